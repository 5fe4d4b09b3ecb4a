"""What changed of a central plan and of an entry of the agenda, with the day of its effect."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.edit import Change, Summary, content
from reformctl.records.agenda import AgendaEntry
from reformctl.records.central import CentralPlan, Decision


def decision_changes(ref: str, old: CentralPlan | None, new: CentralPlan) -> Iterator[Change]:
    """How the plan is carried out, why, and who approved that."""
    before, after = old.decision if old else None, new.decision
    if content(before) != content(after):
        day = after.on if after else None
        yield Change(ref, "decision", _told(before), _told(after), day)


def submission_changes(ref: str, old: AgendaEntry | None, new: AgendaEntry) -> Iterator[Change]:
    """The day on which the plan was submitted; it holds from that day."""
    before, after = old.submitted if old else None, new.submitted
    if before != after:
        yield Change(ref, "submitted", before, after, after)


def _told(decision: Decision | None) -> Summary | None:
    if decision is None:
        return None
    by = decision.approved.by if decision.approved else None
    return Summary(value for value in (decision.way, decision.reason, by) if value)
