"""A plan put in brief."""

from __future__ import annotations

from reformctl.metrics.brief import Brief
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import effective_due, item_class
from reformctl.metrics.plan import plan_state
from reformctl.records.plan import Adoption, Issue, ReformPlan
from reformctl.vocab.plan import ItemClass


def in_brief(plan: ReformPlan) -> Brief:
    """What a list says of the plan."""
    return Brief(
        plan.id,
        plan.title,
        plan.group,
        plan.lead,
        plan.support,
        plan_state(plan),
        count_items(plan.items),
        _day(plan.adopted),
        _day(plan.issued),
        plan.leader_direct,
        plan.target_writeoff,
        _dues(plan, ItemClass.IN_PROGRESS),
        _dues(plan, ItemClass.NOT_STARTED),
    )


def _day(step: Adoption | Issue | None) -> int | None:
    """The day of the step as a number, 0 where it has none; None where it was not taken."""
    if step is None:
        return None
    return step.on.toordinal() if step.on else 0


def _dues(plan: ReformPlan, kind: ItemClass) -> tuple[int, ...]:
    dues = (effective_due(item) for item in plan.items if item_class(item) is kind)
    return tuple(due.toordinal() for due in dues if due)
