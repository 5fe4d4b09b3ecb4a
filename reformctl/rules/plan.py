"""RC3: plans. What an issued plan must say, and where its file lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan
from reformctl.rules.meeting import meeting_in, stated_meeting
from reformctl.rules.reference import meeting_numbers
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab import Term
from reformctl.vocab.check import Severity
from reformctl.vocab.noun import Noun

FOLDER = re.compile(r"plans/(?P<year>[0-9]{4})/(?:(?P<group>G[0-9]+)/)?")


@rule("RC302", "方案要素不全", "plan incomplete for its step")
def plan_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: An issued plan has number, day, title, kind, group, leader, leads, person and items.

    Why: From its issue on somebody must answer for the plan; an empty field is nobody.

    Fix: Fill in the field; take ``issued`` or ``adopted`` out if that step has not been taken.

    Source: docs/method.md#plan

    规定: 已印发的方案须有文号、印发日期、名称、类别、专项小组、牵头领导、
    牵头单位、责任人和具体事项；已审议通过的方案须有会议届次和日期。

    缘由: 方案一经印发就要有人负责，空着就是没有人负责。

    处理: 补填该字段；尚未印发或审议的，删去 ``issued`` 或 ``adopted``。

    依据: docs/method.md#plan
    """
    for plan in facts.ledger.plans.values():
        needed = (*_for_adoption(plan), *(_for_issue(plan) if plan.issued else ()))
        for place, value, step, what in needed:
            if not value and is_whole(facts, place):
                field = str(place.steps[-1])
                message = say("rule.RC302", id=plan.id, step=step, what=what, field=field)
                yield Hit(place, plan.id, message)


Needed = tuple[Place, object, Term, Term | Message]
"""Where a field stands, what it holds, which step asks for it, and what it is called."""


def _for_adoption(plan: ReformPlan) -> Iterator[Needed]:
    if plan.adopted:
        where = plan.adopted.where
        yield where / "meeting", plan.adopted.meeting, Noun.ADOPTED, Noun.MEETING
        yield where / "on", plan.adopted.on, Noun.ADOPTED, say("rule.day")


def _for_issue(plan: ReformPlan) -> Iterator[Needed]:
    if plan.issued:
        where = plan.issued.where
        yield where / "document", plan.issued.document, Noun.ISSUED, Noun.DOCUMENT
        yield where / "on", plan.issued.on, Noun.ISSUED, say("rule.day")
    for field, value, noun in (
        ("title", plan.title, Noun.TITLE),
        ("kind", plan.kind, Noun.KIND),
        ("group", plan.group, Noun.GROUP),
        ("lead_leader", plan.lead_leader, Noun.LEAD_LEADER),
        ("lead", plan.lead, Noun.LEAD),
        ("person", plan.person, Noun.PERSON),
        ("items", plan.items, Noun.ITEM),
    ):
        yield plan.where / field, value, Noun.ISSUED, noun


@rule("RC304", "方案编号与会议不符", "plan id and meeting disagree")
def id_against_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: A plan adopted by the leading group carries the meeting's number in its id.

    Why: The id says for ever where the plan was decided.

    Fix: Correct ``adopted.meeting``; a plan filed under another id is renamed.

    Source: docs/method.md#plan

    规定: 经省委深改组审议通过的方案，编号用该次会议的届次和顺序。

    缘由: 编号永久说明方案由哪次会议审议。

    处理: 改正 ``adopted.meeting``；编号不符的，方案文件改名。

    依据: docs/method.md#plan
    """
    known = meeting_numbers(facts.ledger)
    for plan in facts.ledger.plans.values():
        own, stated = meeting_in(plan.id), stated_meeting(plan)
        if stated is None:
            if own and plan.adopted is None and is_whole(facts, plan.where / "adopted"):
                message = say("rule.RC304.none", id=plan.id, own=own)
                yield Hit(plan.where / "adopted", plan.id, message)
        elif own != stated and stated in known and plan.adopted:
            variant = "other" if own else "unnumbered"
            message = say(f"rule.RC304.{variant}", id=plan.id, own=own, stated=stated)
            yield Hit(plan.adopted.where / "meeting", plan.id, message)


@rule("RC313", "文件所在文件夹不符", "file in the wrong folder", severity=Severity.WARNING)
def wrong_folder(facts: Facts) -> Iterator[Hit]:
    """Law: A plan lies in the folder of its year and, if there is one, of its group.

    Why: People look for a plan where its year and group say it lies.

    Fix: Move the file to the folder named; its history goes with it.

    Source: docs/method.md#files

    规定: 方案文件放在相应年度的文件夹；再分小组的，放在本小组的文件夹。

    缘由: 人们按年度和小组去找方案。

    处理: 把文件移到所指文件夹，历史随之保留。

    依据: docs/method.md#files
    """
    for plan in facts.ledger.plans.values():
        lies = FOLDER.match(plan.where.path)
        year = _year_of(facts.ledger, plan)
        if lies and year and int(lies["year"]) != year:
            message = say("rule.RC313.year", id=plan.id, folder=f"plans/{year}")
            yield Hit(plan.where, plan.id, message)
        elif lies and lies["group"] and _is_other_group(facts.ledger, plan, lies["group"]):
            folder = f"plans/{lies['year']}/{plan.group}"
            yield Hit(plan.where, plan.id, say("rule.RC313.group", id=plan.id, folder=folder))


def _year_of(ledger: Ledger, plan: ReformPlan) -> int | None:
    """The year a plan is filed under: that in its id, else that of the meeting that adopted it."""
    own = meeting_in(plan.id)
    if own is None:
        return int(plan.id[2:6])
    meeting = ledger.meetings.get(own)
    days: set[date | None] = {
        meeting.on if meeting else None,
        plan.adopted.on if plan.adopted else None,
    }
    days.discard(None)
    years = {day.year for day in days if day}
    return years.pop() if len(years) == 1 else None


def _is_other_group(ledger: Ledger, plan: ReformPlan, folder: str) -> bool:
    return plan.group != folder and plan.group in ledger.groups
