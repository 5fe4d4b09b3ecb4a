"""The main line of a recorded history, and from where on it holds the ledger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, tzinfo

from reformctl.errors import UnreadableLedgerError
from reformctl.messages import say
from reformctl.metrics.line import Tick, days_of, ticks
from reformctl.store.cache import Cache
from reformctl.store.commit import moment
from reformctl.store.gist_shelf import GistShelf
from reformctl.store.worktree import SETTINGS
from reformctl.vocab.trend import Every


def moments(shelf: GistShelf, commit: str, zone: tzinfo, every: Every) -> list[Tick]:
    """The points of the main line up to that commit, so far apart, oldest first.

    Raises UnreadableLedgerError when older commits are missing from this clone.
    """
    if every is Every.COMMIT:
        return _dated(shelf.repository.line(commit), zone)
    return ticks(_days(shelf, commit, zone), every)


def days_with_ledger(shelf: GistShelf, commit: str, zone: tzinfo) -> Sequence[Tick]:
    """The days of the main line from the one on that began the ledger.

    Raises UnreadableLedgerError when no commit of the line holds the ledger.
    """
    days = moments(shelf, commit, zone, Every.DAY)
    key = f"begun {zone} {commit} {shelf.repository.prefix}"
    first = shelf.cache.find([key]).get(key)
    if first is None:
        first = _begun(shelf, days)
        shelf.cache.keep({key: first})
    return days[first:]


def commits_with_ledger(shelf: GistShelf, commit: str, zone: tzinfo) -> Sequence[Tick]:
    """All commits of the main line from the one on that began the ledger, each with its day.

    Raises UnreadableLedgerError when no commit of the line holds the ledger.
    """
    line = moments(shelf, commit, zone, Every.COMMIT)
    return line[_begun(shelf, line) :]


def _begun(shelf: GistShelf, line: Sequence[Tick]) -> int:
    """Where in the line the ledger begins; the repository may be older."""

    def begun(tick: Tick) -> bool:
        return shelf.repository.holds(tick.commit, SETTINGS)

    newest = line[-1]
    if not begun(newest):
        raise UnreadableLedgerError(
            say("error.no_ledger_then", at="HEAD", commit=newest.commit[:12])
        )
    return 0 if begun(line[0]) else bisect_left(line, True, key=begun)


def _dated(line: Iterable[tuple[str, int]], zone: tzinfo) -> list[Tick]:
    return [Tick(moment(seconds, zone).date(), name) for name, seconds in line]


def _days(shelf: GistShelf, commit: str, zone: tzinfo) -> list[Tick]:
    """Which commit stood at the end of each day, going on from where the line was known to."""
    repository, cache = shelf.repository, shelf.cache
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
