"""Who signed a commit, told offline from the commit as it is stored and the keys of a registry.

Nothing of the repository's or the user's configuration is asked: not which program checks
signatures, not which keys it believes. What is needed lies in a private temporary folder.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reformctl.dataclass import dataclass, field
from reformctl.ledger.policy import OPENPGP, Holder, Policy, decoded
from reformctl.store.envelope import Envelope
from reformctl.store.gpg_signature import BEGIN as BEGIN_PGP
from reformctl.store.gpg_signature import Keyring, keyring, verdict
from reformctl.store.ssh_signature import BEGIN as BEGIN_SSH
from reformctl.store.ssh_signature import NAMESPACE, fits, read_ssh_signature


@dataclass(frozen=True, slots=True)
class Proof:
    """Whoever may have signed, as the registry has the key; or what speaks against it."""

    holders: tuple[Holder, ...] = ()
    refused: str | None = None
    """``unsigned``, ``unreadable``, ``purpose``, ``unknown_key`` or ``bad``."""


@dataclass(slots=True)
class Signatures:
    """The means to check signatures: a private folder, and what was put up in it."""

    scratch: Path
    keyrings: dict[tuple[str, ...], Keyring] = field(default_factory=dict)

    def proof(self, envelope: Envelope, policy: Policy) -> Proof:
        """Whose signature stands on the commit, by the registry of that policy."""
        signature = envelope.signature
        if signature is None:
            return Proof(refused="unsigned")
        if signature.startswith(BEGIN_SSH):
            return self._ssh(signature, envelope.payload, policy)
        if signature.startswith(BEGIN_PGP):
            return self._openpgp(signature, envelope.payload, policy)
        return Proof(refused="unreadable")

    def _ssh(self, armour: bytes, payload: bytes, policy: Policy) -> Proof:
        signature = read_ssh_signature(armour)
        if signature is None:
            return Proof(refused="unreadable")
        if signature.namespace != NAMESPACE:
            return Proof(refused="purpose")
        holders = policy.ssh.get(signature.key)
        if holders is None:
            return Proof(refused="unknown_key")
        return Proof(holders) if fits(signature, payload, self.scratch) else Proof(refused="bad")

    def _openpgp(self, armour: bytes, payload: bytes, policy: Policy) -> Proof:
        if not policy.openpgp:
            return Proof(refused="unknown_key")
        said = verdict(self._keyring(policy), armour, payload)
        if said.bad:
            return Proof(refused="bad")
        holders = tuple(holder for key in said.keys for holder in policy.openpgp[key])
        return Proof(holders, None if holders else "unknown_key")

    def _keyring(self, policy: Policy) -> Keyring:
        texts = tuple(sorted(policy.openpgp))
        found = self.keyrings.get(texts)
        if found is None:
            keys = {text: decoded(text.removeprefix(OPENPGP)) or b"" for text in texts}
            home = self.scratch / f"gpg{len(self.keyrings)}"
            found = self.keyrings[texts] = keyring(home, keys)
        return found


@contextmanager
def signatures() -> Iterator[Signatures]:
    """The means to check signatures, in a folder that nobody else can look into."""
    with tempfile.TemporaryDirectory(prefix="reformctl-") as folder:
        yield Signatures(Path(folder))
