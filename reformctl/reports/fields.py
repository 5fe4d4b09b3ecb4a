"""The page of a record field by field, each under its own name."""

from __future__ import annotations

from typing import Any

from reformctl.dataclass import fields, is_dataclass
from reformctl.ledger.edit import plain
from reformctl.messages import say
from reformctl.reports.page import Facts, record_page
from reformctl.reports.report import Head, Report
from reformctl.vocab import Term, field_term


def fields_report(record: Any, head: Head) -> Report:
    """All that the record says."""
    names = [part.name for part in fields(record) if part.name not in ("where", "id")]
    facts: Facts = tuple(
        (field_term(name) or say("report.pair", zh=name, en=name), _shown(getattr(record, name)))
        for name in names
    )
    title = say("report.record", kind=say("report.pair", zh="", en=""), id=record.id)
    data = {"id": record.id, **{name: plain(getattr(record, name)) for name in names}}
    return record_page(title, head, facts, (), data)


def _shown(value: Any) -> Any:
    if is_dataclass(value):
        return plain(value)
    if isinstance(value, tuple):
        return tuple(part if isinstance(part, (str, Term)) else plain(part) for part in value)
    return value
