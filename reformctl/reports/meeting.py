"""What reports say of meetings: lists of them, and the page of one."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.records.meeting import Meeting
from reformctl.reports.linked import linked_plans
from reformctl.reports.page import Facts, iso, record_page
from reformctl.reports.report import Align, Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.noun import Noun


def meetings_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The meetings that fit the selection."""
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
        if spoken_of(wanted, meeting.id, meeting.study, *meeting.agenda)
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
                "on": iso(item.on),
                "study": item.study,
                "adopted": list(item.adopted),
                "heard": len(item.heard),
            }
            for item in found
        ],
    )


def meeting_report(ledger: Ledger, meeting: Meeting, head: Head) -> Report:
    """One meeting with its agenda, the plans it adopted and the reports it heard."""
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
        "on": iso(meeting.on),
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
        *linked_plans(ledger, adopted),
        *((Table("heard", say("report.reports_heard"), columns, rows),) if rows else ()),
    )
    return record_page(say("report.meeting", id=meeting.id), head, facts, tables, data)


def _agenda_tables(meeting: Meeting) -> tuple[Table, ...]:
    columns = (
        Column("number", Noun.NUMBER, Align.RIGHT),
        Column("text", say("report.subject"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(enumerate(meeting.agenda, 1))
    return (Table("agenda", say("report.agenda"), columns, rows),) if rows else ()
