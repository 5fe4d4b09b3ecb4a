"""The counts of a ledger at any number of moments of its recorded history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, tzinfo

from reformctl.ledger.as_of import master_as_of, plan_as_of
from reformctl.metrics.counts import WHOLE, Share
from reformctl.metrics.line import Tick
from reformctl.metrics.point import Point
from reformctl.metrics.tally import Running, Tally, tally
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.records.kinds import kind_of
from reformctl.records.plan import ReformPlan
from reformctl.store.commit import moment
from reformctl.store.git import Repository
from reformctl.store.trees import trees_of

COUNTED = ("plan", "master")
"""The kinds of file that hold what is counted."""

# A file that differs from the tick before: its path, and its blob or None.
Change = tuple[str, str | None]


def main_line(repository: Repository, commit: str, zone: tzinfo) -> list[Tick]:
    """Every commit of the main line up to that one, oldest first, with the day of its clock there.

    Raises UnreadableLedgerError when older commits are missing from this clone.
    """
    return [Tick(moment(seconds, zone).date(), name) for name, seconds in repository.line(commit)]


def points(
    repository: Repository,
    ticks: Sequence[Tick],
    share: Share = WHOLE,
    effective: date | None = None,
) -> Iterator[Point]:
    """What the share counted at each of those commits, cut to what was in effect by that day."""
    steps = _steps(repository, ticks)
    tallies = _tallies(repository, (change for step in steps for change in step), effective)
    running = Running(share)
    for tick, step in zip(ticks, steps, strict=True):
        for path, blob in step:
            running.put(path, tallies[path, blob] if blob else ())
        yield Point(tick.day, tick.commit, running.counts())


def _steps(repository: Repository, ticks: Sequence[Tick]) -> list[list[Change]]:
    """The counted files that changed up to each tick since the one before."""
    steps: list[list[Change]] = []
    with trees_of(repository) as trees:
        before = None
        for tick in ticks:
            now = trees.top(tick.commit)
            steps.append([one for one in trees.changes(before, now) if _is_counted(one[0])])
            before = now
    return steps


def _is_counted(path: str) -> bool:
    found = kind_of(path)
    return found is not None and found[0].noun in COUNTED


def _tallies(
    repository: Repository, changes: Iterable[Change], effective: date | None
) -> dict[tuple[str, str | None], Tally]:
    """What each version of each file counts."""
    wanted = list(dict.fromkeys(change for change in changes if change[1]))
    contents = repository.blobs(str(blob) for _, blob in wanted)
    versions = Versions()
    return {
        (path, blob): _tally(versions, SourceFile(path, data, blob), effective)
        for (path, blob), (_, data) in zip(wanted, contents, strict=True)
    }


def _tally(versions: Versions, source: SourceFile, effective: date | None) -> Tally:
    found = kind_of(source.path)
    assert found is not None
    records = versions.records(*found, source)
    return tally(records if effective is None else (_cut(one, effective) for one in records))


def _cut(record: object, day: date) -> object:
    """The plan or master item as it stood in effect on that day."""
    return plan_as_of(record, day) if isinstance(record, ReformPlan) else master_as_of(record, day)  # type: ignore[arg-type]
