"""The counts of a ledger at any number of moments of its recorded history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo

from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import assemble
from reformctl.metrics.counts import WHOLE, Counts, Share, count
from reformctl.metrics.line import Tick
from reformctl.metrics.point import Point
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.store.commit import moment
from reformctl.store.git import Repository
from reformctl.store.snapshot import committed_sources


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
    known: dict[tuple[str, str | None], ParsedFile] = {}
    counted: dict[str, Counts] = {}
    for tick in ticks:
        if tick.commit not in counted:
            counted[tick.commit] = _count(repository, tick.commit, share, effective, known)
        yield Point(tick.day, tick.commit, counted[tick.commit])


def _count(
    repository: Repository,
    commit: str,
    share: Share,
    effective: date | None,
    known: dict[tuple[str, str | None], ParsedFile],
) -> Counts:
    files = []
    for source in committed_sources(repository, commit):
        key = (source.path, source.blob)
        if key not in known:
            known[key] = parse_file(source)
        files.append(known[key])
    ledger = assemble(files)
    return count(as_of(ledger, effective) if effective else ledger, share)
