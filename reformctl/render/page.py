"""A whole report as lines, the same for a pipe and for a terminal."""

from __future__ import annotations

from reformctl.dataclass import replace
from reformctl.render.grid import bar
from reformctl.render.head import head_sentences
from reformctl.render.prose import inked, labelled, title
from reformctl.render.sheet import sheet
from reformctl.render.span import BLANK, Ink, Line, Span, ink_of
from reformctl.render.style import Style
from reformctl.render.width import columns, fold, pad
from reformctl.render.wording import tone_of, value_of, words
from reformctl.reports.report import Ratio, Report, Value

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterator

_NARROWEST = 24
_GAP = 2
_DOT = " · "


def page(report: Report, style: Style) -> Iterator[Line]:
    """Title, head, facts, charts, tables, an empty line between them; none wider than the style."""
    style = widened(style)
    yield from title(report.title, style)
    yield from _head(report, style)
    parts = [
        _facts(report, style) if report.facts else (),
        *_charts(report, style),
        *(sheet(t, style) for t in report.tables),
    ]
    for part in filter(None, parts):
        yield BLANK
        yield from part


def _charts(report: Report, style: Style) -> Iterator[Iterator[Line]]:
    if report.charts:
        from reformctl.render.chart import chart_sheet  # few reports have one

        yield from (chart_sheet(chart, style) for chart in report.charts)


def widened(style: Style) -> Style:
    """The style with room enough to draw anything in."""
    if style.width is None:
        return style
    return replace(style, width=max(style.width, _NARROWEST))


def _head(report: Report, style: Style) -> Iterator[Line]:
    """The sentences of the head, as many on a line as have room."""
    line = ""
    for sentence in head_sentences(report.head):
        text = words(sentence, style.lang)
        longer = line + _DOT + text
        if line and (style.width is None or columns(longer) <= style.width):
            line = longer
            continue
        if line:
            yield (Span(line, Ink.FAINT),)
        *full, line = fold(text, style.width) if style.width else [text]
        yield from inked(full, Ink.FAINT)
    if line:
        yield (Span(line, Ink.FAINT),)


def _facts(report: Report, style: Style) -> Iterator[Line]:
    """One line for each label and value, the values under one another."""
    labels = [words(label, style.lang) for label, _ in report.facts]
    indent = max(map(columns, labels)) + _GAP
    if style.width is not None:
        indent = min(indent, style.width // 2)
    for label, (_, cell) in zip(labels, report.facts, strict=True):
        start = pad(label, indent - _GAP) + " " * _GAP
        value = Span(_fact_words(value_of(cell), style), ink_of(tone_of(cell)))
        if style.width is None:
            yield Span(start, Ink.LABEL), value
        else:
            yield from labelled(start, value, style.width, indent)


def _fact_words(value: Value, style: Style) -> str:
    text = words(value, style.lang) or "-"
    return f"{text}  {bar(value)}" if style.terminal and isinstance(value, Ratio) else text
