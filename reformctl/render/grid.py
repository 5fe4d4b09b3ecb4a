"""A table drawn as a grid: cells as aligned text, before widths are chosen."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.render.width import columns, fold
from reformctl.render.wording import percent, tone_of, value_of, words
from reformctl.reports.report import Align, Cell, Ratio, Table, Tone, Value
from reformctl.vocab import Lang

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Sequence

_BAR_LENGTH = 10
_TWO = 4
"""Terminal columns of two Chinese characters."""
_LONG = 60
"""Terminal columns above which a heading is no heading, and folds as often as it can."""


@dataclass(frozen=True, slots=True)
class Strip:
    """One column of a drawn table, heading apart, from the first row to the last of the foot."""

    heading: str
    texts: tuple[str, ...]
    lengths: tuple[int, ...]
    """Terminal columns each cell takes."""
    tones: tuple[Tone, ...]
    right: bool
    wide: bool

    @property
    def body_width(self) -> int:
        """Terminal columns the longest cell takes."""
        return max(self.lengths, default=0)

    @property
    def width(self) -> int:
        """Terminal columns the longest cell takes, the heading included."""
        return max(columns(self.heading), self.body_width)


def strips(table: Table, lang: Lang, *, bars: bool) -> list[Strip]:
    """The columns of a table as aligned text; with bars, ratios get a picture of ten squares."""
    return [_strip(table, at, lang, bars) for at in range(len(table.columns))]


def right_flush(table: Table, at: int) -> bool:
    """Whether a column stands flush right: it asks for it, or holds nothing but counts."""
    kinds = {type(value_of(cell)) for cell in _cells(table, at)} - {type(None)}
    return table.columns[at].align is Align.RIGHT or kinds == {int}


def _cells(table: Table, at: int) -> list[Value | Cell]:
    return [row[at] for row in (*table.rows, *table.foot)]


def _strip(table: Table, at: int, lang: Lang, bars: bool) -> Strip:
    column = table.columns[at]
    cells = _cells(table, at)
    values = [value_of(cell) for cell in cells]
    texts = _texts(values, lang, bars)
    return Strip(
        heading=words(column.title, lang),
        texts=tuple(texts),
        lengths=tuple(map(columns, texts)),
        tones=tuple(tone_of(cell) for cell in cells),
        right=right_flush(table, at),
        wide=column.wide,
    )


def _texts(values: Sequence[Value], lang: Lang, bars: bool) -> list[str]:
    """The values in words, each object once: a column often holds the same few."""
    ratios = [value for value in values if isinstance(value, Ratio)]
    drawn = _drawn_ratios(ratios, bars) if ratios else {}
    known: dict[int, str] = {}
    for value in values:
        if id(value) not in known:
            told = drawn[value] if isinstance(value, Ratio) else words(value, lang)
            known[id(value)] = told
    return [known[id(value)] for value in values]


def _drawn_ratios(ratios: Sequence[Ratio], bars: bool) -> dict[Ratio, str]:
    """Each ratio with its parts one under the other: ``102/256  39.8%``."""
    shares = {ratio: percent(ratio) for ratio in ratios}
    done = max((len(str(ratio.done)) for ratio in shares), default=0)
    total = max((len(str(ratio.total)) for ratio in shares), default=0)
    widest = max(map(len, shares.values()), default=0)
    return {
        ratio: f"{ratio.done:>{done}}/{ratio.total:<{total}}  {share:>{widest}}"
        + (f"  {bar(ratio)}" if bars else "")
        for ratio, share in shares.items()
    }


def bar(ratio: Ratio) -> str:
    """The ratio as ten squares, all full only when all is done, all empty only when nothing is."""
    if not ratio.total:
        return " " * _BAR_LENGTH
    full = (2 * _BAR_LENGTH * ratio.done + ratio.total) // (2 * ratio.total)
    full = max(full, 1) if ratio.done else 0
    full = min(full, _BAR_LENGTH - (ratio.done < ratio.total))
    return "■" * full + "□" * (_BAR_LENGTH - full)


def heading_width(strip: Strip, lines: int) -> int:
    """The least room a heading needs that folds into so many lines; no word of it is parted.

    Chinese words have mostly two characters, so it is given room for twos.
    """
    heading, whole = strip.heading, columns(strip.heading)
    longest = max(map(columns, heading.split()), default=0)
    least, step = (longest, 1) if heading.isascii() else (min(longest, _TWO), _TWO)
    if whole > _LONG:
        return least
    return next((w for w in range(least, whole, step) if len(fold(heading, w)) <= lines), whole)


def most_lines(strip: Strip) -> int:
    """Into how many lines a heading may fold."""
    return len(fold(strip.heading, max(heading_width(strip, len(strip.heading)), 1)))
