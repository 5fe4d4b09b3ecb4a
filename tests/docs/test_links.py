"""Links between pages lead somewhere, and every page can be found."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.pages import DOCS, PAGES, ROOT, prose

_LINK = re.compile(r"(?:\]\(|(?:src|href)=\")([^)\s\"]+)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_ANCHOR = re.compile(r'<a id="([^"]+)">')


def _links(page: Path) -> list[str]:
    """The links of the page that stay inside the project."""
    return [link for link in _LINK.findall(prose(page)) if not re.match(r"[a-z]+:", link)]


@cache
def _anchors(page: Path) -> set[str]:
    """The names a link can point to: explicit ones, and headings as forges name them."""
    text = prose(page)
    headings = {
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        for heading in _HEADING.findall(text)
    }
    return headings | set(_ANCHOR.findall(text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_lead_to_a_file_and_a_heading(page: Path) -> None:
    for link in _links(page):
        path, _, anchor = unquote(link).partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{link} leads nowhere"
        assert not anchor or anchor in _anchors(target), f"{link} names no heading"


def test_every_page_is_linked_from_another() -> None:
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link in _links(page)
        if link.partition("#")[0]
    }
    unfound = [page for page in PAGES if page.resolve() not in linked and page.parent != ROOT]
    assert not unfound


def test_docs_hold_only_pages_pictures_and_their_generator() -> None:
    known = {".md", ".svg", ".py"}
    files = [file for file in DOCS.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert {file.suffix for file in files} <= known
