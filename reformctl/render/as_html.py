"""Reports as one page of HTML that stands alone: no script, nothing loaded, every text inert."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.render.grid import right_flush
from reformctl.render.head import head_sentences
from reformctl.render.html_style import STYLE
from reformctl.render.safe import html_text
from reformctl.render.style import Style
from reformctl.render.svg import picture
from reformctl.render.wording import raw_words, title_words, tone_of, value_of
from reformctl.reports.report import Cell, Ratio, Report, Row, Table, Tone, Value
from reformctl.vocab import Lang

_LANGUAGES = {"zh": "zh-CN", "en": "en"}
# Even a text that slipped through could load and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render(report: Report, style: Style) -> str:
    """The report as a page: title, head, facts, pictures, then the tables."""
    return "\n".join(_lines(report, style.lang)) + "\n"


def _lines(report: Report, lang: Lang) -> Iterator[str]:
    title = html_text(title_words(report.title, lang))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_LANGUAGES[lang]}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield f"<h1>{title}</h1>"
    if head := " · ".join(_text(sentence, lang) for sentence in head_sentences(report.head)):
        yield f'<p class="head">{head}</p>'
    yield from _facts(report, lang)
    for chart in report.charts:
        yield f"<h2>{html_text(title_words(chart.title, lang))}</h2>"
        yield from picture(chart, lang)
    for table in report.tables:
        yield from _table(table, lang)
    yield "</body>"
    yield "</html>"


def _facts(report: Report, lang: Lang) -> Iterator[str]:
    if report.facts:
        yield "<dl>"
        for label, cell in report.facts:
            yield f"<dt>{_text(label, lang)}</dt><dd>{_filled(cell, lang) or '—'}</dd>"
        yield "</dl>"


def _table(table: Table, lang: Lang) -> Iterator[str]:
    if table.title is not None:
        yield f"<h2>{html_text(title_words(table.title, lang))}</h2>"
    if table.rows or table.foot:
        yield '<div class="wide"><table>'
        headings = (
            f'<th scope="col"{_class(table, at)}>{_text(column.title, lang)}</th>'
            for at, column in enumerate(table.columns)
        )
        yield f"<thead><tr>{''.join(headings)}</tr></thead>"
        yield "<tbody>"
        yield from (_row(table, row, lang) for row in table.rows)
        yield "</tbody>"
        if table.foot:
            yield "<tfoot>"
            yield from (_row(table, row, lang) for row in table.foot)
            yield "</tfoot>"
        yield "</table></div>"
    else:
        yield f'<p class="faint">{_text(say("report.table.empty"), lang)}</p>'
    yield from (f'<p class="note">{_text(note, lang)}</p>' for note in table.notes)


def _row(table: Table, row: Row, lang: Lang) -> str:
    cells = (
        f"<td{_class(table, at, tone_of(cell))}>{_filled(cell, lang)}</td>"
        for at, cell in enumerate(row)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _class(table: Table, at: int, tone: Tone = Tone.PLAIN) -> str:
    """What a cell is: a number's column, a column of running text, and its tone."""
    names = ["right"] * right_flush(table, at) + ["text"] * table.columns[at].wide
    names += [tone.value] * (tone is not Tone.PLAIN)
    return f' class="{" ".join(names)}"' if names else ""


def _filled(cell: Value | Cell, lang: Lang) -> str:
    """The words of a cell; a ratio with its bar."""
    value = value_of(cell)
    text = _text(value, lang)
    if isinstance(value, Ratio) and value.total:
        return f'{text} <progress max="{value.total}" value="{value.done}"></progress>'
    return text


def _text(value: Value | Cell, lang: Lang) -> str:
    return html_text(raw_words(value_of(value), lang))
