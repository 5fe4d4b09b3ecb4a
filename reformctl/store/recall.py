"""The ledger as it was known at the ends of past quarters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.errors import UnreadableLedgerError
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.messages import say
from reformctl.metrics.line import Tick
from reformctl.metrics.quarter import quarter_ends
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.records.kinds import kind_of
from reformctl.store.git import Repository
from reformctl.store.snapshot import Snapshot, committed_sources
from reformctl.store.timeline import COUNTED, Change, steps
from reformctl.store.worktree import SETTINGS

# What a forecast looks at: what is counted, and which years the programme has.
LOOKED_AT = (*COUNTED, "ledger")


def with_ledger(repository: Repository, line: Sequence[Tick]) -> Sequence[Tick]:
    """The line from the commit on that began the ledger; the repository may be older.

    Raises UnreadableLedgerError when no commit of the line holds the ledger.
    """

    def begun(tick: Tick) -> bool:
        return any(entry.path == SETTINGS for entry in repository.tree(tick.commit))

    newest = line[-1]
    if not begun(newest):
        raise UnreadableLedgerError(
            say("error.no_ledger_then", at="HEAD", commit=newest.commit[:12])
        )
    return line if begun(line[0]) else line[bisect_left(line, True, key=begun) :]


def recalled(
    snapshot: Snapshot, line: Sequence[Tick], effective: date | None
) -> Iterator[tuple[date, Ledger]]:
    """The ledgers recorded by the ends of the quarters, at last by the last day of the line.

    Each is cut to what was in effect by then, and by ``effective`` where that is earlier: nothing
    later is known. Only the last one tells what can't be read in it; the snapshot was taken of its
    commit, or of the work tree above it.
    """
    repository = snapshot.repository
    assert repository
    *earlier, newest = quarter_ends(line)
    past = [tick for tick in earlier if effective is None or tick.day <= effective]
    for tick, ledger in zip(past, _ledgers(repository, past), strict=True):
        yield tick.day, as_of(ledger, tick.day)
    day = min(newest.day, effective or newest.day)
    yield day, as_of(_recorded(snapshot, repository, newest.commit), day)


def _recorded(snapshot: Snapshot, repository: Repository, commit: str) -> Ledger:
    """The ledger of that commit, which often is what was read already."""
    if snapshot.commit == commit and not snapshot.dirty:
        return snapshot.ledger
    return assemble(parse_file(source) for source in committed_sources(repository, commit))


def _ledgers(repository: Repository, ticks: Sequence[Tick]) -> Iterator[Ledger]:
    """The records of each of those commits, read from the files that differ between them."""
    found = steps(repository, ticks, LOOKED_AT)
    contents = repository.blobs(blob for step in found for _, blob in step if blob)
    versions = Versions()
    files: dict[str, ParsedFile] = {}
    for step in found:
        for path, blob in step:
            files.pop(path, None)
            if blob:
                files[path] = _file(versions, (path, blob), next(contents)[1])
        yield assemble(files.values())


def _file(versions: Versions, change: Change, data: bytes) -> ParsedFile:
    path, blob = change
    kind, record_id = kind_of(path) or (None, "")
    assert kind
    records = versions.records(kind, record_id, SourceFile(path, data, blob))
    return ParsedFile(path, kind.noun, record_id, records)
