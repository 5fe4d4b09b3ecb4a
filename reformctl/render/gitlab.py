"""Findings as GitLab's Code Quality report."""

from __future__ import annotations

import json
from collections.abc import Mapping

from reformctl.messages import word
from reformctl.render.plain import plain
from reformctl.render.safe import json_text
from reformctl.render.style import Style
from reformctl.reports.check import Placed
from reformctl.reports.found import Found, fingerprints
from reformctl.vocab import Lang
from reformctl.vocab.check import Severity

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render(found: Found, style: Style) -> str:
    """A list of issues; GitLab compares the fingerprints of two pipelines."""
    marks = fingerprints(found.placed)
    issues = [
        _issue(found, entry, mark, style.lang)
        for entry, mark in zip(found.placed, marks, strict=True)
    ]
    return json_text(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(found: Found, entry: Placed, mark: str, lang: Lang) -> Mapping[str, object]:
    finding = entry.finding
    return {
        "description": plain(f"{finding.rule.code} {word(finding.hit.message, lang)}"),
        "check_name": finding.rule.code,
        "fingerprint": mark,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": found.path(entry), "lines": {"begin": entry.line}},
    }
