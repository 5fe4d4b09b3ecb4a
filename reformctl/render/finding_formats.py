"""The list of formats for what ``check`` found: those of reports, and those of CI platforms."""

from __future__ import annotations

from importlib import import_module

from reformctl.render.formats import FORMATS, Format
from reformctl.render.formats import render as render_report
from reformctl.render.formats import render_bytes as report_bytes

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reformctl.render.style import Style
    from reformctl.reports.found import Found

    Renderer = Callable[[Found, Style], str]
    """What ``render`` of these modules is: all findings as text."""

FINDING_FORMATS: Mapping[str, Format] = {
    "text": Format("reformctl.render.findings", ".txt"),
    "json": FORMATS["json"],
    "github": Format("reformctl.render.github", ".log"),
    "gitlab": Format("reformctl.render.gitlab", ".json"),
    "sarif": Format("reformctl.render.sarif", ".sarif"),
    "junit": Format("reformctl.render.junit", ".xml"),
    "rdjson": Format("reformctl.render.rdjson", ".rdjson"),
    "md": Format("reformctl.render.summary", ".md"),
    "csv": FORMATS["csv"],
    "html": FORMATS["html"],
    "xlsx": FORMATS["xlsx"],
}
AS_REPORT = frozenset({"json", "csv", "html"})
"""Formats that draw the report of the findings like any other."""


def render(found: Found, name: str, style: Style) -> str:
    """The findings as text in that format; raises KeyError for one not in FINDING_FORMATS."""
    if name in AS_REPORT:
        return render_report(found.report, name, style)
    renderer: Renderer = import_module(FINDING_FORMATS[name].module).render
    return renderer(found, style)


def render_bytes(found: Found, name: str, style: Style) -> bytes:
    """What a file holds of the findings; raises RequestError where a package is missing for it."""
    known = FINDING_FORMATS[name]
    if known.binary:
        return report_bytes(found.report, name, style)
    return (known.file_mark + render(found, name, style)).encode()
