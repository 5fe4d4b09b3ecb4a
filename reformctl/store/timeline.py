"""The counts of a ledger at any number of moments of its recorded history."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date, tzinfo

from reformctl.dataclass import astuple
from reformctl.ledger.as_of import master_as_of, plan_as_of
from reformctl.messages import say
from reformctl.metrics.file_counts import FileCounts, Running, file_counts
from reformctl.metrics.line import Tick, days_of, ticks
from reformctl.metrics.point import Point
from reformctl.metrics.share import WHOLE, Share
from reformctl.metrics.tally import Counts, ItemCounts, PlanCounts
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.records.kinds import kind_of, noun_of
from reformctl.records.plan import ReformPlan
from reformctl.store.cache import Cache, cache_of
from reformctl.store.commit import moment
from reformctl.store.git import Repository
from reformctl.store.trees import trees_of
from reformctl.store.watch import Watch, unwatched
from reformctl.store.workers import parted, processes, shared
from reformctl.vocab import Every

COUNTED = ("plan", "master")
"""The kinds of file that hold what is counted."""

WORTH_A_PROCESS = 1000
"""Versions that take longer to read than to start a process."""

# Where answers are kept between runs, and who watches the work.
Means = tuple[Cache, Watch]
# A file that differs from the tick before: its path, and its blob or None.
Change = tuple[str, str | None]


def moments(repository: Repository, commit: str, zone: tzinfo, every: Every) -> list[Tick]:
    """The points of the main line up to that commit, so far apart, oldest first.

    Raises UnreadableLedgerError when older commits are missing from this clone.
    """
    if every is Every.COMMIT:
        return _dated(repository.line(commit), zone)
    with cache_of(repository) as cache:
        return ticks(_days(repository, commit, zone, cache), every)


def _dated(line: Iterable[tuple[str, int]], zone: tzinfo) -> list[Tick]:
    return [Tick(moment(seconds, zone).date(), name) for name, seconds in line]


def _days(repository: Repository, commit: str, zone: tzinfo, cache: Cache) -> list[Tick]:
    """Which commit stood at the end of each day, going on from where the line was known to."""
    repository.need_full_history()
    last, days = _known_days(commit, zone, cache)
    if last != commit:
        new = repository.line_after(last, commit) if last else None
        if new is None:
            days, new = [], repository.line(commit)
        days = days_of([*days, *_dated(new, zone)])
        kept = tuple((tick.day.toordinal(), tick.commit) for tick in days)
        cache.keep({f"days {zone}": commit, f"days {zone} {commit}": kept})
    return days


def _known_days(commit: str, zone: tzinfo, cache: Cache) -> tuple[str | None, list[Tick]]:
    """The days of the line up to that commit, or else up to the last one asked for."""
    newest = f"days {zone}"
    for last in (commit, cache.find([newest]).get(newest)):
        key = f"days {zone} {last}"
        kept = cache.find([key]).get(key) if last else None
        if kept is not None:
            return last, [Tick(date.fromordinal(day), name) for day, name in kept]
    return None, []


def points(
    repository: Repository,
    ticks: Sequence[Tick],
    share: Share = WHOLE,
    effective: date | None = None,
    watch: Watch = unwatched,
) -> Iterator[Point]:
    """What the share counted at each of those commits, cut to what was in effect by that day."""
    with cache_of(repository) as cache:
        keys = {tick.commit: _key(repository, tick, share, effective) for tick in ticks}
        known = {key: _unpacked(kept) for key, kept in cache.find(list(keys.values())).items()}
        missing = [tick for tick in ticks if keys[tick.commit] not in known]
        made = {
            keys[commit]: counts
            for commit, counts in _counted(repository, missing, share, effective, (cache, watch))
        }
        cache.keep({key: _packed(counts) for key, counts in made.items()})
    known |= made
    for tick in ticks:
        yield Point(tick.day, tick.commit, known[keys[tick.commit]])


def _key(repository: Repository, tick: Tick, share: Share, effective: date | None) -> str:
    part = f"{share.group or ''} {share.unit or ''} {share.plan or ''}"
    return f"counts {tick.commit} {part} {effective or ''} {repository.prefix}"


def _packed(counts: Counts) -> tuple[tuple[int, ...], ...]:
    return astuple(counts)


def _unpacked(kept: tuple[tuple[int, ...], ...]) -> Counts:
    master, items, plans = kept
    return Counts(ItemCounts(*master), ItemCounts(*items), PlanCounts(*plans))


def _counted(
    repository: Repository,
    ticks: Sequence[Tick],
    share: Share,
    effective: date | None,
    means: Means,
) -> Iterator[tuple[str, Counts]]:
    """The counts of each of those commits, worked out from the files that differ between them."""
    if not ticks:
        return
    found = steps(repository, ticks, COUNTED)
    changes = [change for step in found for change in step]
    counted = _counts_by_file(repository, changes, effective, means)
    running = Running(share)
    for tick, step in zip(ticks, found, strict=True):
        for path, blob in step:
            running.put(path, counted[path, blob] if blob else ())
        yield tick.commit, running.counts()


def steps(
    repository: Repository, ticks: Sequence[Tick], nouns: Container[str]
) -> list[list[Change]]:
    """The files of those kinds that changed up to each tick since the one before."""
    found: list[list[Change]] = []
    with trees_of(repository) as trees:
        before = None
        for tick in ticks:
            now = trees.top(tick.commit)
            changes = trees.changes(before, now)
            found.append([change for change in changes if noun_of(change[0]) in nouns])
            before = now
    return found


def _counts_by_file(
    repository: Repository, changes: Iterable[Change], effective: date | None, means: Means
) -> dict[Change, FileCounts]:
    """What each version of each file counts."""
    keys = {one: f"file {one[1]} {effective or ''} {one[0]}" for one in changes if one[1]}
    cache, watch = means
    kept = cache.find(list(keys.values()))
    found: dict[Change, FileCounts] = {one: kept[key] for one, key in keys.items() if key in kept}
    wanted = [one for one in keys if one not in found]
    made = _read(repository, wanted, effective, watch)
    cache.keep({keys[one]: counts for one, counts in made.items()})
    return found | made


def _read(
    repository: Repository, wanted: list[Change], effective: date | None, watch: Watch
) -> dict[Change, FileCounts]:
    """What those versions count, read by as many processes as it is worth."""
    count = processes(len(wanted), WORTH_A_PROCESS)
    shares = parted([path for path, _ in wanted], count)

    def work(share: list[int], watch: Watch = unwatched) -> list[FileCounts]:
        contents = repository.blobs(str(wanted[at][1]) for at in share)
        versions = Versions()
        return [
            _file_counts(versions, SourceFile(wanted[at][0], data, blob), effective)
            for at, (blob, data) in watch(
                zip(share, contents, strict=True), len(share), say("command.reading_history")
            )
        ]

    answers = shared(shares, work, lambda share: work(share, watch))
    return {
        wanted[at]: counts
        for share, answer in zip(shares, answers, strict=True)
        for at, counts in zip(share, answer, strict=True)
    }


def _file_counts(versions: Versions, source: SourceFile, effective: date | None) -> FileCounts:
    found = kind_of(source.path)
    assert found is not None
    records = versions.records(*found, source)
    return file_counts(records if effective is None else (_cut(one, effective) for one in records))


def _cut(record: object, day: date) -> object:
    """The plan or master item as it stood in effect on that day."""
    return plan_as_of(record, day) if isinstance(record, ReformPlan) else master_as_of(record, day)  # type: ignore[arg-type]
