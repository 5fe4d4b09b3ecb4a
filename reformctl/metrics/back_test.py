"""A model put to the test: what it would have said at the end of a past quarter, and what came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from reformctl.dataclass import dataclass
from reformctl.metrics.band import Band, band
from reformctl.metrics.calendar import add_months
from reformctl.metrics.future import Simulation
from reformctl.metrics.spell import Spell

RUNS = 400
"""How many futures are simulated for a forecast."""
SEED = 2014
AHEAD = (3, 12)
"""The next quarter and the next year: so many months ahead a past forecast is held to account."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was recorded by the end of a day: the spells of the items known then."""

    day: date
    spells: Sequence[Spell]


@dataclass(frozen=True, slots=True)
class Trial:
    """One forecast of the past: how many of the open items would be done, and how many were."""

    day: date
    months: int
    band: Band[int]
    actual: int

    @property
    def held50(self) -> bool:
        """Whether the middle 50 % had it."""
        return self.band.low50 <= self.actual <= self.band.high50

    @property
    def held80(self) -> bool:
        """Whether the middle 80 % had it."""
        return self.band.low80 <= self.actual <= self.band.high80


def trials(model: Simulation, then: Known, now: Known) -> Iterator[Trial]:
    """The trials of a model fitted to what was known then, for the spans that are over by now."""
    ends = [(months, add_months(then.day, months)) for months in AHEAD]
    over = [(months, end) for months, end in ends if end <= now.day]
    if not over:
        return
    asked = [months for months, _ in over]
    dice = Random(SEED)
    runs = [model.future(dice, asked, max(asked)).done for _ in range(RUNS)]
    done = {spell.item: spell.end for spell in now.spells if spell.done and spell.end}
    left = [spell.item for spell in then.spells if spell.end is None]
    for at, (months, end) in enumerate(over):
        actual = sum(item in done and done[item] <= end for item in left)
        yield Trial(then.day, months, band(sorted(run[at] for run in runs)), actual)
