"""A chart as lines of signs that every terminal and every encoding has, one column each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import attrgetter

from reformctl.dataclass import replace
from reformctl.messages import say
from reformctl.render.prose import title
from reformctl.render.scale import Scale, scale_of
from reformctl.render.span import Ink, Line, Span, ink_of
from reformctl.render.style import Style
from reformctl.render.width import columns, fold
from reformctl.render.wording import words
from reformctl.reports.chart import Chart, Curve, Form

_WIDTH, _WIDEST = 80, 120
_ROWS = 14
_WAY = "."
_BAND = ":"
_GAP = 3
_NOTHING = Span(" ")

Field = dict[tuple[int, int], Span]
"""Row and column → the sign that stands there."""


def chart_sheet(chart: Chart, style: Style) -> Iterator[Line]:
    """The title, the picture and the legend of a chart, within the style's width."""
    room = min(style.width or _WIDTH, _WIDEST)
    yield from title(chart.title, style)
    yield from picture(chart, room)
    yield from _legend(chart, replace(style, width=room))


def picture(chart: Chart, width: int) -> Iterator[Line]:
    """The curves between two axes, so many columns wide; nothing of it is text from a ledger."""
    margin = len(str(max([figure for c in chart.curves for _, figure in c.points], default=0)))
    scale = scale_of(chart, max(width - margin - 2, 1), _ROWS)
    if scale is None:
        return
    field = _field(chart, scale)
    figures = scale.figures()
    for row in range(scale.rows, 0, -1):
        label = str(figures[row]) if row in figures else ""
        yield Span(f"{label:>{margin}} ", Ink.LABEL), Span("|", Ink.RULE), *_row(field, row, scale)
    days = scale.days()
    axis = "".join("+" if at in days else "-" for at in range(scale.columns))
    yield Span(f"{0:>{margin}} ", Ink.LABEL), Span("+" + axis, Ink.RULE)
    yield (Span(" " * (margin + 2) + _labels(days, scale.columns), Ink.LABEL),)


def _row(field: Field, row: int, scale: Scale) -> Iterator[Span]:
    """The signs of a row, those of one ink together."""
    signs = [field.get((row, at), _NOTHING) for at in range(scale.columns)]
    for ink, run in groupby(signs, attrgetter("ink")):
        yield Span("".join(span.text for span in run), ink)


def _labels(days: dict[int, str], room: int) -> str:
    """The names of the days, each beginning under its column where there is room."""
    line = ""
    for at, label in sorted(days.items()):
        if at + len(label) <= room:
            line = f"{line:<{at}}{label}"
    return line


def _field(chart: Chart, scale: Scale) -> Field:
    """Grounds, on them the ways between points, on them the bands, on top the points."""
    layers: list[Field] = [{}, {}, {}, {}]
    grounds, ways, bands, points = layers
    for curve in chart.curves:
        ink = ink_of(curve.tone)
        sign = Span(curve.sign, ink)
        if curve.form is Form.GROUND:
            grounds |= dict.fromkeys(_ground(curve, scale), sign)
            continue
        if curve.form is Form.JOINED:
            ways |= dict.fromkeys(_ways(curve, scale), Span(_WAY, ink))
        for at, (day, figure) in enumerate(curve.points):
            spot = _free(points, max(scale.row(figure), 1), scale.column(day), scale.columns)
            points[spot] = sign
            for low, high in curve.bands[at : at + 1]:
                rows = range(max(scale.row(low), 1), scale.row(high) + 1)
                bands |= {(row, spot[1]): Span(_BAND, ink) for row in rows}
    return {spot: sign for layer in layers for spot, sign in layer.items()}


def _free(taken: Field, row: int, at: int, room: int) -> tuple[int, int]:
    """The spot, or the nearest beside it where another point stands there already."""
    beside = (at + step for step in (0, 1, -1, 2, -2, 3, -3))
    return next(((row, c) for c in beside if c in range(room) and (row, c) not in taken), (row, at))


def _ground(curve: Curve, scale: Scale) -> Iterator[tuple[int, int]]:
    """The spots up to a curve that holds from each of its points to the next."""
    days = [day for day, _ in curve.points]
    if not days:
        return
    for at in range(scale.column(days[0]), scale.column(days[-1]) + 1):
        newest = max(bisect_right(days, scale.day(at)) - 1, 0)
        for row in range(1, scale.row(curve.points[newest][1]) + 1):
            yield row, at


def _ways(curve: Curve, scale: Scale) -> Iterator[tuple[int, int]]:
    """The spots on the straight way from each point to the next."""
    for (day, figure), (next_day, next_figure) in pairwise(curve.points):
        start, end = scale.column(day), scale.column(next_day)
        for at in range(start + 1, end):
            between = figure + (next_figure - figure) * (at - start) / (end - start)
            yield max(scale.row(between), 1), at


def _legend(chart: Chart, style: Style) -> Iterator[Line]:
    """What each sign stands for, as many on a line as have room."""
    room = style.width or _WIDTH
    line: list[Span] = []
    used = 0
    for sign, text, ink in legend(chart, style):
        first, *more = fold(text, room - 2)
        if line and (more or used + _GAP + 2 + columns(first) > room):
            yield tuple(line)
            line, used = [], 0
        gap = _GAP if line else 0
        line += [Span(" " * gap), Span(sign, ink), Span(f" {first}")]
        used += gap + 2 + columns(first)
        for rest in more:
            yield tuple(line)
            line, used = [Span(f"  {rest}")], room
    if line:
        yield tuple(line)


def legend(chart: Chart, style: Style) -> list[tuple[str, str, Ink]]:
    """Each sign with what it stands for; the words are safe for a terminal."""
    signs = [(c.sign, words(c.title, style.lang), ink_of(c.tone)) for c in chart.curves]
    band = (_BAND, words(say("report.chart.band"), style.lang), Ink.PLAIN)
    return [*signs, band] if any(curve.bands for curve in chart.curves) else signs
