"""What reports say of a specific item: its page, and the same figures in tables of several."""

from __future__ import annotations

from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import Message, say
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import (
    days_late,
    effective_due,
    first_due,
    is_overdue,
    item_class,
    last_verdict,
)
from reformctl.reports.lamp import lamp_cell, lamp_slug
from reformctl.reports.page import iso
from reformctl.reports.plan import plan_data
from reformctl.reports.report import Cell, Head, Json, Report, Tone, Value
from reformctl.reports.verdict import (
    evidence_data,
    evidence_tables,
    extension_tables,
    extensions_data,
    verdict_table,
    verdicts_data,
)
from reformctl.vocab import Term
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reformctl.ledger.naming import Known
    from reformctl.records.plan import ReformItem, ReformPlan


def due_cell(item: ReformItem, today: date) -> Cell:
    """The due date that counts."""
    return Cell(effective_due(item), Tone.BAD if is_overdue(item, today) else Tone.PLAIN)


def late_cell(item: ReformItem, today: date) -> Cell:
    """The days by which the item is overdue, for those who see no colour too."""
    return Cell(days_late(item, today), Tone.BAD)


def item_data(ledger: Known, plan: ReformPlan, item: ReformItem, today: date) -> dict[str, Json]:
    """One specific item under the keys of the JSON contract."""
    verdict = last_verdict(item)
    return {
        "id": plan.ref(item),
        "plan": plan.id,
        "text": item.text,
        "group": plan.group,
        "lead": item.lead,
        "support": list(item.support),
        "person": item.person,
        "clause": item.clause,
        "deliverable": item.deliverable,
        "due": iso(effective_due(item)),
        "first_due": iso(item.due),
        "reported": item.reported.status.slug if item.reported else None,
        "reported_on": iso(item.reported.on) if item.reported else None,
        "verified": (verdict.status.slug if verdict else "not_started"),
        "verified_on": iso(verdict.on) if verdict else None,
        "round": verdict.round if verdict else None,
        "overdue": is_overdue(item, today),
        "lamp": lamp_slug(item, today, ledger.yellow_days),
        "withdrawn": item.withdrawn is not None,
    }


def item_report(ledger: Known, plan: ReformPlan, item: ReformItem, head: Head) -> Report:
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
            "item": {**item_data(ledger, plan, item, head.today), **_withdrawal_data(item)},
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


def _item_facts(
    ledger: Known, plan: ReformPlan, item: ReformItem, head: Head
) -> tuple[tuple[Term | Message, Value | Cell], ...]:
    facts: tuple[tuple[Term | Message, Value | Cell], ...] = (
        (Noun.PLAN, f"{plan.id} {plan.title or ''}"),
        (Noun.ITEM, item.text),
        (Noun.CLAUSE, item.clause),
        (Noun.LEAD, unit_name(ledger, item.lead)),
        (Noun.PERSON, item.person),
        (Noun.SUPPORT, unit_names(ledger, item.support)),
        (Noun.DUE, due_cell(item, head.today)),
        (FieldName.FIRST_DUE, first_due(item)),
        (say("report.days_late"), days_late(item, head.today)),
        (Noun.LAMP, _lamp(ledger, item, head)),
        (Noun.DELIVERABLE, item.deliverable),
        (Noun.REPORTED, _reported(item)),
        (Noun.VERIFIED, item_class(item)),
        (Noun.WITHDRAWN, _withdrawn(item)),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))


def _lamp(ledger: Known, item: ReformItem, head: Head) -> Cell | None:
    return None if item.withdrawn else lamp_cell(item, head.today, ledger.yellow_days)


def _reported(item: ReformItem) -> Value:
    said = item.reported
    if said is None or said.on is None:
        return said.status if said else None
    return say("report.dated", status=said.status, on=said.on)


def _withdrawn(item: ReformItem) -> Value:
    gone = item.withdrawn
    if gone is None or gone.on is None:
        return gone.reason if gone else None
    return say("report.withdrawn", on=gone.on, reason=gone.reason)


def _withdrawal_data(item: ReformItem) -> Mapping[str, Json]:
    gone = item.withdrawn
    return {"withdrawn_on": iso(gone and gone.on), "withdrawn_why": gone.reason if gone else None}
