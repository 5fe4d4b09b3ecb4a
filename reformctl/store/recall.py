"""What was known of the programme at the ends of past quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.metrics.line import Tick
from reformctl.metrics.programme import Programme, programme_of
from reformctl.metrics.quarter import quarter_ends
from reformctl.records.gist import Gist
from reformctl.store.shelf import Shelf
from reformctl.store.timeline import steps

MOST = 80
"""Quarters: twenty years, however far into the future a clock was wrong."""


def recalled(shelf: Shelf, line: Sequence[Tick], effective: date | None) -> Iterator[Programme]:
    """The programme as recorded by the ends of the last quarters and by the last day of the line.

    Each is cut to what was in effect by then, and by ``effective`` where that is earlier: nothing
    later is known.
    """
    *earlier, newest = quarter_ends(line)
    ends = [tick for tick in earlier if effective is None or tick.day <= effective][-MOST:]
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
