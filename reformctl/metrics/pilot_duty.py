"""What is to be done with a pilot: by whom, and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.metrics.pilot import is_to_be_asked_for, lacks, review_due, visit_due
from reformctl.metrics.plan import decision_due
from reformctl.records.organ import LEADING_GROUP, OFFICE
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.vocab.pilot import PilotDuty

# What has a last day that can be missed.
TIMED = frozenset({PilotDuty.REVIEW, PilotDuty.VISIT})


@dataclass(frozen=True, slots=True)
class PilotCall:
    """One thing to be done."""

    pilot: str
    duty: PilotDuty
    by: str | None
    """The unit that is to do it."""
    due: date | None
    """The last day on which it is done in time; None where it is wanted at once."""

    def days_late(self, today: date) -> int | None:
        """The days by which it is late; None where it is in time."""
        if self.due is None or self.due >= today:
            return None
        return (today - self.due).days


def pilot_calls(pilot: Pilot, thresholds: Thresholds, today: date) -> Iterator[PilotCall]:
    """What is late with the pilot, wanted at once, or due in the next ``remind_days`` days."""
    last = today + timedelta(days=thresholds.remind_days)
    for duty, due in (
        (PilotDuty.REVIEW, review_due(pilot, thresholds)),
        (PilotDuty.VISIT, visit_due(pilot, thresholds)),
    ):
        if due and due <= last:
            yield PilotCall(pilot.id, duty, pilot.team, due)
    if lacks(pilot):
        yield PilotCall(pilot.id, PilotDuty.FILL_IN, OFFICE, None)
    if is_to_be_asked_for(pilot):
        yield PilotCall(pilot.id, PilotDuty.ASK, pilot.group, None)
    due = decision_due(pilot, thresholds.decision_days)
    if due:
        yield PilotCall(pilot.id, PilotDuty.DECIDE, LEADING_GROUP, due)


def is_due(pilot: Pilot, thresholds: Thresholds, today: date) -> bool:
    """Whether a review or visit is late or due soon."""
    return any(call.duty in TIMED for call in pilot_calls(pilot, thresholds, today))


def is_late(pilot: Pilot, thresholds: Thresholds, today: date) -> bool:
    """Whether a review or visit is late."""
    return any(
        call.duty in TIMED and call.days_late(today)
        for call in pilot_calls(pilot, thresholds, today)
    )
