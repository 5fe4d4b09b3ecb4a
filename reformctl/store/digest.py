"""Short names for texts, where a key made of them would be long.

Imports nothing that takes time, for those who are answered before the program is loaded.
"""

from __future__ import annotations

from _blake2 import blake2b  # hashlib takes longer to import than an answer to find

TYPE_CHECKING = False  # to import this from typing takes longer than a short name
if TYPE_CHECKING:
    from collections.abc import Iterable


def digest(parts: Iterable[str]) -> str:
    """A name for texts that no others have."""
    text = "\0".join(parts).encode("utf-8", "surrogateescape")
    return blake2b(text, digest_size=16).hexdigest()
