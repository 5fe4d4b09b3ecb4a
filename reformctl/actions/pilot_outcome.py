"""What comes next for a pilot after a step, and whose that is."""

from __future__ import annotations

from collections.abc import Callable

from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.pilot import is_to_be_asked_for, review_due
from reformctl.metrics.plan import last_act
from reformctl.records.pilot import Pilot
from reformctl.vocab.plan import WriteoffAct


def next_of_pilot(
    ledger: Ledger, pilot: Pilot, unit_name: Callable[[str | None], str]
) -> Message | None:
    """Its next review, or the next step on its way to write-off."""
    act = last_act(pilot)
    if act is WriteoffAct.GRANT:
        return say("command.next_none")
    if act is WriteoffAct.REQUEST:
        return say("command.next_decide", id=pilot.id)
    if is_to_be_asked_for(pilot):
        return say("command.next_request", id=pilot.id, unit=unit_name(pilot.group))
    due = review_due(pilot, ledger.settings.thresholds)
    if due is None:
        return None
    return say("command.next_review", id=pilot.id, unit=unit_name(pilot.team), due=due)
