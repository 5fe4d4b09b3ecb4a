"""RC9: days. What is recorded now took effect neither before the last closing nor after today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.memory import approvals, grown, memories
from reformctl.ledger.pairing import Pair
from reformctl.ledger.transition import item_pairs
from reformctl.messages import say
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal, AppraisalVisit
from reformctl.records.experience import Experience
from reformctl.records.notice import Notice
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan, WriteoffStep
from reformctl.records.verdict import Report, Verdict
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.plan import Status

# No round reckons with these: a receipt, a reply or an uptake is entered when word of it comes in.
UNTOLD = (Agenda, Notice, Experience)


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that was recorded with the day on which it took effect."""

    where: Place
    id: str
    on: date
    entry: object = None


@rule("RC910", "补登在已结账的日期之前", "dated before the last closed round", of_changes=True)
def back_dated(facts: Facts) -> Iterator[Hit]:
    """Law: No verdict, report or step recorded now is dated before the last closed round's closing.

    A verdict of a round that was there and still open may be, and so may a visit of an appraisal
    that is not issued; no verdict is added to a round that is closed. A step decided at the newest
    meeting carries that meeting's day. Rounds reckon with neither agendas, notices nor
    experiences: a receipt, a reply or an uptake is entered when word of it comes in, under the
    day on which it was.

    Why: What was told when a round was closed must not change behind everybody's back.

    Fix: Date it on the day it was really given; leave the closed round as it is.

    Source: docs/method.md#rounds

    规定: 现在登记的认定、自报和环节，日期不得早于最近一次督察结账之日；原有的未结账轮次的认定、
    未通报考核的实地考核除外，已结账的轮次不得再加认定；最近一次会议决定的环节用会议当日。
    审议计划、通知和经验不在督察之列：签收、答复、采用何时得知何时登记，写实际日期。

    缘由: 结账时公布的情况，不能事后悄悄改变。

    处理: 写明真实的日期；已结账的轮次保持原样。

    依据: docs/method.md#rounds
    """
    policy = facts.transition.policy
    closed = max((one.closed for one in policy.rounds.values() if one.closed), default=None)
    if closed is None:
        return
    for pair in facts.transition.records:
        if isinstance(pair[1], UNTOLD):
            continue
        for dated in _acts(pair):
            round_id = _closed_round(policy, dated)
            if round_id:
                message = say("rule.RC910.round", id=dated.id, day=dated.on, round=round_id)
                yield Hit(dated.where, dated.id, message)
            elif dated.on < closed and not _may_be_older(facts, dated):
                message = say("rule.RC910", id=dated.id, day=dated.on, closed=closed)
                yield Hit(dated.where, dated.id, message)


def _closed_round(policy: Ledger, dated: Dated) -> str | None:
    """The round a verdict was added to although it was closed."""
    if not isinstance(dated.entry, Verdict) or not dated.entry.round:
        return None
    found = policy.rounds.get(dated.entry.round)
    return found.id if found and found.closed else None


def _may_be_older(facts: Facts, dated: Dated) -> bool:
    entry = dated.entry
    if isinstance(entry, Verdict):  # of a closed round it would have been told already
        return entry.round in facts.transition.policy.rounds
    if isinstance(entry, AppraisalVisit):
        return True  # within the appraisal's own days (RC812), until its result is out (RC909)
    if isinstance(entry, WriteoffStep) and entry.meeting:
        newest = max(facts.transition.policy.meetings, default=0)
        return entry.meeting >= newest
    return False


@rule("RC911", "日期晚于登记之日", "dated after it was recorded", of_changes=True)
def dated_ahead(facts: Facts) -> Iterator[Hit]:
    """Law: What is recorded has happened: no act is dated after the day of its commit.

    Why: A step dated ahead counts before it is taken, and the day comes without anybody looking.

    Fix: Record it when it has happened, under the day on which it did.

    Source: docs/method.md#plan

    规定: 登记的事已经发生，日期不得晚于提交之日。

    缘由: 写在以后的日期，没有办就先算了数。

    处理: 事情办了再登记，写当天的日期。

    依据: docs/method.md#plan
    """
    day = facts.transition.deed.day
    for pair in facts.transition.records:
        for dated in (*_acts(pair), *_closings(pair), *_steps_of_plan(pair)):
            if dated.on > day:
                message = say("rule.RC911", id=dated.id, day=dated.on, recorded=day)
                yield Hit(dated.where, dated.id, message)


def _acts(pair: Pair) -> Iterator[Dated]:
    """Everything that was done to items or to close a plan out, and came with this change."""
    old, new = pair
    if new is None:
        return
    before = memories(old) if old is not None else {}
    for key, memory in memories(new).items():
        for edit in grown(before.get(key), memory):
            if edit.new is not None:
                yield from _dated(memory.id, edit.new)
        for extension in approvals(before.get(key), memory):
            assert extension.approved
            where = extension.where / "approved" / "on"
            yield Dated(where, memory.id, extension.approved.on, extension)
    if isinstance(new, ReformPlan):
        yield from _reports(old, new)


def _dated(owner: str, entry: Any) -> Iterator[Dated]:
    day = getattr(entry, "on", None) or getattr(entry, "asked", None)
    if day:
        name = "on" if getattr(entry, "on", None) else "asked"
        yield Dated(entry.where / name, owner, day, entry)


def _reports(old: ReformPlan | None, new: ReformPlan) -> Iterator[Dated]:
    for was, now in item_pairs(old, new):
        said = now.reported if now else None
        known = was.reported if was else None
        if now and said and said.on and (known is None or _as_of(known) != _as_of(said)):
            yield Dated(said.where / "on", new.ref(now), said.on, said)


def _as_of(report: Report) -> tuple[date | None, Status | None]:
    """What is said to have been how on which day; its words can be amended."""
    return report.on, report.status


def _closings(pair: Pair) -> Iterator[Dated]:
    """The closing of a round; it may be entered late, and so is held to no earlier closing."""
    old, new = pair
    closed = getattr(new, "closed", None)
    if closed and closed != getattr(old, "closed", None):
        yield Dated(new.where / "closed", new.id, closed)


def _steps_of_plan(pair: Pair) -> Iterator[Dated]:
    """Adoption and issue, which are older than their entry as a rule and never younger."""
    old, new = pair
    if isinstance(new, ReformPlan | Notice | Appraisal):
        for name in ("adopted", "issued"):
            was, now = getattr(old, name, None), getattr(new, name, None)
            if now and now.on and (was is None or was.on != now.on):
                yield Dated(now.where / "on", new.id, now.on)
