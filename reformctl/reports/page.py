"""The page of a record that is not a plan: title, facts, tables, and the same as data."""

from __future__ import annotations

from reformctl.messages import Message, say
from reformctl.reports.report import Cell, Head, Json, Report, Table, Value
from reformctl.vocab import Term
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from typing import TypeAlias

Facts: TypeAlias = "tuple[tuple[Term | Message, Value | Cell], ...]"


def record_page(
    title: Message, head: Head, facts: Facts, tables: tuple[Table, ...], data: dict[str, Json]
) -> Report:
    """The page; facts that say nothing are left out."""
    known = tuple((label, value) for label, value in facts if value not in (None, ()))
    return Report("show-record/1", title, head, tables, {"record": data}, known)


def titled(kind: Noun, record_id: str) -> Message:
    """The kind and id of a record, as a title."""
    named = say("report.pair", zh=kind.zh, en=kind.en.capitalize())
    return say("report.record", kind=named, id=record_id)


def iso(day: object) -> str | None:
    """A day, or nothing, as data holds it."""
    return str(day) if day else None
