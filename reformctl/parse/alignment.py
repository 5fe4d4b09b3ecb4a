"""How one sequence became another, in a time that no sequence can stretch."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

# So many pairs of entries are looked at in a fifth of a second, whatever they say.
MOST = 1_000_000

Operation = tuple[str, int, int, int, int]
"""``equal``, ``replace``, ``delete`` or ``insert``, and from where to where on both sides."""


def operations(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Operation]:
    """What makes the old sequence the new one, in order.

    What is too long to be compared entry by entry, between what stays at both ends, is replaced.
    """
    start, end = _common(old, new)
    here, there = len(old) - end, len(new) - end
    head, tail = ("equal", 0, start, 0, start), ("equal", here, len(old), there, len(new))
    if (here - start) * (there - start) > MOST:
        middle = [("replace", start, here, start, there)]
    else:
        middle = _compared(old[start:here], new[start:there], start)
    return [*([head] if start else []), *middle, *([tail] if end else [])]


def _compared(old: Sequence[Hashable], new: Sequence[Hashable], start: int) -> list[Operation]:
    from difflib import SequenceMatcher  # most sequences only grow

    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (tag, i + start, i_end + start, j + start, j_end + start)
        for tag, i, i_end, j, j_end in matcher.get_opcodes()
    ]


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """How many entries both begin with, and how many more they end with."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return start, end
