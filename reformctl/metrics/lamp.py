"""Which lamp an item shows on a wall chart (挂图作战), and how many show each."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import timedelta
from reformctl.metrics.item import done_since, effective_due, is_open
from reformctl.vocab.plan import Lamp

TYPE_CHECKING = False  # to import this from typing takes longer than to tell a lamp
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reformctl.records.plan import ReformItem


@dataclass(frozen=True, slots=True)
class LampCounts:
    """Items by lamp; every item that counts shows one, so they add up to the items' total."""

    green: int = 0
    yellow: int = 0
    red: int = 0
    repaired: int = 0

    def of(self, lamp: Lamp) -> int:
        """How many show that lamp."""
        return {
            Lamp.GREEN: self.green,
            Lamp.YELLOW: self.yellow,
            Lamp.RED: self.red,
            Lamp.REPAIRED: self.repaired,
        }[lamp]


def lamp_of(item: ReformItem, today: date, yellow_days: int) -> Lamp | None:
    """The lamp the item shows today; None for a withdrawn one, which counts no more.

    Red: open and overdue. Yellow: open and due within ``yellow_days``. Repaired:
    verified done only after it was due. Green: all else. The due date is the approved one.
    """
    if item.withdrawn:
        return None
    due = effective_due(item)
    if due is None:
        return Lamp.GREEN
    if not is_open(item):
        done = done_since(item)
        return Lamp.REPAIRED if done and done > due else Lamp.GREEN
    if due < today:
        return Lamp.RED
    near = due - timedelta(days=yellow_days) <= today
    return Lamp.YELLOW if near else Lamp.GREEN


def count_lamps(items: Iterable[ReformItem], today: date, yellow_days: int) -> LampCounts:
    """How many of the items show each lamp."""
    shown = [lamp_of(item, today, yellow_days) for item in items]
    return LampCounts(*(shown.count(lamp) for lamp in Lamp))
