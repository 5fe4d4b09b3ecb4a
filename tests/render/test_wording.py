"""Values in words, ratios in figures and squares, the lines of errors and findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.render.formats import FORMATS, file_bytes, format_of, render
from reformctl.render.grid import bar
from reformctl.render.line import Spot, error_line, finding_line
from reformctl.render.plain import plain
from reformctl.render.safe import csv_cell, markdown_cell
from reformctl.render.style import Style
from reformctl.render.wording import percent, words
from reformctl.reports.report import Column, Points, Ratio, Ref, Report, Table
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Status
from tests.render.examples import HEAD, overview, supervision


@pytest.mark.parametrize(
    ("done", "total", "shown"),
    [
        (102, 256, "39.8%"),
        (9999, 10000, "99.9%"),
        (1, 3, "33.3%"),
        (2, 3, "66.7%"),
        (0, 5, "0.0%"),
        (5, 5, "100.0%"),
    ],
)
def test_a_ratio_is_shown_in_tenths_of_a_per_cent(done: int, total: int, shown: str) -> None:
    assert percent(Ratio(done, total)) == shown


def test_nothing_of_nothing_has_no_per_cent() -> None:
    assert words(Ratio(0, 0), "en") == "0/0"


@pytest.mark.parametrize(
    ("points", "shown"),
    [
        (Points(950, 10), "9.50 / 10"),
        (Points(1000), "10.00"),
        (Points(5), "0.05"),
    ],
)
def test_points_show_both_decimals_and_what_they_are_out_of(points: Points, shown: str) -> None:
    assert words(points, "zh") == words(points, "en") == shown


@given(total=st.integers(1, 100_000), data=st.data())
def test_only_what_is_complete_looks_complete(total: int, data: st.DataObject) -> None:
    ratio = Ratio(data.draw(st.integers(0, total)), total)
    assert (percent(ratio) == "100.0%") is (ratio.done == total)
    assert ("□" not in bar(ratio)) is (ratio.done == total)
    assert ("■" not in bar(ratio)) is (ratio.done == 0)


def test_values_are_worded_in_the_language_asked_for() -> None:
    value = (Status.DONE, Ref("G7"), 3, date(2017, 6, 15))
    assert words(value, "zh") == "已完成、G7、3、2017-06-15"
    assert words(value, "en") == "done, G7, 3, 2017-06-15"
    assert words(None, "zh") == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[0m", r"\x1b[0m"),
        ("\u202e", r"\u202e"),
        ("\U000e0041", r"\U000e0041"),
        ("\ud800", r"\ud800"),
        ("a\n b\r\n", "a / b"),
        ("a\tb", "a b"),
        ("::error::x", r"\::error::x"),
        ("##[error]", r"##\[error]"),
        ("a::b [draft] 50% 🇨🇳", "a::b [draft] 50% 🇨🇳"),
    ],
)
def test_what_acts_is_shown_instead(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1", "'=1"), ("-5", "'-5"), (" @x", "' @x"), ('a"b', '"a""b"'), ("a,b", '"a,b"')],
)
def test_a_csv_cell_is_text_for_every_spreadsheet(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


def test_ids_and_dates_stay_readable_in_markdown_source() -> None:
    for text in ("P-M16-03/01", "2017-06-15", "39.8%", "完成率 50%，其中", "（一）"):
        assert markdown_cell(text) == text


def test_a_csv_of_one_table_has_its_columns_and_counts_as_numbers() -> None:
    columns = (Column("id", Noun.ID), Column("items", Noun.ITEM), Column("late", Noun.OVERDUE))
    table = Table(
        "plans", None, columns, ((Ref("P-1"), Ratio(1, 2), -3),), ((None, Ratio(1, 2), 0),)
    )
    report = Report("plans/1", Noun.PLAN, HEAD, (table,))
    assert render(report, "csv", Style()) == "id,items_done,items_total,late\nP-1,1,2,-3\n"


def test_a_csv_of_several_tables_names_them_in_the_first_column() -> None:
    first, *rest = render(overview(), "csv", Style()).splitlines()
    assert first.startswith("table,id,group,master_item_done,master_item_total")
    assert [line.partition(",")[0] for line in rest] == ["groups"] * 3 + ["attention"] * 2


def test_a_csv_of_a_single_record_holds_its_facts() -> None:
    report = Report("plan/1", Noun.PLAN, HEAD, (), {}, ((Noun.TITLE, "=x"), (Noun.DUE, None)))
    assert render(report, "csv", Style("en")) == "label,value\ntitle,'=x\ndue,\n"


def test_a_report_that_speaks_of_no_ledger_has_no_head() -> None:
    report = Report("rules/1", Noun.KIND, None, (Table("x", None, (Column("id", Noun.ID),), ()),))
    assert render(report, "text", Style("en")) == "Kind\n\n(none)\n"
    assert render(report, "md", Style("en")) == "# Kind\n\n(none)\n"
    assert render(report, "json", Style("en")) == '{\n  "report": "rules/1"\n}\n'


def test_only_a_csv_file_begins_with_a_byte_order_mark() -> None:
    assert file_bytes("编号", "csv") == "\ufeff编号".encode()
    assert file_bytes("编号", "json") == "编号".encode()
    assert not render(supervision(), "csv", Style()).startswith("\ufeff")


def test_the_suffix_of_a_file_picks_the_format() -> None:
    assert format_of(PurePath("out/Status.JSON")) == "json"
    assert format_of(PurePath("a.md")) == "md"
    assert format_of(PurePath("a.pdf")) is None


def test_every_renderer_module_is_listed() -> None:
    folder = Path(str(__import__("reformctl.render").render.__file__)).parent
    listed = {known.module.rpartition(".")[2] for known in FORMATS.values()}
    drawing = {
        file.stem for file in folder.glob("*.py") if "def render(report" in file.read_text("utf-8")
    }
    assert listed == drawing - {"formats"}


def test_an_error_is_one_line_with_its_next_step() -> None:
    message = say("report.head.at", at="\x1b]0;x\n::error::")
    assert error_line(RequestError(message), "en") == r"error: as recorded at \x1b]0;x / ::error::"
    hinted = error_line(RequestError(message, say("report.head.at", at="2")), "zh")
    assert hinted.startswith("错误：")
    assert hinted.endswith("；登记截至 2")
    assert "\n" not in hinted


def test_a_finding_names_place_code_sentence_and_fix() -> None:
    message = say("report.head.at", at="x")
    spot = Spot("plans/2016/P-M16-03.yaml", 11, 13)
    shown = finding_line(spot, "RC104", message, "use done", "en")
    assert shown == "plans/2016/P-M16-03.yaml:11:13: RC104 as recorded at x\n    fix: use done"


def test_a_finding_in_a_file_with_a_hostile_name_does_not_act() -> None:
    shown = finding_line(
        Spot("::error::\x1b\udcff.yaml"), "RC101", say("report.head.no_commit"), None, "en"
    )
    assert shown == r"\::error::\x1b\udcff.yaml: RC101 not committed yet"
