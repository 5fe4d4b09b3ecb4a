"""Reports as plain text for pipes and logs, painted where colour is wanted."""

from __future__ import annotations

from reformctl.render.page import page
from reformctl.render.span import Line, text_of
from reformctl.render.style import Style
from reformctl.reports.report import Report

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable


def render(report: Report, style: Style) -> str:
    """The report as text; without a width every row stands on one line, ready for grep."""
    return drawn(page(report, style), style)


def drawn(lines: Iterable[Line], style: Style) -> str:
    """The lines as text, in colour where that is wanted."""
    if style.color:
        # rich costs more than the whole rest of a report; only colour needs it.
        from reformctl.render.terminal import painted

        return "".join(painted(line) + "\n" for line in lines)
    return "".join(text_of(line) + "\n" for line in lines)
