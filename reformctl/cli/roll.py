"""The list of plans, told and kept for the next time.

Imports nothing that takes time: plans that are known are listed without the whole program.
"""

from __future__ import annotations

from reformctl.cli.head import packed_head, unpacked_head
from reformctl.cli.streams import put_text, style_of
from reformctl.messages import say
from reformctl.render.style import Style
from reformctl.render.text import drawn_table, render_around
from reformctl.reports.report import Report
from reformctl.reports.roll import PLANS, Roll, packed, unpacked
from reformctl.vocab import LANGS

TYPE_CHECKING = False  # to import this from typing takes longer than to tell it
if TYPE_CHECKING:
    from datetime import date

    from reformctl.cli.request import Request
    from reformctl.reports.report import Head
    from reformctl.store.memory import Memory
    from reformctl.store.sight import Sight

ROLL = "roll"
SHEET = "sheet"


def keep_roll(memory: Memory, sight: Sight, roll: Roll, head: Head) -> None:
    """Keep all plans in brief."""
    memory.keep(ROLL, "", sight, packed_head(head), packed(roll))


def keep_sheets(memory: Memory, sight: Sight, report: Report) -> None:
    """Keep the table of all plans as it is drawn for a pipe, in both languages.

    Somebody else may ask in the other one, and to draw it takes longer than all else.
    """
    assert report.head
    (table,) = report.tables
    for lang in LANGS:
        sheet = drawn_table(table, Style(lang))
        memory.keep(SHEET, lang, sight, packed_head(report.head), sheet)


def find_roll(memory: Memory, mark: str, today: date) -> tuple[Head, Roll] | None:
    """All plans in brief, if they are known as they were seen under that mark."""
    found = memory.find(ROLL)
    if found is None or found[0] != mark:
        return None
    head, roll = found[1]
    return unpacked_head(head, today), unpacked(roll)


def tell_sheet(memory: Memory, mark: str, today: date, request: Request) -> bool:
    """Put out the list of all plans, if its table was drawn of what was seen under that mark."""
    style = style_of(request)
    found = memory.find(SHEET, style.lang) if style == Style(style.lang) else None
    if found is None or found[0] != mark:
        return False
    head, sheet = found[1]
    report = Report("list/1", say(f"report.list.{PLANS}"), unpacked_head(head, today), ())
    put_text(render_around(report, [sheet], style), request)
    return True
