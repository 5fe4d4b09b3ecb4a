"""RC7: pilots. What each must have, and what its reviews, visits and write-off must say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from reformctl.messages import Message, say
from reformctl.metrics.pilot import BY_OPINION, lacks, may_follow, opinion_on, started
from reformctl.records.pilot import Pilot, Review, Visit
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.writeoff import steps_in_order
from reformctl.vocab.field import FieldName, field_term
from reformctl.vocab.noun import Noun
from reformctl.vocab.pilot import Opinion
from reformctl.vocab.plan import WriteoffAct


@rule("RC720", "试点要素不全", "pilot incomplete")
def pilot_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot has one leader, one plan and one team, and who answers for it and follows it.

    That is a responsible unit and person, a special group and one of the project teams; title and
    level are there besides, and the plan has a number and a day.

    Why: What nobody leads, or no plan describes, can be neither reviewed nor closed.

    Fix: Fill in the field.

    Source: docs/method.md#pilots

    规定: 每个试点有一位领导、一个方案、一个专班，有责任单位、责任人和联系的项目小组；
    名称、级别、专项小组也须写明，方案须有文号和日期。

    缘由: 没人领导、没有方案的试点，既无从评价，也无从销账。

    处理: 补填该字段。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        for field in lacks(pilot):
            name, _, part = field.partition(".")
            where = pilot.where / name / part if part else pilot.where / name
            if is_whole(facts, where):
                what = _field_words(name, part)
                yield Hit(where, pilot.id, say("rule.RC720", id=pilot.id, what=what, field=field))


def _field_words(name: str, part: str) -> Noun | FieldName | Message:
    if part:
        return say("rule.part", whole=FieldName.SCHEME, part=field_term(part))
    term = field_term(name)
    assert term
    return term


@rule("RC723", "停止试点未写理由", "stopped without a reason")
def stopped_without_reason(facts: Facts) -> Iterator[Hit]:
    """Law: The opinion to stop a pilot states its reason.

    Why: The province must learn from a trial that failed, and the centre will ask.

    Fix: Fill in ``reason``.

    Source: docs/method.md#pilots

    规定: 评价为停止试点的，须写明理由。

    缘由: 没有成功的试点也要总结，中央也会问。

    处理: 补填 ``reason``。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        for review in pilot.reviews:
            where = review.where / "reason"
            if review.opinion is Opinion.STOP and not review.reason and is_whole(facts, where):
                message = say("rule.RC723", id=pilot.id, day=review.on, opinion=review.opinion)
                yield Hit(where, pilot.id, message)


@rule("RC724", "经验推广未立经验", "promoted without an experience", whole=("experience",))
def promoted_without_experience(facts: Facts) -> Iterator[Hit]:
    """Law: The opinion to promote opens an experience whose source is the pilot.

    Why: What is not written up spreads nowhere.

    Fix: ``reformctl new experience --source ID``, or correct the opinion by another review.

    Source: docs/method.md#pilots

    规定: 评价为经验推广的，须有以该试点为来源的经验。

    缘由: 没有写下来的经验推广不开。

    处理: 用 ``reformctl new experience --source 编号`` 建立经验，或另作评价。

    依据: docs/method.md#pilots
    """
    experiences = facts.ledger.experiences.values()
    if not all(is_whole(facts, experience.where / "source") for experience in experiences):
        return
    sources = {experience.source for experience in experiences}
    for pilot in facts.ledger.pilots.values():
        promoted = [one for one in pilot.reviews if one.opinion is Opinion.PROMOTE]
        if promoted and pilot.id not in sources:
            last = promoted[-1]
            message = say("rule.RC724", id=pilot.id, day=last.on, opinion=last.opinion)
            yield Hit(last.where / "opinion", pilot.id, message)


@rule("RC725", "试点了结后又作评价", "reviewed after its end")
def reviewed_after_end(facts: Facts) -> Iterator[Hit]:
    """Law: After its end a pilot is reviewed again only when it was returned or reopened.

    Completed, stop and promote end a pilot; one that was completed may still be promoted.

    Why: The last opinion is what write-off is asked for with.

    Fix: Take the review out, or enter the return or the reopening that came before it.

    Source: docs/method.md#pilots

    规定: 评价为已经完成、停止试点或经验推广的，试点即告了结，销账申请被退回或试点重新启动后
    才能再作评价；已经完成的，还可以评价为经验推广。

    缘由: 申请销账以最后一次评价为准。

    处理: 删去这次评价，或补登在它之前的退回、重新启动。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        if not is_whole(facts, pilot.where / "reviews") or not _is_ordered(pilot.reviews):
            continue
        if not is_whole(facts, pilot.where / "writeoff"):
            continue
        for before, review in pairwise(pilot.reviews):
            if not may_follow(pilot, before, review):
                message = say(
                    "rule.RC725",
                    id=pilot.id,
                    day=review.on,
                    opinion=review.opinion,
                    before=before.on,
                    was=before.opinion,
                )
                yield Hit(review.where / "opinion", pilot.id, message)


Entries = Sequence[Review] | Sequence[Visit]


def _is_ordered(entries: Entries) -> bool:
    days = [entry.on for entry in entries]
    return days == sorted(days)


@rule("RC726", "评价或查看日期颠倒", "reviews or visits out of the order of their days")
def days_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: Reviews and visits stand in the order of their days, none before the pilot's plan.

    Why: The last review says where the pilot stands, and when the next one is due.

    Fix: Correct the day.

    Source: docs/method.md#pilots

    规定: 评价、查看按日期先后登记，不早于试点方案印发之日。

    缘由: 试点处于什么状态、下次评价何时到期，都看最后一次评价。

    处理: 改正日期。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        yield from _disordered(facts, pilot, pilot.reviews, FieldName.REVIEWS)
        yield from _disordered(facts, pilot, pilot.visits, FieldName.VISITS)


def _disordered(facts: Facts, pilot: Pilot, entries: Entries, what: FieldName) -> Iterator[Hit]:
    """The entries dated before the one ahead of them, or before the pilot began."""
    first = started(pilot)
    before: date | None = None
    for entry in entries:
        where = entry.where / "on"
        if first and entry.on < first <= facts.today:
            message = say("rule.RC726.start", id=pilot.id, what=what, day=entry.on, start=first)
            yield Hit(where, pilot.id, message)
        elif before and entry.on < before <= facts.today:
            message = say("rule.RC726", id=pilot.id, what=what, day=entry.on, before=before)
            yield Hit(where, pilot.id, message)
        before = entry.on


@rule("RC727", "评价或查看未写明由谁作出", "review or visit without who made it")
def made_by_nobody(facts: Facts) -> Iterator[Hit]:
    """Law: A review names the project team that gave it, a visit the unit that went there.

    Why: An opinion nobody stands for is none.

    Fix: Fill in ``by``.

    Source: docs/method.md#pilots

    规定: 评价写明作出评价的项目小组，实地查看写明查看单位。

    缘由: 没人负责的评价不算评价。

    处理: 补填 ``by``。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        for what, entries in ((FieldName.REVIEWS, pilot.reviews), (FieldName.VISITS, pilot.visits)):
            for entry in entries:
                if entry.by is None and is_whole(facts, entry.where / "by"):
                    message = say("rule.RC727", id=pilot.id, day=entry.on, what=what)
                    yield Hit(entry.where / "by", pilot.id, message)


@rule("RC728", "试点未了结即申请销账", "write-off asked for while still tried")
def request_while_tried(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot's write-off is asked for when its last opinion, by that day, has ended it.

    Why: A pilot written off is reviewed and visited no more.

    Fix: Enter the review that ended it; or take the request out.

    Source: docs/method.md#pilots

    规定: 申请销账之日，试点最后一次评价须为已经完成、停止试点或经验推广。

    缘由: 试点销账后不再评价，也不再查看。

    处理: 补登终结评价，或删去申请。

    依据: docs/method.md#pilots
    """
    for pilot in facts.ledger.pilots.values():
        sound = is_whole(facts, pilot.where / "reviews") and _is_ordered(pilot.reviews)
        if not sound or not steps_in_order(pilot):
            continue
        for step in pilot.writeoff:
            opinion = opinion_on(pilot, step.on)
            if step.step is not WriteoffAct.REQUEST or opinion in BY_OPINION:
                continue
            message = say("rule.RC728.none", id=pilot.id, day=step.on)
            if opinion:
                message = say("rule.RC728", id=pilot.id, day=step.on, opinion=opinion)
            yield Hit(step.where / "step", pilot.id, message)
