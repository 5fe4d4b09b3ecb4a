"""Findings as people and editors read them: ``path:line:column: CODE message``, and the fix."""

from __future__ import annotations

from reformctl.render.line import Spot, finding_line
from reformctl.render.style import Style
from reformctl.render.wording import words
from reformctl.reports.check import hint_of
from reformctl.reports.found import Found
from reformctl.vocab.check import Severity

COLORS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m"}
PLAIN = "\x1b[0m"


def render(found: Found, style: Style) -> str:
    """One entry for each finding, its remedy once for each rule, then the totals."""
    lines: list[str] = []
    told: set[str] = set()
    for entry in found.placed:
        rule = entry.finding.rule
        hint = hint_of(rule) if rule.code not in told else None
        told.add(rule.code)
        spot = Spot(entry.path, entry.line, entry.column)
        line = finding_line(spot, rule.code, entry.finding.hit.message, hint, style.lang)
        lines.append(_colored(line, rule.code, entry.finding.severity) if style.color else line)
    lines += [words(sentence, style.lang) for sentence in found.totals]
    return "\n".join([*lines, ""])


def _colored(line: str, code: str, severity: Severity) -> str:
    """The line with its code in the colour of its weight."""
    return line.replace(f" {code} ", f" {COLORS[severity]}{code}{PLAIN} ", 1)
