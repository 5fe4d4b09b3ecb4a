"""What the monthly round of a month might pick."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.monthly import Candidate, Proposal, proposal
from reformctl.reports.page import Facts
from reformctl.reports.report import Align, Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.round_progress import short_cell
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def proposal_report(ledger: Ledger, month: date, head: Head) -> Report:
    """The departments and plans proposed for the round of the month that begins on that day."""
    found = proposal(ledger, month)
    name = f"{month:%Y-%m}"
    facts: Facts = (
        (FieldName.DEPARTMENTS, len(found.departments)),
        (FieldName.PLANS, len(found.picks)),
        (say("report.round.waiting"), found.waiting),
    )
    return Report(
        "round-proposal/1",
        say("report.round.proposal", month=name),
        head,
        (_departments(ledger, found), _picks(ledger, found)),
        {
            "month": name,
            "departments": list(found.departments),
            "picks": [_data(one) for one in found.picks],
            "waiting": found.waiting,
        },
        facts,
    )


def _departments(ledger: Ledger, found: Proposal) -> Table:
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.DEPARTMENT, wide=True),
        Column("plans", say("report.plans_short"), Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(name),
            unit_name(ledger, name),
            sum(name in one.plan.lead for one in found.picks),
        )
        for name in found.departments
    )
    return Table("departments", FieldName.DEPARTMENTS, columns, rows)


def _picks(ledger: Ledger, found: Proposal) -> Table:
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("direct", say("report.holding.direct")),
        Column("target", say("report.round.target"), Align.RIGHT),
        Column("open", say("report.round.open"), Align.RIGHT),
        Column("overdue", Noun.OVERDUE, Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(one.plan.id),
            one.plan.title,
            unit_names(ledger, one.plan.lead),
            say("report.yes") if one.plan.leader_direct else None,
            one.plan.target_writeoff,
            one.open,
            short_cell(one.overdue),
        )
        for one in found.picks
    )
    note = say("report.round.proposal_note", month=f"{found.month:%Y-%m}")
    return Table("picks", FieldName.PLANS, columns, rows, notes=(note,))


def _data(one: Candidate) -> Mapping[str, Json]:
    return {
        "id": one.plan.id,
        "title": one.plan.title,
        "lead": list(one.plan.lead),
        "leader_direct": one.plan.leader_direct,
        "target_writeoff": one.plan.target_writeoff,
        "open": one.open,
        "overdue": one.overdue,
    }
