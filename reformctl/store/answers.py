"""Answers kept for the next time the same is asked of the same ledger.

An answer is kept in the repository's git directory under what was asked, with the stamp of all it
rests on, sealed: a repository that came with answers in it is not believed. Imports nothing that
takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal

from reformctl.store.drawer import Drawer

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from reformctl.store.seal import Seal

MOST_ANSWERS = 64
LONGEST = 4 << 20
LONGEST_KNOWN = 100_000
"""Of an answer told from what is known: to keep a longer one takes as long as to tell it again."""

# What was written to each stream in turn, and the exit code.
Answer = tuple[tuple[tuple[int, str], ...], int]


class Answers:
    """The answers of one user about one repository."""

    __slots__ = ("drawer",)

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self.drawer = Drawer(git_dir, "answers", MOST_ANSWERS, seal)

    def find(self, question: str, state: str) -> Answer | None:
        """The answer kept to that question, if it was given of the same state; else None.

        ``state`` is the mark of its stamp.
        """
        body = self.drawer.find(question)
        if body is None:
            return None
        asked, seen, said, code = marshal.loads(body)
        return (said, code) if (asked, seen) == (question, state) else None

    def keep(self, question: str, state: str, answer: Answer) -> None:
        """Keep an answer that is not too long."""
        body = marshal.dumps((question, state, *answer))
        if len(body) <= LONGEST:
            self.drawer.keep(question, body)
