"""Signatures of OpenPGP keys, held to what was signed by gpg in a home of our own.

The home is a private temporary folder that holds the keys of one registry and nothing else, so
neither the user's keyring nor any configuration has a say, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say

BEGIN = b"-----BEGIN PGP SIGNATURE-----"
QUIET = (
    "--no-options",
    "--batch",
    "--no-tty",
    "--quiet",
    "--no-autostart",
    "--disable-dirmngr",
    "--no-auto-key-retrieve",
    "--no-auto-check-trustdb",
    "--trust-model=always",
    "--status-fd=1",
)
GOOD = ("GOODSIG", "EXPKEYSIG")  # when a key holds is the registry's word, not the key's
BAD = ("BADSIG", "REVKEYSIG", "EXPSIG")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What gpg says: the texts of the key whose signature fits, or whether one does not fit."""

    keys: tuple[str, ...] = ()
    bad: bool = False


@dataclass(frozen=True, slots=True)
class Keyring:
    """A home with the keys of one registry: fingerprint → the texts the registry has it under."""

    home: Path
    keys: Mapping[str, tuple[str, ...]]


def keyring(home: Path, keys: Mapping[str, bytes]) -> Keyring:
    """A new home for those keys, by the texts that the registry has them under."""
    home.mkdir(mode=0o700)
    found: dict[str, tuple[str, ...]] = {}
    for name, key in keys.items():
        for words in _status(home, key, "--import"):
            if words[0] == "IMPORT_OK" and len(words) == 3:
                found[words[2]] = (*found.get(words[2], ()), name)
    return Keyring(home, found)


def verdict(ring: Keyring, signature: bytes, payload: bytes) -> Verdict:
    """What gpg says of the signature; two in one are none."""
    file = ring.home / "signature"
    file.write_bytes(signature)
    said = _status(ring.home, payload, "--verify", str(file), "-")
    kinds = [words[0] for words in said]
    valid = [words[-1] for words in said if words[0] == "VALIDSIG"]
    if any(kind in BAD for kind in kinds):
        return Verdict(bad=True)
    if len(valid) != 1 or kinds.count("NEWSIG") != 1 or sum(map(kinds.count, GOOD)) != 1:
        return Verdict()
    return Verdict(ring.keys.get(valid[0], ()))


def _status(home: Path, given: bytes, *words: str) -> Sequence[list[str]]:
    """What gpg tells programs, line by line."""
    try:
        done = subprocess.run(
            ["gpg", f"--homedir={home}", *QUIET, *words],
            cwd=home,
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "GNUPGHOME": str(home)},
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UnreadableLedgerError(say("error.no_gpg"), say("error.no_gpg_hint")) from error
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return [line.split()[1:] for line in lines if line.startswith("[GNUPG:] ")]
