"""What reports say of year-end appraisals: lists of them, and the page of one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.appraisal import assigned, cities_to_visit, unvisited, visits_by_unit
from reformctl.metrics.appraised_year import appraised_year
from reformctl.records.appraisal import Appraisal
from reformctl.reports.deduction import deductions_table, held, held_data
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import (
    Align,
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
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def appraisals_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The appraisals that fit the selection."""
    columns = (
        Column("id", Noun.ID),
        Column("start", say("report.start")),
        Column("end", say("report.end")),
        Column("visited", say("report.appraisal.cities_visited")),
        Column("deductions", say("report.appraisal.taken"), Align.RIGHT),
        Column("document", Noun.DOCUMENT, wide=True),
        Column("issued", say("report.appraisal.issued_on")),
    )
    found = [
        one
        for one in ledger.appraisals.values()
        if spoken_of(wanted, one.id, one.issued.document if one.issued else None)
    ]
    rows: tuple[Row, ...] = tuple(
        (
            Ref(one.id),
            one.start,
            one.end,
            visited(ledger, one),
            len(one.deductions),
            one.issued.document if one.issued else None,
            one.issued.on if one.issued else None,
        )
        for one in found
    )
    return columns, rows, [appraisal_data(ledger, one) for one in found]


def visited(ledger: Ledger, appraisal: Appraisal) -> Ratio:
    """How many of the cities that are to be visited were."""
    cities = cities_to_visit(ledger, appraisal)
    return Ratio(len(cities) - len(unvisited(appraisal, cities)), len(cities))


def appraisal_data(ledger: Ledger, appraisal: Appraisal) -> dict[str, Json]:
    """The appraisal as it stands in lists, under the keys of the JSON contract."""
    counted = visited(ledger, appraisal)
    issued = appraisal.issued
    return {
        "id": appraisal.id,
        "year": appraisal.year,
        "start": iso(appraisal.start),
        "end": iso(appraisal.end),
        "visited": {"done": counted.done, "total": counted.total},
        "deductions": len(appraisal.deductions),
        "issued": {"document": issued.document, "on": iso(issued.on)} if issued else None,
    }


def issued_words(appraisal: Appraisal) -> Value:
    """Under which number the result went out and when; what it still lacks to that."""
    issued = appraisal.issued
    if issued is None:
        return say("report.appraisal.not_issued")
    return say("report.issued", document=issued.document, on=issued.on)


def appraisal_report(ledger: Ledger, appraisal: Appraisal, head: Head) -> Report:
    """One appraisal with its visits and its deductions."""
    year = appraised_year(appraisal.year, head.today, head.as_of)
    found = held(ledger, appraisal.deductions, year)
    facts: Facts = (
        (say("report.start"), appraisal.start),
        (say("report.end"), appraisal.end),
        (say("report.appraisal.cities_visited"), visited(ledger, appraisal)),
        (Noun.ISSUED, issued_words(appraisal)),
    )
    tables = [_visits(ledger, appraisal)]
    if found:
        tables.append(deductions_table(ledger, FieldName.DEDUCTIONS, found, whole=False))
    data = appraisal_data(ledger, appraisal) | {
        "visits": [_visit_data(appraisal, city) for city in assigned(appraisal)],
        "deductions": [held_data(one) for one in found],
        "exemptions": [
            {"rule": each.rule, "reason": each.reason, "by": each.by, "on": iso(each.on)}
            for each in appraisal.exemptions
        ],
    }
    return record_page(titled(Noun.APPRAISAL, appraisal.id), head, facts, tuple(tables), data)


def _visits(ledger: Ledger, appraisal: Appraisal) -> Table:
    columns = (
        Column("group", Noun.APPRAISAL_GROUP, wide=True),
        Column("id", Noun.ID),
        Column("city", Noun.CITY, wide=True),
        Column("visited", say("report.appraisal.visited")),
    )
    made = visits_by_unit(appraisal)
    rows: tuple[Row, ...] = tuple(
        (
            unit_name(ledger, entry.by),
            Ref(city),
            unit_name(ledger, city),
            made[city].on if city in made else None,
        )
        for entry in appraisal.assignments
        for city in entry.cities
    )
    return Table("visits", FieldName.ASSIGNMENTS, columns, rows)


def _visit_data(appraisal: Appraisal, city: str) -> Mapping[str, Json]:
    made = visits_by_unit(appraisal).get(city)
    return {
        "city": city,
        "group": assigned(appraisal)[city],
        "by": made.by if made else None,
        "on": iso(made.on if made else None),
    }
