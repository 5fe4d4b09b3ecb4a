"""All breaches of one rule that calls for somebody, and what can be shown of them."""

from __future__ import annotations

import sys
from io import StringIO

from reformctl.dataclass import dataclass, field, replace
from reformctl.reports.standing import MOST_SHOWN, Called, day_number

TYPE_CHECKING = False  # to import this from typing takes longer than to change a column
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from typing import TypeAlias

Breach = tuple["date | None", str]
"""From which day on it stands, if it begins with a day, and whose it is: a plan's, an item's …"""

WIDTH = 4
"""Bytes of a day's number; the interpreter takes many of them at once for numbers."""
Order: TypeAlias = "Callable[[], Mapping[str, int]]"
"""Tells where the file of each plan stands among all, which few need to know."""


@dataclass(slots=True)
class Column:
    """Breaches of one rule while they are gathered, in the order of the files they stand in."""

    days: bytearray = field(default_factory=bytearray)
    """The days from which they stand, as numbers of four bytes."""
    ids: StringIO = field(default_factory=StringIO)
    """Whose they are, a line for each: as texts of their own they take six times the memory."""

    def put(self, since: date | None, name: str) -> None:
        """Add one."""
        self.days += _number(since)
        self.ids.write(f"{name}\n")


@dataclass(frozen=True, slots=True)
class Breaches:
    """The breaches of one rule, packed so that a few of very many are soon exchanged."""

    code: str
    title: tuple[str, str]
    """What a breach is called, in Chinese and in English."""
    since: bytes = b""
    """The days from which they stand, as numbers of four bytes."""
    ids: str = ""
    """Whose they are, a line for each."""

    def called(self) -> Called:
        """How many begin on each day, and those that stand among the first on some day."""
        counts: dict[int, int] = {}
        for day in self._days():
            counts[day] = counts.get(day, 0) + 1
        front = _front(zip(self._days(), self.ids.split("\n"), strict=False))
        return Called(self.code, self.title, tuple(sorted(counts.items())), tuple(front))

    def with_plan(
        self, plan: str, was: Sequence[Breach], now: Sequence[Breach], order: Order
    ) -> Breaches:
        """The same with the breaches in that plan as they are now in place of those that were.

        ``order`` tells where the file of each plan stands among all.
        """
        start = self._start_of(_lines(was)) if was else self._start_for(plan, order())
        number = self.ids.count("\n", 0, start)
        begin, end = WIDTH * number, WIDTH * (number + len(was))
        days = b"".join(_number(day) for day, _ in now)
        since = self.since[:begin] + days + self.since[end:]
        ids = self.ids[:start] + _lines(now) + self.ids[start + len(_lines(was)) :]
        return replace(self, since=since, ids=ids)

    def _start_of(self, lines: str) -> int:
        """Where those lines begin among the ids; they stand there once."""
        return 0 if self.ids.startswith(lines) else self.ids.index(f"\n{lines}") + 1

    def _start_for(self, plan: str, order: Mapping[str, int]) -> int:
        """Where the lines of the plan belong, which has none yet."""
        start, place = 0, order[plan]
        for name in self.ids.split("\n")[:-1]:
            if order[name.partition("/")[0]] > place:
                break
            start += len(name) + 1
        return start

    def _days(self) -> memoryview[int]:
        return memoryview(self.since).cast("i")


def packed(code: str, title: tuple[str, str], column: Column) -> Breaches:
    """The breaches that were gathered of the rule with that code and title."""
    return Breaches(code, title, bytes(column.days), column.ids.getvalue())


def _number(since: date | None) -> bytes:
    return day_number(since).to_bytes(WIDTH, sys.byteorder)


def _lines(breaches: Iterable[Breach]) -> str:
    return "".join(f"{name}\n" for _, name in breaches)


def _front(breaches: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The breaches that are among the first owners' on some day: a few for any number of them.

    One is, unless so many others as are shown stand before it already on the day it begins.
    """
    earliest: list[tuple[int, str]] = []  # of the owners so far, those that begin first
    for day, name in breaches:
        if len(earliest) == MOST_SHOWN and earliest[-1][0] <= day:
            continue
        known = next((one for one in earliest if one[1] == name), None)
        if known and known[0] <= day:
            continue
        if known:
            earliest.remove(known)
        earliest.append((day, name))
        earliest.sort(key=_day)
        del earliest[MOST_SHOWN:]
        yield day, name


def _day(breach: tuple[int, str]) -> int:
    return breach[0]
