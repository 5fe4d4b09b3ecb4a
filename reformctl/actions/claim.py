"""A change of the policy itself: whether the policy in force until then allows it."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import dataclass
from reformctl.ledger.flaw import Flaw, flaw
from reformctl.ledger.force import Backer
from reformctl.ledger.policy import Policy
from reformctl.records.organ import Person
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Claim:
    """A policy that shall take the place of those in force, and who signed it so far."""

    content: Policy
    forces: Sequence[Policy]
    backers: frozenset[Backer]

    @property
    def roles(self) -> tuple[Role, ...]:
        """Whose office the change is."""
        changed = {role for old in self.forces for role in self.content.key.parts_unlike(old.key)}
        return tuple(role for role in Role if role in changed)

    def missing(self) -> tuple[tuple[Role, int, int], ...]:
        """For each role with too few signers: how many there are, and how many it takes."""
        counted = ((role, self._backing(role), self._needed(role)) for role in self.roles)
        return tuple(one for one in counted if one[1] < one[2])

    def _backing(self, role: Role) -> int:
        """How many of the signers have that role; whoever holds two posts with a key is one."""
        found = [(name, key) for name, key in self.backers if self._has(name, role)]
        return min(len({name for name, _ in found}), len({key for _, key in found}))

    def _has(self, name: str, role: Role) -> bool:
        """Whether the person has that role by every policy in force."""
        people = [old.people.get(name) for old in self.forces]
        return all(one is not None and role in one.roles for one in people)

    def _needed(self, role: Role) -> int:
        return max(old.needed(role) for old in self.forces)


def form_flaw(claim: Claim) -> Flaw | None:
    """What no number of signers can mend: files gone or unreadable, a version that didn't rise."""
    if not claim.content.readable:
        return flaw("broken_policy")
    if Role.SETTINGS not in claim.roles:
        return None
    old = max((force.settings.version or 0 for force in claim.forces), default=0)
    new = claim.content.settings.version or 0
    return flaw("version", old=old, new=new) if old and new <= old else None


def role_flaw(claim: Claim, signer: Person | None) -> Flaw | None:
    """That the change is not the signer's to make; where nobody signed, that is said already."""
    for role in claim.roles if signer else ():
        if signer and role not in signer.roles:
            return flaw(f"not_their_{role.slug}")
    return None


def count_flaw(claim: Claim) -> Flaw | None:
    """That too few have signed the change."""
    for role, count, needed in claim.missing():
        return flaw(f"too_few_{role.slug}", count=count, needed=needed)
    return None
