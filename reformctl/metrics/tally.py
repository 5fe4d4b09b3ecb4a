"""Counts that were made: of items, plans and years, of the whole and of each body.

Imports nothing that takes time: a report of counts that are known is told without any record.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than a report
if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """Items by class; the total leaves the withdrawn ones out."""

    done: int = 0
    in_progress: int = 0
    not_started: int = 0
    withdrawn: int = 0

    @property
    def total(self) -> int:
        """All items that count."""
        return self.done + self.in_progress + self.not_started


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """Plans; each figure but the total counts those of which it is true now, so they overlap."""

    total: int = 0
    adopted: int = 0
    issued: int = 0
    complete: int = 0
    requested: int = 0
    written_off: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """Both measures and the plans, of a whole ledger or one share of it."""

    master: ItemCounts = ItemCounts()
    items: ItemCounts = ItemCounts()
    plans: PlanCounts = PlanCounts()


def counts_of(rows: tuple[tuple[int, ...], ...]) -> Counts:
    """The counts in three rows: master items and items by class, plans by state."""
    master, items, plans = rows
    return Counts(ItemCounts(*master), ItemCounts(*items), PlanCounts(*plans))


@dataclass(frozen=True, slots=True)
class YearCounts:
    """Master items planned, and done, by the end of a year (both cumulative)."""

    year: int
    planned: int
    done: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the whole, of each group by its id, and of each unit by what it leads."""

    whole: Counts
    groups: Mapping[str, Counts]
    units: Mapping[str, Counts]

    def of_group(self, group: str) -> Counts:
        """The group's master items, its plans and their items."""
        return self.groups.get(group, Counts())

    def of_unit(self, unit: str) -> Counts:
        """The master items, specific items and plans the unit leads; a plan may have several."""
        return self.units.get(unit, Counts())
