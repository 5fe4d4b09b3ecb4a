"""What pages of notices and bulletins have in common: their text, and what they speak of."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.mention import mention
from reformctl.ledger.naming import unit_names
from reformctl.messages import Message, Value, say
from reformctl.reports.report import Column, Ref, Row, Table
from reformctl.vocab import Term
from reformctl.vocab.noun import Noun

SHOWN = 3
"""How many of several names a cell holds; the rest is counted."""


def some_of(values: Sequence[Value]) -> Value:
    """The first of the values, and how many there are in all where not all are shown."""
    if len(values) <= SHOWN:
        return tuple(values)
    return say("report.some_of", shown=tuple(values[:SHOWN]), count=len(values))


def text_table(text: str | None, title: Term | Message) -> tuple[Table, ...]:
    """The text, a paragraph or line of it in each row; no table where there is none."""
    lines = [line for line in (text or "").splitlines() if line.strip()]
    columns = (Column("text", title, wide=True),)
    return (Table("text", None, columns, tuple((line,) for line in lines)),) if lines else ()


def about_table(
    ledger: Ledger, ids: Sequence[str], title: Term | Message, notes: tuple[Message, ...] = ()
) -> tuple[Table, ...]:
    """What is spoken of, by id, with what it is called and who answers for it."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("units", Noun.UNIT, wide=True),
    )
    found = [mention(ledger, ref) for ref in ids]
    rows: tuple[Row, ...] = tuple(
        (Ref(one.id), one.text, unit_names(ledger, one.units)) for one in found
    )
    return (Table("about", title, columns, rows, notes=notes),) if rows or notes else ()
