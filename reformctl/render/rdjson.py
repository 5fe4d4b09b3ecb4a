"""Findings in reviewdog's diagnostic format, as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reformctl.messages import say, word
from reformctl.render.safe import json_text, markdown_cell
from reformctl.render.style import Style
from reformctl.reports.check import Placed, hint_of
from reformctl.reports.found import Found
from reformctl.vocab import Lang
from reformctl.vocab.check import Severity

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING"}


def render(found: Found, style: Style) -> str:
    """The program's name and a diagnostic for each finding."""
    whole = {
        "source": {"name": "reformctl"},
        "diagnostics": [_diagnostic(found, entry, style.lang) for entry in found.placed],
    }
    return json_text(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _diagnostic(found: Found, entry: Placed, lang: Lang) -> Mapping[str, object]:
    finding = entry.finding
    fix = say("report.line.fix", hint=hint_of(finding.rule))
    # reviewdog posts the message as a comment, which is Markdown.
    said = [markdown_cell(word(text, lang)) for text in (finding.hit.message, fix)]
    start = {"line": entry.line, "column": _byte_column(found, entry)}
    return {
        "message": "\n".join(said),
        "location": {"path": found.path(entry), "range": {"start": start}},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule.code},
    }


def _byte_column(found: Found, entry: Placed) -> int:
    """The column counted in bytes, as the format has it."""
    source = found.sources.get(entry.path)
    lines = source.data.split(b"\n")[entry.line - 1 : entry.line] if source else []
    before = b"".join(lines).decode("utf-8", "replace")[: entry.column - 1]
    return len(before.encode()) + 1 if lines else entry.column
