"""What reports say of master items: lists of them, and the page of one."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.metrics.item import item_class, last_verdict
from reformctl.records.master import MasterItem
from reformctl.reports.item_selection import selected_masters
from reformctl.reports.linked import linked_plans
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ref, Report, Row, Tone
from reformctl.reports.selection import Listing, Selection
from reformctl.reports.verdict import (
    TONES,
    evidence_data,
    evidence_tables,
    verdict_table,
    verdicts_data,
)
from reformctl.vocab.noun import Noun


def masters_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The master items that fit the selection."""
    found = list(selected_masters(ledger, wanted))
    columns = (
        Column("id", Noun.ID),
        Column("text", Noun.MASTER_ITEM, wide=True),
        Column("group", Noun.GROUP),
        Column("lead", Noun.LEAD, wide=True),
        Column("planned", Noun.PLANNED, Align.RIGHT),
        Column("verified", Noun.VERIFIED),
        Column("verified_on", Noun.VERIFIED_ON),
    )
    return (
        columns,
        tuple(_master_row(ledger, item) for item in found),
        [master_data(item) for item in found],
    )


def _master_row(ledger: Ledger, item: MasterItem) -> Row:
    verdict = last_verdict(item)
    found = item_class(item)
    return (
        Ref(item.id),
        item.text,
        Ref(item.group),
        unit_name(ledger, item.lead),
        item.planned,
        Cell(found, TONES.get(found, Tone.PLAIN)),
        verdict.on if verdict else None,
    )


def master_data(item: MasterItem) -> dict[str, Json]:
    """One master item under the keys of the JSON contract."""
    verdict = last_verdict(item)
    return {
        "id": item.id,
        "text": item.text,
        "group": item.group,
        "lead": item.lead,
        "support": list(item.support),
        "planned": item.planned,
        "verified": verdict.status.slug if verdict else "not_started",
        "verified_on": iso(verdict.on) if verdict else None,
    }


def master_report(ledger: Ledger, item: MasterItem, head: Head) -> Report:
    """One master item with its verdicts, its evidence and the plans that serve it."""
    linked = [plan for plan in ledger.plans.values() if item.id in plan.master]
    facts: Facts = (
        (Noun.MASTER_ITEM, item.text),
        (Noun.GROUP, unit_name(ledger, item.group)),
        (Noun.LEAD, unit_name(ledger, item.lead)),
        (Noun.SUPPORT, unit_names(ledger, item.support)),
        (Noun.PLANNED, item.planned),
        (Noun.VERIFIED, item_class(item)),
    )
    data: dict[str, Json] = {
        **master_data(item),
        "verdicts": verdicts_data(item.verdicts),
        "evidence": evidence_data(item.evidence),
        "plans": [plan.id for plan in linked],
    }
    tables = (
        verdict_table(item.verdicts),
        *evidence_tables(item.evidence),
        *linked_plans(ledger, linked),
    )
    return record_page(titled(Noun.MASTER_ITEM, item.id), head, facts, tables, data)
