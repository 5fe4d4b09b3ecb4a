"""How often an open item is done in a month, by how far that month lies from its due month.

It is the life table of insurers: every month in which an item was open counts once as a chance to
be done, whether the item was done later or is open to this day. So an item that is past its date
and still open speaks against the plan as loudly as it should.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from reformctl.dataclass import dataclass
from reformctl.metrics.past import Past

ENOUGH = 24
"""Months of distance are put together until a rate rests on so many item-months."""
LATE_AT_LEAST = 12
"""With fewer item-months past due than that, nothing is said of late items."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Item-months open and items done from one month of distance to another, both included."""

    first: int
    last: int
    open: int
    done: int

    @property
    def monthly(self) -> float:
        """The share of open items that are done in such a month; never all of them."""
        return self.done / (self.open + (self.done == self.open))

    @property
    def beyond(self) -> float:
        """The share for months later than any seen: half an item more, so it is never nothing."""
        return (self.done + 0.5) / (self.open + 1)


@dataclass(frozen=True, slots=True)
class LifeTable:
    """The rates in the order of the months, those up to the due month apart from those after."""

    rates: tuple[Rate, ...]

    def monthly(self, first: int, last: int) -> list[float]:
        """For each month of distance from one to the other, the share of open items then done."""
        found: list[float] = []
        for rate in self.rates:
            found += [rate.monthly] * (min(rate.last, last) - first + 1 - len(found))
        return found + [self.rates[-1].beyond] * (last - first + 1 - len(found))


def life_table(past: Past) -> LifeTable | None:
    """The life table of all items with a due date; None when hardly any was ever past due."""
    open_, done = Counter[int](), Counter[int]()
    for due in past.at_risk:
        if due is not None:
            for month, number in past.at_risk[due].items():
                open_[month - due] += number
            for month, number in past.done.get(due, {}).items():
                done[month - due] += number
    if sum(number for distance, number in open_.items() if distance > 0) < LATE_AT_LEAST:
        return None
    single = [Rate(at, at, open_[at], done[at]) for at in sorted(open_)]
    sides = groupby(single, lambda rate: rate.first > 0)
    return LifeTable(tuple(rate for _, side in sides for rate in _put_together(side)))


def _put_together(single: Iterable[Rate]) -> Sequence[Rate]:
    """Neighbours joined until each rate rests on enough; what is left over joins the last."""
    found: list[Rate] = []
    for rate in single:
        if found and found[-1].open < ENOUGH:
            found[-1] = _joined(found[-1], rate)
        else:
            found.append(rate)
    if len(found) > 1 and found[-1].open < ENOUGH:
        last = found.pop()
        found[-1] = _joined(found[-1], last)
    return found


def _joined(one: Rate, other: Rate) -> Rate:
    return Rate(one.first, other.last, one.open + other.open, one.done + other.done)
