"""The objects of git: how they are asked for, and what their bytes and ids are."""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.parse.text import MAX_BYTES
from reformctl.store.plumbing import missing_object, start_git

TYPE_CHECKING = False  # a folder without git needs no processes
if TYPE_CHECKING:
    from subprocess import Popen
    from typing import IO

# Asked of cat-file before the first answer is read: few enough never to fill a pipe.
AHEAD = 60
EVERYTHING = sys.maxsize
# Of a file nobody reads more than shows that it is too large for a ledger.
OF_A_FILE = MAX_BYTES + 1
PIECE = 1 << 20
OBJECT_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One file of a commit: its path below the folder asked for, its mode and its blob."""

    path: str
    mode: str
    """``100644`` or ``100755`` for a file, ``120000`` for a link, ``160000`` for a submodule."""
    blob: str

    @property
    def is_file(self) -> bool:
        """Whether it is a plain file, and neither a link nor a submodule."""
        return self.mode.startswith("100")


@contextmanager
def conversation(folder: Path, environment: Mapping[str, str]) -> Iterator[Popen[bytes]]:
    """A ``cat-file --batch`` for :func:`answers`, which ends with the block however that ends."""
    git = start_git(folder, "cat-file", "--batch", **environment)
    try:
        yield git
    finally:
        git.kill()
        for pipe in (git.stdin, git.stdout):
            with suppress(BrokenPipeError):  # a question that was not asked to the end
                assert pipe is not None
                pipe.close()
        git.wait()


def answers(
    git: Popen[bytes], first: Sequence[str], more: Iterator[str], most: int = EVERYTHING
) -> Iterator[tuple[str, bytes]]:
    """Each object's id and bytes, in the order asked, from a ``cat-file --batch``.

    Answers are read one by one while a few questions stay ahead: no deadlock, no threads; of each
    no more than ``most`` bytes are held. Raises UnreadableLedgerError where git gives none.
    """
    assert git.stdin is not None
    assert git.stdout is not None
    _ask(git.stdin, first)
    waiting = deque(first)
    while waiting:
        yield read_object(git.stdout, waiting.popleft(), most)
        if len(waiting) <= AHEAD // 2:
            later = list(islice(more, AHEAD // 2))
            _ask(git.stdin, later)
            waiting += later


def answer(git: Popen[bytes], name: str, most: int = EVERYTHING) -> bytes:
    """The first bytes of one object; raises UnreadableLedgerError where git gives none."""
    assert git.stdin is not None
    assert git.stdout is not None
    _ask(git.stdin, (name,))
    return read_object(git.stdout, name, most)[1]


def entry_of(line: bytes) -> TreeEntry:
    """The entry that a line of ``ls-tree -z`` speaks of."""
    words, _, path = line.partition(b"\t")
    mode, _, blob = words.decode("ascii").split(" ")
    return TreeEntry(path.decode("utf-8", "surrogateescape"), mode, blob)


def _ask(stream: IO[bytes], ids: Sequence[str]) -> None:
    if not ids:
        return
    try:
        stream.write("".join(f"{one}\n" for one in ids).encode("ascii"))
        stream.flush()
    except BrokenPipeError as error:  # to the program this would mean that nobody reads on
        raise missing_object(ids[0]) from error


def read_object(stream: IO[bytes], asked: str, most: int = EVERYTHING) -> tuple[str, bytes]:
    """The next answer of ``cat-file --batch``; raises UnreadableLedgerError when there is none."""
    name, _, rest = stream.readline().decode("ascii", "replace").strip().partition(" ")
    size = rest.rpartition(" ")[2]
    if not size.isdecimal():
        raise missing_object(name or asked)
    length = int(size)
    if length <= most:
        return name, stream.read(length + 1)[:-1]
    content = stream.read(most)
    for left in range(length + 1 - most, 0, -PIECE):
        stream.read(min(left, PIECE))
    return name, content
