"""Work shared between processes, where there is enough of it."""

from __future__ import annotations

import marshal
import os
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

MOST_PROCESSES = 4


def processes(amount: int, least: int) -> int:
    """How many processes that much work is worth, if each shall have at least so much of it."""
    if not hasattr(os, "fork"):
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return max(1, min(cores, MOST_PROCESSES, amount // least))


def parted(homes: Sequence[Hashable], count: int) -> list[list[int]]:
    """The numbers of pieces of work in so many shares; pieces of one home stay together."""
    loads = [0] * count
    share_of: dict[Hashable, int] = {}
    for home, size in Counter(homes).most_common():
        share_of[home] = loads.index(min(loads))
        loads[share_of[home]] += size
    shares: list[list[int]] = [[] for _ in range(count)]
    for at, home in enumerate(homes):
        shares[share_of[home]].append(at)
    return [share for share in shares if share]


def shared(shares: Sequence[T], work: Callable[[T], Any], watched: Callable[[T], Any]) -> list[Any]:
    """What the work makes of each share, one process for each; plain values only.

    The first share is worked on here, as somebody may watch it; so is one whose process ends
    without an answer.
    """
    others = [_started(share, work) for share in shares[1:]]
    own = [watched(share) for share in shares[:1]]
    rest = [
        _answer(pipe, process, share, work)
        for (pipe, process), share in zip(others, shares[1:], strict=True)
    ]
    return own + rest


def _started(share: T, work: Callable[[T], Any]) -> tuple[int, int]:
    """The pipe and the number of a process that works on the share."""
    ours, theirs = os.pipe()
    process = os.fork()
    if process:
        os.close(theirs)
        return ours, process
    code = 1
    try:
        os.close(ours)
        with open(theirs, "wb") as stream:  # noqa: PTH123 - a pipe has no path
            stream.write(marshal.dumps(work(share)))
        code = 0
    finally:
        os._exit(code)  # nothing of the parent's may be written or cleaned up twice


def _answer(pipe: int, process: int, share: T, work: Callable[[T], Any]) -> Any:
    with open(pipe, "rb") as stream:
        answer = stream.read()
    _, status = os.waitpid(process, 0)
    return marshal.loads(answer) if status == 0 else work(share)
