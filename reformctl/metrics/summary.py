"""Both measures and the plans, for the whole ledger and for each body, added up entry by entry."""

from __future__ import annotations

from reformctl.dataclass import dataclass, field
from reformctl.metrics.file_counts import Entry, FileCounts, Sums
from reformctl.metrics.tally import Counts, Summary

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Mapping


def shifted(summary: Summary, before: FileCounts, after: FileCounts) -> Summary:
    """The summary of a ledger in which one file no longer counts ``before`` but ``after``.

    The ids of both must stand in no other file.
    """
    account = Account.of(summary)
    for entry in before:
        account.put(entry, -1)
    for entry in after:
        account.put(entry)
    return account.summary()


class _Bodies(dict["str | None", Sums]):
    """The counts of each body, which begin with nothing."""

    def __missing__(self, body: str | None) -> Sums:
        self[body] = made = Sums()
        return made


@dataclass(slots=True)
class Account:
    """The counts of the whole and of each body while entries are put in and taken out."""

    whole: Sums = field(default_factory=Sums)
    groups: _Bodies = field(default_factory=_Bodies)
    units: _Bodies = field(default_factory=_Bodies)

    @classmethod
    def of(cls, summary: Summary) -> Account:
        """The account that gave the summary."""
        account = cls(Sums.of(summary.whole))
        account.groups.update((name, Sums.of(one)) for name, one in summary.groups.items())
        account.units.update((name, Sums.of(one)) for name, one in summary.units.items())
        return account

    def put(self, entry: Entry, sign: int = 1) -> None:
        """Add what the entry counts, or take it off again."""
        _, group, leads, rows, states = entry
        is_plan = bool(states)
        for lead, row in rows:
            for sums in (self.whole, self.groups[group], self.units[lead]):
                sums.add_items(is_plan, row, sign)
        for sums in (self.whole, self.groups[group], *(self.units[lead] for lead in set(leads))):
            sums.add_plan(states, sign)

    def summary(self) -> Summary:
        """The counts as they are now."""
        return Summary(self.whole.counts(), _named(self.groups), _named(self.units))


def _named(sums: Mapping[str | None, Sums]) -> dict[str, Counts]:
    """By body; one that counts nothing any more is left out, as if it had never been there."""
    found = ((name, one.counts()) for name, one in sums.items() if name is not None)
    return {name: counts for name, counts in found if counts != Counts()}
