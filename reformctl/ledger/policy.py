"""What a ledger lays down about who may sign: its settings and people at one moment."""

from __future__ import annotations

import base64
from binascii import Error
from collections.abc import Mapping
from datetime import date, tzinfo

from reformctl.dataclass import dataclass
from reformctl.records.organ import Person, SigningKey
from reformctl.records.settings import Settings
from reformctl.vocab.office import Authority, Role

OPENPGP = "openpgp:"
"""What the text of an OpenPGP key begins with; base64 of the exported key follows."""


@dataclass(frozen=True, slots=True)
class PolicyKey:
    """The two files a policy is made of, by their content; None for one that is not there."""

    settings: str | None
    people: str | None

    def parts_unlike(self, other: PolicyKey) -> tuple[Role, ...]:
        """Whose office it is to make the one of the other."""
        changed = (
            (Role.SETTINGS, self.settings != other.settings),
            (Role.REGISTRY, self.people != other.people),
        )
        return tuple(role for role, differs in changed if differs)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with one of the keys the registry has for them."""

    person: Person
    key: SigningKey

    def holds_on(self, day: date) -> bool:
        """Whether the key is valid on that day, first and last day included."""
        return not self.is_early(day) and not self.is_late(day)

    @property
    def backer(self) -> tuple[str, str]:
        """The person and the key, as those who stand behind a change are counted."""
        return self.person.id, self.key.public

    def is_early(self, day: date) -> bool:
        """Whether the key is valid only later."""
        return bool(self.key.since and day < self.key.since)

    def is_late(self, day: date) -> bool:
        """Whether the key was valid only earlier."""
        return bool(self.key.until and day > self.key.until)


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings and people, with the signing keys indexed."""

    key: PolicyKey
    settings: Settings
    people: Mapping[str, Person]
    zone: tzinfo
    ssh: Mapping[bytes, tuple[Holder, ...]]
    """Public key as SSH writes it → whoever has it."""
    openpgp: Mapping[str, tuple[Holder, ...]]
    """The registry's text of an OpenPGP key → whoever has it."""
    readable: bool = True
    """Whether both files are there and sound; nobody is judged by halves."""

    @property
    def signed(self) -> bool:
        """Whether every change must be signed."""
        return self.settings.authority is Authority.SIGNED

    def needed(self, role: Role) -> int:
        """How many persons must stand behind a change of that role's file."""
        approvals = self.settings.approvals
        return approvals.settings if role is Role.SETTINGS else approvals.registry


Keys = tuple[dict[bytes, tuple[Holder, ...]], dict[str, tuple[Holder, ...]]]


def keys_of(people: Mapping[str, Person]) -> Keys:
    """The SSH keys and the OpenPGP keys of those people; what is neither belongs to nobody."""
    ssh: dict[bytes, tuple[Holder, ...]] = {}
    openpgp: dict[str, tuple[Holder, ...]] = {}
    for person in people.values():
        for key in person.keys:
            holder = (Holder(person, key),)
            if key.public.startswith(OPENPGP):
                openpgp[key.public] = openpgp.get(key.public, ()) + holder
            elif blob := ssh_blob(key.public):
                ssh[blob] = ssh.get(blob, ()) + holder
    return ssh, openpgp


def ssh_blob(public: str) -> bytes | None:
    """The key in a line such as ``ssh-ed25519 AAAA… comment``; None when there is none."""
    words = public.split()
    if len(words) < 2:
        return None
    blob = decoded(words[1])
    kind = words[0].encode()
    return blob if blob and blob.startswith(len(kind).to_bytes(4, "big") + kind) else None


def decoded(text: str) -> bytes | None:
    """The bytes that base64 text stands for; None when it is none."""
    try:
        return base64.b64decode(text, validate=True)
    except (Error, ValueError):
        return None
