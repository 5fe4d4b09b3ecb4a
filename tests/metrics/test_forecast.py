"""Forecasts as a whole: bands, back-tests, and what is said when there is nothing to say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.dataclass import replace
from reformctl.metrics.back_test import Known, came, remembered, trials
from reformctl.metrics.band import Band, band
from reformctl.metrics.forecast import forecast
from reformctl.metrics.outlook import Forecast, Outlook, Trial, reliance
from reformctl.metrics.pace import fit_pace
from reformctl.metrics.past import past_of
from reformctl.metrics.spell import Spell
from reformctl.vocab.trend import Lack, Model, Reliance
from tests.metrics.histories import END, START, known, monthly, yearly

DAYS = [date(year, 12, 31) for year in (2017, 2018, 2025)]


def found(result: Forecast | Lack) -> Forecast:
    assert isinstance(result, Forecast)
    return result


def told_by(memory: list[Known], days: list[date]) -> Forecast | Lack:
    """The forecast from the last of what was known, tested at the earlier ones."""
    *earlier, now = memory
    return forecast([remembered(one) for one in earlier], now, days)


def _done(known: Known) -> dict[str, date]:
    return {spell.item: spell.end for spell in known.spells if spell.done and spell.end}


def test_a_band_is_made_of_values_by_nearest_rank() -> None:
    assert band(range(1, 11)) == Band(1, 3, 5, 8, 9)
    assert band(range(1, 101)) == Band(10, 25, 50, 75, 90)
    assert band([7]) == Band(7, 7, 7, 7, 7)


@given(values=st.lists(st.integers(), min_size=1))
def test_the_narrow_band_lies_within_the_wide_one(values: list[int]) -> None:
    found = band(sorted(values))
    assert found.low80 <= found.low50 <= found.median <= found.high50 <= found.high80
    inside = sum(found.low80 <= value <= found.high80 for value in values)
    assert 10 * inside >= 8 * len(values)


@settings(max_examples=25)
@given(memory=known())
def test_a_forecast_is_the_same_every_time_and_its_bands_are_in_order(memory: list[Known]) -> None:
    result = told_by(memory, DAYS)
    assert result == told_by(memory, DAYS)
    if isinstance(result, Lack):
        return
    for outlook in result.outlooks:
        assert (outlook.finish is None) is (outlook.lack is not None)
        if outlook.finish:
            late = outlook.finish.map(lambda day: day or date.max)
            assert late.low80 <= late.low50 <= late.median <= late.high50 <= late.high80
            assert late.low80 > result.day
        for name in Band.__slots__:
            numbers = [getattr(by, name) for by in outlook.by]
            assert numbers == sorted(numbers)
            assert all(result.basis.done <= number <= result.total for number in numbers)


@settings(max_examples=10)
@given(memory=known())
def test_a_past_forecast_knows_nothing_of_what_came_after(memory: list[Known]) -> None:
    now = memory[-1]
    other = Known(now.day, [replace(spell, end=now.day, done=True) for spell in now.spells])
    told, again = (told_by([*memory[:-1], last], DAYS) for last in (now, other))
    if isinstance(told, Forecast) and isinstance(again, Forecast):
        for one, two in zip(told.outlooks, again.outlooks, strict=True):
            assert {(t.day, t.months): t.band for t in one.trials} == {
                (t.day, t.months): t.band for t in two.trials
            }


def test_a_trial_sets_the_forecast_of_then_against_what_came() -> None:
    # 20 a month for a year, then nothing: the pace promised 60 and 240 more.
    then = Known(date(2014, 12, 31), monthly(20, 12, left=300))
    now = Known(END, monthly(20, 12, left=300))
    past = past_of(then.spells, then.day)
    assert past is not None
    model = fit_pace(past)
    assert not isinstance(model, Lack)
    quarter, year = trials(model, then.day, came(remembered(then), now.day, _done(now)))
    assert (quarter.months, quarter.actual, year.months, year.actual) == (3, 0, 12, 0)
    assert quarter.band.low80 < 60 < quarter.band.high80
    assert year.band.low80 < 240 < year.band.high80
    assert not year.held80


def test_what_came_is_counted_among_the_items_open_then() -> None:
    then = Known(date(2014, 12, 31), monthly(20, 12, left=300))
    done = [
        replace(spell, end=date(2015, 2, 10) if at % 2 else date(2015, 4, 10), done=True)
        for at, spell in enumerate(s for s in then.spells if s.end is None)
    ]
    newer = [Spell(f"new-{at}", END, date(2015, 2, 1), date(2015, 3, 1), True) for at in range(9)]
    now = Known(END, [*(s for s in then.spells if s.end), *done, *newer])
    past = past_of(then.spells, then.day)
    assert past is not None
    model = fit_pace(past)
    assert not isinstance(model, Lack)
    assert [
        trial.actual
        for trial in trials(model, then.day, came(remembered(then), now.day, _done(now)))
    ] == [150, 300]


def test_a_span_that_is_not_over_is_no_trial() -> None:
    memory = [Known(day, monthly(2, 12, left=9)) for day in (date(2014, 12, 31), date(2015, 6, 30))]
    told = found(told_by(memory, DAYS))
    assert [(trial.day, trial.months) for trial in told.outlooks[0].trials] == [
        (date(2014, 12, 31), 3)
    ]


def test_the_mean_is_reckoned_in_days() -> None:
    told = found(told_by([Known(END, monthly(1, 24, left=12))], DAYS))
    # 24 in 729 days, so 12 more in 365 (364.5 and the day begun).
    assert told.mean_finish == date(2016, 12, 30)
    assert (told.basis.done, told.basis.left, told.basis.since) == (24, 12, START)


def test_what_came_due_and_what_was_done_in_time() -> None:
    spells = yearly({2014: (24, 6, 2), 2015: (10, 0, 30), 2016: (3, 0, 40)})
    basis = found(told_by([Known(date(2016, 12, 25), spells)], DAYS)).basis
    assert (basis.due, basis.in_time) == (32 + 40, 24 + 10)
    assert basis.wanted == 2 + 30 + 40


def test_without_history_there_is_no_model_but_the_mean() -> None:
    young = [Known(END, [Spell(str(at), END, date(2015, 11, 1)) for at in range(9)])]
    told = found(told_by(young, DAYS))
    assert told.mean_finish is None
    assert {outlook.lack for outlook in told.outlooks} == {Lack.SHORT}


def test_nothing_to_do_and_nothing_left_to_do_need_no_forecast() -> None:
    assert told_by([Known(END, [])], DAYS) is Lack.NOTHING
    assert told_by([Known(END, yearly({2014: (9, 0, 0)}))], DAYS) is Lack.COMPLETE
    gone = [Spell("a", END, START, END)]
    assert told_by([Known(END, gone)], DAYS) is Lack.COMPLETE


def test_what_was_withdrawn_in_the_month_of_its_promise_changes_no_forecast() -> None:
    spells = yearly({2014: (24, 6, 2), 2015: (10, 4, 30), 2016: (3, 0, 40)})
    gone = Spell("gone", date(2019, 3, 31), date(2015, 6, 3), date(2015, 6, 20))
    without, with_it = (told_by([Known(END, some)], DAYS) for some in (spells, [*spells, gone]))
    assert found(without).says_something
    assert with_it == without


def test_what_never_moved_is_not_done_before_the_horizon() -> None:
    told = found(told_by([Known(END, monthly(0, 0, left=40))], DAYS))
    pace = told.outlooks[0]
    assert pace.finish == Band(None, None, None, None, None)
    assert told.horizon == date(2035, 12, 31)
    assert reliance(replace(pace, trials=_trials(5, 5))) is Reliance.TOO_WIDE


def _trials(held: int, tested: int) -> tuple[Trial, ...]:
    wide = Band(0, 0, 5, 9, 9)
    return tuple(Trial(END, 12, wide, 5 if at < held else 10) for at in range(tested))


@pytest.mark.parametrize(
    ("held", "tested", "trust"),
    [
        (3, 3, Reliance.UNTESTED),
        (2, 4, Reliance.TOO_NARROW),
        (2, 5, Reliance.TOO_NARROW),
        (3, 5, Reliance.FAIR),
        (5, 5, Reliance.FAIR),
    ],
)
def test_a_band_that_did_not_hold_is_called_too_narrow(
    held: int, tested: int, trust: Reliance
) -> None:
    day = date(2020, 1, 1)
    outlook = Outlook(Model.PACE, finish=Band(day, day, day, day, day))
    assert reliance(replace(outlook, trials=_trials(held, tested))) is trust


def test_a_band_of_more_than_five_years_is_called_too_wide() -> None:
    low, high = date(2020, 1, 1), date(2025, 1, 1)
    for end, trust in ((high, Reliance.FAIR), (date(2025, 1, 2), Reliance.TOO_WIDE)):
        outlook = Outlook(Model.PACE, finish=Band(low, low, low, high, end), trials=_trials(5, 5))
        assert reliance(outlook) is trust
    assert reliance(Outlook(Model.PACE, Lack.SHORT)) is None
