"""A table as lines: a grid where it fits the width, else cards."""

from __future__ import annotations

from reformctl.messages import say
from reformctl.render.fit import GAP, fitted, taken
from reformctl.render.grid import Strip, strips
from reformctl.render.prose import paragraph, title
from reformctl.render.span import Ink, Line, Span, ink_of
from reformctl.render.style import Style
from reformctl.render.width import fold, pad
from reformctl.reports.report import Table

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_RULE = 80
_BETWEEN = Span(" " * GAP)


def sheet(table: Table, style: Style) -> Iterator[Line]:
    """The title, the rows, the foot and the notes of a table, within the style's width."""
    if table.title is not None:
        yield from title(table.title, style)
    if table.rows or table.foot:
        yield from _rows(table, style)
    else:
        yield from paragraph(say("report.table.empty"), style, Ink.FAINT)
    for note in table.notes:
        yield from paragraph(note, style, Ink.FAINT)


def _rows(table: Table, style: Style) -> Iterator[Line]:
    drawn = _with_bars(table, style) or strips(table, style.lang, bars=False)
    widths = fitted(drawn, style.width)
    if widths is not None:
        yield from _grid(drawn, widths, len(table.rows), style)
        return
    from reformctl.render.card import cards  # few tables need it, and none in a pipe

    room = style.width or 0
    yield from cards(table, table.rows, style.lang, room)
    if table.foot:
        yield (_rule(room, style),)
        yield from cards(table, table.foot, style.lang, room)


def _with_bars(table: Table, style: Style) -> list[Strip] | None:
    """The columns with pictures of the ratios, if it is for a screen and nothing has to fold."""
    if not style.terminal:
        return None
    drawn = strips(table, style.lang, bars=True)
    fits = style.width is None or taken([strip.width for strip in drawn]) <= style.width
    return drawn if fits else None


def _grid(drawn: Sequence[Strip], widths: Sequence[int], rows: int, style: Style) -> Iterator[Line]:
    yield from grid_head(drawn, widths, style)
    yield from grid_rows(drawn, widths, range(rows), style)
    if len(drawn[0].texts) > rows:
        yield _under(widths, style)
        yield from grid_rows(drawn, widths, range(rows, len(drawn[0].texts)), style, Ink.TOTAL)


def grid_head(drawn: Sequence[Strip], widths: Sequence[int], style: Style) -> Iterator[Line]:
    """The headings of a grid, flush at the bottom, and the rule under them."""
    headings = [fold(strip.heading, width) for strip, width in zip(drawn, widths, strict=True)]
    tallest = max(map(len, headings))
    sunk = [[""] * (tallest - len(texts)) + texts for texts in headings]
    yield from _beside(drawn, widths, sunk, [Ink.HEADING] * len(drawn))
    yield _under(widths, style)


def grid_rows(
    drawn: Sequence[Strip],
    widths: Sequence[int],
    which: range,
    style: Style,
    otherwise: Ink = Ink.PLAIN,
) -> Iterator[Line]:
    """Those rows of a grid, texts without a tone in the ink given."""
    if not style.color and all(map(_has_room, drawn, widths)):
        yield from _plain_rows(drawn, widths, which)
        return
    for at in which:
        texts = [
            [strip.texts[at]] if strip.lengths[at] <= width else fold(strip.texts[at], width)
            for strip, width in zip(drawn, widths, strict=True)
        ]
        inks = [ink_of(strip.tones[at], otherwise) for strip in drawn]
        yield from _beside(drawn, widths, texts, inks)


def _has_room(strip: Strip, width: int) -> bool:
    """Whether none of the texts has to fold."""
    return strip.body_width <= width


def _plain_rows(drawn: Sequence[Strip], widths: Sequence[int], which: range) -> Iterator[Line]:
    """The same where no row takes more than one line and nobody sees inks, column by column."""
    filled = map(_filled, drawn, widths)
    gap = " " * GAP
    for cells in zip(*(texts[which.start : which.stop] for texts in filled), strict=True):
        yield (Span(gap.join(cells)),)


def _filled(strip: Strip, width: int) -> list[str]:
    """The texts of a column, all of the same width."""
    gaps = [" " * (width - length) for length in strip.lengths]
    if strip.right:
        return [gap + text for gap, text in zip(gaps, strip.texts, strict=True)]
    return [text + gap for gap, text in zip(gaps, strip.texts, strict=True)]


def _beside(
    drawn: Sequence[Strip],
    widths: Sequence[int],
    cells: Sequence[Sequence[str]],
    inks: Sequence[Ink],
) -> Iterator[Line]:
    """The lines of the cells of one row side by side, each at its column."""
    for number in range(max(map(len, cells))):
        texts = [lines[number] if number < len(lines) else "" for lines in cells]
        yield _joined(
            [
                Span(pad(text, width, right=strip.right), ink)
                for strip, width, text, ink in zip(drawn, widths, texts, inks, strict=True)
            ]
        )


def _joined(spans: Sequence[Span]) -> Line:
    """The spans with the gap of a table between them."""
    return tuple([part for span in spans for part in (_BETWEEN, span)][1:])


def _under(widths: Sequence[int], style: Style) -> Line:
    """The rule under every column; where lines may be of any length, the last one ends in time."""
    most = widths[-1] if style.width is not None else min(widths[-1], _LONGEST_RULE)
    return _joined([_rule(width, style) for width in (*widths[:-1], most)])


def _rule(width: int, style: Style) -> Span:
    # A pipe may end in a window that draws ``─`` two columns wide; a hyphen never is.
    return Span(("─" if style.terminal else "-") * width, Ink.RULE)
