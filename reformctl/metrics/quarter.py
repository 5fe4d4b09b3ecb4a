"""The ends of the quarters of a recorded history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from reformctl.metrics.line import Tick, ticks
from reformctl.vocab.trend import Every


def quarter_ends(line: Iterable[Tick]) -> list[Tick]:
    """The ends of the quarters from the first day of the line on; at last its last day."""
    months = ticks(line, Every.MONTH)
    return [tick for tick in months if tick is months[-1] or _ends_quarter(tick.day)]


def _ends_quarter(day: date) -> bool:
    return day.month % 3 == 0 and (day + timedelta(days=1)).day == 1
