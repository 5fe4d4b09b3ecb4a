"""Which lines of a file are not as they were in an older version of it."""

from __future__ import annotations

from reformctl.parse.alignment import operations
from reformctl.parse.source import SourceFile


def changed_lines(old: bytes | None, new: SourceFile) -> frozenset[int]:
    """The 1-based numbers of the lines that came or changed; all of a file that was not there.

    A line behind which others were taken out counts as changed too, as that is where it shows.
    """
    lines = new.data.splitlines()
    if old is None:
        return frozenset(range(1, len(lines) + 2))
    before = old.splitlines()
    found: set[int] = set()
    for tag, _, _, first, last in operations(before, lines):
        if tag != "equal":
            found.update(range(first + 1, max(last, first + 1) + 1))
    return frozenset(found)
