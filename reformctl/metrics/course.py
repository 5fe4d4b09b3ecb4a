"""The course of each measure: what the plan asks, what was done, and where that leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reformctl.metrics.back_test import Known, Then, remembered
from reformctl.metrics.forecast import forecast
from reformctl.metrics.outlook import Course
from reformctl.metrics.programme import Programme
from reformctl.metrics.schedule import item_years, master_years
from reformctl.metrics.share import Share
from reformctl.metrics.spell import item_spells, master_spells
from reformctl.metrics.tally import YearCounts
from reformctl.vocab.noun import Noun

MEASURES = (Noun.MASTER_ITEM, Noun.ITEM)
FURTHER = 3
"""A forecast looks at so many year ends past the last year of the plan."""


def courses(memory: Iterable[Programme], share: Share) -> tuple[Course, Course]:
    """The courses of master items and specific items from what was known.

    The last programme is the newest; those before serve to test the forecasts.
    """
    known: list[Known] = []
    tests: list[list[Then]] = [[], []]
    for programme in memory:
        for then, one in zip(tests, known, strict=False):
            then.append(remembered(one))  # spells of all quarters take too much room
        spells = (master_spells(programme, share), item_spells(programme, share))
        known = [Known(programme.day, found) for found in spells]
    years = master_years(programme, share), item_years(programme, share)
    master, items = (
        _course(measure, tuple(by_year), then, now, programme)
        for measure, by_year, then, now in zip(MEASURES, years, tests, known, strict=True)
    )
    return master, items


def _course(
    measure: Noun,
    years: tuple[YearCounts, ...],
    earlier: Sequence[Then],
    now: Known,
    programme: Programme,
) -> Course:
    last = max([year.year for year in years], default=now.day.year)
    ends = [date(year, 12, 31) for year in range(now.day.year, last + FURTHER + 1)]
    return Course(
        measure,
        now.day,
        years,
        forecast(earlier, now, [end for end in ends if end > now.day]),
        programme.years[-1] if programme.years else None,
    )
