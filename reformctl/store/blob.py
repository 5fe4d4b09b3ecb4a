"""Git's ids of contents, for whoever needs a few of them.

Imports nothing that takes time.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to name a content
if TYPE_CHECKING:
    from collections.abc import Collection
    from hashlib import sha1
else:
    from _sha1 import sha1  # hashlib loads OpenSSL, which takes longer than to hash a few files


def blob_id(data: bytes, hash_name: str) -> str:
    """Git's id of those bytes."""
    content = b"blob %d\0" % len(data) + data
    if hash_name != "sha1":
        import hashlib

        return hashlib.new(hash_name, content).hexdigest()
    return sha1(content).hexdigest()


def blob_ids(data: bytes, hash_name: str) -> Collection[str]:
    """Git's ids of the bytes as they are and with line ends turned to ``\\n``."""
    return {blob_id(text, hash_name) for text in (data, data.replace(b"\r\n", b"\n"))}
