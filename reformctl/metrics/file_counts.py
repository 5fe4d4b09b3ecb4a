"""What one file adds to the counts of a ledger, in a form that can be kept and added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from reformctl.dataclass import astuple, dataclass, field
from reformctl.metrics.item import item_class
from reformctl.metrics.plan import is_complete, is_requested, is_written_off
from reformctl.metrics.share import WHOLE, Share
from reformctl.metrics.tally import Counts, ItemCounts, PlanCounts
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformPlan
from reformctl.vocab import ItemClass

# Where each class stands in a row of counts.
CLASSES = {
    ItemClass.DONE: 0,
    ItemClass.IN_PROGRESS: 1,
    ItemClass.NOT_STARTED: 2,
    ItemClass.WITHDRAWN: 3,
}
Row = tuple[int, ...]
# An entry: the record's id, its group, the units that lead it, the items by lead unit as rows of
# counts in the order of CLASSES, and for a plan the row of PlanCounts.
Entry = tuple[str, str | None, tuple[str, ...], tuple[tuple[str | None, Row], ...], Row]
# What one file counts, nothing but tuples, numbers and texts.
FileCounts = tuple[Entry, ...]


def file_counts(records: Iterable[Any]) -> FileCounts:
    """What the plans and master items among the records count."""
    found: list[Entry] = []
    for record in records:
        if isinstance(record, ReformPlan):
            found.append(_plan(record))
        elif isinstance(record, MasterItem):
            rows = ((record.lead, _row([CLASSES[item_class(record)]])),)
            found.append((record.id, record.group, (), rows, ()))
    return tuple(found)


def _plan(plan: ReformPlan) -> Entry:
    led: dict[str | None, list[int]] = {}
    for item in plan.items:
        led.setdefault(item.lead, []).append(CLASSES[item_class(item)])
    states = (
        True,
        plan.adopted is not None,
        plan.issued is not None,
        is_complete(plan),
        is_requested(plan),
        is_written_off(plan),
    )
    rows = tuple((lead, _row(classes)) for lead, classes in led.items())
    return plan.id, plan.group, plan.lead, rows, tuple(map(int, states))


def _row(classes: list[int]) -> Row:
    return tuple(classes.count(at) for at in range(len(CLASSES)))


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
    ids: Counter[tuple[bool, str]] = field(default_factory=Counter)
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
            self.ids[key] += sign
            if not self.ids[key]:
                del self.ids[key]
            self._count(entry, sign)

    def _count(self, entry: Entry, sign: int) -> None:
        name, group, leads, rows, states = entry
        if self.share.group not in (None, group):
            return
        if self.share.plan is not None and not (states and name == self.share.plan):
            return
        unit = self.share.unit
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
