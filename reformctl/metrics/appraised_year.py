"""The year that is appraised, as far as it has gone by the day on which it is looked at."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.dataclass import dataclass

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AppraisedYear:
    """From when to when things count, and the day against which deadlines are judged."""

    first: date
    last: date
    """What took effect by the end of that day counts."""
    morning: date
    """What was due before it is late: the day after the last one, unless that is still to come."""


def appraised_year(year: int, today: date, as_of: date | None = None) -> AppraisedYear:
    """The year up to its end, or up to the day asked for, which may lie behind its end."""
    last = as_of or min(date(year, 12, 31), today)
    return AppraisedYear(date(year, 1, 1), last, min(last + ONE_DAY, today))
