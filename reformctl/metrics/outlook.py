"""What a forecast says, and how far it can be trusted; how it is made is told elsewhere."""

from __future__ import annotations

from datetime import date
from math import ceil

from reformctl.dataclass import dataclass
from reformctl.metrics.band import Band
from reformctl.metrics.calendar import YEAR, add_months
from reformctl.metrics.tally import YearCounts
from reformctl.vocab.noun import Noun
from reformctl.vocab.trend import Lack, Model, Reliance

RUNS = 400
"""How many futures are simulated for a forecast."""
SEED = 2014
AHEAD = (3, 12)
"""The next quarter and the next year: so many months ahead a past forecast is held to account."""
TRIALS_AT_LEAST = 4
"""With fewer trials a year ahead than that, a model counts as hardly tested."""
WIDE = 60
"""A band of the last day that spans more months than that tells nothing to plan by."""


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


@dataclass(frozen=True, slots=True)
class Basis:
    """The plain figures a forecast rests on."""

    done: int
    left: int
    since: date
    """The day on which the first of the items was promised."""
    due: int
    """Items that have come due."""
    in_time: int
    """Of those, the ones that were done by their due date."""
    wanted: int
    """Open items that are due by the end of the running year."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What one model says."""

    model: Model
    lack: Lack | None = None
    """Why it says nothing."""
    finish: Band[date | None] | None = None
    """The day by which the last open item is done; None for not before the horizon."""
    by: tuple[Band[int], ...] = ()
    """How many are done in all by each of the days asked for."""
    trials: tuple[Trial, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """The forecast for one measure from a day on."""

    day: date
    horizon: date
    basis: Basis
    days: tuple[date, ...]
    """The days the outlooks speak of."""
    outlooks: tuple[Outlook, ...]

    @property
    def total(self) -> int:
        """All items that count, done and open."""
        return self.basis.done + self.basis.left

    @property
    def says_something(self) -> bool:
        """Whether every model has an answer, so that they can be compared."""
        return all(outlook.finish for outlook in self.outlooks)

    @property
    def mean_finish(self) -> date | None:
        """The day on which the mean pace so far gets there; None when there is no pace, or not yet.

        It is reckoned in days: the items left times the days so far by the items done so far.
        """
        if not self.basis.done:
            return None
        days = (self.day - self.basis.since).days
        end = self.day.toordinal() + ceil(self.basis.left * days / self.basis.done)
        return date.fromordinal(end) if end <= self.horizon.toordinal() else None


@dataclass(frozen=True, slots=True)
class Course:
    """One measure's plan by year and its forecast, or why there is none."""

    measure: Noun
    day: date
    years: tuple[YearCounts, ...]
    forecast: Forecast | Lack
    last_year: int | None
    """The last year of the programme."""


def reliance(outlook: Outlook) -> Reliance | None:
    """How far the outlook can be trusted: by its width, then by its trials a year ahead."""
    if outlook.finish is None:
        return None
    first, last = outlook.finish.low80, outlook.finish.high80
    if first is None or last is None or last > add_months(first, WIDE):
        return Reliance.TOO_WIDE
    held = [trial.held80 for trial in outlook.trials if trial.months == YEAR]
    if len(held) < TRIALS_AT_LEAST:
        return Reliance.UNTESTED
    return Reliance.FAIR if 5 * sum(held) >= 3 * len(held) else Reliance.TOO_NARROW
