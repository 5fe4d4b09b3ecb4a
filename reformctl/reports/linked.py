"""The plans and pilots that hang on another record."""

from __future__ import annotations

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.counts import count_items
from reformctl.metrics.plan import plan_state
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.reports.pilot import state_cell as pilot_cell
from reformctl.reports.report import Column, Ratio, Ref, Row, Table
from reformctl.reports.roll import state_cell
from reformctl.vocab.noun import Noun


def linked_plans(ledger: Ledger, plans: list[ReformPlan]) -> tuple[Table, ...]:
    """The plans that hang on a record; no table where there are none."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("done", Noun.DONE),
        Column("state", Noun.STATE),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(plan.id),
            plan.title,
            unit_names(ledger, plan.lead),
            Ratio(counts.done, counts.total),
            state_cell(plan_state(plan)),
        )
        for plan in plans
        for counts in (count_items(plan.items),)
    )
    return (Table("plans", say("report.list.plans"), columns, rows),) if rows else ()


def linked_pilots(ledger: Ledger, pilots: list[Pilot]) -> tuple[Table, ...]:
    """The pilots that hang on a record; no table where there are none."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("unit", Noun.UNIT, wide=True),
        Column("team", Noun.TEAM),
        Column("state", Noun.STATE),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(pilot.id),
            pilot.title,
            unit_name(ledger, pilot.unit),
            Ref(pilot.team) if pilot.team else None,
            pilot_cell(pilot),
        )
        for pilot in pilots
    )
    return (Table("pilots", say("report.list.pilots"), columns, rows),) if rows else ()
