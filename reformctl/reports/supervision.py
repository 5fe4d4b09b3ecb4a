"""The supervision table of a plan (督察评估事项表) and the page of a single item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.counts import ItemCounts, count_items
from reformctl.metrics.item import is_open, item_class
from reformctl.metrics.plan import plan_state
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.verdict import Verdict
from reformctl.reports.listing import TONES, due_cell, item_data
from reformctl.reports.naming import unit_name, unit_names
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ratio,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.vocab import ItemClass, Noun, Term

COLUMNS = (
    Column("number", Noun.NUMBER),
    Column("clause", Noun.CLAUSE),
    Column("item", Noun.ITEM, wide=True),
    Column("lead", Noun.LEAD, wide=True),
    Column("person", Noun.PERSON, wide=True),
    Column("support", Noun.SUPPORT, wide=True),
    Column("due", Noun.DUE),
    Column("deliverable", Noun.DELIVERABLE, wide=True),
    Column("reported", Noun.REPORTED),
    Column("verified", Noun.VERIFIED),
    Column("verified_on", Noun.VERIFIED_ON),
    Column("round", Noun.ROUND),
    Column("evidence", Noun.EVIDENCE, wide=True),
    Column("problem", Noun.PROBLEM, wide=True),
    Column("next_step", Noun.NEXT_STEP, wide=True),
    Column("previous", Noun.PREVIOUS),
)


def plan_report(ledger: Ledger, plan: ReformPlan, head: Head, *, everything: bool) -> Report:
    """The plan and its open items; with ``everything`` the done and withdrawn ones too."""
    shown = [item for item in plan.items if everything or is_open(item)]
    counts = count_items(plan.items)
    table = Table(
        "items",
        Message(
            "report.pair", (("zh", Noun.SUPERVISION_TABLE.zh), ("en", Noun.SUPERVISION_TABLE.en))
        ),
        COLUMNS,
        tuple(_row(ledger, item, head) for item in shown),
        notes=_notes(counts, len(plan.items) - len(shown)),
    )
    return Report(
        "show/1",
        say("report.plan", id=plan.id, title=plan.title),
        head,
        (table, *_writeoff_table(plan)),
        {
            "plan": plan_data(plan),
            "items": [
                {**item_data(plan, item, head.today), "id": item.id, "ref": plan.ref(item)}
                for item in shown
            ],
            "counts": {
                "done": counts.done,
                "in_progress": counts.in_progress,
                "not_started": counts.not_started,
                "withdrawn": counts.withdrawn,
            },
        },
        _plan_facts(ledger, plan),
    )


def item_report(ledger: Ledger, plan: ReformPlan, item: ReformItem, head: Head) -> Report:
    """One item with every verdict and extension it ever got."""
    counts = count_items([item])
    return Report(
        "show-item/1",
        say("report.item", id=plan.ref(item)),
        head,
        (verdict_table(item.verdicts), *_extension_table(item)),
        {
            "plan": plan_data(plan),
            "item": item_data(plan, item, head.today),
            "verdicts": verdicts_data(item.verdicts),
            "extensions": [
                {
                    "to": extension.to.isoformat(),
                    "reason": extension.reason,
                    "asked": _iso(extension.asked),
                    "approved": _iso(extension.approved and extension.approved.on),
                }
                for extension in item.extensions
            ],
            "counts": {
                "done": counts.done,
                "in_progress": counts.in_progress,
                "not_started": counts.not_started,
            },
        },
        _item_facts(ledger, plan, item, head),
    )


def plan_data(plan: ReformPlan) -> Mapping[str, Json]:
    """The plan under the keys of the JSON contract."""
    return {
        "id": plan.id,
        "title": plan.title,
        "group": plan.group,
        "kind": plan.kind.slug if plan.kind else None,
        "lead_leader": plan.lead_leader,
        "lead": list(plan.lead),
        "support": list(plan.support),
        "person": plan.person,
        "state": plan_state(plan).slug,
        "adopted": {"meeting": plan.adopted.meeting, "on": _iso(plan.adopted.on)}
        if plan.adopted
        else None,
        "issued": {"document": plan.issued.document, "on": _iso(plan.issued.on)}
        if plan.issued
        else None,
        "leader_direct": plan.leader_direct,
        "target_writeoff": plan.target_writeoff,
        "central": list(plan.central),
        "master": list(plan.master),
    }


def verdicts_data(verdicts: Iterable[Verdict]) -> list[Json]:
    """Verdicts in their order, under the field names of the ledger."""
    return [
        {
            "on": verdict.on.isoformat(),
            "status": verdict.status.slug,
            "round": verdict.round,
            "evidence": list(verdict.evidence),
            "problem": verdict.problem,
            "next_step": verdict.next_step,
        }
        for verdict in verdicts
    ]


def _row(ledger: Ledger, item: ReformItem, head: Head) -> Row:
    last = item.verdicts[-1] if item.verdicts else None
    previous = item.verdicts[-2] if len(item.verdicts) > 1 else None
    found = item_class(item)
    return (
        Ref(item.id),
        item.clause,
        item.text,
        unit_name(ledger, item.lead),
        item.person,
        unit_names(ledger, item.support),
        _due(item, head),
        item.deliverable,
        item.reported.status if item.reported else None,
        Cell(found, TONES.get(found, Tone.PLAIN)),
        last.on if last else None,
        Ref(last.round) if last and last.round else None,
        tuple(evidence.ref or evidence.id for evidence in item.evidence),
        last.problem if last else None,
        last.next_step if last else None,
        _dated(previous),
    )


def _due(item: ReformItem, head: Head) -> Cell:
    """The day that counts; after an extension the first one stays visible."""
    cell = due_cell(item, head.today)
    if item.due is None or all(extension.approved is None for extension in item.extensions):
        return cell
    return Cell(say("report.extended", due=_plain(cell.value), first=item.due), cell.tone)


def _plain(value: Value) -> Message | str:
    return value if isinstance(value, Message) else str(value)


def _dated(verdict: Verdict | None) -> Value:
    if verdict is None:
        return None
    return say("report.dated", status=verdict.status, on=verdict.on)


def _notes(counts: ItemCounts, left_out: int) -> tuple[Message, ...]:
    """The three class counts at the foot, and how many rows are not shown."""
    foot = say(
        "report.plan.counts",
        total=counts.total,
        done=counts.done,
        in_progress=counts.in_progress,
        not_started=counts.not_started,
        withdrawn=counts.withdrawn,
    )
    return (foot, say("report.plan.left_out", count=left_out)) if left_out else (foot,)


def _plan_facts(
    ledger: Ledger, plan: ReformPlan
) -> tuple[tuple[Term | Message, Value | Cell], ...]:
    counts = count_items(plan.items)
    facts: tuple[tuple[Term | Message, Value | Cell], ...] = (
        (Noun.STATE, plan_state(plan)),
        (Noun.DONE, Ratio(counts.done, counts.total)),
        (Noun.KIND, plan.kind),
        (Noun.GROUP, unit_name(ledger, plan.group)),
        (Noun.LEAD_LEADER, plan.lead_leader),
        (Noun.LEAD, unit_names(ledger, plan.lead)),
        (Noun.SUPPORT, unit_names(ledger, plan.support)),
        (Noun.PERSON, plan.person),
        (Noun.ADOPTED, _adopted(plan)),
        (Noun.ISSUED, _issued(plan)),
        (Noun.TARGET, plan.target_writeoff),
        (Noun.MASTER_ITEM, tuple(Ref(name) for name in plan.master)),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))


def _adopted(plan: ReformPlan) -> Value:
    if plan.adopted is None:
        return None
    return say("report.adopted", meeting=plan.adopted.meeting, on=plan.adopted.on)


def _issued(plan: ReformPlan) -> Value:
    if plan.issued is None:
        return None
    return say("report.issued", document=plan.issued.document, on=plan.issued.on)


def _item_facts(
    ledger: Ledger, plan: ReformPlan, item: ReformItem, head: Head
) -> tuple[tuple[Term | Message, Value | Cell], ...]:
    facts: tuple[tuple[Term | Message, Value | Cell], ...] = (
        (Noun.PLAN, f"{plan.id} {plan.title or ''}"),
        (Noun.ITEM, item.text),
        (Noun.CLAUSE, item.clause),
        (Noun.LEAD, unit_name(ledger, item.lead)),
        (Noun.PERSON, item.person),
        (Noun.SUPPORT, unit_names(ledger, item.support)),
        (Noun.DUE, _due(item, head)),
        (Noun.DELIVERABLE, item.deliverable),
        (Noun.REPORTED, item.reported.status if item.reported else None),
        (Noun.VERIFIED, item_class(item)),
        (Noun.WITHDRAWN, item.withdrawn.reason if item.withdrawn else None),
        (Noun.EVIDENCE, tuple(evidence.ref or evidence.id for evidence in item.evidence)),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))


def verdict_table(verdicts: tuple[Verdict, ...]) -> Table:
    """Every verdict an item got, in their order."""
    columns = (
        Column("on", Noun.VERIFIED_ON),
        Column("status", Noun.VERIFIED),
        Column("round", Noun.ROUND),
        Column("evidence", Noun.EVIDENCE),
        Column("problem", Noun.PROBLEM, wide=True),
        Column("next_step", Noun.NEXT_STEP, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            verdict.on,
            Cell(verdict.status, TONES.get(ItemClass[verdict.status.name], Tone.PLAIN)),
            Ref(verdict.round) if verdict.round else None,
            tuple(Ref(name) for name in verdict.evidence),
            verdict.problem,
            verdict.next_step,
        )
        for verdict in verdicts
    )
    return Table("verdicts", say("report.verdicts"), columns, rows)


def _extension_table(item: ReformItem) -> tuple[Table, ...]:
    columns = (
        Column("to", say("report.extension.to")),
        Column("reason", say("report.reason"), wide=True),
        Column("asked", say("report.extension.asked")),
        Column("approved", say("report.extension.approved")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            extension.to,
            extension.reason,
            extension.asked,
            extension.approved.on if extension.approved else None,
        )
        for extension in item.extensions
    )
    return (Table("extensions", say("report.extensions"), columns, rows),) if rows else ()


def _writeoff_table(plan: ReformPlan) -> tuple[Table, ...]:
    columns = (
        Column("on", say("report.day")),
        Column("step", Noun.WRITEOFF),
        Column("by", Noun.UNIT),
        Column("meeting", Noun.MEETING, Align.RIGHT),
        Column("approval", say("report.approval")),
        Column("reason", say("report.reason"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (step.on, step.step, step.by, step.meeting, step.approval, step.reason)
        for step in plan.writeoff
    )
    return (Table("writeoff", say("report.writeoff"), columns, rows),) if rows else ()


def _iso(day: object) -> str | None:
    return str(day) if day else None
