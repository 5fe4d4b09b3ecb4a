"""How far a plan is on its way from draft to write-off."""

from __future__ import annotations

from reformctl.day import timedelta
from reformctl.metrics.item import verified
from reformctl.vocab.plan import PlanState, Status, WriteoffAct

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from datetime import date

    from reformctl.records.pilot import Closable
    from reformctl.records.plan import ReformItem, ReformPlan

CLOSING = {
    WriteoffAct.GRANT: PlanState.WRITTEN_OFF,
    WriteoffAct.REQUEST: PlanState.REQUESTED,
    WriteoffAct.RETURN: PlanState.RETURNED,
}


def counted_items(plan: ReformPlan) -> list[ReformItem]:
    """The items that count: all but the withdrawn ones."""
    return [item for item in plan.items if not item.withdrawn]


def is_complete(plan: ReformPlan) -> bool:
    """Whether the plan has items and every one that counts is verified done."""
    items = counted_items(plan)
    return bool(items) and all(verified(item) is Status.DONE for item in items)


def complete_since(plan: ReformPlan) -> date | None:
    """The day on which the last item was verified done or withdrawn; None while one is open."""
    if not is_complete(plan):
        return None
    done = [item.verdicts[-1].on for item in counted_items(plan)]
    gone = [item.withdrawn.on for item in plan.items if item.withdrawn and item.withdrawn.on]
    return max([*done, *gone])


def last_act(record: Closable) -> WriteoffAct | None:
    """The last step of the write-off of a plan or pilot."""
    return record.writeoff[-1].step if record.writeoff else None


def is_written_off(record: Closable) -> bool:
    """Whether the write-off was granted and the plan or pilot not reopened since."""
    return last_act(record) is WriteoffAct.GRANT


def was_written_off(record: Closable, day: date) -> bool:
    """Whether the plan or pilot stood written off at the end of that day."""
    taken = [step for step in record.writeoff if step.on <= day]
    return bool(taken) and taken[-1].step is WriteoffAct.GRANT


def is_requested(record: Closable) -> bool:
    """Whether a write-off request waits for the leading group's decision."""
    return last_act(record) is WriteoffAct.REQUEST


def decision_due(record: Closable, decision_days: int) -> date | None:
    """The last day for the decision on its write-off; None where no request waits."""
    return record.writeoff[-1].on + timedelta(days=decision_days) if is_requested(record) else None


def issue_due(plan: ReformPlan, issue_days: int) -> date | None:
    """The last day for the issue of an adopted plan, whether it was issued or not."""
    adopted = plan.adopted.on if plan.adopted else None
    return adopted + timedelta(days=issue_days) if adopted else None


def is_sent_back(record: Closable) -> bool:
    """Whether the last word on its write-off was its return or its reopening."""
    return last_act(record) in (WriteoffAct.RETURN, WriteoffAct.REOPEN)


def is_writeoff_ready(plan: ReformPlan) -> bool:
    """Whether the plan's group could ask for write-off now."""
    return (
        plan.issued is not None
        and is_complete(plan)
        and last_act(plan) not in (WriteoffAct.GRANT, WriteoffAct.REQUEST)
    )


def plan_state(plan: ReformPlan) -> PlanState:
    """The one state the plan is in; after a reopening it is what its items make it."""
    act = last_act(plan)
    if act in CLOSING:
        return CLOSING[act]
    if plan.issued is None:
        return PlanState.DRAFT if plan.adopted is None else PlanState.ADOPTED
    if is_complete(plan):
        return PlanState.COMPLETE
    started = any(verified(item) is not Status.NOT_STARTED for item in counted_items(plan))
    return PlanState.IN_DELIVERY if started else PlanState.ISSUED
