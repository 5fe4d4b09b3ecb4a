"""The two models on histories whose figures can be worked out by hand."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from reformctl.metrics.future import HORIZON, Simulation
from reformctl.metrics.kept_plan import KeptPlan, fit_kept_plan
from reformctl.metrics.life_table import LifeTable, Rate, life_table
from reformctl.metrics.pace import Pace, fit_pace
from reformctl.metrics.past import Past
from reformctl.metrics.spell import Spell
from reformctl.vocab.trend import Lack
from tests.metrics.histories import END, START, monthly, past, yearly


def finishes(model: Simulation | Lack, runs: int = 200) -> list[int | None]:
    """In which months the simulated futures finish."""
    assert not isinstance(model, Lack)
    dice = Random(1)
    return [model.future(dice, (), HORIZON).finish for _ in range(runs)]


def fitted(model: Pace | KeptPlan | Lack) -> Pace | KeptPlan:
    assert not isinstance(model, Lack)
    return model


def test_the_pace_is_the_sum_of_every_twelve_months_in_a_row() -> None:
    model = fit_pace(past(monthly(2, 24, left=30)))
    assert model == Pace(30, (tuple(range(2, 26, 2)),) * 13)


def test_a_stretch_keeps_the_months_of_the_calendar() -> None:
    # 10 done each December; seen from the end of March it is nine months to the next one.
    spells = yearly({2014: (10, 0, 0), 2015: (10, 0, 10)})
    model = fit_pace(past(spells, date(2016, 3, 31)))
    assert isinstance(model, Pace)
    assert set(model.stretches) == {(0,) * 8 + (10,) * 4}
    assert set(finishes(model)) <= {9, 21, 33}


def test_at_a_steady_pace_the_rest_takes_as_long_as_the_mean_says() -> None:
    ends = sorted(at or HORIZON for at in finishes(fit_pace(past(monthly(20, 24, left=480)))))
    assert ends[100] in (23, 24, 25)
    assert 18 < ends[20] < 24 < ends[-20] < 30


def test_where_nothing_was_ever_done_no_pace_ever_finishes() -> None:
    assert set(finishes(fit_pace(past(monthly(0, 0, left=5))))) == {None}


@pytest.mark.parametrize("fit", [fit_pace, fit_kept_plan])
def test_less_than_a_year_is_too_short(fit: object) -> None:
    young = [Spell(str(at), date(2015, 6, 30), date(2015, 1, 2)) for at in range(40)]
    assert fit(past(young)) is Lack.SHORT  # type: ignore[operator]


def table(spells: list[Spell], day: date = END) -> LifeTable:
    found = life_table(past(spells, day))
    assert found is not None
    return found


def test_the_life_table_counts_the_open_items_of_every_month() -> None:
    # 30 due at the end of 2014: 24 done in that December, 6 open through all of 2015.
    rates = table(yearly({2014: (24, 0, 6)})).rates
    assert rates[:11] == tuple(Rate(at, at, 30, 0) for at in range(-11, 0))
    assert rates[11] == Rate(0, 0, 30, 24)
    assert rates[12:] == (Rate(1, 4, 24, 0), Rate(5, 8, 24, 0), Rate(9, 12, 24, 0))


def test_an_item_that_is_late_to_this_day_lowers_the_rates() -> None:
    kept = table(yearly({2014: (24, 6, 0)})).rates[-1]
    late = table(yearly({2014: (24, 6, 12)})).rates[-1]
    assert (kept.open, kept.done) == (24, 6)
    assert (late.open, late.done) == (36, 6)


def test_no_month_is_certain_and_none_beyond_what_was_seen_impossible() -> None:
    assert Rate(0, 0, 9, 9).monthly == 9 / 10
    found = table(yearly({2014: (24, 0, 6)}))
    assert found.monthly(-1, 14) == [0.0, 24 / 30, *[0.0] * 12, 0.5 / 25, 0.5 / 25]


def test_what_was_never_past_due_says_nothing_of_lateness() -> None:
    due_now = yearly({2015: (5, 0, 20)})
    assert life_table(past(due_now)) is None
    assert fit_kept_plan(past(due_now)) is Lack.NOT_DUE


def test_an_open_item_without_a_date_can_not_be_placed() -> None:
    assert fit_kept_plan(past([*yearly({2014: (5, 0, 5)}), Spell("x", None, START)])) is Lack.NO_DUE


def _kept(left: int) -> Past:
    """Two years in which 90 of 100 items were done in their December, the rest a year later."""
    spells = yearly({2014: (90, 10, 0), 2015: (90, 10, 0), 2017: (0, 0, left)})
    return past(spells, date(2016, 12, 31))


def test_a_plan_that_was_always_kept_is_kept_again() -> None:
    model = fitted(fit_kept_plan(_kept(left=100)))
    runs = [model.future(Random(seed), (11, 12, 24), HORIZON).done for seed in range(200)]
    before, then, after = (sorted(run[at] for run in runs)[100] for at in range(3))
    assert before == 0
    assert 88 <= then <= 94
    assert after >= 96


def test_open_items_are_done_no_sooner_than_such_items_ever_were() -> None:
    assert {(at or 0) % 12 for at in finishes(fit_kept_plan(_kept(left=1)))} == {0}


def test_the_number_done_agrees_with_the_last_day_in_every_future() -> None:
    months = tuple(range(1, 61))
    for model in map(fitted, (fit_pace(_kept(20)), fit_kept_plan(_kept(20)))):
        for seed in range(50):
            future = model.future(Random(seed), months, HORIZON)
            assert list(future.done) == sorted(future.done)
            first = next(
                (at for at, done in zip(months, future.done, strict=True) if done == 20), 61
            )
            assert first == min(future.finish or 61, 61)
