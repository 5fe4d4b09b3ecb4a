"""What write-off can be asked for, by special group, and what keeps a plan from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.in_brief import in_brief
from reformctl.metrics.item import item_class
from reformctl.metrics.pilot import is_pilot_ready, last_review
from reformctl.metrics.plan import complete_since, is_writeoff_ready, plan_state
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.item import due_cell, item_data, late_cell
from reformctl.reports.page import iso
from reformctl.reports.pilot import listed_pilot
from reformctl.reports.pilot import state_cell as pilot_cell
from reformctl.reports.report import Align, Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.roll import brief_data, state_cell
from reformctl.vocab.noun import Noun


@dataclass(frozen=True, slots=True)
class Ready:
    """What one special group could ask for."""

    group: str
    plans: tuple[ReformPlan, ...] = ()
    pilots: tuple[Pilot, ...] = ()


def ready_report(ledger: Ledger, head: Head) -> Report:
    """What write-off could be asked for now, a table for each group that has something."""
    found = list(_ready_by_group(ledger))
    tables = [_ready_table(ledger, one) for one in found]
    return Report(
        "writeoff-ready/1",
        say("report.ready"),
        head,
        (*tables[:-1], _with_next(tables[-1])) if tables else (_ready_table(ledger, Ready("")),),
        {"groups": [_ready_data(ledger, one, head) for one in found]},
        (
            (say("report.plans_short"), sum(len(one.plans) for one in found)),
            (say("report.pilots.count"), sum(len(one.pilots) for one in found)),
        ),
    )


def _ready_by_group(ledger: Ledger) -> Iterator[Ready]:
    """The groups in the order of the registry; one that has nothing is left out."""
    plans = [plan for plan in ledger.plans.values() if is_writeoff_ready(plan)]
    pilots = [pilot for pilot in ledger.pilots.values() if is_pilot_ready(pilot)]
    asked: list[Closable] = [*plans, *pilots]
    for group in dict.fromkeys((*ledger.groups, *(one.group or "" for one in asked))):
        own = tuple(one for one in plans if (one.group or "") == group)
        tried = tuple(one for one in pilots if (one.group or "") == group)
        if own or tried:
            yield Ready(group, own, tried)


def _ready_data(ledger: Ledger, found: Ready, head: Head) -> Mapping[str, Json]:
    known = ledger.groups.get(found.group)
    plans: list[Json] = [
        {**brief_data(in_brief(plan), head.today), "complete_since": iso(complete_since(plan))}
        for plan in found.plans
    ]
    thresholds = ledger.settings.thresholds
    pilots: list[Json] = [listed_pilot(pilot, thresholds) for pilot in found.pilots]
    title = known.title if known else None
    return {"id": found.group, "title": title, "plans": plans, "pilots": pilots}


def _ready_table(ledger: Ledger, found: Ready) -> Table:
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("complete_since", say("report.ready.since")),
        Column("state", Noun.STATE),
    )
    rows: tuple[Row, ...] = (
        *(_plan_row(ledger, plan) for plan in found.plans),
        *(_pilot_row(ledger, pilot) for pilot in found.pilots),
    )
    group = found.group
    title = say("report.ready.group", id=group, title=unit_name(ledger, group)) if group else None
    return Table(group or "ready", title, columns, rows)


def _plan_row(ledger: Ledger, plan: ReformPlan) -> Row:
    lead = unit_names(ledger, plan.lead)
    return Ref(plan.id), plan.title, lead, complete_since(plan), state_cell(plan_state(plan))


def _pilot_row(ledger: Ledger, pilot: Pilot) -> Row:
    """A pilot is complete since the review that ended it."""
    review = last_review(pilot)
    unit = unit_name(ledger, pilot.unit)
    return Ref(pilot.id), pilot.title, unit, review.on if review else None, pilot_cell(pilot)


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
