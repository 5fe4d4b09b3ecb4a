"""The fixed days of the sample: meetings, supervision rounds, and the day it is of."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.vocab.round import RoundKind

FIRST_DAY = date(2014, 1, 24)
"""The day on which the ledger was opened."""
TODAY = date(2017, 6, 15)
"""The day the sample is of; nothing in it took effect later."""
LAST_DAY = date(2020, 12, 31)
"""The end of the programme; nothing is due later."""
YEARS = (2014, 2015, 2016, 2017)


def _days(table: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(day) for day in table.split())


# The public days of the central leading group's 35 meetings.
CENTRAL_MEETINGS = _days("""
2014-01-22 2014-02-28 2014-06-06 2014-08-18 2014-09-29 2014-10-27 2014-12-02 2014-12-30
2015-01-30 2015-02-27 2015-04-01 2015-05-05 2015-06-05 2015-07-01 2015-08-18 2015-09-15
2015-10-13 2015-11-09 2015-12-09 2016-01-11 2016-02-23 2016-03-22 2016-04-18 2016-05-20
2016-06-27 2016-07-22 2016-08-30 2016-10-11 2016-11-01 2016-12-05 2016-12-30 2017-02-06
2017-03-24 2017-04-18 2017-05-23
""")

# The provincial meetings, numbered from 1; their days are made up.
MEETINGS = _days("""
2014-02-20 2014-04-10 2014-06-12 2014-07-24 2014-09-11 2014-10-23 2014-12-11 2015-01-29
2015-03-26 2015-05-21 2015-07-16 2015-09-10 2015-10-29 2015-12-17 2016-03-08 2016-05-10
2016-07-26 2016-10-13 2016-12-15 2017-03-09 2017-05-18
""")


@dataclass(frozen=True, slots=True)
class Window:
    """The days of one supervision round; without ``closed`` it is under way."""

    id: str
    kind: RoundKind
    start: date
    end: date
    closed: date | None

    @property
    def is_monthly(self) -> bool:
        """Whether it is one of the rounds held every month."""
        return self.kind is RoundKind.MONTHLY

    @property
    def last(self) -> date:
        """The last day on which it can have given a verdict by now."""
        return min(self.end, TODAY)


def _window(round_id: str, start: str, end: str, closed: str = "") -> Window:
    kind = {"m": RoundKind.MIDYEAR, "y": RoundKind.YEAREND}.get(round_id[7], RoundKind.MONTHLY)
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return Window(round_id, kind, first, last, date.fromisoformat(closed) if closed else None)


WINDOWS = (
    _window("S-2014-yearend", "2014-12-01", "2014-12-26", "2014-12-29"),
    _window("S-2015-midyear", "2015-05-11", "2015-06-26", "2015-06-30"),
    _window("S-2015-yearend", "2015-12-01", "2015-12-25", "2015-12-28"),
    _window("S-2016-midyear", "2016-05-09", "2016-06-27", "2016-06-30"),
    _window("S-2016-yearend", "2016-12-01", "2016-12-27", "2016-12-29"),
    _window("S-2017-01", "2017-01-09", "2017-01-24", "2017-01-25"),
    _window("S-2017-02", "2017-02-13", "2017-02-27", "2017-02-28"),
    _window("S-2017-03", "2017-03-06", "2017-03-29", "2017-03-31"),
    _window("S-2017-04", "2017-04-10", "2017-04-27", "2017-04-28"),
    _window("S-2017-05", "2017-05-02", "2017-05-19", "2017-05-22"),
    _window("S-2017-midyear", "2017-05-08", "2017-06-30"),
)
"""In the order of their starts."""

LEADERS_NAMED = date(2017, 1, 16)
"""The day on which the plans were named that provincial leaders carry themselves in 2017."""


def add_months(day: date, months: int) -> date:
    """The same day so many calendar months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def quarter_end(day: date) -> date:
    """The last day of the quarter the day lies in; the ends deadlines are set to."""
    month = (day.month + 2) // 3 * 3
    return date(day.year, month, monthrange(day.year, month)[1])


def in_midyear(day: date) -> bool:
    """Whether a mid-year round is near enough that its scope must not change under it."""
    near = timedelta(3)
    return any(
        window.start - near <= day <= window.end + near
        for window in WINDOWS
        if window.kind is RoundKind.MIDYEAR
    )


def near_scope_edge(issued: date) -> bool:
    """Whether the half year after that issue ends close to a mid-year round's start."""
    edge = add_months(issued, 6)
    return any(
        abs((window.start - edge).days) <= 3
        for window in WINDOWS
        if window.kind is RoundKind.MIDYEAR
    )
