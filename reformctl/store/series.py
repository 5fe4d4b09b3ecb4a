"""The counts of a whole ledger over its main line, and where they lead, kept for each commit.

They are what a trend of whatever spacing is made of. Imports nothing that takes time, as a trend
that is known is told without the whole program.
"""

from __future__ import annotations

import marshal
from datetime import date

from reformctl.dataclass import astuple, dataclass
from reformctl.metrics.line import Tick, ticks
from reformctl.metrics.packed import pack, unpack
from reformctl.metrics.point import Point
from reformctl.metrics.tally import counts_of
from reformctl.store.drawer import Drawer

TYPE_CHECKING = False  # to import this from typing takes longer than to find a trend
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reformctl.metrics.outlook import Course
    from reformctl.store.seal import Seal
    from reformctl.vocab.trend import Every

MOST = 8
"""Commits of one repository of which it is kept."""


@dataclass(frozen=True, slots=True)
class Series:
    """What is known of the trend up to a commit."""

    days: Sequence[Tick]
    """Of the main line, from the one on that began the ledger."""
    points: Sequence[Point]
    """Of commits that stood at the end of a day; of as many as were asked for."""
    courses: Sequence[Course]

    def at(self, every: Every) -> Sequence[Point] | None:
        """The points so far apart; None where some are not known."""
        known = {point.commit: point.counts for point in self.points}
        wanted = ticks(self.days, every)
        if any(tick.commit not in known for tick in wanted):
            return None
        return [Point(tick.day, tick.commit, known[tick.commit]) for tick in wanted]


class AllSeries:
    """What one user's program keeps of one ledger's trends."""

    __slots__ = ("_drawer", "_folder")

    def __init__(self, git_dir: str, seal: Seal, folder: str) -> None:
        """Of the ledger of that folder, in the git directory that all work trees share."""
        self._folder, self._drawer = folder, Drawer(git_dir, "trends", MOST, seal)

    def find(self, commit: str, zone: str) -> Series | None:
        """That up to a commit, its days those of the time zone."""
        body = self._drawer.find(self._name(commit, zone)) if self._drawer.is_ours() else None
        if body is None:
            return None
        days, counts, courses = marshal.loads(body)
        line = [Tick(date.fromordinal(day), one) for day, one in days]
        points = [
            Point(tick.day, tick.commit, counts_of(counts[tick.commit]))
            for tick in line
            if tick.commit in counts
        ]
        return Series(line, points, unpack(courses))

    def keep(self, commit: str, zone: str, series: Series) -> None:
        """Keep it, with what was known before."""
        if not self._drawer.is_ours():
            return
        before = self.find(commit, zone)
        points: Iterable[Point] = (*(before.points if before else ()), *series.points)
        ours = {tick.commit for tick in series.days}
        counts = {one.commit: astuple(one.counts) for one in points if one.commit in ours}
        days = tuple((tick.day.toordinal(), tick.commit) for tick in series.days)
        body = marshal.dumps((days, counts, pack(tuple(series.courses))))
        self._drawer.keep(self._name(commit, zone), body)

    def _name(self, commit: str, zone: str) -> str:
        return f"{commit} {zone} {self._folder}"
