"""A chart as a picture inside a page of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from reformctl.render.safe import html_text
from reformctl.render.scale import Scale, scale_of
from reformctl.render.wording import raw_words, title_words
from reformctl.reports.chart import Chart, Curve, Form
from reformctl.vocab import Lang

_WIDTH, _HEIGHT = 840, 260
_LEFT, _TOP, _BOTTOM, _RIGHT = 48, 10, 24, 12
_INKS = 4
_LABEL = 9
"""The room a character of a label takes, generously."""
_KEY = 18
_BESIDE = 3
"""How far apart bands of one day stand."""


def picture(chart: Chart, lang: Lang) -> Iterator[str]:
    """The curves between two axes, and under them what each stands for."""
    scale = scale_of(chart, _WIDTH - _LEFT - _RIGHT, _HEIGHT)
    if scale is None:
        return
    height = _TOP + _HEIGHT + _BOTTOM + _KEY * len(chart.curves)
    title = html_text(title_words(chart.title, lang))
    yield f'<svg viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" role="img" aria-label="{title}">'
    yield from _axes(chart, scale)
    for number, curve in enumerate(chart.curves):
        yield from _curve(curve, scale, number % _INKS)
    for number, curve in enumerate(chart.curves):
        yield from _key(curve, lang, number)
    yield "</svg>"


def _axes(chart: Chart, scale: Scale) -> Iterator[str]:
    for row, figure in scale.figures().items():
        y = _TOP + scale.rows - row
        yield f'<line class="axis" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{figure}</text>'
    coarse = scale_of(chart, scale.columns // _LABEL, scale.rows)
    for column, label in (coarse or scale).days().items():
        x, y = _LEFT + column * _LABEL, _TOP + scale.rows + 16
        yield f'<text x="{x}" y="{y}">{label}</text>'


def _curve(curve: Curve, scale: Scale, ink: int) -> Iterator[str]:
    spots = [_spot(day, figure, scale) for day, figure in curve.points]
    if not spots:
        return
    if curve.form is Form.GROUND:
        yield f'<path class="ground c{ink}" d="{_steps(spots, scale)}"/>'
    if curve.form is Form.JOINED:
        line = " ".join(f"{x},{y}" for x, y in spots)
        yield f'<polyline class="curve c{ink}" points="{line}"/>'
    spots = [(x + _BESIDE * ink, y) for x, y in spots] if curve.bands else spots
    for (x, _), (low, high) in zip(spots, curve.bands, strict=False):
        ends = (_TOP + scale.rows - scale.row(end) for end in (low, high))
        yield '<line class="band c{}" x1="{}" x2="{}" y1="{}" y2="{}"/>'.format(ink, x, x, *ends)
    if curve.form is not Form.GROUND:
        yield from (f'<circle class="c{ink}" cx="{x}" cy="{y}" r="3"/>' for x, y in spots)


def _spot(day: date, figure: int, scale: Scale) -> tuple[int, int]:
    return _LEFT + scale.column(day), _TOP + scale.rows - scale.row(figure)


def _steps(spots: list[tuple[int, int]], scale: Scale) -> str:
    """The outline of the ground under a curve that holds from each point to the next."""
    floor = _TOP + scale.rows
    path = [f"M{spots[0][0]},{floor}"]
    path += [f"V{y}H{after[0]}" for (_, y), after in pairwise(spots)]
    return "".join([*path, f"V{spots[-1][1]}H{spots[-1][0] + 2}V{floor}Z"])


def _key(curve: Curve, lang: Lang, number: int) -> Iterator[str]:
    y = _TOP + _HEIGHT + _BOTTOM + _KEY * number
    yield f'<rect class="c{number % _INKS}" x="{_LEFT}" y="{y}" width="10" height="10"/>'
    yield f'<text x="{_LEFT + 16}" y="{y + 10}">{html_text(raw_words(curve.title, lang))}</text>'
