"""The first model: work goes on at the pace it had so far.

Every simulated year repeats twelve months in a row of the past, drawn by lot and set in the order
of the calendar, so that rounds of supervision stay in their season. Their sum is drawn anew, as if
each item done had been so by chance (a Poisson count), because the same year would not bring just
the same number again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import partial
from math import sqrt
from random import Random

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import YEAR
from reformctl.metrics.future import Future, years_by_lot
from reformctl.metrics.past import Past
from reformctl.vocab.trend import Lack


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace so far: for every stretch of a year, the items done by the end of each month."""

    left: int
    stretches: tuple[tuple[int, ...], ...]

    def future(self, dice: Random, asked: Sequence[int], until: int) -> Future:
        """One future; the items are done one like the other until none is left."""
        found: list[int] = []
        before, finish = 0, None
        years = years_by_lot(dice, len(self.stretches))
        for start in range(0, until, YEAR):
            stretch = self.stretches[next(years)]
            usual = stretch[-1]
            total = max(round(dice.gauss(usual, sqrt(usual))), 0)
            done = partial(_done, before, total, stretch)
            found += [done(at - start) for at in asked if start < at <= start + YEAR]
            before = done(YEAR)
            if before >= self.left:
                finish = start + bisect_left(range(YEAR), self.left, lo=1, key=done)
                break
        found += [before] * (len(asked) - len(found))
        return Future(finish, tuple(min(number, self.left) for number in found))


def _done(before: int, total: int, stretch: Sequence[int], month: int) -> int:
    """How many are done by the end of a month of a year that brings so many in all."""
    return before + total * stretch[month - 1] // max(stretch[-1], 1)


def fit_pace(past: Past) -> Pace | Lack:
    """The pace of the past; what it lacks when it is shorter than a year."""
    if past.first > 1 - YEAR:
        return Lack.SHORT
    done = past.done_by_month
    starts = range(past.first, 2 - YEAR)
    return Pace(past.left, tuple(_stretch(done, start) for start in starts))


def _stretch(done: Counter[int], start: int) -> tuple[int, ...]:
    """The sums over the twelve months from that one on, put in the order of the months to come."""
    # Month 1 to come is the same month of the calendar as month -11.
    sums, total = [], 0
    for ahead in range(1, YEAR + 1):
        total += done[start + (ahead - start) % YEAR]
        sums.append(total)
    return tuple(sums)
