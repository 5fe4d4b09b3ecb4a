"""The counts of a ledger at any number of moments of its recorded history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.dataclass import astuple
from reformctl.metrics.file_counts import Running, gist_counts
from reformctl.metrics.line import Tick
from reformctl.metrics.point import Point
from reformctl.metrics.share import WHOLE, Share
from reformctl.metrics.tally import Counts, counts_of
from reformctl.records.kinds import noun_of
from reformctl.store.gist_shelf import Change, GistShelf
from reformctl.store.git import Repository
from reformctl.store.trees import trees_of

LOOKED_AT = ("plan", "master", "ledger")
"""The kinds of file that say what is counted, and which years the programme has."""


def points(
    shelf: GistShelf, ticks: Sequence[Tick], share: Share = WHOLE, effective: date | None = None
) -> Iterator[Point]:
    """What the share counted at each of those commits, cut to what was in effect by that day."""
    keys = {tick.commit: _key(shelf.repository, tick, share, effective) for tick in ticks}
    found = shelf.cache.find(list(keys.values()))
    known = {key: counts_of(kept) for key, kept in found.items()}
    missing = [tick for tick in ticks if keys[tick.commit] not in known]
    made = {keys[commit]: counts for commit, counts in _counted(shelf, missing, share, effective)}
    shelf.cache.keep({key: astuple(counts) for key, counts in made.items()})
    known |= made
    for tick in ticks:
        yield Point(tick.day, tick.commit, known[keys[tick.commit]])


def _key(repository: Repository, tick: Tick, share: Share, effective: date | None) -> str:
    part = f"{share.mark} {share.plan or ''}"
    return f"counts {tick.commit} {part} {effective or ''} {repository.prefix}"


def _counted(
    shelf: GistShelf, ticks: Sequence[Tick], share: Share, effective: date | None
) -> Iterator[tuple[str, Counts]]:
    """The counts of each of those commits, worked out from the files that differ between them."""
    if not ticks:
        return
    found = steps(shelf.repository, ticks)
    shelf.fetch(change for step in found for change in step)
    running = Running(share)
    for tick, step in zip(ticks, found, strict=True):
        for path, blob in step:
            running.put(path, gist_counts(shelf.gist((path, blob)), effective) if blob else ())
        yield tick.commit, running.counts()


def steps(repository: Repository, ticks: Sequence[Tick]) -> list[list[Change]]:
    """The files looked at that changed up to each tick since the one before."""
    found: list[list[Change]] = []
    with trees_of(repository) as trees:
        before = None
        for tick in ticks:
            now = trees.top(tick.commit)
            changes = trees.changes(before, now)
            found.append([change for change in changes if noun_of(change[0]) in LOOKED_AT])
            before = now
    return found
