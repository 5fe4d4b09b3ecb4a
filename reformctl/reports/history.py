"""Who changed what, recorded when, in effect from when.

Imports nothing that takes time: a story that is known is told without the whole program.
"""

from __future__ import annotations

from reformctl.dataclass import replace
from reformctl.messages import say
from reformctl.reports.report import Cell, Column, Ref, Report, Table
from reformctl.reports.value import datum, field_words, tone_of, value_cell
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than to make the report
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reformctl.ledger.event import Event
    from reformctl.reports.page import Facts
    from reformctl.reports.report import Head, Json, Row

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


def history_page(head: Head, record_id: str | None = None, facts: Facts = ()) -> Report:
    """The report without its events: the title, what was asked for, and the columns."""
    title = say("report.history.of", id=record_id) if record_id else say("report.history.of_ledger")
    return Report("history/1", title, head, (Table("events", None, COLUMNS, ()),), {}, facts)


def history_report(page: Report, events: Sequence[Event]) -> Report:
    """The page with its events, oldest first."""
    (table,) = page.tables
    data = {"events": [event_data(event) for event in events]}
    return replace(page, tables=(replace(table, rows=event_rows(events)),), data=data)


def event_rows(events: Iterable[Event]) -> tuple[Row, ...]:
    """The events as rows of the table."""
    return tuple(_row(event) for event in events)


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
