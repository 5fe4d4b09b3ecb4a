"""A long signed history, written straight into the object store, as no clerk would live to."""

from __future__ import annotations

import base64
import hashlib
import zlib
from pathlib import Path

from tests.verify.house import House

MAGIC = b"SSHSIG"
CLOCK = 1_465_000_000


def lengthen(house: House, count: int) -> None:
    """Put that many commits on top, each with a tree of its own, signed by the clerk."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_ssh_private_key

    key = load_ssh_private_key(house.clerk.file.read_bytes(), None)
    assert isinstance(key, Ed25519PrivateKey)
    public = base64.b64decode(house.clerk.keys[0]["public"].split()[1])
    objects = house.repo.path / ".git/objects"
    settings, registry = (
        bytes.fromhex(house.repo.git("rev-parse", f"HEAD:{name}"))
        for name in ("ledger.yaml", "registry")
    )
    parent = house.repo.head()
    for number in range(count):
        note = put(objects, b"blob", b"note %d\n" % number)
        entries = ((b"100644 ledger.yaml", settings), (b"100644 note", note))
        tree = put(
            objects,
            b"tree",
            b"".join(name + b"\0" + one for name, one in (*entries, (b"40000 registry", registry))),
        )
        who = b"CLERK <clerk@example.org> %d +0800" % (CLOCK + 60 * number)
        head = b"tree %s\nparent %s\nauthor %s\ncommitter %s" % (
            tree.hex().encode(),
            parent.encode(),
            who,
            who,
        )
        body = b"\n\nchange %d\n" % number
        signed = signature(key.sign, public, head + body)
        parent = put(objects, b"commit", head + b"\ngpgsig " + signed + body).hex()
    house.repo.git("reset", "--quiet", "--hard", parent)
    house.repo.git("repack", "-adq")


def signature(sign: object, public: bytes, payload: bytes) -> bytes:
    """The armour as it stands in a commit's head."""
    assert callable(sign)
    tail = string(b"git") + string(b"") + string(b"sha512")
    made = sign(MAGIC + tail + string(hashlib.sha512(payload).digest()))
    inner = string(string(b"ssh-ed25519") + string(made))
    packet = MAGIC + (1).to_bytes(4, "big") + string(public) + tail + inner
    text = base64.encodebytes(packet).rstrip(b"\n").replace(b"\n", b"\n ")
    return b"-----BEGIN SSH SIGNATURE-----\n %s\n -----END SSH SIGNATURE-----" % text


def string(content: bytes) -> bytes:
    """A string as SSH packs it."""
    return len(content).to_bytes(4, "big") + content


def put(objects: Path, kind: bytes, content: bytes) -> bytes:
    """Store an object; gives its id."""
    whole = b"%s %d\0" % (kind, len(content)) + content
    name = hashlib.sha1(whole).digest()
    file = objects / name.hex()[:2] / name.hex()[2:]
    file.parent.mkdir(exist_ok=True)
    if not file.exists():
        file.write_bytes(zlib.compress(whole, 1))
    return name
