"""Reports as JSON: the contract with scripts."""

from __future__ import annotations

import json

from reformctl.render.safe import json_text
from reformctl.render.style import Style
from reformctl.reports.report import Report


def render(report: Report, style: Style) -> str:  # noqa: ARG001 - the same in every language
    """One object: the report's name, ledger, commit, dirty, today, as_of, then its own figures.

    Text stays readable UTF-8; only characters that can't be seen or could act are escaped, which
    leaves the value exact. Keys stand in the order the report gives them.
    """
    head = report.head
    whole = {
        "report": report.name,
        "ledger": head.ledger,
        "commit": head.commit,
        "dirty": head.dirty,
        "today": head.today.isoformat(),
        "as_of": head.as_of and head.as_of.isoformat(),
        **report.data,
    }
    return json_text(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"
