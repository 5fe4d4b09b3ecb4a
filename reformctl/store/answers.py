"""Answers kept for the next time the same is asked of the same ledger.

An answer is kept in the repository's git directory under what was asked, with the stamp of all it
rests on, sealed: a repository that came with answers in it is not believed. Imports nothing that
takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal

from reformctl.store.shelf import Shelf

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

    __slots__ = ("seal", "shelf")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self.shelf = Shelf(f"{git_dir}/reformctl/answers", MOST_ANSWERS)
        self.seal = seal

    def is_ours(self) -> bool:
        """Whether the folder lies in the git directory itself and not somewhere it points to."""
        return self.shelf.is_ours()

    def find(self, question: str, stamp: Stamp) -> Answer | None:
        """The answer kept to that question, if it was given of the same state; else None."""
        try:
            with open(self.shelf.path(self._name(question)), "rb") as file:  # noqa: PTH123
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
        if len(body) <= LONGEST:
            self.shelf.put(self._name(question), self.seal.close(body))

    def _name(self, question: str) -> str:
        """A name by which two users' answers never meet in one file."""
        return self.seal.mark(question)
