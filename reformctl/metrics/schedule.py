"""What was to be done by the end of each year, and what was: for both measures and any share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.item import done_by, effective_due
from reformctl.metrics.share import Share, items_of, masters_of
from reformctl.metrics.tally import YearCounts


def master_years(ledger: Ledger, share: Share) -> list[YearCounts]:
    """The share's master items planned and done by the end of each year of the programme."""
    return count_years(masters_of(ledger, share), programme_years(ledger))


def item_years(ledger: Ledger, share: Share) -> list[YearCounts]:
    """The share's specific items due and done by the end of each year, the withdrawn left out.

    The years are those of the programme and all others in which something is due.
    """
    items = [item for _, item in items_of(ledger, share) if not item.withdrawn]
    dues = [due for item in items if (due := effective_due(item))]
    ends = [date(year, 12, 31) for year in _years(programme_years(ledger), dues)]
    return [
        YearCounts(
            end.year,
            sum(due <= end for due in dues),
            sum(done_by(item, end) for item in items),
        )
        for end in ends
    ]


def _years(programme: Iterable[int], dues: Iterable[date]) -> list[int]:
    """Every year from the first to the last of them."""
    years = {*programme, *(due.year for due in dues)}
    return list(range(min(years), max(years) + 1)) if years else []
