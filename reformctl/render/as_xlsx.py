"""Reports as a workbook: a sheet for the head and the facts, and one for each table.

Numbers are numbers and days are days; a ratio takes three columns: done, total and the share. A
workbook holds no formula and no link, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.render.head import head_sentences
from reformctl.render.plain import plain
from reformctl.render.style import Style
from reformctl.render.width import columns
from reformctl.render.wording import raw_words, title_words, tone_of, value_of
from reformctl.reports.report import Cell, Month, Points, Ratio, Report, Row, Table, Tone, Value
from reformctl.vocab import Lang

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# The same report is the same file, whenever it is written.
_MADE = datetime(2000, 1, 1)
_WIDEST, _NARROWEST = 60, 8
_LONGEST = 32_767
"""Characters a cell holds."""
_SHEET_NAME = 31
_UNNAMEABLE = re.compile(r"[\[\]:*?/\\']")
_INKS = {Tone.GOOD: "#18794E", Tone.WARN: "#9A5B00", Tone.BAD: "#B42318", Tone.FAINT: "#66707F"}


def render(report: Report, style: Style) -> bytes:
    """The workbook's bytes; raises RequestError where the package that writes it is missing."""
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise RequestError(
            say("error.needs_extra", what="xlsx"), say("error.install_extra", extra="office")
        ) from error
    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(written, options) as book:
        book.set_properties({"created": _MADE})
        _Writer(book, style.lang).report(report)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands in one cell of a sheet, and how it is shown."""

    value: str | int | float | date | None
    form: str = "General"
    tone: Tone = Tone.PLAIN
    bold: bool = False


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, book: Workbook, lang: Lang) -> None:
        self.book, self.lang = book, lang
        self.names: set[str] = set()
        self.formats: dict[tuple[Any, ...], Any] = {}

    def report(self, report: Report) -> None:
        """The first sheet with title, head and facts, then the tables."""
        title = self._text(title_words(report.title, self.lang))
        lines: list[list[_Piece]] = [[_Piece(title)]]
        lines += [[_Piece(self._words(one))] for one in head_sentences(report.head)]
        lines += [[_Piece(self._words(label)), *self._pieces(cell)] for label, cell in report.facts]
        sheet = self._sheet(title)
        lines[0] = [replace(lines[0][0], bold=True)]
        self._put(sheet, lines)
        sheet.set_column(0, 0, 30)
        for table in report.tables:
            self._table(table)

    def _table(self, table: Table) -> None:
        named = table.title if table.title is not None else say("report.pair", zh="表", en="table")
        sheet = self._sheet(self._text(title_words(named, self.lang)))
        headings = list(self._headings(table))
        feet = [[replace(one, bold=True) for one in self._line(table, row)] for row in table.foot]
        rows = [headings, *(list(self._line(table, row)) for row in table.rows), *feet]
        notes = [[_Piece(self._words(note))] for note in table.notes]
        self._put(sheet, [*rows, [], *notes])
        for at in range(len(headings)):
            widest = max(columns(str(line[at].value or "")) for line in rows)
            sheet.set_column(at, at, max(_NARROWEST, min(widest + 2, _WIDEST)))
        sheet.freeze_panes(1, 0)
        if table.rows and headings:
            sheet.autofilter(0, 0, len(table.rows), len(headings) - 1)

    def _headings(self, table: Table) -> Iterator[_Piece]:
        for at, column in enumerate(table.columns):
            title = self._words(column.title)
            titles = [title]
            if _holds_ratios(table, at):
                titles += [f"{title} {self._words(say('report.xlsx.of'))}", f"{title} %"]
            yield from (_Piece(text, bold=True) for text in titles)

    def _line(self, table: Table, row: Row) -> Iterator[_Piece]:
        for at, cell in enumerate(row):
            pieces = [replace(piece, tone=tone_of(cell)) for piece in self._pieces(cell)]
            lacking = (3 if _holds_ratios(table, at) else 1) - len(pieces)
            yield from [*pieces, *[_Piece(None)] * lacking]

    def _pieces(self, cell: Value | Cell) -> list[_Piece]:
        """The value as what a spreadsheet reckons with; all else as text."""
        value = value_of(cell)
        if isinstance(value, Ratio):
            share = value.done / value.total if value.total else None
            return [_Piece(value.done), _Piece(value.total), _Piece(share, "0.0%")]
        if isinstance(value, Month):
            return [_Piece(value.day, "yyyy-mm")]
        if isinstance(value, date):
            return [_Piece(value, "yyyy-mm-dd")]
        if isinstance(value, Points):
            return [_Piece(value.hundredths / 100, "0.00")]
        if isinstance(value, int) and not isinstance(value, bool):
            return [_Piece(value)]
        return [_Piece(self._words(value))]

    def _put(self, sheet: Worksheet, lines: Sequence[Sequence[_Piece]]) -> None:
        for row, line in enumerate(lines):
            for at, piece in enumerate(line):
                self._write(sheet, row, at, piece)

    def _write(self, sheet: Worksheet, row: int, at: int, piece: _Piece) -> None:
        look = self._look(piece)
        if isinstance(piece.value, date):
            sheet.write_datetime(row, at, datetime.combine(piece.value, datetime.min.time()), look)
        elif isinstance(piece.value, int | float):
            sheet.write_number(row, at, piece.value, look)
        elif piece.value:
            sheet.write_string(row, at, piece.value[:_LONGEST], look)

    def _look(self, piece: _Piece) -> Any:
        wraps = isinstance(piece.value, str)
        key = (piece.form, piece.bold, piece.tone, wraps)
        if key not in self.formats:
            ink = {"font_color": _INKS[piece.tone]} if piece.tone in _INKS else {}
            look = {"num_format": piece.form, "bold": piece.bold, "text_wrap": wraps}
            self.formats[key] = self.book.add_format({**look, **ink, "valign": "top"})
        return self.formats[key]

    def _sheet(self, title: str) -> Worksheet:
        """A sheet named after the title, as far as a name may be: short, plain, and only once."""
        name = _cut(_UNNAMEABLE.sub(" ", title), _SHEET_NAME) or "-"
        number = 1
        while name.casefold() in self.names:
            number += 1
            end = f" {number}"
            name = _cut(name, _SHEET_NAME - len(end)) + end
        self.names.add(name.casefold())
        return self.book.add_worksheet(name)

    def _words(self, value: Value | Cell) -> str:
        return self._text(raw_words(value_of(value), self.lang))

    def _text(self, text: str) -> str:
        return plain(text)


def _cut(text: str, most: int) -> str:
    """The beginning of the text, as long as Excel counts its signs."""
    units = text.strip().encode("utf-16-le", "replace")[: 2 * most]
    return units.decode("utf-16-le", "ignore").strip()


def _holds_ratios(table: Table, at: int) -> bool:
    return any(isinstance(value_of(row[at]), Ratio) for row in (*table.rows, *table.foot))
