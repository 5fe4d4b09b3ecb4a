"""Reports as Markdown with GitHub's tables, for issues, pull requests and job summaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reformctl.messages import say
from reformctl.render.chart import legend, picture
from reformctl.render.grid import right_flush
from reformctl.render.head import head_sentences
from reformctl.render.safe import markdown_cell
from reformctl.render.span import text_of
from reformctl.render.style import Style
from reformctl.render.wording import raw_words, title_words, value_of
from reformctl.reports.chart import Chart
from reformctl.reports.report import Cell, Report, Table, Value
from reformctl.vocab import Lang

_PICTURE_WIDTH = 80


def render(report: Report, style: Style) -> str:
    """The report as headings, a list of facts and tables; every text from the ledger is inert."""
    return "\n".join(_lines(report, style.lang)) + "\n"


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    yield f"# {markdown_cell(title_words(report.title, lang))}"
    if head := " · ".join(_text(sentence, lang) for sentence in head_sentences(report.head)):
        yield from ("", head)
    if report.facts:
        yield ""
    for label, cell in report.facts:
        yield f"- **{_text(label, lang)}** {_text(cell, lang) or '-'}"
    for chart in report.charts:
        yield ""
        yield from _chart(chart, lang)
    for table in report.tables:
        yield ""
        yield from _table(table, lang)


def _chart(chart: Chart, lang: Lang) -> Iterator[str]:
    """The picture between fences, which holds no text; what the signs mean stands below."""
    yield f"## {markdown_cell(title_words(chart.title, lang))}"
    yield from ("", "```text")
    yield from (text_of(line) for line in picture(chart, _PICTURE_WIDTH))
    yield from ("```", "")
    for sign, text, _ in legend(chart, Style(lang)):
        yield f"- `{sign}` {markdown_cell(text)}"


def _table(table: Table, lang: Lang) -> Iterator[str]:
    if table.title is not None:
        yield f"## {markdown_cell(title_words(table.title, lang))}"
        yield ""
    if table.rows or table.foot:
        yield _row(_text(column.title, lang) for column in table.columns)
        yield _row(_side(table, at) for at in range(len(table.columns)))
        yield from (_row(_text(cell, lang) for cell in row) for row in table.rows)
        yield from (_row(_strong(_text(cell, lang)) for cell in row) for row in table.foot)
    else:
        yield _text(say("report.table.empty"), lang)
    if table.notes:
        yield ""
        yield from (f"- {_text(note, lang)}" for note in table.notes)


def _text(value: Value | Cell, lang: Lang) -> str:
    return markdown_cell(raw_words(value_of(value), lang))


def _strong(text: str) -> str:
    return f"**{text}**" if text else ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _side(table: Table, at: int) -> str:
    """The mark under a heading that says on which side its column is flush."""
    return "---:" if right_flush(table, at) else "---"
