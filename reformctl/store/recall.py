"""What was known of the programme at the ends of past quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from reformctl.metrics.line import Tick
from reformctl.metrics.programme import Programme, programme_of
from reformctl.metrics.quarter import quarter_ends
from reformctl.records.gist import Gist
from reformctl.store.gist_shelf import GistShelf
from reformctl.store.timeline import steps

AT_REST = 8
"""Quarter ends in a row with the same commit that are looked at: two years.

A clock that was wrong can put the last day centuries ahead of all that was recorded.
"""


def recalled(shelf: GistShelf, line: Sequence[Tick], effective: date | None) -> Iterator[Programme]:
    """The programme as recorded by the ends of the quarters, at last by the last day of the line.

    Each is cut to what was in effect by then, and by ``effective`` where that is earlier: nothing
    later is known.
    """
    *earlier, newest = quarter_ends(line)
    rows = (list(row) for _, row in groupby(earlier, lambda tick: tick.commit))
    moving = (tick for row in rows for tick in row[:AT_REST])
    ends = [tick for tick in moving if effective is None or tick.day <= effective]
    found = steps(shelf.repository, [*ends, newest])
    shelf.fetch(change for step in found for change in step)
    days = [*(tick.day for tick in ends), min(newest.day, effective or newest.day)]
    files: dict[str, Gist] = {}
    for day, step in zip(days, found, strict=True):
        for path, blob in step:
            files.pop(path, None)
            if blob:
                files[path] = shelf.gist((path, blob))
        yield programme_of(files, day)
