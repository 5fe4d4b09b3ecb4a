"""The page of a single specific item."""

from __future__ import annotations

from collections.abc import Mapping

from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import item_class
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.listing import due_cell, item_data
from reformctl.reports.naming import unit_name, unit_names
from reformctl.reports.plan import plan_data
from reformctl.reports.report import Cell, Head, Json, Report, Value
from reformctl.reports.verdict import (
    evidence_data,
    evidence_tables,
    extension_tables,
    extensions_data,
    verdict_table,
    verdicts_data,
)
from reformctl.vocab import Noun, Term


def item_report(ledger: Ledger, plan: ReformPlan, item: ReformItem, head: Head) -> Report:
    """One item with every verdict and extension it ever got."""
    counts = count_items([item])
    return Report(
        "show-item/1",
        say("report.item", id=plan.ref(item)),
        head,
        (
            verdict_table(item.verdicts),
            *evidence_tables(item.evidence),
            *extension_tables(item),
        ),
        {
            "plan": plan_data(plan),
            "item": {**item_data(plan, item, head.today), **_withdrawal_data(item)},
            "verdicts": verdicts_data(item.verdicts),
            "evidence": evidence_data(item.evidence),
            "extensions": extensions_data(item.extensions),
            "counts": {
                "done": counts.done,
                "in_progress": counts.in_progress,
                "not_started": counts.not_started,
            },
        },
        _item_facts(ledger, plan, item, head),
    )


def extended_due(item: ReformItem, head: Head) -> Cell:
    """The day that counts; after an extension the first one stays visible."""
    cell = due_cell(item, head.today)
    if item.due is None or all(extension.approved is None for extension in item.extensions):
        return cell
    return Cell(say("report.extended", due=_plain(cell.value), first=item.due), cell.tone)


def _plain(value: Value) -> Message | str:
    return value if isinstance(value, Message) else str(value)


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
        (Noun.DUE, extended_due(item, head)),
        (Noun.DELIVERABLE, item.deliverable),
        (Noun.REPORTED, item.reported.status if item.reported else None),
        (Noun.VERIFIED, item_class(item)),
        (Noun.WITHDRAWN, _withdrawn(item)),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))


def _withdrawn(item: ReformItem) -> Value:
    gone = item.withdrawn
    if gone is None or gone.on is None:
        return gone.reason if gone else None
    return say("report.withdrawn", on=gone.on, reason=gone.reason)


def _withdrawal_data(item: ReformItem) -> Mapping[str, Json]:
    gone = item.withdrawn
    return {"withdrawn_on": _iso(gone and gone.on), "withdrawn_why": gone.reason if gone else None}


def _iso(day: object) -> str | None:
    return str(day) if day else None
