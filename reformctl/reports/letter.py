"""A letter as a report: what it is about, and its text line by line."""

from __future__ import annotations

from reformctl.messages import say
from reformctl.reports.paper import text_table
from reformctl.reports.report import Head, Report
from reformctl.vocab.field import FieldName
from reformctl.vocab.paper import Letter


def letter_report(head: Head, kind: Letter, about: str, text: str) -> Report:
    """The letter with its blanks filled in."""
    title = say("report.letter", kind=kind, id=about)
    data = {"kind": kind.slug, "id": about, "text": text}
    return Report("letter/1", title, head, text_table(text, FieldName.TEXT), data)
