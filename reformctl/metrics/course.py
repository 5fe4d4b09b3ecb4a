"""The course of each measure: what the plan asks, what was done, and where that leads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.back_test import Known
from reformctl.metrics.counts import programme_years
from reformctl.metrics.forecast import Forecast, forecast
from reformctl.metrics.schedule import item_years, master_years
from reformctl.metrics.share import Share
from reformctl.metrics.spell import item_spells, master_spells
from reformctl.metrics.tally import YearCounts
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


def courses(
    memory: Iterable[tuple[date, Ledger]], share: Share
) -> tuple[Ledger, tuple[Course, Course]]:
    """The newest ledger, and the courses of master items and specific items from what was known.

    Every ledger is cut to what was in effect on its day; the last one is the newest, and those
    before serve to test the forecasts.
    """
    master, items = [], []
    for day, ledger in memory:
        master.append(Known(day, master_spells(ledger, day, share)))
        items.append(Known(day, item_spells(ledger, day, share)))
    return ledger, (
        _course(Noun.MASTER_ITEM, master_years(ledger, share), master, ledger),
        _course(Noun.ITEM, item_years(ledger, share), items, ledger),
    )


def _course(measure: Noun, years: list[YearCounts], known: list[Known], ledger: Ledger) -> Course:
    day = known[-1].day
    last = max([year.year for year in years], default=day.year)
    ends = [date(year, 12, 31) for year in range(day.year, last + FURTHER + 1)]
    programme = programme_years(ledger)
    return Course(
        measure,
        day,
        tuple(years),
        forecast(known, [end for end in ends if end > day]),
        programme[-1] if programme else None,
    )
