"""When the items open today will be done: two models, their bands, and how they stood the test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from random import Random

from reformctl.metrics.back_test import Came, Known, Then, came, trials
from reformctl.metrics.band import Band, band
from reformctl.metrics.calendar import add_months, month_index
from reformctl.metrics.future import HORIZON, Simulation
from reformctl.metrics.kept_plan import fit_kept_plan
from reformctl.metrics.outlook import RUNS, SEED, Basis, Forecast, Outlook, Trial
from reformctl.metrics.pace import fit_pace
from reformctl.metrics.past import Past, past_of
from reformctl.metrics.spell import Spell
from reformctl.vocab.trend import Lack, Model

Fit = Callable[[Past], Simulation | Lack]
"""How a model learns from the past, or what it lacks to say something."""
FITS: dict[Model, Fit] = {
    Model.PACE: fit_pace,
    Model.KEPT_PLAN: fit_kept_plan,
}


def forecast(earlier: Sequence[Then], now: Known, days: Sequence[date]) -> Forecast | Lack:
    """The forecast from what is known now, tested on what was known earlier.

    ``days`` are those to say the number done for; they lie after the day of what is known.
    """
    past = past_of(now.spells, now.day)
    if past is None:
        return Lack.NOTHING
    if not past.left:
        return Lack.COMPLETE
    done = {spell.item: spell.end for spell in now.spells if spell.done and spell.end}
    tests = [(then, came(then, now.day, done)) for then in earlier]
    asked = [month_index(day, now.day) for day in days]
    outlooks = []
    for model, fit in FITS.items():
        fitted = fit(past)
        if isinstance(fitted, Lack):
            outlooks.append(Outlook(model, fitted))
        else:
            outlooks.append(_outlook(model, fitted, past, asked, tuple(_tested(fit, tests))))
    horizon = add_months(now.day, HORIZON)
    return Forecast(now.day, horizon, _basis(now, past), tuple(days), tuple(outlooks))


def _tested(fit: Fit, tests: Iterable[tuple[Then, Sequence[Came]]]) -> Iterator[Trial]:
    """The trials of a model at each past day on which it had an answer."""
    for then, actual in tests:
        if then.past and then.past.left and actual:
            fitted = fit(then.past)
            if not isinstance(fitted, Lack):
                yield from trials(fitted, then.day, actual)


def _basis(now: Known, past: Past) -> Basis:
    last = [spell for spell in now.spells if spell.end is None or spell.done]
    done = [spell for spell in last if spell.end]
    due = [spell for spell in last if spell.due and spell.due <= now.day]
    year_end = date(now.day.year, 12, 31)
    return Basis(
        len(done),
        past.left,
        past.since,
        len(due),
        sum(_in_time(spell) for spell in due),
        sum(not spell.end and spell.due is not None and spell.due <= year_end for spell in last),
    )


def _in_time(spell: Spell) -> bool:
    return spell.end is not None and spell.due is not None and spell.end <= spell.due


def _outlook(
    model: Model, fitted: Simulation, past: Past, asked: Sequence[int], tested: tuple[Trial, ...]
) -> Outlook:
    """What the fitted model says in many simulated futures."""
    dice = Random(SEED)
    runs = [fitted.future(dice, asked, HORIZON) for _ in range(RUNS)]
    done = sum(past.done_by_month.values())
    months = band(sorted(run.finish or HORIZON + 1 for run in runs))
    by = (sorted(done + run.done[at] for run in runs) for at in range(len(asked)))
    return Outlook(model, None, _dated(months, past.day), tuple(map(band, by)), tested)


def _dated(months: Band[int], day: date) -> Band[date | None]:
    """The band as days, the ends of those months; what lies beyond the horizon has none."""
    return months.map(lambda at: add_months(day, at) if at <= HORIZON else None)
