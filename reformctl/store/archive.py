"""The histories that were followed, as books that lie in the repository's git directory.

A history is kept in stretches, one book for each, which those of several commits share; the
register says which stretches lead up to which commit. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal

from reformctl.store.book import bound, opened
from reformctl.store.drawer import Drawer
from reformctl.store.rows import Rows
from reformctl.store.shelf import Shelf

TYPE_CHECKING = False  # to import this from typing takes longer than to look into the register
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reformctl.store.book import Name
    from reformctl.store.rows import Gate
    from reformctl.store.seal import Seal

    Line = tuple[Gate, ...]
    """The gates up to a commit."""

MOST_TIPS = 4
"""Commits of which it is known that their history was followed."""
MOST_FILES = 64
LARGEST = 1 << 28
"""Bytes of a book; a longer stretch is followed anew each time."""
REGISTER = "lines"
NOWHERE: Gate = ("", 0, 0)
"""Before the first commit."""


class Archive:
    """What one user's program keeps of one repository's history."""

    __slots__ = ("_register", "_seal", "_shelf")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self._shelf = Shelf(f"{git_dir}/reformctl/lineage", MOST_FILES)
        self._register, self._seal = Drawer(git_dir, "register", 1, seal), seal

    def lines(self) -> dict[str, Line]:
        """The commits whose history was followed, newest first, each with the gates up to it."""
        body = self._register.find(REGISTER) if self._register.is_ours() else None
        return dict(marshal.loads(body)) if body else {}

    def rows(self, line: Line) -> Rows | None:
        """What is kept of the stretches that those gates end; None when some are missing."""
        books = []
        for name in _names(line):
            book = opened(self._place(name), name, self._seal)
            if book is None:
                return None
            books.append(book)
        return Rows(line, books)

    def keep(self, name: str, values: Mapping[Name, object]) -> None:
        """Keep what a stretch made."""
        content = bound(values, name, self._seal)
        if self._shelf.is_ours() and len(content) <= LARGEST:
            self._shelf.put(self._seal.mark(name), content)

    def enter(self, tip: str, line: Line) -> None:
        """Note down the way to a commit, and drop what no longer leads to any."""
        if not self._shelf.is_ours():
            return
        known = {tip: line} | {one: way for one, way in self.lines().items() if one != tip}
        kept = tuple(known.items())[:MOST_TIPS]
        self._register.keep(REGISTER, marshal.dumps(kept))
        names = {name for _, way in kept for name in _names(way)}
        self._shelf.drop_others({self._seal.mark(name) for name in names})

    def _place(self, name: str) -> str:
        return self._shelf.path(self._seal.mark(name))


def name_of(start: Gate, end: Gate) -> str:
    """The name of the stretch between two gates."""
    return f"stretch {start[0]} {end[0]}"


def _names(line: Sequence[Gate]) -> Iterable[str]:
    return map(name_of, (NOWHERE, *line), line)
