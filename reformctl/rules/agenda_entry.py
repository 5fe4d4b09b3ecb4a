"""RC6: entries of the yearly agenda: complete, submitted in time, and true to their plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from reformctl.messages import say
from reformctl.metrics.agenda import Slot, slots
from reformctl.rules.meeting import day_by_plans
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

WARNING = Severity.WARNING
ONE_DAY = timedelta(days=1)


@rule("RC620", "审议会议不在当年", "meeting of another year")
def other_year(facts: Facts) -> Iterator[Hit]:
    """Law: An entry of a year's agenda is meant for a meeting of that year.

    Why: What moves to another year moves to that year's agenda.

    Fix: Correct ``meeting``, or withdraw the entry and enter it in the other year.

    Source: docs/method.md#agenda

    规定: 年度审议计划中的事项，提交当年的会议审议。

    缘由: 转到下一年的，列入下一年的计划。

    处理: 改正 ``meeting``，或撤销后列入另一年度。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        meeting = slot.meeting
        if meeting is None or meeting.on is None or day_by_plans(facts, meeting):
            continue
        held = meeting.on
        if held.year != slot.agenda.year:
            message = say("rule.RC620", id=slot.id, meeting=slot.entry.meeting, held=held)
            yield Hit(slot.entry.where / "meeting", slot.id, message)


@rule("RC621", "审议事项到期未提交", "agenda entry not submitted", severity=WARNING, attention=True)
def not_submitted(facts: Facts) -> Iterator[Hit]:
    """Law: A plan on the agenda is submitted by the day set for it.

    Why: What is not in hand before the meeting misses it.

    Fix: Submit it with ``reformctl submit``, or withdraw the entry with its reason.

    Source: docs/method.md#agenda

    规定: 列入审议计划的方案，在应提交日期之前提交。

    缘由: 会前没有交来，就赶不上会。

    处理: 用 ``reformctl submit`` 登记提交，或说明理由撤销。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        due, entry = slot.entry.submit_by, slot.entry
        if entry.submitted or due is None or not is_whole(facts, entry.where / "submitted"):
            continue
        if facts.has_come(due + ONE_DAY):
            message = say("rule.RC621", id=slot.id, due=due)
            yield Hit(entry.where / "submit_by", slot.id, message, since=due + ONE_DAY)


@rule("RC622", "迟交审议事项", "submitted late", severity=WARNING)
def submitted_late(facts: Facts) -> Iterator[Hit]:
    """Law: A plan on the agenda was submitted by the day set for it.

    Why: What comes late is read by nobody before the meeting.

    Fix: Record an exemption on the agenda with its reason, or correct the day.

    Source: docs/method.md#agenda

    规定: 列入审议计划的方案，提交不晚于应提交日期。

    缘由: 交得晚，会前来不及看。

    处理: 在审议计划中登记豁免并说明理由，或改正日期。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        slip, entry = slot.submission_slip, slot.entry
        if slip and slip > 0 and entry.submitted and entry.submitted <= facts.today:
            message = say(
                "rule.RC622", id=slot.id, day=entry.submitted, due=entry.submit_by, days=slip
            )
            yield Hit(entry.where / "submitted", slot.id, message)


@rule("RC623", "审议事项与方案对接的中央方案不符", "entry and plan disagree on what is docked")
def entry_against_plan(facts: Facts) -> Iterator[Hit]:
    """Law: The plan that takes an entry's place docks the central plans the entry names.

    Why: Else the central plan counts as on its way and is docked by nothing.

    Fix: Correct ``central`` of the entry, or of the plan.

    Source: docs/method.md#agenda

    规定: 提交的方案，须对接审议事项所列的中央方案。

    缘由: 否则中央方案看似已安排，其实没有对接。

    处理: 改正审议事项或方案的 ``central``。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        plan = slot.plan
        if plan is None or not is_whole(facts, plan.where / "central"):
            continue
        lacking = tuple(one for one in slot.entry.central if one not in plan.central)
        if lacking:
            message = say("rule.RC623", id=slot.id, plan=plan.id, central=lacking)
            yield Hit(slot.entry.where / "central", slot.id, message)


@rule("RC626", "提交未写明方案", "submitted without a plan")
def submitted_without_plan(facts: Facts) -> Iterator[Hit]:
    """Law: A submitted entry names the plan that was submitted.

    Why: Adoption and issue are told from the plan.

    Fix: Fill in ``plan``.

    Source: docs/method.md#agenda

    规定: 已提交的审议事项，须写明提交的方案。

    缘由: 审议和印发的情况由方案得出。

    处理: 补填 ``plan``。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        entry = slot.entry
        if entry.submitted and not entry.plan and is_whole(facts, entry.where / "plan"):
            yield Hit(entry.where / "plan", slot.id, say("rule.RC626", id=slot.id))


@rule("RC628", "审议通过之后才提交", "submitted after its adoption")
def submitted_after_adoption(facts: Facts) -> Iterator[Hit]:
    """Law: A plan is submitted before the meeting that adopts it.

    Why: One of the two days is wrong.

    Fix: Correct ``submitted``, or the plan's adoption.

    Source: docs/method.md#agenda

    规定: 方案先提交，后审议。

    缘由: 两个日期必有一错。

    处理: 改正 ``submitted``，或方案的审议日期。

    依据: docs/method.md#agenda
    """
    for slot in _kept(facts):
        adopted = slot.plan.adopted.on if slot.plan and slot.plan.adopted else None
        submitted = slot.entry.submitted
        if submitted and adopted and adopted < submitted <= facts.today:
            message = say("rule.RC628", id=slot.id, day=submitted, adopted=adopted)
            yield Hit(slot.entry.where / "submitted", slot.id, message)


@rule("RC629", "审议事项要素不全", "agenda entry incomplete")
def entry_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: When the agenda is issued, each entry has a title, a group and the day to submit it.

    Why: Whoever has to prepare the plan reads there what and when.

    Fix: Fill in ``title``, ``group`` or ``submit_by``.

    Source: docs/method.md#agenda

    规定: 审议计划印发后，各项须有名称、专项小组和应提交日期。

    缘由: 承办的单位要从中看出办什么、何时办。

    处理: 补填 ``title``、``group`` 或 ``submit_by``。

    依据: docs/method.md#agenda
    """
    wanted = (("title", Noun.TITLE), ("group", Noun.GROUP), ("submit_by", FieldName.SUBMIT_BY))
    for slot in _kept(facts):
        for field, what in wanted if slot.agenda.issued else ():
            where = slot.entry.where / field
            if not getattr(slot.entry, field) and is_whole(facts, where):
                message = say("rule.RC629", id=slot.id, what=what, field=field)
                yield Hit(where, slot.id, message)


def _kept(facts: Facts) -> list[Slot]:
    """The entries that were not withdrawn."""
    return [slot for slot in slots(facts.ledger) if not slot.entry.withdrawn]
