"""A row as a card, for tables that are wider than the room: a headline and labelled values."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.render.prose import inked, labelled
from reformctl.render.span import BLANK, Ink, Line, Span, ink_of
from reformctl.render.width import columns, fold
from reformctl.render.wording import tone_of, value_of, words
from reformctl.reports.report import Column, Row, Table
from reformctl.vocab import Lang

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INDENT = 4
_GAP = 3
# Running text up to this length stands among the other values.
_SHORT = 24
# Running text among so many first columns says what the row is about.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Pair:
    """A labelled value of a card; ``alone`` starts a line of its own."""

    label: str
    value: str
    ink: Ink
    alone: bool

    @property
    def width(self) -> int:
        return columns(self.label) + columns(self.value)


def cards(table: Table, rows: Sequence[Row], lang: Lang, room: int) -> Iterator[Line]:
    """A block of lines for each row, set apart by empty lines; empty values are left out."""
    before: list[Line] = []
    for row in rows:
        block = list(_card(table, row, lang, room))
        if len(before) > 1 or (before and len(block) > 1):
            yield BLANK
        yield from block
        before = block


def _card(table: Table, row: Row, lang: Lang, room: int) -> Iterator[Line]:
    headed = _headed(table.columns)
    headline = [words(value_of(cell), lang) for cell in row[:headed]]
    texts = fold("  ".join(filter(None, headline)), room - _INDENT, first=room)
    yield from inked(texts, Ink.TITLE, _INDENT)
    yield from _flowed(_pairs(table.columns[headed:], row[headed:], lang), room)


def _headed(titles: Sequence[Column]) -> int:
    """How many columns make the headline: those up to the first with running text, if it is near.

    Values far from the id need their labels.
    """
    for at, column in enumerate(titles):
        if column.wide:
            return at + 1 if at < _NEAR else 1
    return 2


def _pairs(titles: Sequence[Column], row: Row, lang: Lang) -> Iterator[_Pair]:
    colon = "：" if lang == "zh" else ": "
    for column, cell in zip(titles, row, strict=False):
        if value := words(value_of(cell), lang):
            label = words(column.title, lang) + colon
            alone = column.wide and columns(value) > _SHORT
            yield _Pair(label, value, ink_of(tone_of(cell)), alone)


def _flowed(pairs: Iterator[_Pair], room: int) -> Iterator[Line]:
    """The pairs one after the other, as many on a line as have room."""
    line: list[Span] = []
    used = 0
    closed = False
    for pair in pairs:
        if line and (closed or pair.alone or used + _GAP + pair.width > room):
            yield tuple(line)
            line, used = [], 0
        closed = pair.alone
        if _INDENT + pair.width > room:
            for folded in labelled(pair.label, Span(pair.value, pair.ink), room - _INDENT, 2):
                yield Span(" " * _INDENT), *folded
            continue
        gap = _GAP if line else _INDENT
        line += [Span(" " * gap), Span(pair.label, Ink.LABEL), Span(pair.value, pair.ink)]
        used += gap + pair.width
    if line:
        yield tuple(line)
