"""Findings as Markdown for a job's summary or a comment."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from tests.outputs.examples import an_entry, found, many, written
from tests.render.naughty import NAUGHTY


def rows_of(text: str) -> list[str]:
    return re.findall(r"(?m)^\| plans/.*$", text)


def test_changed_lines_come_first_and_every_rule_is_explained_once() -> None:
    text = written(found(many(3, 3)), "md")
    rows = rows_of(text)
    assert [row.split(" | ")[0] for row in rows[:3]] == [
        "| plans/2016/P-M16-03.yaml:3:5",
        "| plans/2016/P-M16-03.yaml:3:5",
        "| plans/2016/P-M16-03.yaml:1:5",
    ]
    assert re.findall(r"(?m)^- (RC\d+) fix: ", text) == ["RC301", "RC401"]


def test_a_comment_holds_it_and_the_total_is_stated() -> None:
    text = written(found(many(900, 900)), "md")
    assert len(text) < 60_000
    assert "- errors: 900, warnings: 900\n" in text
    assert f"- {len(rows_of(text))} of 1800 are shown\n" in text


def test_nothing_found_is_said_so() -> None:
    assert written(found([]), "md", "zh").endswith("\n\n- 错误 0 个，警告 0 个\n")


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_a_text_stays_in_its_cell(text: str) -> None:
    whole = written(found([an_entry(text, name=text)]), "md")
    (row,) = rows_of(whole)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(whole)
    cells = [token for token in tokens if token.type == "td_open"]
    assert len(cells) == 4
    assert row.count(" | ") >= 3
