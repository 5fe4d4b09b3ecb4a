"""One thing that comes due, what of many such things is due by a day, and how many of them are.

Imports nothing that takes time: what is known to come due is told without the records.
"""

from __future__ import annotations

from bisect import bisect_left

from reformctl.dataclass import dataclass
from reformctl.day import date

TYPE_CHECKING = False  # to import this from typing takes longer than to pick what is due
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reformctl.vocab.due import DueKind


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is to be done by a day, and by which unit."""

    unit: str
    on: date
    kind: DueKind
    id: str
    text: str | None = None
    """What it is about, in the words of the ledger."""


def due_by(found: Iterable[Due], day: date) -> list[Due]:
    """What is due by that day, by unit, day and id."""
    kept = (one for one in found if one.on <= day)
    return sorted(kept, key=lambda one: (one.unit, one.on, one.kind.slug, one.id))


@dataclass(frozen=True, slots=True)
class Load:
    """How much a unit has still to see to, whichever day it is."""

    unit: str
    days: Mapping[DueKind, Sequence[int]]
    """The days of all things of each kind, as numbers in their order."""

    def before(self, day: date) -> dict[DueKind, int]:
        """How many things of each kind are due before that day."""
        number = day.toordinal()
        return {kind: bisect_left(days, number) for kind, days in self.days.items()}

    def next_on(self, day: date) -> date | None:
        """The first day, that one or a later one, on which something is due."""
        number = day.toordinal()
        places = ((days, bisect_left(days, number)) for days in self.days.values())
        coming = [days[place] for days, place in places if place < len(days)]
        return date.fromordinal(min(coming)) if coming else None


def loads_of(found: Iterable[Due]) -> list[Load]:
    """How much each unit has to see to of those things, by unit."""
    days: dict[str, dict[DueKind, list[int]]] = {}
    for one in sorted(found, key=lambda one: one.on):
        days.setdefault(one.unit, {}).setdefault(one.kind, []).append(one.on.toordinal())
    return [Load(unit, days[unit]) for unit in sorted(days)]
