"""What a supervision round covers, held against what it must: its facts and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.yearend import Visited
from reformctl.records.plan import ReformPlan
from reformctl.reports.page import Facts
from reformctl.reports.report import Column, Json, Ratio, Ref, Row, Table, Value
from reformctl.reports.round_progress import Standing, stage_cell
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.round import RoundKind

PLAN_COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("lead", Noun.LEAD, wide=True),
)


def plan_cells(ledger: Ledger, plan: ReformPlan) -> Row:
    """The cells under PLAN_COLUMNS."""
    return Ref(plan.id), plan.title, unit_names(ledger, plan.lead)


def scope_facts(ledger: Ledger, one: Standing, visited: Visited | None) -> Facts:
    """What the round is, whom it visits, and its work in numbers; only what is asked of it."""
    found, work = one.round, one.work
    to_see = len(work.judged) + len(work.left)
    facts: Facts = (
        (Noun.KIND, found.kind),
        (Noun.STATE, stage_cell(one.stage)),
        (say("report.start"), found.start),
        (say("report.end"), found.end),
        (say("report.closed"), found.closed),
        (say("report.leader"), found.leader),
        (FieldName.DEPARTMENTS, _departments(ledger, one, visited)),
        (
            say("report.round.cities"),
            _of_all(visited.cities, visited.missing_cities) if visited else None,
        ),
        (say("report.round.due"), _due(one)),
        (FieldName.PLANS, len(one.scope.covered)),
        (say("report.round.judged"), len(work.judged)),
        (say("report.round.left"), one.left),
        (
            say("report.round.seen"),
            None if one.on_site is None else Ratio(one.on_site, to_see),
        ),
    )
    return tuple((label, value) for label, value in facts if value is not None)


def _due(one: Standing) -> Ratio | None:
    """How many of the plans due the round covers; None where no rule says which are."""
    due = len(one.scope.due)
    return None if one.missing is None else Ratio(due - one.missing, due)


def _departments(ledger: Ledger, one: Standing, visited: Visited | None) -> Value:
    """Those few a monthly round visits by name; of all at the year's end; else how many."""
    there = one.round.departments
    if visited:
        return _of_all(there, visited.missing_departments)
    if one.round.kind is RoundKind.MONTHLY:
        return unit_names(ledger, there)
    return len(there)


def _of_all(there: tuple[str, ...], missing: tuple[str, ...]) -> Ratio:
    return Ratio(len(there), len(there) + len(missing))


def scope_tables(ledger: Ledger, one: Standing) -> Iterator[Table]:
    """The plans a mid-year round passed over, and those it need not have covered."""
    columns = (*PLAN_COLUMNS, Column("issued", Noun.ISSUED))
    for name, plans in (("missing", one.scope.missing), ("extra", one.scope.extra)):
        rows: tuple[Row, ...] = tuple(
            (*plan_cells(ledger, plan), plan.issued.on if plan.issued else None) for plan in plans
        )
        if rows:
            yield Table(name, say(f"report.round.{name}_plans"), columns, rows)


def left_out_table(ledger: Ledger, visited: Visited) -> Table:
    """The bodies a year-end round leaves out."""
    columns = (Column("id", Noun.ID), Column("title", Noun.UNIT, wide=True))
    rows: tuple[Row, ...] = tuple(
        (Ref(name), unit_name(ledger, name))
        for name in (*visited.missing_departments, *visited.missing_cities)
    )
    return Table("left_out", say("report.round.left_out"), columns, rows)


def scope_data(one: Standing) -> Mapping[str, Json]:
    """The plans of the round by their ids: covered, due, missing and beyond the rule."""
    scope = one.scope
    return {
        "covered": [plan.id for plan in scope.covered],
        "due": [plan.id for plan in scope.due],
        "missing": [plan.id for plan in scope.missing],
        "extra": [plan.id for plan in scope.extra],
    }


def left_out_data(visited: Visited) -> Mapping[str, Json]:
    """The bodies a year-end round leaves out, by their ids."""
    return {
        "departments": list(visited.missing_departments),
        "cities": list(visited.missing_cities),
    }
