"""Who changed what, recorded when, in effect from when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reformctl.ledger.edit import Summary, plain
from reformctl.ledger.event import Event
from reformctl.messages import Message, say
from reformctl.reports.report import Cell, Column, Head, Json, Ref, Report, Row, Table, Tone, Value
from reformctl.vocab import LANGS, ChangeKind, Lang, Noun, Term, field_term

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
# What nobody does to an append-only list without rewriting the ledger's memory.
AGAINST_MEMORY = frozenset({ChangeKind.REWRITTEN, ChangeKind.ERASED, ChangeKind.INSERTED})
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
        Cell(_field(event), _tone(change.kind)),
        _cell(change.old),
        _cell(change.new),
        event.commit[:SHORT],
    )


def _field(event: Event) -> Term | str | Message:
    """The field's wording, with what was done to it where that is not plain to see."""
    change = event.change
    name: Term | str = field_term(change.field) or change.field
    if change.kind in AGAINST_MEMORY:
        return say("report.history.done_to", field=name, kind=change.kind)
    return name


def _tone(kind: ChangeKind) -> Tone:
    bad = kind in AGAINST_MEMORY or kind in (ChangeKind.REMOVED, ChangeKind.UNREADABLE)
    return Tone.WARN if bad else Tone.PLAIN


def _cell(value: Any) -> Value:
    """A value as a cell: terms and days stay what they are."""
    if isinstance(value, Summary):
        zh, en = (" ".join(_worded(part, lang) for part in value) for lang in LANGS)
        return say("report.pair", zh=zh, en=en)
    return plain(value) if isinstance(value, bool | tuple) else value


def _worded(value: Any, lang: Lang) -> str:
    return value.word(lang) if isinstance(value, Term) else plain(value)


def event_data(event: Event) -> dict[str, Json]:
    """One event under the keys of the JSON contract."""
    change = event.change
    return {
        "commit": event.commit,
        "recorded": event.recorded.isoformat(),
        "author": {"name": event.author_name, "email": event.author_email},
        "id": change.id,
        "field": change.field,
        "from": _datum(change.old),
        "to": _datum(change.new),
        "effective": change.effective.isoformat() if change.effective else None,
        "message": event.message,
    }


def _datum(value: Any) -> Json:
    """A value as JSON holds it: slugs, ISO days, ids parted by commas, numbers as they are."""
    return value if value is None or isinstance(value, int | str) else plain(value)
