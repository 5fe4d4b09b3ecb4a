"""One change in the field's words, and how two versions of a list of entries differ."""

from __future__ import annotations

from datetime import date
from functools import cache
from operator import attrgetter, eq
from types import NoneType

from reformctl.dataclass import dataclass, fields, is_dataclass
from reformctl.dataclass import field as field_of
from reformctl.vocab import Term
from reformctl.vocab.event import ChangeKind

TYPE_CHECKING = False  # to import this from typing takes longer than a story that is known
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    Values = tuple[Any, ...]
else:
    Values = tuple

# A value before or after a change, as the record holds it; ``None`` where there was none.
Value = str | int | date | Term | tuple["Value", ...] | None
# What says no more than itself; most values are of these kinds.
PLAIN = frozenset({str, int, float, bool, date, NoneType})


@dataclass(frozen=True, slots=True)
class Change:
    """What one field of one record was and became."""

    id: str
    """The record, or for an item of a plan ``P-M16-03/03``."""
    field: str
    old: Value
    new: Value
    effective: date | None = None
    """The day from which it holds, where the record names one."""
    kind: ChangeKind = ChangeKind.CHANGED
    entry: Any = field_of(default=None, compare=False, repr=False)
    """The content of the list entry that came or went, which tells equal changes from like ones."""

    @property
    def mark(self) -> tuple[Any, ...]:
        """What makes two changes the same change, though they were made from different states."""
        if self.entry is None:
            return (self.id, self.field, self.new, self.effective)
        return (self.id, self.kind is ChangeKind.ERASED, self.entry)


@dataclass(frozen=True, slots=True)
class Edit:
    """An entry of a list that came, went or was replaced by another."""

    kind: ChangeKind
    old: Any
    new: Any
    index: int
    """Where it stands in the new list; where it stood in the old one when it went."""

    @property
    def entry(self) -> Any:
        """The content of the entry or, when it was replaced, of both."""
        if self.kind is ChangeKind.REWRITTEN:
            return (content(self.old), content(self.new))
        return content(self.old if self.new is None else self.new)


def content(value: Any) -> Any:
    """What a record or entry says, wherever it stands."""
    kind: Any = type(value)
    if kind in PLAIN:
        return value
    if isinstance(value, tuple):
        return tuple([part if type(part) in PLAIN else content(part) for part in value])
    told = _said_by(kind)
    if told is None:
        return value
    return (
        kind.__name__,
        *[part if type(part) in PLAIN else content(part) for part in told(value)],
    )


@cache
def _said_by(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """Gives the values in which a record of that kind says something; None for a plain value."""
    if not is_dataclass(kind):
        return None
    return values_of(part.name for part in fields(kind) if part.name != "where")


def values_of(names: Iterable[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Gives the values of an object's attributes of those names."""
    wanted = tuple(names)
    if len(wanted) > 1:
        return attrgetter(*wanted)
    return lambda record: tuple(getattr(record, name) for name in wanted)


class Summary(Values):
    """The values of an entry in the order of its fields, to be read on one line."""

    __slots__ = ()


def summary(entry: Any) -> Summary | None:
    """What an entry says, without the fields that say nothing."""
    if entry is None:
        return None
    values = (getattr(entry, part.name) for part in fields(entry) if part.name != "where")
    return Summary(value for value in values if value not in (None, (), ""))


def plain(value: Any) -> str:
    """A value as files and data hold it: slugs, ISO days, ids parted by commas."""
    if is_dataclass(value):
        return plain(summary(value))
    if isinstance(value, Summary):
        return " ".join(plain(part) for part in value)
    if isinstance(value, tuple):
        return ", ".join(plain(part) for part in value)
    if isinstance(value, bool):
        return str(value).lower()
    return value.slug if isinstance(value, Term) else str(value)


def edits(old: Sequence[Any], new: Sequence[Any], key: Any = content) -> Iterator[Edit]:
    """How the entries of one list became those of the other; entries with equal keys are the same.

    An entry behind all that stay is added, one before any of them is inserted.
    """
    if len(old) <= len(new) and all(map(eq, old, new)):
        yield from _added(new, len(old))
        return
    before, after = [key(entry) for entry in old], [key(entry) for entry in new]
    if after[: len(before)] == before:
        yield from _added(new, len(old))
        return
    from reformctl.parse.alignment import operations  # most lists only grow

    for tag, i, i_end, j, j_end in operations(before, after):
        if tag != "equal":
            yield from _replaced(old, new, range(i, i_end), range(j, j_end))


def _added(new: Sequence[Any], first: int) -> Iterator[Edit]:
    for index in range(first, len(new)):
        yield Edit(ChangeKind.ADDED, None, new[index], index)


def _replaced(old: Sequence[Any], new: Sequence[Any], gone: range, come: range) -> Iterator[Edit]:
    for i, j in zip(gone, come, strict=False):
        yield Edit(ChangeKind.REWRITTEN, old[i], new[j], j)
    for i in gone[len(come) :]:
        yield Edit(ChangeKind.ERASED, old[i], None, i)
    last = gone.stop == len(old)
    for j in come[len(gone) :]:
        yield Edit(ChangeKind.ADDED if last else ChangeKind.INSERTED, None, new[j], j)
