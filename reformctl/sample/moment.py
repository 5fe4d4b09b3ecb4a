"""The moments at which parts of a plan took effect, and the plan as it stood at each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from reformctl.dataclass import replace
from reformctl.records.plan import Extension, ReformItem, ReformPlan
from reformctl.records.verdict import Evidence, Report, Verdict
from reformctl.sample.calendar import FIRST_DAY, LEADERS_NAMED
from reformctl.sample.dice import Dice, workday
from reformctl.vocab.plan import Status


class Act(IntEnum):
    """What can happen to a plan, in the order in which it happens within a day."""

    DRAFT = 0
    ADOPT = 1
    ISSUE = 2
    NAME = 3
    REPORT = 4
    ASK = 5
    EXTEND = 6
    WITHDRAW = 7
    VERDICT = 8
    CLOSING = 9


class Moment(NamedTuple):
    """A day, what happened, and the unit whose act it was where several act on one day."""

    on: date
    act: Act
    unit: str = ""


def draft_moment(plan: ReformPlan) -> Moment:
    """When work on the plan began: some weeks before a meeting adopted it or it went out."""
    first = plan.adopted or plan.issued
    dice = Dice(f"draft {plan.id}")
    if first is None or first.on is None:
        return Moment(dice.day(date(2017, 4, 10), date(2017, 6, 9)), Act.DRAFT)
    begun = first.on - timedelta(dice.between(12, 40))
    return Moment(max(FIRST_DAY + timedelta(5), workday(begun, begun)), Act.DRAFT)


def plan_moments(plan: ReformPlan) -> list[Moment]:
    """Every moment at which something of the plan took effect, oldest first."""
    found = {draft_moment(plan)}
    if plan.adopted and plan.adopted.on:
        found.add(Moment(plan.adopted.on, Act.ADOPT))
    if plan.issued and plan.issued.on:
        found.add(Moment(plan.issued.on, Act.ISSUE))
        if plan.leader_direct:
            found.add(naming_moment(plan))
    found.update(Moment(step.on, Act.CLOSING) for step in plan.writeoff)
    for item in plan.items:
        found.update(item_moments(plan, item)[1:])
    return sorted(found)


def plan_at(plan: ReformPlan, moment: Moment) -> ReformPlan:
    """The plan with everything that had taken effect by then."""
    head = head_at(plan, moment)
    return replace(head, items=tuple(_items_at(plan, moment)) if head.issued else ())


def head_at(plan: ReformPlan, moment: Moment) -> ReformPlan:
    """The plan as it stood by then, but for its items."""
    draft = replace(
        plan,
        support=(),
        person=None,
        leader_direct=False,
        target_writeoff=None,
        adopted=plan.adopted if _adoption(plan) <= moment else None,
        issued=None,
        master=(),
        items=(),
        writeoff=(),
    )
    if issue_moment(plan) > moment:
        return draft
    return replace(
        draft,
        support=plan.support,
        person=plan.person,
        leader_direct=plan.leader_direct and naming_moment(plan) <= moment,
        target_writeoff=plan.target_writeoff,
        issued=plan.issued,
        master=plan.master,
        writeoff=tuple(step for step in plan.writeoff if Moment(step.on, Act.CLOSING) <= moment),
    )


def _adoption(plan: ReformPlan) -> Moment:
    return Moment((plan.adopted.on if plan.adopted else None) or date.max, Act.ADOPT)


def issue_moment(plan: ReformPlan) -> Moment:
    """When the plan went out; at the end of time while it has not."""
    return Moment((plan.issued.on if plan.issued else None) or date.max, Act.ISSUE)


def naming_moment(plan: ReformPlan) -> Moment:
    """When the plan was named as one that a provincial leader carries, if it was."""
    issue = issue_moment(plan)
    return issue if issue.on >= LEADERS_NAMED else Moment(LEADERS_NAMED, Act.NAME)


def _items_at(plan: ReformPlan, moment: Moment) -> Iterator[ReformItem]:
    for item in plan.items:
        moments = item_moments(plan, item)
        if moments[0] <= moment:
            yield item_at(item, moments, moment)


def item_moments(plan: ReformPlan, item: ReformItem) -> list[Moment]:
    """Every moment of the item, oldest first; the first is when it came on the list."""
    found = {
        Moment(report.on, Act.REPORT, item.lead or "") for report in reports(item) if report.on
    }
    found.update(_shown(item, evidence) for evidence in item.evidence)
    found.update(Moment(verdict.on, Act.VERDICT) for verdict in item.verdicts)
    for extension in item.extensions:
        found.update(_extension_moments(item, extension))
    if item.withdrawn and item.withdrawn.on:
        found.add(Moment(item.withdrawn.on, Act.WITHDRAW))
    return [issue_moment(plan), *sorted(found)]


def item_at(item: ReformItem, moments: list[Moment], moment: Moment) -> ReformItem:
    """The item with what had taken effect by then; ``moments`` are the item's own."""
    if bisect_right(moments, moment) == len(moments):
        return item
    unit = item.lead or ""
    known = [one for one in reports(item) if one.on and Moment(one.on, Act.REPORT, unit) <= moment]
    return replace(
        item,
        reported=known[-1] if known else None,
        evidence=tuple(one for one in item.evidence if _shown(item, one) <= moment),
        verdicts=tuple(one for one in item.verdicts if Moment(one.on, Act.VERDICT) <= moment),
        extensions=tuple(_extensions_at(item, moment)),
        withdrawn=item.withdrawn
        if item.withdrawn and Moment(item.withdrawn.on or date.max, Act.WITHDRAW) <= moment
        else None,
    )


def reports(item: ReformItem) -> list[Report]:
    """The unit's reports, oldest first: one before each mid-year verdict of progress, and the last.

    A file holds only the last report; those before it are what the verdicts must have answered.
    """
    if item.reported is None or item.reported.on is None:
        return []
    found: list[Report] = []
    for verdict in item.verdicts:
        on = _report_day(verdict)
        if _answers(verdict, item.reported.on) and on < item.reported.on:
            found.append(Report(item.reported.where, verdict.status, on))
    return [*found, item.reported]


def _answers(verdict: Verdict, last: date) -> bool:
    """Whether the verdict must have answered a report made before the last one."""
    if verdict.status is Status.DONE:
        return verdict.on < last
    midyear = (verdict.round or "").endswith("midyear")
    return midyear and verdict.status is Status.IN_PROGRESS


def _report_day(verdict: Verdict) -> date:
    """The day of the report a verdict answered, in the week before it."""
    day = verdict.on - timedelta(5)
    return workday(day, day)


def _shown(item: ReformItem, evidence: Evidence) -> Moment:
    """Evidence is handed in with the report after it, or with the verdict that names it."""
    on = evidence.on or date.max
    unit = item.lead or ""
    found = [Moment(report.on, Act.REPORT, unit) for report in reports(item) if report.on]
    found += [Moment(one.on, Act.VERDICT) for one in item.verdicts if evidence.id in one.evidence]
    later = [moment for moment in found if moment.on >= on]
    return min(later, default=Moment(on, Act.REPORT, unit))


def _extension_moments(item: ReformItem, extension: Extension) -> Iterator[Moment]:
    yield Moment(extension.asked or date.max, Act.ASK, item.lead or "")
    if extension.approved:
        yield Moment(extension.approved.on, Act.EXTEND)


def _extensions_at(item: ReformItem, moment: Moment) -> Iterator[Extension]:
    for extension in item.extensions:
        asked = Moment(extension.asked or date.max, Act.ASK, item.lead or "")
        if asked <= moment:
            approved = extension.approved
            known = approved and Moment(approved.on, Act.EXTEND) <= moment
            yield replace(extension, approved=approved if known else None)
