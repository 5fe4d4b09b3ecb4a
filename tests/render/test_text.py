"""Text for pipes and screens: aligned, folded where it must be, never cut."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.render.formats import render
from reformctl.render.plain import plain
from reformctl.render.style import Style
from reformctl.render.width import columns, fold, pad
from reformctl.render.wording import value_of, words
from reformctl.reports.report import Column, Report, Table
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.noun import Noun
from tests.render.examples import HEAD, overview, supervision

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_chinese = st.text(alphabet="改革办，。（）“”D-ENV 12/，:", max_size=80)


def column_starts(line: str) -> set[int]:
    """The display columns at which something begins after at least two spaces."""
    return {columns(line[: found.end()]) for found in re.finditer(r"(?:^|  +)(?=\S)", line)}


@pytest.mark.parametrize("lang", LANGS)
def test_columns_start_under_their_rule(lang: Lang) -> None:
    lines = render(supervision(), "text", Style(lang)).splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("--"))
    rule = column_starts(lines[at])
    rows = [line for line in lines[at - 1 :] if line]
    assert len(rows) == 9
    for row in rows:
        assert column_starts(row) <= rule


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [24, 40, 60, 80, 100, 120, 160, 200, 400])
def test_no_line_is_wider_than_the_width_and_nothing_is_cut(width: int, lang: Lang) -> None:
    for report in (overview(), supervision()):
        screen = render(report, "text", Style(lang, width, terminal=True))
        assert max(map(columns, screen.splitlines())) <= width
        cells = [cell for table in report.tables for row in table.rows for cell in row]
        written = "".join(words(value_of(cell), lang) for cell in cells)
        assert Counter(re.findall(r"\w", written)) <= Counter(screen)


def test_ids_are_never_folded_in_the_middle() -> None:
    for width in (40, 60, 80, 120, 200):
        assert "P-M16-03/02" in render(supervision(), "text", Style("zh", width))


def test_headings_fold_before_a_table_turns_into_cards() -> None:
    columns = (Column("id", Noun.PERSON), Column("due", Noun.SUPPORT))
    report = Report("x/1", Noun.PLAN, HEAD, (Table("x", None, columns, (("ab", "cd"),)),))
    table = render(report, "text", Style("en", 24)).splitlines()[-4:]
    assert table == [
        "responsible  supporting",
        "person       units",
        "-----------  ----------",
        "ab           cd",
    ]


def test_a_pipe_keeps_every_row_on_one_line() -> None:
    lines = render(supervision("很长" * 500), "text", Style("zh")).splitlines()
    assert sum(line.startswith(("01", "02", "03")) for line in lines) == 3


def test_colour_changes_nothing_but_colour() -> None:
    for width in (80, 120, 200):
        plainly = render(overview(), "text", Style("zh", width, terminal=True))
        painted = render(overview(), "text", Style("zh", width, terminal=True, color=True))
        assert "\x1b[" in painted
        assert _ESCAPE.sub("", painted) == plainly


@pytest.mark.parametrize("terminal", [True, False])
def test_our_own_characters_are_in_gbk(terminal: bool) -> None:
    for lang in LANGS:
        render(overview(), "text", Style(lang, 120, terminal=terminal)).encode("gbk")


def test_a_pipe_needs_neither_rich_nor_json() -> None:
    code = (
        "import sys\n"
        "from tests.render.examples import overview\n"
        "from reformctl.render.formats import render\n"
        "from reformctl.render.style import Style\n"
        "render(overview(), 'text', Style('zh', 80))\n"
        "sys.exit(any(name in sys.modules for name in ('rich', 'json', 'subprocess')))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=200)
@given(text=_chinese, width=st.integers(8, 40), first=st.integers(0, 40))
def test_folding_loses_nothing_and_keeps_to_the_width(text: str, width: int, first: int) -> None:
    text = plain(text)
    lines = fold(text, width, first=min(first, width))
    assert columns(lines[0]) <= min(first, width)
    assert all(columns(line) <= width for line in lines)
    kept = re.sub(r"[\s\\]", "", "".join(lines))
    assert kept == re.sub(r"[\s\\]", "", text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("深化改革，推进落实", 8, ["深化改", "革，推进", "落实"]),
        ("推进“放管服”改革", 6, ["推进", "“放管", "服”改", "革"]),
        ("see P-M16-03/01 now", 12, ["see", "P-M16-03/01", "now"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("改\u0301x", 2, ["改\u0301", "x"]),
        ("ab ::x", 4, ["ab", "\\::x"]),
        ("", 4, [""]),
    ],
)
def test_lines_end_where_a_typesetter_would_end_them(
    text: str, width: int, lines: list[str]
) -> None:
    assert fold(text, width) == lines


def test_width_counts_terminal_columns() -> None:
    assert [columns(text) for text in ("abc", "改革", "é", "e\u0301", "Ａ", "■")] == [
        3,
        4,
        1,
        1,
        2,
        1,
    ]
    assert pad("改", 4) + "|" == "改  |"
    assert pad("改", 4, right=True) == "  改"
