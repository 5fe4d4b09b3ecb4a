"""Which lines of a file are not as they were in an older version of it."""

from __future__ import annotations

from reformctl.parse.source import SourceFile


def changed_lines(old: bytes | None, new: SourceFile) -> frozenset[int]:
    """The 1-based numbers of the lines that came or changed; all of a file that was not there.

    A line behind which others were taken out counts as changed too, as that is where it shows.
    """
    lines = new.data.splitlines()
    if old is None:
        return frozenset(range(1, len(lines) + 2))
    before = old.splitlines()
    start = 0
    while start < min(len(before), len(lines)) and before[start] == lines[start]:
        start += 1
    end = 0
    rest = min(len(before), len(lines)) - start
    while end < rest and before[-1 - end] == lines[-1 - end]:
        end += 1
    from difflib import SequenceMatcher  # only for files that differ

    matcher = SequenceMatcher(
        None, before[start : len(before) - end], lines[start : len(lines) - end], autojunk=False
    )
    found: set[int] = set()
    for tag, _, _, first, last in matcher.get_opcodes():
        if tag != "equal":
            found.update(range(start + first + 1, start + max(last, first + 1) + 1))
    return frozenset(found)
