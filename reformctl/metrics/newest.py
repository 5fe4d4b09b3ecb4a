"""The last day of which a ledger says anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.ledger.ledger import Ledger


def newest_day(ledger: Ledger) -> date | None:
    """The latest day on which a report, verdict, write-off step or meeting took effect."""
    return max(_days(ledger), default=None)


def _days(ledger: Ledger) -> Iterator[date]:
    for plan, item in ledger.items():
        yield from (verdict.on for verdict in item.verdicts)
        if item.reported and item.reported.on:
            yield item.reported.on
        yield from (step.on for step in plan.writeoff)
    for meeting in ledger.meetings.values():
        if meeting.on:
            yield meeting.on
