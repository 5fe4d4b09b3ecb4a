"""Findings as Markdown for a job's summary or a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformctl.messages import Message, say
from reformctl.render.head import head_sentences
from reformctl.render.safe import markdown_cell
from reformctl.render.style import Style
from reformctl.render.wording import raw_words, title_words
from reformctl.reports.check import Placed, hint_of
from reformctl.reports.found import Found, by_weight
from reformctl.reports.report import Value
from reformctl.vocab import Lang

ROOM = 40_000
"""Characters of rows; GitHub takes no comment over 65,536, and more stands in it than rows."""


def render(found: Found, style: Style) -> str:
    """What was found, changed lines and errors first, as far as a comment holds it; the totals."""
    return "\n".join(_lines(found, style.lang)) + "\n"


def _lines(found: Found, lang: Lang) -> Iterator[str]:
    yield f"# {markdown_cell(title_words(say('report.check.title'), lang))}"
    yield from ("", " · ".join(_text(one, lang) for one in head_sentences(found.head)), "")
    yield from (f"- {_text(sentence, lang)}" for sentence in found.totals)
    told = by_weight(found.placed)
    rows = list(_within(ROOM, (_row(found, entry, lang) for entry in told)))
    if len(rows) < len(told):
        yield f"- {_text(say('report.check.cut', shown=len(rows), total=len(told)), lang)}"
    if rows:
        yield from ("", *_heads(lang), *rows, "", *_remedies(told[: len(rows)], lang))


def _within(room: int, rows: Iterator[str]) -> Iterator[str]:
    """As many of the rows as there is room for."""
    for row in rows:
        room -= len(row) + 1
        if room < 0:
            return
        yield row


def _heads(lang: Lang) -> tuple[str, str]:
    names = ("path", "severity", "message")
    titles: list[Message] = [say(f"report.check.{name}") for name in names]
    titles.insert(2, say("report.code"))
    return _cells([_text(title, lang) for title in titles]), "| --- | --- | --- | --- |"


def _row(found: Found, entry: Placed, lang: Lang) -> str:
    finding = entry.finding
    place = f"{found.path(entry)}:{entry.line}:{entry.column}"
    message = _text(finding.hit.message, lang)
    return _cells([markdown_cell(place), _text(finding.severity, lang), finding.rule.code, message])


def _remedies(told: Sequence[Placed], lang: Lang) -> Iterator[str]:
    """How to mend what was found, once for each rule."""
    rules = {entry.finding.rule.code: entry.finding.rule for entry in told}
    for code in sorted(rules):
        fix = say("report.line.fix", hint=hint_of(rules[code]))
        yield f"- {code} {_text(fix, lang)}"


def _text(value: Value, lang: Lang) -> str:
    return markdown_cell(raw_words(value, lang))


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
