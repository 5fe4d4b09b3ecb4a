"""RC3: specific items. What an item must say, and what its unit may say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.item import is_open
from reformctl.records.place import Place
from reformctl.records.plan import Withdrawal
from reformctl.rules.refused import empty, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import subjects
from reformctl.vocab.check import Severity
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Status

NEEDED = {
    "clause": Noun.CLAUSE,
    "text": Noun.ITEM,
    "lead": Noun.LEAD,
    "person": Noun.PERSON,
    "due": Noun.DUE,
    "deliverable": Noun.DELIVERABLE,
}
GIVEN = attrgetter(*NEEDED)


@rule("RC303", "事项要素不全", "item of an issued plan incomplete")
def item_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: An item of an issued plan has clause, text, lead, person, due date and deliverable.

    Why: An item without these can be neither asked after nor verified.

    Fix: Fill in the field, or withdraw the item with a reason.

    Source: docs/method.md#item

    规定: 已印发方案的每个事项，须有条款、内容、牵头单位、责任人、完成时限和成果形式。

    缘由: 缺了这些，既无从督促，也无从认定。

    处理: 补填该字段；不再实施的，说明理由予以撤销。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        if plan.issued is None or item.withdrawn:
            continue
        given = GIVEN(item)
        if all(given):
            continue
        for (field, noun), value in zip(NEEDED.items(), given, strict=True):
            if not value and is_whole(facts, item.where / field):
                message = say("rule.RC303", id=plan.ref(item), what=noun, field=field)
                yield Hit(item.where / field, plan.ref(item), message)


@rule("RC308", "自报完成但无佐证", "reported done without evidence", severity=Severity.WARNING)
def reported_without_evidence(facts: Facts) -> Iterator[Hit]:
    """Law: A unit that reports an item done enters the evidence with it.

    Why: The supervision looks at the evidence, not at the report.

    Fix: Enter the evidence under ``evidence``, or report the item in progress.

    Source: docs/method.md#item

    规定: 单位自报完成的，须同时登记佐证材料。

    缘由: 督察看的是材料，不是自报。

    处理: 在 ``evidence`` 中登记材料，或改报未完成。

    依据: docs/method.md#item
    """
    for plan, item in facts.ledger.items():
        report = item.reported
        if report is None or report.status is not Status.DONE or item.evidence:
            continue
        if is_open(item) and is_whole(facts, item.where / "evidence"):
            yield Hit(report.where / "status", plan.ref(item), say("rule.RC308", id=plan.ref(item)))


@rule("RC310", "撤销未写明日期或理由", "withdrawn without day or reason")
def withdrawn_without_reason(facts: Facts) -> Iterator[Hit]:
    """Law: A withdrawn item, or entry of the agenda, says since when and why.

    Why: An item leaves the count without having been done; somebody will ask.

    Fix: Fill in ``on`` and ``reason`` under ``withdrawn``.

    Source: docs/method.md#item

    规定: 撤销事项或审议事项，须写明日期和理由。

    缘由: 事项没有完成就退出统计，事后必有人问。

    处理: 在 ``withdrawn`` 下补填 ``on`` 和 ``reason``。

    依据: docs/method.md#item
    """
    for owner, gone in _withdrawals(facts.ledger):
        for field in empty(facts, gone.where, on=gone.on, reason=gone.reason):
            yield Hit(gone.where / field, owner, say(f"rule.RC310.{field}", id=owner))


def _withdrawals(ledger: Ledger) -> Iterator[tuple[str, Withdrawal]]:
    """Every withdrawal with the id of what was withdrawn."""
    for plan, item in ledger.items():
        if item.withdrawn:
            yield plan.ref(item), item.withdrawn
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            if entry.withdrawn:
                yield agenda.ref(entry), entry.withdrawn


@rule("RC311", "同一单位既牵头又配合", "unit both lead and supporting")
def lead_and_supporting(facts: Facts) -> Iterator[Hit]:
    """Law: A unit either leads or supports.

    Why: Who answers for the work must be plain from the table.

    Fix: Take the unit out of ``support``, or name another lead.

    Source: docs/method.md#item

    规定: 同一单位不得既是牵头单位又是配合单位。

    缘由: 谁负主责，表上须一目了然。

    处理: 从 ``support`` 中删去该单位，或另定牵头单位。

    依据: docs/method.md#item
    """
    for plan in facts.ledger.plans.values():
        yield from _doubled(plan.where, plan.id, plan.lead, plan.support)
    for subject in subjects(facts.ledger):
        lead = (subject.item.lead,) if subject.item.lead else ()
        yield from _doubled(subject.item.where, subject.id, lead, subject.item.support)


def _doubled(
    where: Place, owner: str, lead: Sequence[str], support: Sequence[str]
) -> Iterator[Hit]:
    for index, unit in enumerate(support):
        if unit in lead:
            yield Hit(where / "support" / index, owner, say("rule.RC311", id=owner, unit=unit))
