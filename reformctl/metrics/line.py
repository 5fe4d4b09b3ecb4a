"""The main line of a ledger's history as days: which commit stood at the end of each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import add_months
from reformctl.vocab.trend import Every


@dataclass(frozen=True, slots=True)
class Tick:
    """A day and the newest commit of the main line recorded by its end."""

    day: date
    commit: str


def days_of(line: Iterable[Tick]) -> list[Tick]:
    """The days on which another commit than the day before stands at the end, oldest first.

    The line comes oldest first, each commit with the day its clock showed. A clock may be wrong:
    the order of the line decides, so a commit hides all older ones that claim a later day.
    """
    days: list[Tick] = []
    for tick in line:
        while days and days[-1].day >= tick.day:
            days.pop()
        days.append(tick)
    return days


def ticks(line: Iterable[Tick], every: Every) -> list[Tick]:
    """The ends of the days, weeks (Sunday) or months from the first day on; at last the last day.

    The line comes oldest first; by commit, it is the answer. A period in which nothing was
    recorded repeats the commit of the one before.
    """
    if every is Every.COMMIT:
        return list(line)
    days = days_of(line)
    known = [tick.day for tick in days]
    ends = [*_ends(known[0], known[-1], every), known[-1]] if days else []
    return [Tick(day, days[bisect_right(known, day) - 1].commit) for day in dict.fromkeys(ends)]


def _ends(first: date, last: date, every: Every) -> Iterator[date]:
    """The ends of the whole periods between two days."""
    end = _end(first, every)
    while end <= last:
        yield end
        end = _end(end + timedelta(days=1), every)


def _end(day: date, every: Every) -> date:
    if every is Every.MONTH:
        return add_months(day.replace(day=1), 1) - timedelta(days=1)
    return day + timedelta(days=6 - day.weekday()) if every is Every.WEEK else day
