"""The second model: every open item has its due date, and dates are kept as they were so far.

The life table says how often an item is done so many months before or after its due month. What a
month really brought is set against it: more in a month with a round of supervision, more in a good
year than in a bad one. Every simulated year repeats these proportions of twelve months in a row of
the past, drawn by lot and set in the order of the calendar.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import accumulate, repeat
from math import exp, inf, log, sqrt
from operator import add, mul, neg, sub
from random import Random

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import YEAR
from reformctl.metrics.future import HORIZON, Future, years_by_lot
from reformctl.metrics.life_table import LifeTable, life_table
from reformctl.metrics.past import Past
from reformctl.vocab.trend import Lack

MOST = 16.0
"""No month is taken for better than so many times the table."""

Forces = tuple[float, ...]
"""How strongly the open items of each cohort are thinned out: ``exp`` of minus it is still open."""


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """The open items by due month, and how well plans were kept in the years of the past."""

    numbers: tuple[int, ...]
    """How many items are open in each cohort, those of one due month."""
    stretches: int
    forces: Callable[[int, int], Sequence[Forces]]
    """For a stretch and a year, by the end of each month since the year began, nothing first."""
    chance: Callable[[Forces], float]
    """The logarithm of the chance that all are done."""
    rest: Callable[[Forces], float]
    """How many items are expected to be still open under forces."""
    deviation: Callable[[Forces], float]
    """The standard deviation of that."""

    def future(self, dice: Random, asked: Sequence[int], until: int) -> Future:
        """One future: every year as good or bad as one of the past, every item by lot."""
        luck, spread = log(1 - dice.random()), dice.gauss(0, 1)
        before: Forces = ()
        years = years_by_lot(dice, self.stretches)
        finish: int | None = None
        done: list[int] = []
        for start in range(0, until, YEAR):
            stretch = self.forces(next(years), start // YEAR)
            if finish is None:
                finish = self._finish(luck, before, stretch, start)
            for month in (at for at in asked if start < at <= start + YEAR):
                over = finish is not None and finish <= month
                number = self._done(spread, _plus(before, stretch[month - start]), over)
                done.append(max([number, *done[-1:]]))
            if finish is not None and start + YEAR >= max(asked, default=0):
                break
            before = _plus(before, stretch[YEAR])
        return Future(finish, tuple(done))

    def _done(self, spread: float, forces: Forces, over: bool) -> int:
        """How many of the open items are done under those forces; all of them once it is over.

        It lies ``spread`` standard deviations from what is to be expected.
        """
        total = sum(self.numbers)
        if over:
            return total
        number = round(total - self.rest(forces) + spread * self.deviation(forces))
        return min(max(number, 0), total - 1)

    def _finish(
        self, luck: float, before: Forces, stretch: Sequence[Forces], start: int
    ) -> int | None:
        """The month of that year in which luck has it that the last open item is done."""

        def over(month: int) -> bool:
            return self._all_done(_plus(before, stretch[month]), luck)

        if not over(YEAR):
            return None
        return start + bisect_left(range(YEAR), True, lo=1, key=over)

    def _all_done(self, forces: Forces, luck: float) -> bool:
        """Whether the logarithm of the chance that all are done has reached luck, one by lot."""
        if self.rest(forces) > -luck:
            return False  # that chance is at most ``exp`` of minus the number still open
        return self.chance(forces) >= luck


def _plus(one: Forces, other: Forces) -> Forces:
    """Both forces together; before the first year there are none."""
    return tuple(map(add, one, other)) if one else other


def _chance(numbers: Sequence[int], forces: Forces) -> float:
    still = map(exp, map(neg, forces))
    pairs = zip(numbers, still, strict=True)
    return sum(n * log(1 - p) if p < 1 else -inf for n, p in pairs)


def _rest(numbers: Sequence[int], forces: Forces) -> float:
    rest: float = sum(map(mul, map(exp, map(neg, forces)), numbers))
    return rest


def _deviation(numbers: Sequence[int], forces: Forces) -> float:
    still = list(map(exp, map(neg, forces)))
    return sqrt(sum(map(mul, map(mul, numbers, still), map(sub, repeat(1), still))))


def fit_kept_plan(past: Past) -> KeptPlan | Lack:
    """How the plan was kept so far; what it lacks when that can't be said."""
    if None in past.open:
        return Lack.NO_DUE
    if past.first > 1 - YEAR:
        return Lack.SHORT
    table = life_table(past)
    if table is None:
        return Lack.NOT_DUE
    dues = sorted(due for due in past.open if due is not None)
    lowest, strength = _strengths(table, past)
    ratios = _ratios(past, lowest, strength)
    starts = range(past.first, 2 - YEAR)

    @cache
    def forces(stretch: int, year: int) -> Sequence[Forces]:
        start = starts[stretch]
        factors = [ratios.get(start + (ahead - start) % YEAR, 0.0) for ahead in range(1, YEAR + 1)]
        at = year * YEAR + 1 - lowest
        sums = (
            accumulate(map(mul, factors, strength[at - due : at - due + YEAR]), initial=0.0)
            for due in dues
        )
        return tuple(zip(*sums, strict=True))

    numbers = tuple(past.open[due] for due in dues)
    # In the first year, all that tests look at, the same few forces come again and again.
    told = (cache(partial(tell, numbers)) for tell in (_chance, _rest, _deviation))
    return KeptPlan(numbers, len(starts), forces, *told)


def _strengths(table: LifeTable, past: Past) -> tuple[int, list[float]]:
    """The table's rates as forces, from the lowest month of distance on that is looked at."""
    seen = [min(months) - due for due, months in past.at_risk.items() if due is not None]
    dues = [due for due in past.at_risk if due is not None]
    lowest, highest = min([*seen, 1 - max(dues)]), HORIZON - min(dues)
    return lowest, [-log(1 - rate) for rate in table.monthly(lowest, highest)]


def _ratios(past: Past, lowest: int, strength: Sequence[float]) -> dict[int, float]:
    """For each month of the past, the factor on the table's forces that gives what was done."""
    cohorts: dict[int, list[tuple[int, float]]] = {}
    done: Counter[int] = Counter()
    for due, months in past.at_risk.items():
        if due is not None:
            done.update(past.done.get(due, {}))
            at = due + lowest
            for month, number in months.items():
                cohorts.setdefault(month, []).append((number, strength[month - at]))
    return {month: _factor(cohorts[month], number) for month, number in done.items()}


def _factor(cohorts: Iterable[tuple[int, float]], done: int) -> float:
    """The factor on the forces under which so many of the cohorts' items are done."""
    known = list(cohorts)
    low, high = 0.0, MOST
    for _ in range(20):
        middle = (low + high) / 2
        if sum(number * (1 - exp(-middle * force)) for number, force in known) < done:
            low = middle
        else:
            high = middle
    return high
