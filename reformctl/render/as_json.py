"""Reports as JSON: the contract with scripts."""

from __future__ import annotations

import json
from functools import partial

from reformctl.messages import Message, word
from reformctl.render.safe import json_text
from reformctl.render.style import Style
from reformctl.reports.report import Head, Json, Report


def render(report: Report, style: Style) -> str:
    """One object: the report's name, ledger, commit, dirty, today, as_of, then its own figures.

    Text stays readable UTF-8; only characters that can't be seen or could act are escaped, which
    leaves the value exact. Keys stand in the order the report gives them; a sentence is worded in
    the reader's language.
    """
    whole = {"report": report.name, **_head(report.head), **report.data}
    worded = partial(_worded, style)
    return json_text(json.dumps(whole, ensure_ascii=False, indent=2, default=worded)) + "\n"


def _head(head: Head | None) -> dict[str, Json]:
    if head is None:
        return {}
    return {
        "ledger": head.ledger,
        "commit": head.commit,
        "dirty": head.dirty,
        "today": head.today.isoformat(),
        "as_of": head.as_of.isoformat() if head.as_of else None,
    }


def _worded(style: Style, value: object) -> str:
    """What ``json`` does not know is a sentence; anything else is a fault of the report."""
    if isinstance(value, Message):
        return word(value, style.lang)
    raise TypeError(type(value).__name__)
