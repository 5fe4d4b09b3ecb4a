"""Findings as workflow commands, which GitHub and Gitea show beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformctl.messages import Message, say, word
from reformctl.render.safe import workflow_message, workflow_value
from reformctl.render.style import Style
from reformctl.render.wording import words
from reformctl.reports.check import Placed, hint_of, title_of, unasked
from reformctl.reports.found import Found, by_weight
from reformctl.vocab import Lang
from reformctl.vocab.check import Severity

AT_MOST = 10
"""How many annotations of a level GitHub keeps of one step."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def render(found: Found, style: Style) -> str:
    """A command for each of the first findings of a level, then the totals as plain lines."""
    return "\n".join([*_commands(found, style.lang), *_totals(found, style.lang), ""])


def _commands(found: Found, lang: Lang) -> Iterator[str]:
    for severity in LEVELS:
        for entry in _of(found, severity)[:AT_MOST]:
            yield _command(found, entry, lang)
    for sentence in unasked(found.judgement)[:AT_MOST]:
        yield f"::notice::{workflow_message(word(sentence, lang))}"


def _of(found: Found, severity: Severity) -> Sequence[Placed]:
    return [one for one in by_weight(found.placed) if one.finding.severity is severity]


def _command(found: Found, entry: Placed, lang: Lang) -> str:
    rule, message = entry.finding.rule, entry.finding.hit.message
    title = word(say("report.rule", code=rule.code, title=title_of(rule)), lang)
    place = {
        "file": found.path(entry),
        "line": str(entry.line),
        "col": str(entry.column),
        "title": title,
    }
    properties = ",".join(f"{name}={workflow_value(value)}" for name, value in place.items())
    texts = (message, say("report.line.fix", hint=hint_of(rule)))
    said = "%0A".join(workflow_message(word(text, lang)) for text in texts)
    return f"::{LEVELS[entry.finding.severity]} {properties}::{said}"


def _totals(found: Found, lang: Lang) -> Iterator[str]:
    yield from (words(sentence, lang) for sentence in found.totals)
    if unmarked := _unmarked(found):
        yield words(unmarked, lang)


def _unmarked(found: Found) -> Message | None:
    """How many findings are not shown at their lines; None when all are."""
    left = {level: max(0, len(_of(found, level)) - AT_MOST) for level in LEVELS}
    if not any(left.values()):
        return None
    return say(
        "report.check.unmarked", errors=left[Severity.ERROR], warnings=left[Severity.WARNING]
    )
