"""What one file adds to the counts of a ledger, in a form that can be kept and added up."""

from __future__ import annotations

from reformctl.dataclass import astuple, dataclass, field
from reformctl.metrics.effect import LAST, in_effect, status_on
from reformctl.metrics.share import WHOLE, Share
from reformctl.metrics.tally import Counts, ItemCounts, PlanCounts
from reformctl.records.gist import (
    DONE,
    GRANTED,
    NOT_STARTED,
    REQUESTED,
    Gist,
    MasterGist,
    PlanGist,
    gist_of,
)

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

WITHDRAWN = NOT_STARTED + 1
"""The class behind those of statuses, whose numbers are places in a row of counts."""
Row = tuple[int, ...]
# An entry: the record's id, its group, the units that lead it, the items by lead unit as rows of
# counts by class, and for a plan the row of PlanCounts.
Entry = tuple[str, str | None, tuple[str, ...], tuple[tuple[str | None, Row], ...], Row]
# What one file counts, nothing but tuples, numbers and texts.
FileCounts = tuple[Entry, ...]


def file_counts(records: Iterable[Any]) -> FileCounts:
    """What the plans and master items among the records count."""
    return gist_counts(gist_of(records))


def gist_counts(gist: Gist, effective: date | None = None) -> FileCounts:
    """What a file of that gist counts, cut to what was in effect by that day."""
    day = effective.toordinal() if effective else LAST
    plans, masters, _ = gist
    return (*(_plan(plan, day) for plan in plans), *(_master(item, day) for item in masters))


def _master(item: MasterGist, day: int) -> Entry:
    name, group, lead, _, verdicts = item
    row = [0] * 4
    row[status_on(verdicts, day)] = 1
    return name, group, (), ((lead, tuple(row)),), ()


def _plan(plan: PlanGist, day: int) -> Entry:
    name, group, leads, adopted, issued, steps, items = plan
    led: dict[str | None, list[int]] = {}
    for _, lead, _, verdicts, _, withdrawn in items:
        row = led.get(lead)
        if row is None:
            row = led[lead] = [0] * 4
        row[WITHDRAWN if in_effect(withdrawn, day) else status_on(verdicts, day)] += 1
    taken = [act for on, act in steps if on <= day]
    states = (
        True,
        in_effect(adopted, day),
        in_effect(issued, day),
        _is_complete(led.values()),
        taken[-1:] == [REQUESTED],
        taken[-1:] == [GRANTED],
    )
    rows = tuple((lead, tuple(row)) for lead, row in led.items())
    return name, group, leads, rows, tuple(map(int, states))


def _is_complete(rows: Iterable[list[int]]) -> bool:
    """Whether there are items and every one that counts is done."""
    sums = [sum(classes) for classes in zip(*rows, strict=True)]
    return any(sums[:WITHDRAWN]) and sum(sums[:WITHDRAWN]) == sums[DONE]


@dataclass(slots=True)
class Sums:
    """Rows of counts added up, or taken off again."""

    master: list[int] = field(default_factory=lambda: [0] * 4)
    items: list[int] = field(default_factory=lambda: [0] * 4)
    plans: list[int] = field(default_factory=lambda: [0] * 6)

    @classmethod
    def of(cls, counts: Counts) -> Sums:
        """The sums that gave the counts."""
        return cls(*map(list, astuple(counts)))

    def add_items(self, is_plan: bool, row: Row, sign: int = 1) -> None:
        """Items of a plan, or master items, by class."""
        _add(self.items if is_plan else self.master, row, sign)

    def add_plan(self, states: Row, sign: int = 1) -> None:
        """A plan by its states; nothing for a master item, which has none."""
        _add(self.plans, states, sign)

    def counts(self) -> Counts:
        """What was added up."""
        return Counts(ItemCounts(*self.master), ItemCounts(*self.items), PlanCounts(*self.plans))


def _add(sums: list[int], row: Row, sign: int) -> None:
    for at, number in enumerate(row):
        sums[at] += sign * number


def key_of(entry: Entry) -> tuple[bool, str]:
    """Whether the entry is a plan's, and the id: of two with one key the first counts."""
    return bool(entry[4]), entry[0]


@dataclass(slots=True)
class Running:
    """The counts of a share of the ledger, kept up while files change."""

    share: Share = WHOLE
    files: dict[str, FileCounts] = field(default_factory=dict)
    ids: dict[tuple[bool, str], int] = field(default_factory=dict)
    """How often each plan and master item stands in the ledger."""
    sums: Sums = field(default_factory=Sums)

    def put(self, path: str, now: FileCounts) -> None:
        """Take the file as it is now; nothing counts in one that is not there."""
        self._add(self.files.pop(path, ()), -1)
        self._add(now, 1)
        if now:
            self.files[path] = now

    def counts(self) -> Counts:
        """The counts as the files are now; of two records with one id, the first counts."""
        if len(self.ids) < sum(self.ids.values()):
            return self._without_repeats()
        return self.sums.counts()

    def _add(self, entries: FileCounts, sign: int) -> None:
        for entry in entries:
            key = key_of(entry)
            times = self.ids.pop(key, 0) + sign
            if times:
                self.ids[key] = times
            self._count(entry, sign)

    def _count(self, entry: Entry, sign: int) -> None:
        name, group, leads, rows, states = entry
        share = self.share
        if share.group not in (None, group):
            return
        if share.groups is not None and group not in share.groups:
            return
        if share.plan is not None and not (states and name == share.plan):
            return
        if share.plans is not None and not (states and name in share.plans):
            return
        unit = share.unit
        for lead, row in rows:
            if unit in (None, lead):
                self.sums.add_items(bool(states), row, sign)
        if unit is None or unit in leads:
            self.sums.add_plan(states, sign)

    def _without_repeats(self) -> Counts:
        fresh = Running(self.share)
        for path in sorted(self.files):
            entries = self.files[path]
            known = (entry for entry in entries if key_of(entry) not in fresh.ids)
            for entry in known:
                fresh._add((entry,), 1)
        return fresh.counts()
