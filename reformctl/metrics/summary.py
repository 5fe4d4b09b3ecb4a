"""Both measures and the plans, for the whole ledger and for each body, added up file by file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.file_counts import Entry, FileCounts, Sums, file_counts, key_of
from reformctl.metrics.tally import Counts, Summary


def summary_of(ledger: Ledger) -> Summary:
    """The summary of a ledger that is there as a whole."""
    return summarise([file_counts([*ledger.masters.values(), *ledger.plans.values()])])


def summarise(files: Iterable[FileCounts]) -> Summary:
    """The summary of files in the order of their paths; of two records with one id, the first."""
    whole = Sums()
    groups: defaultdict[str | None, Sums] = defaultdict(Sums)
    units: defaultdict[str | None, Sums] = defaultdict(Sums)
    seen: set[tuple[bool, str]] = set()
    for entry in (entry for file in files for entry in file):
        key = key_of(entry)
        if key not in seen:
            seen.add(key)
            _count(entry, whole, groups[entry[1]], units)
    return Summary(whole.counts(), _named(groups), _named(units))


def _count(entry: Entry, whole: Sums, group: Sums, units: defaultdict[str | None, Sums]) -> None:
    _, _, leads, rows, states = entry
    is_plan = bool(states)
    for lead, row in rows:
        for sums in (whole, group, units[lead]):
            sums.add_items(is_plan, row)
    for sums in (whole, group, *(units[lead] for lead in set(leads))):
        sums.add_plan(states)


def _named(sums: Mapping[str | None, Sums]) -> dict[str, Counts]:
    return {name: one.counts() for name, one in sums.items() if name is not None}
