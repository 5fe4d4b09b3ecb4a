"""Which days belong to a supervision round and which plans it must cover."""

from __future__ import annotations

from reformctl.metrics.calendar import add_months
from reformctl.metrics.plan import was_written_off

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from datetime import date

    from reformctl.records.plan import ReformPlan
    from reformctl.records.round import Round
    from reformctl.records.settings import Thresholds


def is_window_sound(found: Round) -> bool:
    """Whether the round has a first and a last day and they stand in order."""
    return found.start is not None and found.end is not None and found.start <= found.end


def is_outside(found: Round, day: date) -> bool:
    """Whether the day lies outside the round's window; never where the window is unsound."""
    if found.start is None or found.end is None or found.start > found.end:
        return False
    return not found.start <= day <= found.end


def is_due_midyear(plan: ReformPlan, start: date, thresholds: Thresholds) -> bool:
    """Whether a mid-year round that starts on that day must cover the plan.

    It must when the plan was issued more than half a year (six calendar months) before and not
    written off by then.
    """
    if plan.issued is None or plan.issued.on is None:
        return False
    ripe = add_months(plan.issued.on, thresholds.midyear_after_months)
    return ripe < start and not was_written_off(plan, start)
