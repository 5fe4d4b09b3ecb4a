"""Work shared between processes, where there is enough of it."""

from __future__ import annotations

import marshal
import os
import signal
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from typing import IO, Any, Self, TypeVar

T = TypeVar("T")

MOST_PROCESSES = 4
WIDTH = 8
"""Bytes that say how long a value is."""


def processes(amount: int, least: int) -> int:
    """How many processes that much work is worth, if each shall have at least so much of it."""
    if not hasattr(os, "fork"):
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    return max(1, min(cores, MOST_PROCESSES, amount // least))


def parted(homes: Sequence[Hashable], count: int, burden: int = 0) -> list[list[int]]:
    """The numbers of pieces of work in so many shares; pieces of one home stay together.

    Whoever takes the first share has as much to do besides as the burden of so many pieces.
    """
    loads = [burden] + [0] * (count - 1)
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


class Lost(Exception):  # noqa: N818 - an answer inside the program, nobody sees it
    """Another process gives no more answers."""


class Worker:
    """Another process that knows all this one knew, and works on what it is asked to."""

    __slots__ = ("_answers", "_process", "_questions")

    def __init__(self, work: Callable[[Any], Iterable[Any]]) -> None:
        """Start it; its work turns plain values into plain values."""
        asked, questions = os.pipe()
        answers, answered = os.pipe()
        self._process = os.fork()
        if not self._process:
            _serve(asked, answered, (questions, answers), work)
        os.close(asked)
        os.close(answered)
        self._questions: IO[bytes] = open(questions, "wb")  # noqa: PTH123, SIM115 - see __exit__
        self._answers: IO[bytes] = open(answers, "rb")  # noqa: PTH123, SIM115

    def __enter__(self) -> Self:
        """It runs until it is left."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it, whatever it is doing."""
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        with suppress(OSError):
            self._questions.close()
        self._answers.close()

    def ask(self, question: Any) -> None:
        """Let it begin; the last question has to be answered by then."""
        with suppress(OSError):  # that it is gone shows when it does not answer
            _write(self._questions, question)
            self._questions.flush()

    def answer(self) -> Any:
        """The next answer; raises Lost when there will be none."""
        return _read(self._answers)


def _serve(
    asked: int, answered: int, others: Sequence[int], work: Callable[[Any], Iterable[Any]]
) -> None:
    """Answer until nobody asks any more, and end the process."""
    try:
        for one in others:
            os.close(one)
        with open(asked, "rb") as questions, open(answered, "wb") as answers:
            while True:
                for answer in work(_read(questions)):
                    _write(answers, answer)
                answers.flush()
    finally:
        os._exit(1)  # nothing of the parent's may be written or cleaned up twice


def _write(stream: IO[bytes], value: Any) -> None:
    content = marshal.dumps(value)
    stream.write(len(content).to_bytes(WIDTH, "big") + content)


def _read(stream: IO[bytes]) -> Any:
    size = int.from_bytes(stream.read(WIDTH), "big")
    content = stream.read(size)
    if not size or len(content) < size:
        raise Lost
    return marshal.loads(content)
