"""What reports say of supervision rounds: lists of them, and the page of one."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_names
from reformctl.messages import say
from reformctl.records.round import Round
from reformctl.reports.linked import linked_plans
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import Align, Column, Head, Json, Ref, Report, Row
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def rounds_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The rounds that fit the selection."""
    columns = (
        Column("id", Noun.ROUND),
        Column("kind", Noun.KIND),
        Column("start", say("report.start")),
        Column("end", say("report.end")),
        Column("leader", say("report.leader"), wide=True),
        Column("departments", FieldName.DEPARTMENTS, Align.RIGHT),
        Column("plans", FieldName.PLANS, Align.RIGHT),
        Column("closed", say("report.closed")),
    )
    found = [item for item in ledger.rounds.values() if spoken_of(wanted, item.id, item.leader)]
    rows: tuple[Row, ...] = tuple(
        (
            Ref(item.id),
            item.kind,
            item.start,
            item.end,
            item.leader,
            len(item.departments),
            len(item.plans),
            item.closed,
        )
        for item in found
    )
    return (
        columns,
        rows,
        [
            {
                "id": item.id,
                "kind": item.kind.slug if item.kind else None,
                "start": iso(item.start),
                "end": iso(item.end),
                "departments": list(item.departments),
                "cities": list(item.cities),
                "plans": list(item.plans),
                "closed": iso(item.closed),
            }
            for item in found
        ],
    )


def round_report(ledger: Ledger, item: Round, head: Head) -> Report:
    """One round with the plans it picked."""
    picked = [ledger.plans[name] for name in item.plans if name in ledger.plans]
    facts: Facts = (
        (Noun.KIND, item.kind),
        (say("report.start"), item.start),
        (say("report.end"), item.end),
        (say("report.leader"), item.leader),
        (FieldName.DEPARTMENTS, unit_names(ledger, item.departments)),
        (say("report.round.cities"), unit_names(ledger, item.cities)),
        (say("report.closed"), item.closed),
    )
    data: dict[str, Json] = {
        "id": item.id,
        "kind": item.kind.slug if item.kind else None,
        "start": iso(item.start),
        "end": iso(item.end),
        "leader": item.leader,
        "departments": list(item.departments),
        "cities": list(item.cities),
        "plans": list(item.plans),
        "closed": iso(item.closed),
    }
    tables = linked_plans(ledger, picked)
    return record_page(titled(Noun.ROUND, item.id), head, facts, tables, data)
