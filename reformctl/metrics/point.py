"""What the ledger counted at one moment of its recorded history."""

from __future__ import annotations

from datetime import date

from reformctl.dataclass import dataclass
from reformctl.metrics.tally import Counts


@dataclass(frozen=True, slots=True)
class Point:
    """A day, the commit that stood at its end, and what was counted in it."""

    day: date
    commit: str
    counts: Counts
