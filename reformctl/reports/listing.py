"""Lists of records: plans by default, items, master items and every other kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import effective_due, is_overdue, item_class, last_verdict
from reformctl.metrics.plan import plan_state
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.naming import in_both, unit_name, unit_names
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
)
from reformctl.reports.selection import (
    Selection,
    selected_items,
    selected_masters,
    selected_plans,
)
from reformctl.vocab import FieldName, ItemClass, Noun, PlanState

Data = Mapping[str, Json]

TONES = {
    ItemClass.DONE: Tone.GOOD,
    ItemClass.NOT_STARTED: Tone.WARN,
    ItemClass.WITHDRAWN: Tone.FAINT,
}
STATE_TONES = {
    PlanState.WRITTEN_OFF: Tone.FAINT,
    PlanState.COMPLETE: Tone.GOOD,
    PlanState.REQUESTED: Tone.GOOD,
    PlanState.RETURNED: Tone.BAD,
}


def list_report(kind: str, ledger: Ledger, head: Head, wanted: Selection) -> Report:
    """The records of that kind (a key of KINDS) that fit the selection; ``rows`` in JSON."""
    columns, rows, data = KINDS[kind](ledger, wanted, head.today)
    notes = (say("report.list.count", count=len(rows)),)
    table = Table(kind, None, columns, rows, notes=notes)
    return Report(
        "list/1", say(f"report.list.{kind}"), head, (table,), {"kind": kind, "rows": data}
    )


Listing = tuple[tuple[Column, ...], tuple[Row, ...], list[Data]]


def _plans(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    plans = list(selected_plans(ledger, wanted, today))
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("group", Noun.GROUP),
        Column("lead", Noun.LEAD, wide=True),
        Column("done", Noun.DONE),
        Column("state", Noun.STATE),
    )
    return (
        columns,
        tuple(_plan_row(ledger, plan) for plan in plans),
        [_plan_data(plan, today) for plan in plans],
    )


def _plan_row(ledger: Ledger, plan: ReformPlan) -> Row:
    counts = count_items(plan.items)
    state = plan_state(plan)
    return (
        Ref(plan.id),
        plan.title,
        Ref(plan.group or ""),
        unit_names(ledger, plan.lead),
        Ratio(counts.done, counts.total),
        Cell(state, STATE_TONES.get(state, Tone.PLAIN)),
    )


def _plan_data(plan: ReformPlan, today: date) -> Data:
    counts = count_items(plan.items)
    return {
        "id": plan.id,
        "title": plan.title,
        "group": plan.group,
        "lead": list(plan.lead),
        "done": counts.done,
        "total": counts.total,
        "state": plan_state(plan).slug,
        "overdue": sum(is_overdue(item, today) for item in plan.items),
        "adopted": _day(plan.adopted.on if plan.adopted else None),
        "issued": _day(plan.issued.on if plan.issued else None),
        "leader_direct": plan.leader_direct,
        "target_writeoff": plan.target_writeoff,
    }


def _items(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    found = list(selected_items(ledger, wanted, today))
    columns = (
        Column("id", Noun.ID),
        Column("text", Noun.ITEM, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("due", Noun.DUE),
        Column("reported", Noun.REPORTED),
        Column("verified", Noun.VERIFIED),
    )
    return (
        columns,
        tuple(_item_row(ledger, plan, item, today) for plan, item in found),
        [item_data(plan, item, today) for plan, item in found],
    )


def _item_row(ledger: Ledger, plan: ReformPlan, item: ReformItem, today: date) -> Row:
    found = item_class(item)
    return (
        Ref(plan.ref(item)),
        item.text,
        unit_name(ledger, item.lead),
        due_cell(item, today),
        item.reported.status if item.reported else None,
        Cell(found, TONES.get(found, Tone.PLAIN)),
    )


def due_cell(item: ReformItem, today: date) -> Cell:
    """The day that counts; a late one says so in words, for those who see no colour."""
    due = effective_due(item)
    if due is not None and is_overdue(item, today):
        return Cell(say("report.overdue", due=due), Tone.BAD)
    return Cell(due)


def item_data(plan: ReformPlan, item: ReformItem, today: date) -> dict[str, Json]:
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
        "due": _day(effective_due(item)),
        "first_due": _day(item.due),
        "reported": item.reported.status.slug if item.reported else None,
        "reported_on": _day(item.reported.on) if item.reported else None,
        "verified": (verdict.status.slug if verdict else "not_started"),
        "verified_on": _day(verdict.on) if verdict else None,
        "round": verdict.round if verdict else None,
        "overdue": is_overdue(item, today),
        "withdrawn": item.withdrawn is not None,
    }


def _masters(ledger: Ledger, wanted: Selection, _: date) -> Listing:
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
        "verified_on": _day(verdict.on) if verdict else None,
    }


def _meetings(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    columns = (
        Column("id", Noun.MEETING, Align.RIGHT),
        Column("on", say("report.day")),
        Column("study", say("report.study"), wide=True),
        Column("adopted", Noun.ADOPTED, Align.RIGHT),
        Column("heard", say("report.heard"), Align.RIGHT),
    )
    found = [
        meeting
        for meeting in ledger.meetings.values()
        if all(word in f"{meeting.study}\n{meeting.id}" for word in wanted.words)
    ]
    rows: tuple[Row, ...] = tuple(
        (Ref(item.id), item.on, item.study, len(item.adopted), len(item.heard)) for item in found
    )
    return (
        columns,
        rows,
        [
            {
                "id": item.id,
                "on": _day(item.on),
                "study": item.study,
                "adopted": list(item.adopted),
                "heard": len(item.heard),
            }
            for item in found
        ],
    )


def _people(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    columns = (
        Column("id", Noun.ID),
        Column("post", say("report.post"), wide=True),
        Column("unit", Noun.UNIT, wide=True),
        Column("roles", say("report.roles"), wide=True),
    )
    found = [
        person
        for person in ledger.people.values()
        if all(word in f"{person.id}\n{person.post}" for word in wanted.words)
    ]
    rows: tuple[Row, ...] = tuple(
        (
            Ref(person.id),
            in_both(person.post, person.post_en),
            unit_name(ledger, person.unit),
            person.roles,
        )
        for person in found
    )
    return (
        columns,
        rows,
        [
            {
                "id": person.id,
                "title": person.post,
                "unit": person.unit,
                "roles": [role.slug for role in person.roles],
            }
            for person in found
        ],
    )


def _rounds(ledger: Ledger, wanted: Selection, _: date) -> Listing:
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
    found = [
        item
        for item in ledger.rounds.values()
        if all(word in f"{item.id}\n{item.leader}" for word in wanted.words)
    ]
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
                "start": _day(item.start),
                "end": _day(item.end),
                "departments": list(item.departments),
                "plans": list(item.plans),
                "closed": _day(item.closed),
            }
            for item in found
        ],
    )


def _registry(index: str) -> Callable[[Ledger, Selection, date], Listing]:
    def listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
        found = [
            unit
            for unit in getattr(ledger, index).values()
            if all(word in f"{unit.id}\n{unit.title}" for word in wanted.words)
        ]
        columns = (Column("id", Noun.ID), Column("title", Noun.TITLE, wide=True))
        rows: tuple[Row, ...] = tuple(
            (Ref(unit.id), in_both(unit.title, unit.title_en)) for unit in found
        )
        return columns, rows, [{"id": unit.id, "title": unit.title} for unit in found]

    return listing


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


KINDS: dict[str, Callable[[Ledger, Selection, date], Listing]] = {
    "plans": _plans,
    "items": _items,
    "master": _masters,
    "meetings": _meetings,
    "rounds": _rounds,
    "groups": _registry("groups"),
    "departments": _registry("departments"),
    "cities": _registry("cities"),
    "teams": _registry("teams"),
    "divisions": _registry("divisions"),
    "people": _people,
}


def kinds() -> Iterable[str]:
    """The kinds of record that can be listed."""
    return KINDS
