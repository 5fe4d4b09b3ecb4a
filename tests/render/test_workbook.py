"""Workbooks, read as Excel would: numbers, days and texts, and no formula whatever a text says."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from reformctl.render.formats import render, render_bytes
from reformctl.render.style import Style
from reformctl.reports.report import Column, Points, Report, Table
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.noun import Noun
from tests.render.examples import burn_up, overview, supervision, text_report
from tests.render.naughty import NAUGHTY


def book(report: Report, lang: Lang = "zh") -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_bytes(report, "xlsx", Style(lang))))


def cells(workbook: Any) -> list[Any]:
    return [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]


def test_each_table_has_its_sheet_and_a_ratio_three_columns() -> None:
    sheets = book(overview(), "en")
    assert len(sheets.sheetnames) == 4
    groups = sheets.worksheets[1]
    head = [cell.value for cell in groups[1]]
    assert head[2:5] == ["master item", "master item of", "master item %"]
    assert [cell.value for cell in groups[2]][2:5] == [18, 44, pytest.approx(18 / 44)]
    assert groups.freeze_panes == "A2"


def test_days_are_days_and_counts_are_numbers() -> None:
    found = cells(book(overview()))
    assert datetime(2017, 12, 31) in [cell.value for cell in found]
    assert {type(cell.value) for cell in found} <= {str, int, float, datetime, type(None)}


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_no_text_is_a_formula_or_a_link(text: str) -> None:
    for cell in cells(book(text_report(text))):
        assert cell.data_type in {"s", "n", "d"}
        assert cell.hyperlink is None


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_report_is_the_same_file(lang: Lang) -> None:
    for report in (overview(), supervision(), burn_up()):
        first = render_bytes(report, "xlsx", Style(lang))
        assert first == render_bytes(report, "xlsx", Style(lang))


def test_a_workbook_is_no_text() -> None:
    with pytest.raises(KeyError):
        render(overview(), "xlsx", Style())


def test_points_are_numbers_with_both_decimals() -> None:
    table = Table("scores", None, (Column("score", Noun.TOTAL),), ((Points(950, 10),),))
    found = cells(book(Report("scores/1", Noun.APPRAISAL, None, (table,))))
    (cell,) = [one for one in found if one.value == 9.5]
    assert cell.number_format == "0.00"
