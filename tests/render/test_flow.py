"""A long table is drawn while its rows are found, and looks as if it had been drawn at once."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import count

import pytest

from reformctl.dataclass import replace
from reformctl.render.flow import flow as text_flow
from reformctl.render.formats import FLOWING, flow, render
from reformctl.render.style import Style
from reformctl.reports.report import Column, Report, Row, Table
from reformctl.vocab import LANGS
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Status
from tests.render.examples import HEAD

COLUMNS = (
    Column("id", Noun.ID),
    Column("text", Noun.ITEM, wide=True),
    Column("verified", Noun.VERIFIED),
)
PAGE = Report("events/1", Noun.ITEM, HEAD, (Table("events", None, COLUMNS, ()),))


def rows(first: int, last: int) -> tuple[Row, ...]:
    return tuple(
        (f"P-{number}", f"建立制度，{number}", Status.DONE) for number in range(first, last)
    )


@pytest.mark.parametrize("name", FLOWING)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [None, 40, 80])
def test_one_block_is_drawn_as_a_whole_report(name: str, lang: str, width: int | None) -> None:
    style = Style("zh" if lang == "zh" else "en", width, terminal=width is not None)
    for some in (rows(1, 30), ()):
        whole = replace(PAGE, tables=(Table("events", None, COLUMNS, some),))
        assert "".join(flow(PAGE, [some], name, style)) == render(whole, name, style)


@pytest.mark.parametrize("name", FLOWING)
def test_blocks_of_one_width_are_one_table(name: str) -> None:
    for style in (Style(), Style(width=60, terminal=True)):
        whole = "".join(flow(PAGE, [rows(10, 90)], name, style))
        parts = [(), rows(10, 40), (), rows(40, 41), rows(41, 90), ()]
        assert "".join(flow(PAGE, parts, name, style)) == whole


@pytest.mark.parametrize("name", FLOWING)
def test_a_block_is_written_before_the_next_one_is_asked_for(name: str) -> None:
    asked: list[int] = []

    def endless() -> Iterator[tuple[Row, ...]]:
        for number in count():
            asked.append(number)
            yield rows(number, number + 1)

    written = flow(PAGE, endless(), name, Style())
    assert asked == []
    text = next(written)
    while "P-2" not in text:
        text += next(written)
    assert asked == [0, 1, 2]


def test_a_column_that_gets_wider_stays_so() -> None:
    long = (("P-" + "9" * 12, "建立制度", Status.DONE),)
    *_, first, later, last = "".join(
        text_flow(PAGE, [rows(1, 2), long, rows(2, 3)], Style())
    ).splitlines()
    assert first.startswith("P-1   建立")
    assert later.startswith("P-999999999999  建立")
    assert last.startswith("P-2             建立")


def test_on_a_screen_no_line_is_wider_than_it() -> None:
    long = tuple((f"P-{'9' * length}", "建立制度" * 9, Status.DONE) for length in range(1, 60, 7))
    for line in "".join(
        text_flow(PAGE, [rows(1, 9), long, rows(9, 12)], Style(width=60))
    ).splitlines():
        assert sum(1 + (char > "\u2e80") for char in line) <= 60


def test_csv_has_one_heading_and_every_row() -> None:
    text = "".join(flow(PAGE, [rows(0, 5), rows(5, 9)], "csv", Style("en")))
    heading, *found = csv.reader(text.splitlines())
    assert heading == ["id", "text", "verified"]
    assert [row[0] for row in found] == [f"P-{number}" for number in range(9)]
