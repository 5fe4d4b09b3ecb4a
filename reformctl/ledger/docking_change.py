"""What changed of the decision on a central plan, with the day of its effect."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.edit import Change, Summary, content
from reformctl.records.central import CentralPlan, Decision


def decision_changes(ref: str, old: CentralPlan | None, new: CentralPlan) -> Iterator[Change]:
    """How the plan is carried out, why, and who approved that."""
    before, after = old.decision if old else None, new.decision
    if content(before) != content(after):
        day = after.on if after else None
        yield Change(ref, "decision", _told(before), _told(after), day)


def _told(decision: Decision | None) -> Summary | None:
    if decision is None:
        return None
    by = decision.approved.by if decision.approved else None
    return Summary(value for value in (decision.way, decision.reason, by) if value)
