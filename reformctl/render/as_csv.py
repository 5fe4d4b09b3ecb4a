"""Reports as CSV for spreadsheets and scripts.

One rectangle, always: a heading row of column names, then the rows. A report of several tables
gets a first column ``table`` and the columns of all of them, each row filling its own. Sums at
the foot, notes, head and charts are left out: a spreadsheet would count or sort them, and what a
chart shows stands in a table. A report without tables gives its facts as ``label,value``. A ratio
takes two columns of integers, ``x_done`` and ``x_total``, a range ``x_low`` and ``x_high``; points
are a number; terms are worded in the language asked for. Lines end in a line feed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reformctl.dataclass import replace
from reformctl.render.safe import csv_cell
from reformctl.render.style import Style
from reformctl.render.wording import points_words, raw_words, value_of
from reformctl.reports.report import Cell, Month, Points, Range, Ratio, Report, Row, Table, Value
from reformctl.vocab import Lang

_TABLE = "table"
# Values of two parts, and what the columns of the parts are called.
_PARTS: dict[type, tuple[str, str]] = {Ratio: ("done", "total"), Range: ("low", "high")}
_Fields = dict[str, str]


def render(report: Report, style: Style) -> str:
    """The report's tables as one CSV table."""
    if not report.tables:
        facts = [[_field(label, style.lang), _field(v, style.lang)] for label, v in report.facts]
        return _lines([["label", "value"], *facts])
    several = len(report.tables) > 1
    names = list(dict.fromkeys(name for table in report.tables for name in _names(table)))
    rows = [
        [csv_cell(table.name)] * several + [fields.get(name, "") for name in names]
        for table in report.tables
        for fields in _records(table, style.lang)
    ]
    return _lines([[_TABLE] * several + [csv_cell(name) for name in names], *rows])


def flow(report: Report, blocks: Iterable[Sequence[Row]], style: Style) -> Iterator[str]:
    """The rows of the report's one table, which holds no ratio, block after block."""
    (table,) = report.tables
    yield _lines([[csv_cell(column.name) for column in table.columns]])
    for rows in blocks:
        found = _records(replace(table, rows=tuple(rows)), style.lang)
        yield _lines([list(fields.values()) for fields in found])


def _names(table: Table) -> Iterator[str]:
    for at, column in enumerate(table.columns):
        kinds = {type(value_of(row[at])) for row in (*table.rows, *table.foot)}
        parts = next((_PARTS[kind] for kind in _PARTS if kind in kinds), None)
        yield from (f"{column.name}_{part}" for part in parts) if parts else (column.name,)


def _records(table: Table, lang: Lang) -> Iterator[_Fields]:
    for row in table.rows:
        fields: _Fields = {}
        for column, cell in zip(table.columns, row, strict=True):
            fields |= _fields(column.name, value_of(cell), lang)
        yield fields


def _fields(name: str, value: Value, lang: Lang) -> _Fields:
    if isinstance(value, Ratio):
        return {f"{name}_done": str(value.done), f"{name}_total": str(value.total)}
    if isinstance(value, Range):
        return {f"{name}_low": _field(value.low, lang), f"{name}_high": _field(value.high, lang)}
    return {name: _field(value, lang)}


def _field(cell: Value | Cell, lang: Lang) -> str:
    """The value as one field; a typed number stays a number, text is kept from being a formula."""
    value = value_of(cell)
    if isinstance(value, Month):
        value = value.day
    if isinstance(value, Points):
        return points_words(value)
    return str(value) if isinstance(value, int) else csv_cell(raw_words(value, lang))


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "".join(",".join(row) + "\n" for row in rows)
