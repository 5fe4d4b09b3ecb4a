"""A model put to the test: what it would have said at the end of a past quarter, and what came."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from random import Random

from reformctl.dataclass import dataclass
from reformctl.metrics.band import band
from reformctl.metrics.calendar import add_months
from reformctl.metrics.future import Simulation
from reformctl.metrics.outlook import AHEAD, RUNS, SEED, Trial
from reformctl.metrics.past import Past, past_of
from reformctl.metrics.spell import Spell


@dataclass(frozen=True, slots=True)
class Known:
    """What was recorded by the end of a day: the spells of the items known then."""

    day: date
    spells: Sequence[Spell]


@dataclass(frozen=True, slots=True)
class Then:
    """What is remembered of a past day to put a model to the test."""

    day: date
    past: Past | None
    left: Sequence[str]
    """The items open then."""


# So many months ahead, and how many of the items open then were done by their end.
Came = tuple[int, int]


def remembered(known: Known) -> Then:
    """What a test needs of what was known."""
    left = tuple(spell.item for spell in known.spells if spell.end is None)
    return Then(known.day, past_of(known.spells, known.day), left)


def came(then: Then, now: date, done: Mapping[str, date]) -> list[Came]:
    """What came in the spans that are over by now, by the days on which items were done."""
    ends = [(months, add_months(then.day, months)) for months in AHEAD]
    days = [done[item] for item in then.left if item in done]
    return [(months, sum(day <= end for day in days)) for months, end in ends if end <= now]


def trials(model: Simulation, day: date, actual: Sequence[Came]) -> Iterator[Trial]:
    """The trials of a model fitted to what was known on that day, against what came."""
    if not actual:
        return
    asked = [months for months, _ in actual]
    dice = Random(SEED)
    runs = [model.future(dice, asked, max(asked)).done for _ in range(RUNS)]
    for at, (months, number) in enumerate(actual):
        yield Trial(day, months, band(sorted(run[at] for run in runs)), number)
