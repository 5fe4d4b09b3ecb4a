"""How many pilots there are of each kind, and how far they were looked after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.metrics.pilot import (
    is_reviewed_in_half_year,
    is_under_review,
    is_visited_in_year,
)
from reformctl.metrics.pilot_duty import is_late
from reformctl.metrics.plan import is_written_off
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds


@dataclass(frozen=True, slots=True)
class PilotCounts:
    """Of some pilots: how many there are, are still tried, were looked after, late or closed."""

    total: int
    under_review: int
    reviewed: int
    """Reviewed in this half-year, whatever came of it."""
    overdue: int
    """With a review or visit that is late."""
    visited: int
    """Visited on site in this calendar year."""
    written_off: int


def count_pilots(pilots: Iterable[Pilot], thresholds: Thresholds, today: date) -> PilotCounts:
    """The counts of those pilots on that day."""
    known = list(pilots)
    return PilotCounts(
        len(known),
        sum(map(is_under_review, known)),
        sum(is_reviewed_in_half_year(pilot, today) for pilot in known),
        sum(is_late(pilot, thresholds, today) for pilot in known),
        sum(is_visited_in_year(pilot, today) for pilot in known),
        sum(map(is_written_off, known)),
    )
