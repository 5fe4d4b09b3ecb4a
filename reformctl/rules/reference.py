"""RC2: references. Every id that is named must exist, and stand for one thing."""

from __future__ import annotations

from itertools import chain

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.place import Place, Step
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import subjects

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Set

    from reformctl.records.agenda import Agenda, AgendaEntry


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that is named: in which field of what, by which record."""

    holder: Place
    steps: tuple[Step, ...]
    owner: str
    named: str


def plan_ids(ledger: Ledger) -> Set[str]:
    """The ids of all plans, those of unreadable files included."""
    return ledger.plans.keys() | unread_ids(ledger, "plan")


def meeting_numbers(ledger: Ledger) -> Set[int]:
    """The numbers of all meetings, those of unreadable files included."""
    return ledger.meetings.keys() | {int(number) for number in unread_ids(ledger, "meeting")}


def round_ids(ledger: Ledger) -> Set[str]:
    """The ids of all rounds, those of unreadable files included."""
    return ledger.rounds.keys() | unread_ids(ledger, "round")


def central_ids(ledger: Ledger) -> Set[str]:
    """The ids of all central plans, those of unreadable files included."""
    return ledger.centrals.keys() | unread_ids(ledger, "central")


def astray(
    holder: Place, field: str, owner: str, ids: Iterable[str], known: Container[str]
) -> Iterator[Reference]:
    """The ids of a list field that are not among those known, each with its own place."""
    for index, named in enumerate(ids):
        if named not in known:
            yield Reference(holder, (field, index), owner, named)


def unknown(code: str, reference: Reference) -> Hit:
    """The finding that the id named there does not exist."""
    holder, owner = reference.holder, reference.owner
    named_by = say("rule.meeting", number=owner) if owner.isdecimal() else owner
    where = Place(holder.path, (*holder.steps, *reference.steps))
    return Hit(where, owner, say(f"rule.{code}", id=named_by, named=reference.named))


def unread_ids(ledger: Ledger, noun: str) -> set[str]:
    """The ids of the records of that kind that could not be read."""
    return {unread.id for unread in ledger.unread if unread.noun == noun}


@rule("RC203", "改革事项不存在", "unknown master item", whole=("master",))
def unknown_master(facts: Facts) -> Iterator[Hit]:
    """Law: A plan serves only items that the master plan has.

    Why: The two measures are tied together by these links.

    Fix: Correct the master item's id, or take it off the plan's ``master``.

    Source: docs/method.md#master

    规定: 方案只能对应总体方案中已有的改革事项。

    缘由: 两个量化指标靠这种对应关系相互印证。

    处理: 改正改革事项编号，或从方案的 ``master`` 中删去。

    依据: docs/method.md#master
    """
    for plan in facts.ledger.plans.values():
        for reference in astray(plan.where, "master", plan.id, plan.master, facts.ledger.masters):
            yield unknown("RC203", reference)


@rule("RC205", "会议不存在", "unknown meeting")
def unknown_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: What is adopted or written off at a numbered meeting is so at one that has its file.

    Why: The meeting is the authority for the decision.

    Fix: Correct the number, or add meetings/<number>.yaml.

    Source: docs/method.md#agenda

    规定: 审议通过和同意销账所写的会议，须有对应的会议文件。

    缘由: 会议是决定的依据。

    处理: 改正会议届次，或补建 meetings/<届次>.yaml。

    依据: docs/method.md#agenda
    """
    known = meeting_numbers(facts.ledger)
    for record in facts.ledger.closables():
        adopted = record.adopted if isinstance(record, ReformPlan) else None
        named = [(adopted.where, adopted.meeting)] if adopted else []
        named += [(step.where, step.meeting) for step in record.writeoff]
        for where, number in named:
            if number is not None and number not in known:
                yield unknown("RC205", Reference(where, ("meeting",), record.id, str(number)))


@rule("RC206", "方案不存在", "unknown plan")
def unknown_plan(facts: Facts) -> Iterator[Hit]:
    """Law: A meeting adopts, and a round covers, only plans that have their file.

    Why: A plan that was adopted and is not on file is followed by nobody.

    Fix: Correct the plan's id, or add the plan's file.

    Source: docs/method.md#plan

    规定: 会议审议通过的、督察覆盖的方案，须有方案文件。

    缘由: 审议通过却没有建档的方案，无人跟踪。

    处理: 改正方案编号，或补建方案文件。

    依据: docs/method.md#plan
    """
    ledger = facts.ledger
    known = plan_ids(ledger)
    adopted = (
        astray(meeting.where, "adopted", meeting.id, meeting.adopted, known)
        for meeting in ledger.meetings.values()
    )
    picked = (
        astray(found.where, "plans", found.id, found.plans, known)
        for found in ledger.rounds.values()
    )
    for reference in chain.from_iterable((*adopted, *picked)):
        yield unknown("RC206", reference)


@rule("RC207", "督察轮次不存在", "unknown supervision round")
def unknown_round(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict names a round that has its file.

    Why: The round says who was there to see it.

    Fix: Correct the round's id, or add rounds/<id>.yaml.

    Source: docs/method.md#rounds

    规定: 认定所写的督察轮次，须有对应的轮次文件。

    缘由: 轮次说明是谁督察认定的。

    处理: 改正轮次编号，或补建 rounds/<编号>.yaml。

    依据: docs/method.md#rounds
    """
    known = round_ids(facts.ledger)
    for subject in subjects(facts.ledger):
        for verdict in subject.item.verdicts:
            if verdict.round and verdict.round not in known:
                reference = Reference(verdict.where, ("round",), subject.id, verdict.round)
                yield unknown("RC207", reference)


@rule("RC208", "佐证材料不存在", "unknown evidence")
def unknown_evidence(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict cites evidence that its item lists.

    Why: Evidence that can't be found proves nothing.

    Fix: Correct the id, or enter the evidence under the item's ``evidence``.

    Source: docs/method.md#item

    规定: 认定引用的佐证材料，须列在本事项的佐证材料中。

    缘由: 找不到的材料证明不了什么。

    处理: 改正材料编号，或在事项的 ``evidence`` 中补登。

    依据: docs/method.md#item
    """
    for subject in subjects(facts.ledger):
        item = subject.item
        listed = {evidence.id for evidence in item.evidence}
        for verdict in item.verdicts:
            if listed.issuperset(verdict.evidence):
                continue
            for reference in astray(
                verdict.where, "evidence", subject.id, verdict.evidence, listed
            ):
                if is_whole(facts, item.where / "evidence"):
                    yield unknown("RC208", reference)


@rule("RC209", "编号重复", "id used twice")
def repeated_id(facts: Facts) -> Iterator[Hit]:
    """Law: An id stands for one record, for one item of its plan, for one piece of its evidence.

    Why: Of two records with one id only the first is counted.

    Fix: Give the second one an id of its own; the first keeps the id for good.

    Source: docs/method.md#files

    规定: 一个编号只对应一条记录；方案内的事项、事项内的材料同样如此。

    缘由: 两条记录同号，只有先出现的进统计。

    处理: 给后一条另编新号；先用的编号不变。

    依据: docs/method.md#files
    """
    for repeated in facts.ledger.repeated:
        where = repeated.where / "id" if repeated.where.steps else repeated.where
        message = say("rule.RC209.record", id=repeated.id, first=repeated.first.path)
        yield Hit(where, repeated.id, message)
    for plan in facts.ledger.plans.values():
        yield from _second_parts(plan, plan.items)
    for agenda in facts.ledger.agendas.values():
        yield from _second_parts(agenda, agenda.entries)
    for subject in subjects(facts.ledger):
        seen: set[str] = set()
        for evidence in subject.item.evidence:
            if evidence.id in seen:
                message = say("rule.RC209.evidence", item=subject.id, id=evidence.id)
                yield Hit(evidence.where / "id", subject.id, message)
            seen.add(evidence.id)


def _second_parts(
    record: ReformPlan | Agenda, parts: Iterable[ReformItem | AgendaEntry]
) -> Iterator[Hit]:
    seen: set[str] = set()
    for part in parts:
        if part.id in seen:
            message = say("rule.RC209.item", plan=record.id, id=part.id)
            yield Hit(part.where / "id", f"{record.id}/{part.id}", message)
        seen.add(part.id)


@rule("RC215", "中央方案不存在", "unknown central plan")
def unknown_central(facts: Facts) -> Iterator[Hit]:
    """Law: A plan docks, and an entry of the agenda names, only central plans that have their file.

    Why: Coverage is counted from the central plans on file.

    Fix: Correct the id, or enter the central plan with ``reformctl new central``.

    Source: docs/method.md#docking

    规定: 方案对接的、审议计划所列的中央方案，须有中央方案文件。

    缘由: 对接情况按登记的中央方案统计。

    处理: 改正编号，或用 ``reformctl new central`` 登记。

    依据: docs/method.md#docking
    """
    ledger = facts.ledger
    known = central_ids(ledger)
    for plan in ledger.plans.values():
        for reference in astray(plan.where, "central", plan.id, plan.central, known):
            yield unknown("RC215", reference)
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            ref = agenda.ref(entry)
            for reference in astray(entry.where, "central", ref, entry.central, known):
                yield unknown("RC215", reference)


@rule("RC216", "中央会议不存在", "unknown central meeting", whole=("central_meetings",))
def unknown_central_meeting(facts: Facts) -> Iterator[Hit]:
    """Law: A central plan is named after a central meeting that is listed.

    Why: The meeting says when the plan was adopted, and the notice is asked for by it.

    Fix: List it with ``reformctl new central-meeting``, or rename the file.

    Source: docs/method.md#docking

    规定: 中央方案的编号写明已登记的中央会议。

    缘由: 何时通过、该不该通知，都看会议。

    处理: 用 ``reformctl new central-meeting`` 登记会议，或给文件改名。

    依据: docs/method.md#docking
    """
    for central in facts.ledger.centrals.values():
        if central.meeting not in facts.ledger.central_meetings:
            message = say("rule.RC216", id=central.id, named=central.meeting)
            yield Hit(central.where, central.id, message)


@rule("RC217", "审议事项所写的方案不存在", "unknown plan on the agenda")
def unknown_plan_on_agenda(facts: Facts) -> Iterator[Hit]:
    """Law: An entry of the agenda names a plan that has its file.

    Why: Whether it was adopted and issued is told from the plan.

    Fix: Correct the plan's id, or add the plan's file.

    Source: docs/method.md#agenda

    规定: 审议事项所写的方案，须有方案文件。

    缘由: 审议、印发的情况由方案得出。

    处理: 改正方案编号，或补建方案文件。

    依据: docs/method.md#agenda
    """
    known = plan_ids(facts.ledger)
    for agenda in facts.ledger.agendas.values():
        for entry in agenda.entries:
            if entry.plan and entry.plan not in known:
                ref = agenda.ref(entry)
                yield unknown("RC217", Reference(entry.where, ("plan",), ref, entry.plan))
