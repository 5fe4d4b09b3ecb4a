"""What a step moved and what comes next, and whose that is."""

from __future__ import annotations

from collections.abc import Callable

from reformctl.actions.pilot_outcome import next_of_pilot
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import effective_due, is_open, verified
from reformctl.metrics.plan import is_complete, is_sent_back, last_act
from reformctl.metrics.tally import ItemCounts
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.plan import Status, WriteoffAct

# The name people know a unit by.
Naming = Callable[[str | None], str]


def moved(before: Ledger, after: Ledger, record_id: str) -> Message | None:
    """Which ratios the step moved, from what to what; None when it moved none."""
    plan_id = record_id.partition("/")[0]
    if plan_id in after.masters:
        old, new = (_ratio(count_items(ledger.masters.values())) for ledger in (before, after))
        return say("command.ratio_master", before=old, after=new) if old != new else None
    old, new = (_plan_ratio(ledger, plan_id) for ledger in (before, after))
    if old == new:
        return None
    return say(
        "command.ratio",
        plan=plan_id,
        before=old,
        after=new,
        all_before=_ratio(count_items(item for _, item in before.items())),
        all_after=_ratio(count_items(item for _, item in after.items())),
    )


def _plan_ratio(ledger: Ledger, plan_id: str) -> str:
    plan = ledger.plans.get(plan_id)
    return _ratio(count_items(plan.items if plan else ()))


def _ratio(counts: ItemCounts) -> str:
    return f"{counts.done}/{counts.total}"


def next_step(ledger: Ledger, record_id: str, unit_name: Naming) -> Message | None:
    """The next step on the way to write-off and whose it is; None where nothing follows."""
    plan_id, _, item_id = record_id.partition("/")
    pilot = ledger.pilots.get(plan_id)
    if pilot:
        return next_of_pilot(ledger, pilot, unit_name)
    plan = ledger.plans.get(plan_id)
    if plan is None:
        return None
    if plan.issued is None:
        key = "command.next_issue" if plan.adopted else "command.next_adopt"
        return say(key, id=plan.id)
    for item in plan.items:
        if item.id == item_id and is_open(item):
            return _next_of_item(plan, item, unit_name)
    if not item_id and is_complete(plan) and is_sent_back(plan):
        return say("command.next_mend", id=plan.id, unit=unit_name(plan.group))
    return _next_of_plan(plan, unit_name)


def _next_of_item(plan: ReformPlan, item: ReformItem, unit_name: Naming) -> Message:
    ref = plan.ref(item)
    if any(extension.approved is None for extension in item.extensions):
        return say("command.next_approve", id=ref)
    if item.reported and item.reported.status is not verified(item):
        return say("command.next_verdict", id=ref)
    if item.reported and item.reported.status is Status.DONE:
        return say("command.next_verdict", id=ref)
    return say("command.next_report", unit=unit_name(item.lead), due=effective_due(item))


def _next_of_plan(plan: ReformPlan, unit_name: Naming) -> Message | None:
    act = last_act(plan)
    if act is WriteoffAct.GRANT:
        return say("command.next_none")
    if act is WriteoffAct.REQUEST:
        return say("command.next_decide", id=plan.id)
    if is_complete(plan):
        return say("command.next_request", id=plan.id, unit=unit_name(plan.group))
    waiting = sorted((item for item in plan.items if is_open(item)), key=_due_order)
    return _next_of_others(plan, waiting, unit_name) if waiting else None


def _next_of_others(plan: ReformPlan, waiting: list[ReformItem], unit_name: Naming) -> Message:
    first = waiting[0]
    return say(
        "command.next_others",
        count=len(waiting),
        id=plan.ref(first),
        unit=unit_name(first.lead),
        due=effective_due(first),
    )


def _due_order(item: ReformItem) -> tuple[str, str]:
    return str(effective_due(item) or "9999"), item.id
