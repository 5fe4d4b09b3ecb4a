"""What a set of spells tells about the past, month by month: the one table all models read.

Months are counted from the day of the forecast: month 0 ends on it, -1 is the month before, 1 the
first one to come. An item is at risk in every month in which it was open for a while.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import month_index
from reformctl.metrics.spell import Spell

Due = int | None
"""The month in which an item is due; None for one without a due date."""


@dataclass(frozen=True, slots=True)
class Past:
    """Items at risk and items done, by due month and month; and the items open on the day."""

    day: date
    since: date
    """The day on which the first of the items was promised."""
    first: int
    """The first whole month."""
    at_risk: Mapping[Due, Mapping[int, int]]
    done: Mapping[Due, Mapping[int, int]]
    open: Mapping[Due, int]

    @property
    def left(self) -> int:
        """How many items are open on the day."""
        return sum(self.open.values())

    @property
    def done_by_month(self) -> Counter[int]:
        """How many items were done in each month."""
        total: Counter[int] = Counter()
        for months in self.done.values():
            total.update(months)
        return total


def past_of(spells: Iterable[Spell], day: date) -> Past | None:
    """The spells as a table of months up to that day; None when there are none."""
    known = list(spells)
    if not known:
        return None
    month = cache(lambda one: month_index(one, day))
    done: defaultdict[Due, Counter[int]] = defaultdict(Counter)
    still_open: Counter[Due] = Counter()
    steps: defaultdict[Due, Counter[int]] = defaultdict(Counter)
    for spell in known:
        due = month(spell.due) if spell.due else None
        still_open[due] += spell.end is None
        if spell.done and spell.end:
            done[due][month(spell.end)] += 1
        steps[due][month(spell.start)] += 1
        steps[due][_out(spell, month(spell.end) if spell.end else 0)] -= 1
    since = min(spell.start for spell in known)
    first = month(since - timedelta(days=1)) + 1
    summed = ((due, _summed(changes)) for due, changes in steps.items())
    # What was withdrawn in the month of its promise was never at risk.
    at_risk = {due: months for due, months in summed if months}
    return Past(day, since, first, at_risk, done, +still_open)


def _out(spell: Spell, last: int) -> int:
    """The first month in which the item is no longer at risk under that due date.

    In the month of an extension it already counts under the new date; in that of a withdrawal it
    no longer counts.
    """
    return last + 1 if spell.done or spell.end is None else last


def _summed(changes: Counter[int]) -> dict[int, int]:
    """The number after the changes of each month, for every month up to the last change."""
    found, number = {}, 0
    for month in range(min(changes), max(changes)):
        number += changes[month]
        if number:
            found[month] = number
    return found
