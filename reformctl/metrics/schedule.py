"""What was to be done by the end of each year, and what was: for both measures and any share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.metrics.effect import due_on, in_effect, status_on
from reformctl.metrics.programme import Programme
from reformctl.metrics.share import Share
from reformctl.metrics.tally import YearCounts
from reformctl.records.gist import DONE, Verdicts


def master_years(programme: Programme, share: Share) -> list[YearCounts]:
    """The share's master items planned and done by the end of each year of the programme."""
    items = list(programme.masters_of(share))
    planned = [year for *_, year, _ in items if year is not None]
    verdicts = [given for *_, given in items]
    return [
        YearCounts(
            year,
            sum(one <= year for one in planned),
            _done_by(verdicts, date(year, 12, 31), programme.day),
        )
        for year in programme.years
    ]


def item_years(programme: Programme, share: Share) -> list[YearCounts]:
    """The share's specific items due and done by the end of each year, the withdrawn left out.

    The years are those of the programme and all others in which something is due.
    """
    day = programme.day.toordinal()
    found = programme.items_of(share)
    items = [item for _, item in found if not in_effect(item[5], day)]
    ends = [due_on(due, extensions, day) for _, _, due, _, extensions, _ in items]
    dues = [date.fromordinal(end) for end in ends if end is not None]
    verdicts = [given for _, _, _, given, _, _ in items]
    return [
        YearCounts(
            year,
            sum(due.year <= year for due in dues),
            _done_by(verdicts, date(year, 12, 31), programme.day),
        )
        for year in _years(programme.years, dues)
    ]


def _done_by(items: Iterable[Verdicts], end: date, known: date) -> int:
    """How many items were done at the end of a day, by the verdicts known on another."""
    day = min(end, known).toordinal()
    return sum(status_on(verdicts, day) == DONE for verdicts in items)


def _years(programme: Iterable[int], dues: Iterable[date]) -> list[int]:
    """Every year from the first to the last of them."""
    years = {*programme, *(due.year for due in dues)}
    return list(range(min(years), max(years) + 1)) if years else []
