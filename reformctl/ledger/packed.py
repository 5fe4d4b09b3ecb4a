"""Changes as plain tuples, which can be kept and sent from one process to another."""

from __future__ import annotations

from datetime import date
from functools import cache
from types import NoneType

from reformctl.dataclass import dataclass
from reformctl.ledger.edit import Change, Summary
from reformctl.load import load
from reformctl.messages import Message
from reformctl.vocab import Term

TYPE_CHECKING = False  # to import this from typing takes longer than to unpack a story
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from reformctl.vocab.event import ChangeKind

    Packed = tuple[Any, ...]

# What is packed as it is.
PLAIN = frozenset({str, int, float, bool, NoneType})

# The first word of a packed value that is more than text, number or nothing.
DAY, TERM, SUMMARY, LIST, SAY = "day", "term", "summary", "list", "say"
TERMS = f"{Term.__module__}."


def pack(change: Change) -> Packed:
    """All that the change holds."""
    return (
        change.id,
        change.field,
        pack_value(change.old),
        pack_value(change.new),
        pack_value(change.effective),
        pack_value(change.kind),
        pack_value(change.entry),
    )


def unpack(packed: Packed) -> Change:
    """The change that was packed."""
    name, field, old, new, effective, kind, entry = packed
    return Change(name, field, *map(unpack_value, (old, new, effective, kind, entry)))


def pack_value(value: Any) -> Any:
    """A value of a change or a sentence, made of texts, numbers and tuples."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is tuple:
        return (LIST, *[part if type(part) in PLAIN else pack_value(part) for part in value])
    if isinstance(value, date):
        return (DAY, value.toordinal())
    if isinstance(value, Term):
        return (TERM, kind.__module__.removeprefix(TERMS), kind.__name__, value.slug)
    if isinstance(value, Message):
        return (SAY, value.key, *((name, pack_value(part)) for name, part in value.values))
    return (SUMMARY, *map(pack_value, value)) if isinstance(value, Summary) else value


def unpack_value(value: Any) -> Any:
    """The value that was packed."""
    if type(value) in PLAIN:
        return value
    kind, *parts = value
    if kind == DAY:
        return date.fromordinal(parts[0])
    if kind == TERM:
        return _term(*parts)
    if kind == SAY:
        key, *named = parts
        return Message(key, tuple((name, unpack_value(part)) for name, part in named))
    found = tuple([unpack_value(part) for part in parts])
    return Summary(found) if kind == SUMMARY else found


@cache
def _term(part: str, kind: str, slug: str) -> Term:
    found: Term = getattr(load(TERMS + part), kind)(slug)
    return found


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which packed changes are wanted, so that no others need be unpacked."""

    fields: frozenset[str] = frozenset()
    """Empty where it may be any."""
    kinds: frozenset[Packed] = frozenset()
    """Packed; empty where it may be any."""

    @classmethod
    def of(cls, fields: frozenset[str], kinds: Iterable[ChangeKind]) -> Sieve:
        """What lets changes of those fields and kinds pass; of none named, all."""
        return cls(fields, frozenset(map(pack_value, kinds)))

    def passes(self, packed: Packed) -> bool:
        """Whether the change is wanted."""
        _, field, _, _, _, kind, _ = packed
        return (not self.fields or field in self.fields) and (not self.kinds or kind in self.kinds)


EVERYTHING = Sieve()
