"""Answers kept for the next time the same is asked of the same ledger.

An answer is kept in the repository's git directory under what was asked, with the stamp of all it
rests on, sealed: a repository that came with answers in it is not believed. Imports nothing that
takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal
import os

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from reformctl.store.seal import Seal
    from reformctl.store.stamp import Stamp

MOST_ANSWERS = 64
LONGEST = 4 << 20

# What was written to each stream in turn, and the exit code.
Answer = tuple[tuple[tuple[int, str], ...], int]


class Answers:
    """The answers of one user about one repository."""

    __slots__ = ("folder", "seal")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self.folder = f"{git_dir}/reformctl/answers"
        self.seal = seal

    def is_ours(self) -> bool:
        """Whether the folder lies in the git directory itself and not somewhere it points to."""
        above = os.path.dirname(self.folder)  # noqa: PTH120
        return not os.path.islink(self.folder) and not os.path.islink(above)  # noqa: PTH114

    def find(self, question: str, stamp: Stamp) -> Answer | None:
        """The answer kept to that question, if it was given of the same state; else None."""
        try:
            with open(self._file(question), "rb") as file:  # noqa: PTH123
                body = self.seal.open(file.read(2 * LONGEST))
        except OSError:
            return None
        if body is None:
            return None
        asked, seen, said, code = marshal.loads(body)
        return (said, code) if (asked, seen) == (question, self.seal.mark(stamp.text)) else None

    def keep(self, question: str, stamp: Stamp, answer: Answer) -> None:
        """Keep an answer; where that is not possible, it is only not kept."""
        body = marshal.dumps((question, self.seal.mark(stamp.text), *answer))
        if len(body) > LONGEST:
            return
        file = self._file(question)
        draft = f"{file}.{os.getpid()}"
        try:
            os.makedirs(self.folder, exist_ok=True)  # noqa: PTH103
            with open(draft, "wb") as stream:  # noqa: PTH123
                stream.write(self.seal.close(body))
            os.replace(draft, file)  # noqa: PTH105
            self._prune()
        except OSError:
            return

    def _prune(self) -> None:
        """Drop the oldest answers past the bound, and drafts that nobody finished."""
        with os.scandir(self.folder) as entries:
            ages = sorted(((entry.stat().st_mtime, entry.path) for entry in entries), reverse=True)
        for _, path in ages[MOST_ANSWERS:]:
            os.unlink(path)  # noqa: PTH108

    def _file(self, question: str) -> str:
        """Named so that two users' answers never meet in one file."""
        return f"{self.folder}/{self.seal.mark(question)}"
