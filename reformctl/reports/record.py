"""The page of any record that is not a plan: its fields, and what hangs on it."""

from __future__ import annotations

from dataclasses import fields

from reformctl.ledger.find import Found
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.counts import count_items, count_plans
from reformctl.metrics.item import item_class
from reformctl.metrics.plan import plan_state
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.organ import City, Department, Division, Group, Person, Team, Unit
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.reports.item import item_report
from reformctl.reports.listing import master_data
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
    Value,
)
from reformctl.reports.supervision import plan_report
from reformctl.reports.verdict import (
    evidence_data,
    evidence_tables,
    verdict_table,
    verdicts_data,
)
from reformctl.vocab import FieldName, Noun, Term

KINDS: dict[type, Noun] = {
    Group: Noun.GROUP,
    Department: Noun.DEPARTMENT,
    City: Noun.CITY,
    Team: Noun.TEAM,
    Division: Noun.DIVISION,
}

Facts = tuple[tuple[Term | Message, Value | Cell], ...]


def record_report(ledger: Ledger, found: Found, head: Head, *, everything: bool) -> Report:
    """The page of whatever record was found."""
    record = found.record
    match record:
        case ReformPlan():
            if found.item:
                return item_report(ledger, record, found.item, head)
            return plan_report(ledger, record, head, everything=everything)
        case MasterItem():
            return _master(ledger, record, head)
        case Meeting():
            return _meeting(ledger, record, head)
        case Round():
            return _round(ledger, record, head)
        case Person():
            return _person(ledger, record, head)
        case _:
            return _unit(ledger, record, head)


def _page(
    title: Message, head: Head, facts: Facts, tables: tuple[Table, ...], data: dict[str, Json]
) -> Report:
    known = tuple((label, value) for label, value in facts if value not in (None, ()))
    return Report("show-record/1", title, head, tables, {"record": data}, known)


def _title(kind: Noun, record_id: str) -> Message:
    """The kind and id of a record, as a title."""
    named = say("report.pair", zh=kind.zh, en=kind.en.capitalize())
    return say("report.record", kind=named, id=record_id)


def _master(ledger: Ledger, item: MasterItem, head: Head) -> Report:
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
        *_plan_tables(ledger, linked),
    )
    return _page(_title(Noun.MASTER_ITEM, item.id), head, facts, tables, data)


def _meeting(ledger: Ledger, meeting: Meeting, head: Head) -> Report:
    adopted = [ledger.plans[name] for name in meeting.adopted if name in ledger.plans]
    columns = (
        Column("kind", Noun.KIND),
        Column("unit", Noun.UNIT),
        Column("text", say("report.subject"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (heard.kind, unit_name(ledger, heard.unit), heard.text) for heard in meeting.heard
    )
    facts: Facts = (
        (say("report.day"), meeting.on),
        (say("report.study"), meeting.study),
    )
    data: dict[str, Json] = {
        "id": meeting.id,
        "on": _iso(meeting.on),
        "study": meeting.study,
        "agenda": list(meeting.agenda),
        "adopted": list(meeting.adopted),
        "heard": [
            {"kind": heard.kind.slug, "unit": heard.unit, "text": heard.text}
            for heard in meeting.heard
        ],
    }
    tables = (
        *_agenda_tables(meeting),
        *_plan_tables(ledger, adopted),
        *((Table("heard", say("report.reports_heard"), columns, rows),) if rows else ()),
    )
    return _page(say("report.meeting", id=meeting.id), head, facts, tables, data)


def _agenda_tables(meeting: Meeting) -> tuple[Table, ...]:
    columns = (
        Column("number", Noun.NUMBER, Align.RIGHT),
        Column("text", say("report.subject"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(enumerate(meeting.agenda, 1))
    return (Table("agenda", say("report.agenda"), columns, rows),) if rows else ()


def _round(ledger: Ledger, item: Round, head: Head) -> Report:
    picked = [ledger.plans[name] for name in item.plans if name in ledger.plans]
    facts: Facts = (
        (Noun.KIND, item.kind),
        (say("report.start"), item.start),
        (say("report.end"), item.end),
        (say("report.leader"), item.leader),
        (FieldName.DEPARTMENTS, unit_names(ledger, item.departments)),
        (say("report.closed"), item.closed),
    )
    data: dict[str, Json] = {
        "id": item.id,
        "kind": item.kind.slug if item.kind else None,
        "start": _iso(item.start),
        "end": _iso(item.end),
        "leader": item.leader,
        "departments": list(item.departments),
        "plans": list(item.plans),
        "closed": _iso(item.closed),
    }
    tables = _plan_tables(ledger, picked)
    return _page(_title(Noun.ROUND, item.id), head, facts, tables, data)


def _person(ledger: Ledger, person: Person, head: Head) -> Report:
    facts: Facts = (
        (say("report.post"), in_both(person.post, person.post_en)),
        (Noun.UNIT, unit_name(ledger, person.unit)),
        (say("report.email"), person.emails),
        (say("report.roles"), person.roles),
    )
    data: dict[str, Json] = {
        "id": person.id,
        "post": person.post,
        "unit": person.unit,
        "emails": list(person.emails),
        "roles": [role.slug for role in person.roles],
    }
    return _page(_title(Noun.PERSON, person.id), head, facts, (), data)


def _unit(ledger: Ledger, unit: Unit, head: Head) -> Report:
    plans = [
        plan for plan in ledger.plans.values() if unit.id == plan.group or unit.id in plan.lead
    ]
    master = count_items(
        item for item in ledger.masters.values() if unit.id in (item.group, item.lead)
    )
    items = count_items(item for plan, item in ledger.items() if unit.id in (plan.group, item.lead))
    counts = count_plans(plans)
    facts: Facts = (
        (Noun.TITLE, in_both(unit.title, unit.title_en)),
        *(
            (label, value)
            for label, value in (
                (say("report.leader"), getattr(unit, "leader", None)),
                (say("report.secretary"), getattr(unit, "secretary", None)),
            )
        ),
        (Noun.MASTER_ITEM, Ratio(master.done, master.total) if master.total else None),
        (Noun.ITEM, Ratio(items.done, items.total) if items.total else None),
        (Noun.PLAN, counts.total or None),
    )
    data: dict[str, Json] = {
        field.name: getattr(unit, field.name) for field in fields(unit) if field.name != "where"
    }
    data |= {
        "master": {"done": master.done, "total": master.total},
        "items": {"done": items.done, "total": items.total},
        "plans": [plan.id for plan in plans],
    }
    title = _title(KINDS[type(unit)], unit.id)
    return _page(title, head, facts, _plan_tables(ledger, plans), data)


def _plan_tables(ledger: Ledger, plans: list[ReformPlan]) -> tuple[Table, ...]:
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
            plan_state(plan),
        )
        for plan in plans
        for counts in (count_items(plan.items),)
    )
    return (Table("plans", say("report.list.plans"), columns, rows),) if rows else ()


def _iso(day: object) -> str | None:
    return str(day) if day else None
