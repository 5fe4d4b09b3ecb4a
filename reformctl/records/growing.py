"""The lists that only grow: the ledger's memory, to which entries are added and never changed."""

from __future__ import annotations

# The list's key → the field of an entry that says on which day it was made.
GROWING: dict[str, str] = {
    "verdicts": "on",
    "writeoff": "on",
    "extensions": "asked",
    "reviews": "on",
    "visits": "on",
    "replies": "on",
}

# Fields of an entry that are filled in later, by those who decide on it.
COMPLETED: dict[str, tuple[str, ...]] = {"extensions": ("approved",)}
