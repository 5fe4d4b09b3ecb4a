"""Changes as plain tuples, which can be kept and sent from one process to another."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl import vocab
from reformctl.ledger.edit import Change, Summary
from reformctl.vocab import Term

Packed = tuple[Any, ...]

# The first word of a packed value that is more than text, number or nothing.
DAY, TERM, SUMMARY, LIST = "day", "term", "summary", "list"


def pack(change: Change) -> Packed:
    """All that the change holds."""
    return (
        change.id,
        change.field,
        _packed(change.old),
        _packed(change.new),
        _packed(change.effective),
        _packed(change.kind),
        _packed(change.entry),
    )


def unpack(packed: Packed) -> Change:
    """The change that was packed."""
    name, field, old, new, effective, kind, entry = packed
    return Change(name, field, *map(_unpacked, (old, new, effective, kind, entry)))


def _packed(value: Any) -> Any:
    if isinstance(value, Term):
        return (TERM, type(value).__name__, value.slug)
    if isinstance(value, date):
        return (DAY, value.toordinal())
    if isinstance(value, tuple):
        kind = SUMMARY if isinstance(value, Summary) else LIST
        return (kind, *map(_packed, value))
    return value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    kind, *parts = value
    if kind == DAY:
        return date.fromordinal(parts[0])
    if kind == TERM:
        return getattr(vocab, parts[0])(parts[1])
    found = tuple(map(_unpacked, parts))
    return Summary(found) if kind == SUMMARY else found
