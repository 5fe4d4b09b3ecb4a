"""Signatures of SSH keys: read from their armour, and held to what was signed.

Ed25519 is checked in this process where the ``cryptography`` library is there (the extra
``signatures``); every other kind of key, and every key without it, by a process of ssh-keygen with
an allowed-signers file of our own. Either way only the key that is asked about counts.
"""

from __future__ import annotations

import base64
import os
import subprocess
from binascii import Error
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say

BEGIN, END = b"-----BEGIN SSH SIGNATURE-----", b"-----END SSH SIGNATURE-----"
MAGIC = b"SSHSIG"
NAMESPACE = b"git"
HASHES = {b"sha256": "sha256", b"sha512": "sha512"}
ED25519 = b"ssh-ed25519"


@dataclass(frozen=True, slots=True)
class SshSignature:
    """One signature taken out of its armour."""

    armour: bytes
    key: bytes
    """The public key that it names, as SSH writes it."""
    namespace: bytes
    reserved: bytes
    hash_name: bytes
    kind: bytes
    value: bytes


def read_ssh_signature(armour: bytes) -> SshSignature | None:
    """The signature in that armour; None when it is none, or anything stands around it."""
    text = armour.strip(b"\n")
    if not (text.startswith(BEGIN + b"\n") and text.endswith(b"\n" + END)):
        return None
    body = text[len(BEGIN) : -len(END)].replace(b"\n", b"")
    try:
        packet = base64.b64decode(body, validate=True)
    except Error:
        return None
    if not packet.startswith(MAGIC + (1).to_bytes(4, "big")):
        return None
    parts = strings(packet[len(MAGIC) + 4 :])
    inner = strings(parts[4]) if parts and len(parts) == 5 else None
    if not parts or not inner or len(inner) < 2 or parts[3] not in HASHES:
        return None
    key, namespace, reserved, hash_name, _ = parts
    return SshSignature(text + b"\n", key, namespace, reserved, hash_name, inner[0], inner[1])


def strings(packet: bytes) -> list[bytes] | None:
    """The strings a packet is made of; None when something is left over or missing."""
    found = []
    at = 0
    while at < len(packet):
        end = at + 4 + int.from_bytes(packet[at : at + 4], "big")
        if end > len(packet) or at + 4 > len(packet):
            return None
        found.append(packet[at + 4 : end])
        at = end
    return found


def fits(signature: SshSignature, payload: bytes, scratch: Path) -> bool:
    """Whether that key signed that content; ``scratch`` is a private folder for ssh-keygen."""
    if signature.kind == ED25519:
        known = _fits_here(signature, payload)
        if known is not None:
            return known
    return _fits_there(signature, payload, scratch)


def _fits_here(signature: SshSignature, payload: bytes) -> bool | None:
    """What the library says of an Ed25519 signature; None where it is not installed."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return None
    named = strings(signature.key)
    if not named or len(named) != 2 or named[0] != ED25519 or len(named[1]) != 32:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(named[1]).verify(
            signature.value, _signed(signature, payload)
        )
    except (InvalidSignature, ValueError):
        return False
    return True


def _signed(signature: SshSignature, payload: bytes) -> bytes:
    """What the key was put to: the content's hash, with what it is meant for."""
    import hashlib

    hashed = hashlib.new(HASHES[signature.hash_name], payload).digest()
    parts = (signature.namespace, signature.reserved, signature.hash_name, hashed)
    return MAGIC + b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def _fits_there(signature: SshSignature, payload: bytes, scratch: Path) -> bool:
    kind = (strings(signature.key) or [b""])[0]
    allowed = b'signer namespaces="git" %s %s\n' % (kind, base64.b64encode(signature.key))
    (scratch / "allowed").write_bytes(allowed)
    (scratch / "signature").write_bytes(signature.armour)
    words = ("-Y", "verify", "-f", "allowed", "-I", "signer", "-n", "git", "-s", "signature")
    try:
        done = subprocess.run(
            ["ssh-keygen", *words],
            cwd=scratch,
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
            input=payload,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise UnreadableLedgerError(
            say("error.no_ssh_keygen"), say("error.no_ssh_keygen_hint")
        ) from error
    if b"usage:" in done.stderr or b"unknown option" in done.stderr:
        raise UnreadableLedgerError(say("error.old_ssh_keygen"), say("error.no_ssh_keygen_hint"))
    return done.returncode == 0 and done.stdout.startswith(b'Good "git" signature for signer ')
