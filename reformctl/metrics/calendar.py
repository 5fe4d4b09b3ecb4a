"""Reckoning with days as notices do: whole calendar months."""

from __future__ import annotations

from reformctl.day import date, timedelta

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST = 28
"""The days that every month has."""
YEAR = 12
"""The months of one."""


def add_months(day: date, months: int) -> date:
    """The same day that many calendar months later; the month's last day where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= SHORTEST:
        return date(year, month + 1, day.day)
    from calendar import monthrange  # few days are that late in their month

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_index(day: date, origin: date) -> int:
    """Which month ``day`` lies in, counted from the one that ends on ``origin``: that is 0.

    A month ends on the origin's day of the month; an origin at a month's end makes them whole
    calendar months.
    """
    last = 31 if (origin + timedelta(days=1)).day == 1 else origin.day
    return (day.year - origin.year) * 12 + day.month - origin.month + (day.day > last)


def months_between(first: date, last: date) -> Iterator[date]:
    """The first days of the calendar months from that of ``first`` on that end by ``last``."""
    month = first.replace(day=1)
    while (following := add_months(month, 1)) <= last:
        yield month
        month = following
