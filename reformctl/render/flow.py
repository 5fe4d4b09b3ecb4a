"""A report of one long table as text that is drawn while its rows are still being found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reformctl.dataclass import replace
from reformctl.messages import say
from reformctl.render.card import cards
from reformctl.render.fit import fitted
from reformctl.render.grid import Strip, strips
from reformctl.render.page import page, widened
from reformctl.render.prose import paragraph
from reformctl.render.sheet import grid_head, grid_rows
from reformctl.render.span import BLANK, Ink, Line
from reformctl.render.style import Style
from reformctl.render.text import drawn
from reformctl.reports.report import Report, Row, Table


def flow(report: Report, blocks: Iterable[Sequence[Row]], style: Style) -> Iterator[str]:
    """Title, head and facts, then block after block; a table of one block as it always is drawn.

    A column that a later block needs wider is wider from there on.
    """
    style = widened(style)
    (table,) = report.tables
    yield drawn((*page(replace(report, tables=()), style), BLANK), style)
    widths: list[int] | None = None
    begun = False
    for rows in blocks:
        if rows:
            part = replace(table, rows=tuple(rows))
            strip = strips(part, style.lang, bars=False)
            widths = _widths(widths, strip, style.width)
            yield drawn(_block(part, strip, widths, style, begun), style)
            begun = True
    if not begun:
        yield drawn(paragraph(say("report.table.empty"), style, Ink.FAINT), style)


def _widths(
    before: Sequence[int] | None, drawn_now: Sequence[Strip], room: int | None
) -> list[int] | None:
    """The widths that were, as long as they do; None where a grid has no room."""
    natural = [strip.width for strip in drawn_now]
    if before is None:
        return fitted(drawn_now, room)
    if room is None:
        return list(map(max, before, natural))
    do = all(
        strip.wide or strip.body_width <= width
        for strip, width in zip(drawn_now, before, strict=True)
    )
    return list(before) if do else fitted(drawn_now, room)


def _block(
    table: Table, strip: Sequence[Strip], widths: Sequence[int] | None, style: Style, begun: bool
) -> Iterator[Line]:
    if widths is None:
        if begun:
            yield BLANK
        yield from cards(table, table.rows, style.lang, style.width or 0)
        return
    if not begun:
        yield from grid_head(strip, widths, style)
    yield from grid_rows(strip, widths, range(len(table.rows)), style)
