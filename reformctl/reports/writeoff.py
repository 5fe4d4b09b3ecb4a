"""What write-off can be asked for, by special group, and what keeps a plan from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.in_brief import in_brief
from reformctl.metrics.item import item_class
from reformctl.metrics.plan import complete_since, is_writeoff_ready, plan_state
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.item import due_cell, item_data, late_cell
from reformctl.reports.page import iso
from reformctl.reports.report import Align, Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.roll import brief_data, state_cell
from reformctl.vocab import Noun


def ready_report(ledger: Ledger, head: Head) -> Report:
    """The plans whose write-off could be asked for now, a table for each group that has some."""
    found = _ready_by_group(ledger)
    tables = [_ready_table(ledger, group, plans) for group, plans in found.items()]
    return Report(
        "writeoff-ready/1",
        say("report.ready"),
        head,
        (*tables[:-1], _with_next(tables[-1])) if tables else (_ready_table(ledger, None, ()),),
        {"groups": [_ready_data(ledger, group, head, plans) for group, plans in found.items()]},
        ((say("report.plans_short"), sum(map(len, found.values()))),),
    )


def _ready_by_group(ledger: Ledger) -> Mapping[str, Sequence[ReformPlan]]:
    """The plans by group, in the order of the registry; a group that has none is left out."""
    found: dict[str, list[ReformPlan]] = {group: [] for group in ledger.groups}
    for plan in ledger.plans.values():
        if is_writeoff_ready(plan):
            found.setdefault(plan.group or "", []).append(plan)
    return {group: plans for group, plans in found.items() if plans}


def _ready_data(
    ledger: Ledger, group: str, head: Head, plans: Iterable[ReformPlan]
) -> Mapping[str, Json]:
    known = ledger.groups.get(group)
    listed: list[Json] = [
        {**brief_data(in_brief(plan), head.today), "complete_since": iso(complete_since(plan))}
        for plan in plans
    ]
    return {"id": group, "title": known.title if known else None, "plans": listed}


def _ready_table(ledger: Ledger, group: str | None, plans: Sequence[ReformPlan]) -> Table:
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("complete_since", say("report.ready.since")),
        Column("state", Noun.STATE),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(plan.id),
            plan.title,
            unit_names(ledger, plan.lead),
            complete_since(plan),
            state_cell(plan_state(plan)),
        )
        for plan in plans
    )
    title = say("report.ready.group", id=group, title=unit_name(ledger, group)) if group else None
    return Table(group or "plans", title, columns, rows)


def _with_next(table: Table) -> Table:
    return replace(table, notes=(say("report.ready.next"),))


def open_items_report(
    ledger: Ledger, plan: ReformPlan, items: Iterable[ReformItem], head: Head
) -> Report:
    """The plan's open items, with who answers for each, by when, and how far it is."""
    known = list(items)
    columns = (
        Column("id", Noun.ID),
        Column("text", Noun.ITEM, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("person", Noun.PERSON, wide=True),
        Column("due", Noun.DUE),
        Column("late", say("report.days_late"), Align.RIGHT),
        Column("verified", Noun.VERIFIED),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(plan.ref(item)),
            item.text,
            unit_name(ledger, item.lead),
            item.person,
            due_cell(item, head.today),
            late_cell(item, head.today),
            item_class(item),
        )
        for item in known
    )
    return Report(
        "open-items/1",
        say("report.plan", id=plan.id, title=plan.title),
        head,
        (Table("items", None, columns, rows),),
        {"items": [item_data(ledger, plan, item, head.today) for item in known]},
    )
