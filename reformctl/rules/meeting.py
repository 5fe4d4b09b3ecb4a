"""RC3 and RC6: meetings of the leading group and the plans they adopt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.meeting import Meeting
from reformctl.records.organ import OFFICE
from reformctl.records.plan import ReformPlan
from reformctl.rules.organ import is_unit
from reformctl.rules.reference import meeting_numbers, plan_ids
from reformctl.rules.refused import empty, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.meeting import HeardKind

NUMBERED = re.compile(r"P-M([0-9]+)-([0-9]+)")


def meeting_in(plan_id: str) -> int | None:
    """The number of the meeting that a plan's id names."""
    match = NUMBERED.fullmatch(plan_id)
    return int(match[1]) if match else None


def stated_meeting(plan: ReformPlan) -> int | None:
    """The number of the meeting that the plan itself says adopted it."""
    return plan.adopted.meeting if plan.adopted else None


@rule("RC305", "会议与方案记载不一致", "meeting and plan disagree on the adoption")
def adoption_against_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: A meeting's list and the plans adopted there say the same: which, in order, on what day.

    Why: Adopted plans are counted from the plans and presented from the meetings.

    Fix: Correct the list in the meeting's file, or ``adopted`` in the plan's.

    Source: docs/method.md#agenda

    规定: 会议的审议通过清单与各方案的记载一致：方案、顺序、日期都相同。

    缘由: 统计依据方案，会议材料依据会议，两处不能两样。

    处理: 改正会议文件的清单，或方案文件的 ``adopted``。

    依据: docs/method.md#agenda
    """
    for meeting in facts.ledger.meetings.values():
        yield from _listed(facts, meeting)
        yield from _not_listed(facts, meeting)
        yield from _days(facts, meeting)


def _listed(facts: Facts, meeting: Meeting) -> Iterator[Hit]:
    """Entries of the list that do not belong there, stand there twice or out of order."""
    before, seen = 0, set()
    for index, plan_id in enumerate(meeting.adopted):
        where = meeting.where / "adopted" / index
        own = meeting_in(plan_id)
        plan = facts.ledger.plans.get(plan_id)
        order = int(plan_id.rpartition("-")[2]) if plan and own == meeting.number else before
        if plan_id in seen:
            fault = "twice"
        elif plan and own not in (None, meeting.number):
            fault = "elsewhere"
        elif plan and own is None and stated_meeting(plan) != meeting.number:
            fault = "not_stated"
        else:
            fault = "order" if order < before else ""
        if fault:
            message = say(f"rule.RC305.{fault}", meeting=meeting.number, plan=plan_id, own=own)
            yield Hit(where, meeting.id, message)
        seen.add(plan_id)
        before = order


def _not_listed(facts: Facts, meeting: Meeting) -> Iterator[Hit]:
    """Plans that say the meeting adopted them while its list is silent."""
    missing = [
        plan for plan in _adopted_at(facts.ledger, meeting) if plan.id not in meeting.adopted
    ]
    if not missing:
        return
    known = plan_ids(facts.ledger)
    misspelt = [named for named in meeting.adopted if named not in known]
    if len(missing) <= len(misspelt) or not is_whole(facts, meeting.where / "adopted"):
        return
    for plan in missing:
        message = say("rule.RC305.not_listed", meeting=meeting.number, plan=plan.id)
        yield Hit(meeting.where / "adopted", plan.id, message)


def _adopted_at(ledger: Ledger, meeting: Meeting) -> list[ReformPlan]:
    """The plans that say the meeting adopted them, and whose id names no other."""
    return _by_meeting(ledger).get(meeting.number, [])


@lru_cache(maxsize=1)
def _by_meeting(ledger: Ledger) -> dict[int | None, list[ReformPlan]]:
    """The plans under the number of the meeting on which they and their ids agree."""
    found: dict[int | None, list[ReformPlan]] = {}
    for plan in ledger.plans.values():
        stated = stated_meeting(plan)
        if meeting_in(plan.id) in (None, stated):
            found.setdefault(stated, []).append(plan)
    return found


def _days(facts: Facts, meeting: Meeting) -> Iterator[Hit]:
    if meeting.on is None or meeting.on > facts.today:
        return
    other = day_by_plans(facts, meeting)
    if other:
        message = say("rule.RC305.meeting_day", meeting=meeting.number, day=meeting.on, other=other)
        yield Hit(meeting.where / "on", meeting.id, message)
        return
    for plan in _adopted_at(facts.ledger, meeting):
        adopted = plan.adopted
        if adopted and adopted.on and adopted.on != meeting.on and adopted.on <= facts.today:
            message = say("rule.RC305.day", plan=plan.id, day=adopted.on, held=meeting.on)
            yield Hit(adopted.where / "on", plan.id, message)


def day_by_plans(facts: Facts, meeting: Meeting) -> date | None:
    """The day on which most of the plans adopted there say it was held, if that is another day."""
    days = Counter(
        plan.adopted.on
        for plan in _adopted_at(facts.ledger, meeting)
        if plan.adopted and plan.adopted.on and plan.adopted.on <= facts.today
    )
    ((day, votes),) = days.most_common(1) or ((None, 0),)
    return day if day != meeting.on and votes >= 2 and 2 * votes > days.total() else None


@rule("RC601", "会议届次不连续", "gap in the meetings' numbers")
def gap_in_numbers(facts: Facts) -> Iterator[Hit]:
    """Law: Meetings of the leading group are numbered from 1 without gaps.

    Why: A gap is a meeting whose decisions nobody has entered.

    Fix: Add the missing meeting's file, or correct the file's number.

    Source: docs/method.md#agenda

    规定: 省委深改组会议从第 1 次起连续编号。

    缘由: 缺号就是有一次会议的决定没有登记。

    处理: 补建缺少的会议文件，或改正文件的届次。

    依据: docs/method.md#agenda
    """
    known = meeting_numbers(facts.ledger)
    for number, meeting in facts.ledger.meetings.items():
        if number > 1 and number - 1 not in known:
            message = say("rule.RC601", meeting=number, missing=number - 1)
            yield Hit(meeting.where, meeting.id, message)


@rule("RC602", "会议要素不全", "meeting incomplete")
def meeting_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: A meeting that did something names its day, its study topic and who reported to it.

    Why: Issue dates are reckoned from the day; the study topic opens every meeting; the cities and
    departments that were heard are counted.

    Fix: Fill in ``on`` and ``study``; correct the report's ``kind`` or ``unit``.

    Source: docs/method.md#agenda

    规定: 已审议方案或听取汇报的会议，须写明日期、固定的学习内容和汇报的市州、部门。

    缘由: 印发期限从会议之日起算；每次会议都先安排学习；听取过哪些市州、部门汇报要统计。

    处理: 补填 ``on`` 和 ``study``；改正汇报的 ``kind`` 或 ``unit``。

    依据: docs/method.md#agenda
    """
    for meeting in facts.ledger.meetings.values():
        if not (meeting.adopted or meeting.heard):
            continue
        for field in empty(facts, meeting.where, on=meeting.on, study=meeting.study):
            message = say(f"rule.RC602.{field}", meeting=meeting.number)
            yield Hit(meeting.where / field, meeting.id, message)
        yield from _misnamed(facts.ledger, meeting)


def _misnamed(ledger: Ledger, meeting: Meeting) -> Iterator[Hit]:
    """The reports heard whose unit is of another kind; the office and groups may name none."""
    of_kind: dict[HeardKind, Collection[str]] = {
        HeardKind.CITY: ledger.cities,
        HeardKind.DEPARTMENT: ledger.departments,
        HeardKind.GROUP: ledger.groups,
        HeardKind.OFFICE: (OFFICE,),
    }
    for heard in meeting.heard:
        kind, unit = heard.kind, heard.unit
        if unit and is_unit(ledger, unit) and unit not in of_kind[kind]:
            message = say("rule.RC602.unit", meeting=meeting.number, kind=kind, unit=unit)
        elif not unit and kind in (HeardKind.CITY, HeardKind.DEPARTMENT):
            message = say("rule.RC602.no_unit", meeting=meeting.number, kind=kind)
        else:
            continue
        yield Hit(heard.where / "unit", meeting.id, message)


@rule("RC603", "会议日期次序颠倒", "meetings out of the order of their days")
def meetings_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: A later meeting has a higher number.

    Why: The number tells which decision came first.

    Fix: Correct the day, or the number in the file's name.

    Source: docs/method.md#agenda

    规定: 会议在后，届次在后。

    缘由: 届次表明决定的先后。

    处理: 改正日期，或改正文件名中的届次。

    依据: docs/method.md#agenda
    """
    before: Meeting | None = None
    for meeting in sorted(facts.ledger.meetings.values(), key=lambda meeting: meeting.number):
        if meeting.on is None or meeting.on > facts.today or day_by_plans(facts, meeting):
            continue
        if before and before.on and meeting.on < before.on:
            message = say(
                "rule.RC603", meeting=meeting.number, day=meeting.on, before=before.number
            )
            yield Hit(meeting.where / "on", meeting.id, message)
        before = meeting
