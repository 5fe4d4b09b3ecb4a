"""Who changed what, recorded when, in effect from when."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.ledger.event import Event
from reformctl.messages import say
from reformctl.reports.report import Cell, Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.value import datum, field_words, tone_of, value_cell
from reformctl.vocab import Noun

COLUMNS = (
    Column("recorded", Noun.RECORDED),
    Column("effective", Noun.EFFECTIVE),
    Column("author", Noun.AUTHOR),
    Column("id", Noun.ID),
    Column("field", Noun.FIELD),
    Column("from", Noun.FROM, wide=True),
    Column("to", Noun.TO, wide=True),
    Column("commit", Noun.COMMIT),
)
SHORT = 10


def history_report(events: Sequence[Event], head: Head, record_id: str | None = None) -> Report:
    """The events as one table, oldest first."""
    title = say("report.history.of", id=record_id) if record_id else say("report.history.of_ledger")
    table = Table("events", None, COLUMNS, tuple(_row(event) for event in events))
    return Report(
        "history/1", title, head, (table,), {"events": [event_data(event) for event in events]}
    )


def _row(event: Event) -> Row:
    change = event.change
    return (
        event.recorded.date(),
        change.effective,
        event.author_name,
        Ref(change.id),
        Cell(field_words(change), tone_of(change)),
        value_cell(change.old),
        value_cell(change.new),
        event.commit[:SHORT],
    )


def event_data(event: Event) -> dict[str, Json]:
    """One event under the keys of the JSON contract."""
    change = event.change
    return {
        "commit": event.commit,
        "recorded": event.recorded.isoformat(),
        "author": {"name": event.author_name, "email": event.author_email},
        "id": change.id,
        "field": change.field,
        "from": datum(change.old),
        "to": datum(change.new),
        "effective": change.effective.isoformat() if change.effective else None,
        "message": event.message,
    }
