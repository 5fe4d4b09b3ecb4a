"""Where plans, their items and master items fall short in the year that is appraised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.excuse import is_excused
from reformctl.metrics.item import effective_due, is_open, verified
from reformctl.metrics.plan import is_written_off, issue_due
from reformctl.records.master import MasterItem
from reformctl.records.pilot import Closable
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.appraisal import Shortfall
from reformctl.vocab.plan import Status


def item_shortfall(
    plan: ReformPlan, item: ReformItem, year: AppraisedYear
) -> tuple[Shortfall, ...]:
    """What an item of the plan shows; it holds only what had taken effect by then."""
    due, issued = effective_due(item), plan.issued
    if issued is None or (issued.on and issued.on > year.last) or due is None or item.withdrawn:
        return ()
    done = None if is_open(item) else item.verdicts[-1].on
    found = _against(due, done, year)
    return tuple(one for one in found if not is_excused(plan.exemptions, one, year.last))


def master_shortfall(item: MasterItem, year: AppraisedYear) -> tuple[Shortfall, ...]:
    """What the master item shows; it is due at the end of the year it is planned for."""
    if item.planned is None:
        return ()
    done = item.verdicts[-1].on if verified(item) is Status.DONE else None
    return _against(date(item.planned, 12, 31), done, year)


def _against(due: date, done: date | None, year: AppraisedYear) -> tuple[Shortfall, ...]:
    if done is None:
        return (Shortfall.OVERDUE,) if due < year.morning else ()
    return (Shortfall.LATE,) if done > due and done >= year.first else ()


def plan_shortfall(plan: ReformPlan, issue_days: int, year: AppraisedYear) -> Iterator[Shortfall]:
    """What the plan as a whole shows; it holds only what had taken effect by then."""
    for found, falls_short in (
        (Shortfall.NOT_WRITTEN_OFF, is_behind(plan, year)),
        (Shortfall.HELD_UP, _is_held_up(plan, issue_days, year)),
    ):
        if falls_short and not is_excused(plan.exemptions, found, year.last):
            yield found


def is_behind(found: Closable, year: AppraisedYear) -> bool:
    """Whether the plan or pilot is not written off though the year of its target is over."""
    target = found.target_writeoff
    return target is not None and not is_written_off(found) and date(target, 12, 31) < year.morning


def _is_held_up(plan: ReformPlan, issue_days: int, year: AppraisedYear) -> bool:
    last = issue_due(plan, issue_days)
    if last is None:
        return False
    if plan.issued is None:
        return last < year.morning
    return plan.issued.on is not None and last < plan.issued.on >= year.first
