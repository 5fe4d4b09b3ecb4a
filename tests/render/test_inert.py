"""No text of a ledger acts in any format, and each stays recognisable."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import pytest
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reformctl.render.formats import TEXTS, render
from reformctl.render.plain import plain
from reformctl.render.safe import markdown_cell
from reformctl.render.style import Style
from reformctl.render.width import columns
from reformctl.vocab import LANGS, Lang
from tests.render.examples import text_report
from tests.render.naughty import NAUGHTY
from tests.soaking import tried

_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_BLANK_OR_STACKED = re.compile("[\u3164\u115f\u2800\ufe0f\U000e0101]|[\u0300-\u036f]{5}")
_OUR_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_STYLES = {
    "pipe": Style(width=None),
    "narrow": Style(width=40, terminal=True),
    "wide": Style(width=120, terminal=True),
    "colour": Style(width=80, color=True, terminal=True),
}

_pieces = st.one_of(st.sampled_from(sorted(NAUGHTY.values())), st.text(max_size=20))
texts = st.lists(_pieces, max_size=4).map("".join)


def acting(text: str) -> list[str]:
    """What in the text a terminal, a log reader or an editor would act upon or hide."""
    odd = (line for line in text.split("\n") if not line.isprintable())
    hidden = [c for line in odd for c in line if unicodedata.category(c) in _HIDDEN]
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    return hidden + commands + re.findall(r"##\w*\[", text) + _BLANK_OR_STACKED.findall(text)


def rendered(text: str, name: str, lang: Lang) -> str:
    style = Style(lang=lang)
    return render(text_report(text), name, style)


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
@pytest.mark.parametrize("name", TEXTS)
def test_nothing_acts_in_any_format(text: str, name: str) -> None:
    for lang in LANGS:
        output = rendered(text, name, lang)
        output.encode()
        assert not acting(output)


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
@pytest.mark.parametrize("style", _STYLES.values(), ids=_STYLES.keys())
def test_nothing_acts_at_any_width_or_in_colour(text: str, style: Style) -> None:
    output = _OUR_COLOUR.sub("", render(text_report(text), "text", style))
    assert not acting(output)
    width = style.width
    assert width is None or max(map(columns, output.splitlines())) <= width


@tried(text=texts, name=st.sampled_from(sorted(TEXTS)), lang=st.sampled_from(LANGS))
def test_no_invented_text_acts(text: str, name: str, lang: Lang) -> None:
    output = rendered(text, name, lang)
    output.encode()
    assert not acting(output)


@tried(text=texts, style=st.sampled_from(sorted(_STYLES.values(), key=str)))
def test_no_invented_text_acts_at_any_width(text: str, style: Style) -> None:
    output = _OUR_COLOUR.sub("", render(text_report(text), "text", style))
    assert not acting(output)


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_text_stays_recognisable(text: str) -> None:
    """Every letter, sign and digit that can be seen is still there, in its order."""
    seen = iter(rendered(text, "text", "en"))
    assert all(char in seen for char in text if char.isprintable() and plain(char) == char)


@pytest.mark.parametrize("text", ["[draft]", "[/]", "[bold red]x[/bold red]", "{text} %s"])
def test_markup_of_the_tools_we_use_is_only_text(text: str) -> None:
    for style in _STYLES.values():
        assert text in _OUR_COLOUR.sub("", render(text_report(text), "text", style))


@tried(text=texts)
def test_json_keeps_the_exact_value(text: str) -> None:
    output = rendered(text, "json", "zh")
    assert json.loads(output)["text"] == text
    assert "<" not in output


def spreadsheet_faults(text: str) -> list[str]:
    """Cells a spreadsheet would calculate, and rows that do not fit the rectangle."""
    heads, *rows = csv.reader(io.StringIO(rendered(text, "csv", "zh")))
    formulas = [
        cell for row in rows for cell in row if cell.strip().startswith(tuple("=+-@＝＋－＠"))
    ]
    return formulas + [str(row) for row in rows if len(row) != len(heads)]


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_a_spreadsheet_finds_a_rectangle_without_formulas(text: str) -> None:
    assert not spreadsheet_faults(text)


@tried(text=texts)
def test_a_spreadsheet_finds_no_formula_in_invented_text(text: str) -> None:
    assert not spreadsheet_faults(text)


def markdown_shown(document: str) -> str:
    """The text of the last paragraph or cell; fails on anything in it that is not plain text."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(document)
    assert not [token for token in tokens if token.type in {"heading_open", "hr", "fence"}]
    assert sum(token.type == "list_item_open" for token in tokens) <= 1
    children = [token for token in tokens if token.type == "inline"][-1].children or []
    assert {child.type for child in children} <= {"text", "text_special", "html_inline"}
    return "".join(child.content for child in children if child.type != "html_inline")


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    shown = plain(text).strip()
    assert markdown_shown(f"| head |\n|---|\n| {markdown_cell(text)} |") == shown
    assert not shown or markdown_shown(f"- {markdown_cell(text)}") == shown


@tried(text=texts)
def test_markdown_shows_invented_text_and_nothing_else(text: str) -> None:
    shown = plain(text).strip()
    assert markdown_shown(f"| head |\n|---|\n| {markdown_cell(text)} |") == shown
    assert not shown or markdown_shown(f"- {markdown_cell(text)}") == shown


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_markdown_links_and_mentions_nobody(text: str) -> None:
    output = rendered(text, "md", "zh")
    assert not re.search(r"(?i)@[a-z]|#\d|\bGH-\d|://|www\.|[!%~$]\w", output)
    assert set(re.findall(r"<[^>]*>", output)) <= {"<!-- -->"}
