"""The points of a timeline: ends of days, weeks, months, quarters, and single commits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reformctl.metrics.line import Tick, ticks
from reformctl.metrics.quarter import quarter_ends
from reformctl.vocab.trend import Every

DAY = timedelta(days=1)
FIRST, LAST = date(2014, 1, 1), date(2017, 6, 15)
LINES = st.lists(st.dates(FIRST, LAST), min_size=1, max_size=40).map(
    lambda days: [Tick(day, f"{at:040x}") for at, day in enumerate(days)]
)
SPACED = st.sampled_from([Every.DAY, Every.WEEK, Every.MONTH])


@given(line=LINES, every=SPACED)
def test_each_point_is_the_newest_commit_recorded_by_its_day(
    line: list[Tick], every: Every
) -> None:
    for tick in ticks(line, every):
        assert tick.commit == [one for one in line if one.day <= tick.day][-1].commit


ENDS: dict[Every, Callable[[date], bool]] = {
    Every.DAY: lambda day: True,
    Every.WEEK: lambda day: day.weekday() == 6,
    Every.MONTH: lambda day: (day + DAY).day == 1,
}


@given(line=LINES, every=SPACED)
def test_no_period_is_left_out_and_the_last_day_recorded_is_the_last_point(
    line: list[Tick], every: Every
) -> None:
    first, *_, last = days = [line[-1].day, *(tick.day for tick in ticks(line, every))]
    between = [days[1] + DAY * at for at in range((last - days[1]).days)]
    assert days[1:] == [*filter(ENDS[every], between), last]
    assert first == last


@given(line=LINES)
def test_by_commit_every_commit_is_a_point(line: list[Tick]) -> None:
    assert ticks(line, Every.COMMIT) == line


@given(line=LINES)
def test_quarters_are_every_third_month_and_the_last_day(line: list[Tick]) -> None:
    months = ticks(line, Every.MONTH)
    kept = quarter_ends(line)
    assert kept[-1] == months[-1]
    assert [tick for tick in months if tick not in kept] == [
        tick for tick in months[:-1] if tick.day.month not in (3, 6, 9, 12)
    ]


def test_a_month_without_a_record_repeats_the_one_before() -> None:
    line = [Tick(date(2016, 1, 20), "a"), Tick(date(2016, 4, 2), "b")]
    assert ticks(line, Every.MONTH) == [
        Tick(date(2016, 1, 31), "a"),
        Tick(date(2016, 2, 29), "a"),
        Tick(date(2016, 3, 31), "a"),
        Tick(date(2016, 4, 2), "b"),
    ]


def test_a_line_without_commits_has_no_points() -> None:
    for every in Every:
        assert ticks([], every) == []
    assert quarter_ends([]) == []
