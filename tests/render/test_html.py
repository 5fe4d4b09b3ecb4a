"""Pages of HTML: well formed, standing alone, and nothing of a ledger's text is markup there."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.render.formats import render
from reformctl.render.style import Style
from reformctl.vocab import LANGS, Lang
from tests.render.examples import burn_up, overview, text_report
from tests.render.naughty import NAUGHTY

_VOID = {"meta", "progress", "line", "circle", "rect", "path", "polyline"}
_LOADING = {"src", "href", "srcset", "data", "action", "style", "background"}


class _Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data


def page(report: object, lang: Lang = "zh") -> _Page:
    return _Page(render(report, "html", Style(lang)))  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("report", [overview(), burn_up()], ids=lambda one: one.name)
def test_a_page_is_well_formed_and_loads_nothing(report: object, lang: Lang) -> None:
    drawn = page(report, lang)
    assert not drawn.open
    assert "script" not in drawn.tags
    assert not drawn.attributes & _LOADING


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_a_text_adds_no_tag_and_no_attribute(text: str) -> None:
    harmless, drawn = page(text_report("x")), page(text_report(text))
    assert drawn.tags == harmless.tags
    assert drawn.attributes == harmless.attributes


@given(text=st.text(alphabet="<>&\"'/= \nabscript-!", max_size=40))
def test_no_invented_text_is_markup(text: str) -> None:
    harmless, drawn = page(text_report("x")), page(text_report(text))
    assert drawn.tags == harmless.tags
    assert drawn.attributes == harmless.attributes


def test_a_chart_draws_each_curve_within_the_picture() -> None:
    drawn = page(burn_up())
    assert {"svg", "path", "polyline", "circle"} <= set(drawn.tags)
    assert drawn.tags.count("rect") == len(burn_up().charts[0].curves)
