"""What reports say of units and posts: lists of them, and the page of one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reformctl.dataclass import fields
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import in_both, say
from reformctl.metrics.appraisal import unvisited
from reformctl.metrics.counts import count_items, count_plans
from reformctl.records.appraisal import Appraisal, Assignment
from reformctl.records.organ import (
    AppraisalGroup,
    City,
    Department,
    Division,
    Group,
    Person,
    Team,
    Unit,
)
from reformctl.reports.linked import linked_pilots, linked_plans
from reformctl.reports.page import Facts, record_page, titled
from reformctl.reports.report import Align, Column, Head, Json, Ratio, Ref, Report, Row, Table
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

Assignments = list[tuple[Appraisal, Assignment]]

KINDS: dict[type, Noun] = {
    Group: Noun.GROUP,
    Department: Noun.DEPARTMENT,
    City: Noun.CITY,
    Team: Noun.TEAM,
    Division: Noun.DIVISION,
    AppraisalGroup: Noun.APPRAISAL_GROUP,
}


def units_listing(index: str) -> Callable[[Ledger, Selection, date], Listing]:
    """The listing of the units of one registry."""

    def listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
        found = [
            unit
            for unit in getattr(ledger, index).values()
            if spoken_of(wanted, unit.id, unit.title, unit.title_en)
        ]
        columns = (Column("id", Noun.ID), Column("title", Noun.TITLE, wide=True))
        rows: tuple[Row, ...] = tuple(
            (Ref(unit.id), in_both(unit.title, unit.title_en)) for unit in found
        )
        return columns, rows, [{"id": unit.id, "title": unit.title} for unit in found]

    return listing


def people_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The posts that fit the selection."""
    columns = (
        Column("id", Noun.ID),
        Column("post", say("report.post"), wide=True),
        Column("unit", Noun.UNIT, wide=True),
        Column("roles", say("report.roles"), wide=True),
    )
    found = [
        person
        for person in ledger.people.values()
        if spoken_of(wanted, person.id, person.post, person.post_en)
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


def person_report(ledger: Ledger, person: Person, head: Head) -> Report:
    """One post with what it may record."""
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
    return record_page(say("report.post_of", id=person.id), head, facts, (), data)


def unit_report(ledger: Ledger, unit: Unit, head: Head) -> Report:
    """One unit with its counts, the plans it answers for and the pilots it has part in."""
    plans = [
        plan for plan in ledger.plans.values() if unit.id == plan.group or unit.id in plan.lead
    ]
    pilots = [
        pilot
        for pilot in ledger.pilots.values()
        if unit.id in (pilot.group, pilot.team, pilot.unit, *pilot.cities)
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
                (say("report.group_leader"), getattr(unit, "leader", None)),
                (say("report.secretary"), getattr(unit, "secretary", None)),
            )
        ),
        (FieldName.GROUPS, unit_names(ledger, getattr(unit, "groups", ()))),
        (say("report.master_items"), Ratio(master.done, master.total) if master.total else None),
        (say("report.items"), Ratio(items.done, items.total) if items.total else None),
        (Noun.PLAN, counts.total or None),
        (say("report.pilots.count"), len(pilots) or None),
    )
    data: dict[str, Json] = {
        field.name: getattr(unit, field.name) for field in fields(unit) if field.name != "where"
    }
    data |= {
        "master": {"done": master.done, "total": master.total},
        "items": {"done": items.done, "total": items.total},
        "plans": [plan.id for plan in plans],
        "pilots": [pilot.id for pilot in pilots],
    }
    assigned = _assignments(ledger, unit.id)
    if isinstance(unit, AppraisalGroup):
        data["assigned"] = [
            {"year": found.year, "cities": list(entry.cities)} for found, entry in assigned
        ]
    title = titled(KINDS[type(unit)], unit.id)
    tables = (
        *_appraised(ledger, assigned),
        *linked_plans(ledger, plans),
        *linked_pilots(ledger, pilots),
    )
    return record_page(title, head, facts, tables, data)


def _assignments(ledger: Ledger, unit_id: str) -> Assignments:
    """What an appraisal group was to visit, in the order of the appraisals."""
    return [
        (found, entry)
        for found in ledger.appraisals.values()
        for entry in found.assignments
        if entry.by == unit_id
    ]


def _appraised(ledger: Ledger, assigned: Assignments) -> tuple[Table, ...]:
    """The cities that an appraisal group visits, year by year."""
    columns = (
        Column("year", Noun.YEAR, Align.RIGHT),
        Column("cities", FieldName.CITIES, wide=True),
        Column("visited", say("report.appraisal.cities_visited")),
    )
    rows: tuple[Row, ...] = tuple(
        (found.year, unit_names(ledger, entry.cities), Ratio(len(cities) - len(left), len(cities)))
        for found, entry in assigned
        for cities, left in ((entry.cities, unvisited(found, entry.cities)),)
    )
    return (Table("appraisals", say("report.appraisal.assigned"), columns, rows),) if rows else ()
