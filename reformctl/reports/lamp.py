"""Lamps in reports: a term in the tone of its colour, which says the same without colour."""

from __future__ import annotations

from reformctl.messages import say
from reformctl.metrics.lamp import lamp_of
from reformctl.reports.report import Align, Cell, Column, Tone
from reformctl.vocab.plan import Lamp

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reformctl.metrics.lamp import LampCounts
    from reformctl.records.plan import ReformItem
    from reformctl.reports.report import Json, Row

LAMP_TONES = {
    Lamp.GREEN: Tone.GOOD,
    Lamp.YELLOW: Tone.WARN,
    Lamp.RED: Tone.BAD,
    Lamp.REPAIRED: Tone.FAINT,
}
SHORT = {Lamp.REPAIRED: say("report.lamp.repaired")}
"""Headings shorter than the term."""
LAMP_COLUMNS = tuple(Column(lamp.slug, SHORT.get(lamp, lamp), Align.RIGHT) for lamp in Lamp)


def lamp_cell(item: ReformItem, today: date, yellow_days: int) -> Cell:
    """The item's lamp in its tone; nothing for a withdrawn one."""
    lamp = lamp_of(item, today, yellow_days)
    return Cell(lamp, LAMP_TONES[lamp] if lamp else Tone.PLAIN)


def lamp_cells(counts: LampCounts) -> Row:
    """The counts under LAMP_COLUMNS; none shows no colour."""
    return tuple(
        Cell(counts.of(lamp), LAMP_TONES[lamp] if counts.of(lamp) else Tone.PLAIN) for lamp in Lamp
    )


def lamps_data(counts: LampCounts) -> Mapping[str, Json]:
    """The counts under the slugs of the lamps."""
    return {lamp.slug: counts.of(lamp) for lamp in Lamp}


def lamp_slug(item: ReformItem, today: date, yellow_days: int) -> str | None:
    """The item's lamp as data holds it."""
    lamp = lamp_of(item, today, yellow_days)
    return lamp.slug if lamp else None
