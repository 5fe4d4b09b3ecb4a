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
from reformctl.store.git import Repository
from reformctl.store.snapshot import committed_sources
from reformctl.store.worktree import SETTINGS


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
    repository: Repository, line: Sequence[Tick], effective: date | None
) -> Iterator[tuple[date, Ledger]]:
    """The ledgers recorded by the ends of the quarters, at last by the last day of the line.

    Each is cut to what was in effect by then, and by ``effective`` where that is earlier: nothing
    later is known.
    """
    known: dict[tuple[str, str | None], ParsedFile] = {}
    ends = quarter_ends(line)
    for tick in ends:
        day = min(tick.day, effective or tick.day)
        if day < tick.day and tick is not ends[-1]:
            continue
        # What changed since is forgotten: a long history takes no more room than a short one.
        known = {
            (source.path, source.blob): known.get((source.path, source.blob)) or parse_file(source)
            for source in committed_sources(repository, tick.commit)
        }
        yield day, as_of(assemble(known.values()), day)
