"""Reports as plain text for pipes and logs, painted where colour is wanted."""

from __future__ import annotations

from reformctl.render.page import page, widened
from reformctl.render.sheet import sheet
from reformctl.render.span import Line, text_of
from reformctl.render.style import Style
from reformctl.reports.report import Report, Table

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable


def render(report: Report, style: Style) -> str:
    """The report as text; without a width every row stands on one line, ready for grep."""
    return drawn(page(report, style), style)


def render_around(report: Report, tables: Iterable[str], style: Style) -> str:
    """The report without tables of its own, with tables that were drawn before."""
    return "\n".join([render(report, style), *tables])


def drawn_table(table: Table, style: Style) -> str:
    """A table as it stands in the report."""
    return drawn(sheet(table, widened(style)), style)


def drawn(lines: Iterable[Line], style: Style) -> str:
    """The lines as text, in colour where that is wanted."""
    if style.color:
        # rich costs more than the whole rest of a report; only colour needs it.
        from reformctl.render.terminal import painted

        return "".join(painted(line) + "\n" for line in lines)
    return "".join(text_of(line) + "\n" for line in lines)
