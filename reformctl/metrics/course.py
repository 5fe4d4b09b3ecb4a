"""The course of each measure: what the plan asks, what was done, and where that leads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.metrics.back_test import Known
from reformctl.metrics.counts import YearCounts
from reformctl.metrics.forecast import Forecast, forecast
from reformctl.metrics.programme import Programme
from reformctl.metrics.schedule import item_years, master_years
from reformctl.metrics.share import Share
from reformctl.metrics.spell import item_spells, master_spells
from reformctl.vocab import Lack, Noun

FURTHER = 3
"""A forecast looks at so many year ends past the last year of the plan."""


@dataclass(frozen=True, slots=True)
class Course:
    """One measure's plan by year and its forecast, or why there is none."""

    measure: Noun
    day: date
    years: tuple[YearCounts, ...]
    forecast: Forecast | Lack
    last_year: int | None
    """The last year of the programme."""


def courses(memory: Iterable[Programme], share: Share) -> tuple[Course, Course]:
    """The courses of master items and specific items from what was known.

    The last programme is the newest; those before serve to test the forecasts.
    """
    master, items = [], []
    for programme in memory:
        master.append(Known(programme.day, master_spells(programme, share)))
        items.append(Known(programme.day, item_spells(programme, share)))
    return (
        _course(Noun.MASTER_ITEM, master_years(programme, share), master, programme),
        _course(Noun.ITEM, item_years(programme, share), items, programme),
    )


def _course(
    measure: Noun, years: list[YearCounts], known: list[Known], programme: Programme
) -> Course:
    day = programme.day
    last = max([year.year for year in years], default=day.year)
    ends = [date(year, 12, 31) for year in range(day.year, last + FURTHER + 1)]
    return Course(
        measure,
        day,
        tuple(years),
        forecast(known, [end for end in ends if end > day]),
        programme.years[-1] if programme.years else None,
    )
