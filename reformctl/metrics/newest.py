"""The last day of which a ledger says anything."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.plan import ReformPlan


def newest_day(ledger: Ledger) -> date | None:
    """The latest day on which a report, verdict, write-off step or meeting took effect."""
    held = (meeting.on for meeting in ledger.meetings.values())
    days = [*(day for day in held if day), newest_in(ledger.plans.values())]
    return max(filter(None, days), default=None)


def newest_in(plans: Iterable[ReformPlan]) -> date | None:
    """The latest day of which the plans say anything."""
    return max((day for plan in plans for day in _days(plan)), default=None)


def _days(plan: ReformPlan) -> Iterator[date]:
    for item in plan.items:
        yield from (verdict.on for verdict in item.verdicts)
        if item.reported and item.reported.on:
            yield item.reported.on
    yield from (step.on for step in plan.writeoff)
