"""What the ledger remembers: lists to which entries are added only, and acts recorded once."""

from __future__ import annotations

from reformctl.dataclass import fields

# The list's key → the field of an entry that says on which day it was made.
GROWING: dict[str, str] = {
    "verdicts": "on",
    "writeoff": "on",
    "extensions": "asked",
    "reviews": "on",
    "visits": "on",
    "receipts": "on",
    "replies": "on",
    "adoptions": "on",
}

# Fields of an entry that are filled in later, by those who decide on it.
COMPLETED: dict[str, tuple[str, ...]] = {"extensions": ("approved",)}

# Steps of a plan that may be corrected, and not be taken back.
STEPS = ("adopted", "issued")

# Fields that hold one act, which is recorded once and stays.
ACTS = ("withdrawn", "closed", "submitted")


def growing(kind: type) -> tuple[str, ...]:
    """The names of the lists of a kind of record that only grow."""
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple(part.name for part in fields(kind) if part.name in GROWING)
    return _KNOWN[kind]


_KNOWN: dict[type, tuple[str, ...]] = {}
