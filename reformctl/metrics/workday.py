"""Working days in China, as far as the package that knows the holidays of each year goes."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.messages import Message, say


def next_workday(day: date) -> date | Message:
    """The day itself, or the first working day after it; why it can't be told where it can't."""
    try:
        from chinese_calendar import is_workday  # only ledgers that shift days need it
    except ImportError:
        return say("error.no_calendar")
    try:
        while not is_workday(day):
            day += timedelta(1)
    except NotImplementedError:
        return say("error.year_unknown", year=str(day.year))
    return day
