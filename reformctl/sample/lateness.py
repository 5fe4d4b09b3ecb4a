"""What was done and what was late on past days of the sample."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.metrics.item import done_by, was_open
from reformctl.records.plan import ReformItem, ReformPlan

PlanItem = tuple[ReformPlan, ReformItem]


def late_on(plans: Iterable[ReformPlan], day: date) -> Iterator[PlanItem]:
    """The items that were overdue at the end of that day, with their plans."""
    for plan in plans:
        if plan.issued and plan.issued.on and plan.issued.on <= day:
            for item in plan.items:
                due = _due_on(item, day)
                if due and due < day and was_open(item, day):
                    yield plan, item


def done_between(plans: Iterable[ReformPlan], before: date, last: date) -> Iterator[PlanItem]:
    """The items verified done after the one day and by the other."""
    for plan in plans:
        for item in plan.items:
            gone = item.withdrawn and item.withdrawn.on and item.withdrawn.on <= last
            if not gone and done_by(item, last) and not done_by(item, before):
                yield plan, item


def _due_on(item: ReformItem, day: date) -> date | None:
    """The due date that counted on that day."""
    for extension in reversed(item.extensions):
        if extension.approved and extension.approved.on <= day:
            return extension.to
    return item.due
