"""What the ledger of a work tree says of itself and where it is not as HEAD has it, kept.

It is kept with the stamp of all it was worked out from. Imports nothing that takes time: while
nothing changed, no file is read to tell it.
"""

from __future__ import annotations

import marshal
import os
import time

from reformctl.dataclass import astuple, dataclass
from reformctl.store.drawer import Drawer
from reformctl.store.seal import own_seal
from reformctl.store.stamp import Stamp, git_dirs_of
from reformctl.store.standings import Standings

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from reformctl.store.seal import Seal

MOST = 8
"""Ledgers of one repository of which it is kept, one for each work tree."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """A ledger in a work tree, over a commit."""

    commit: str
    unlike: tuple[str, ...]
    """The ledger files that are not as the commit has them."""
    prefix: str
    """The ledger's folder below the top of the work tree."""
    ledger: str
    """The ledger's name, or that of its folder."""
    ledger_en: str | None
    synthetic: bool
    zone: str
    """The name of its time zone."""
    shallow: bool
    """Whether the older part of the history is missing."""


class Mastheads:
    """What is kept for one user of the ledger in one folder."""

    __slots__ = ("_drawer", "_folder")

    def __init__(self, folder: str, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self._folder = folder
        self._drawer = Drawer(git_dirs[-1], "masthead", MOST, seal)

    def find(self, mark: str) -> Masthead | None:
        """The ledger in the state of that mark."""
        body = self._drawer.find(self._folder) if self._drawer.is_ours() else None
        if body is None:
            return None
        seen, kept = marshal.loads(body)
        return Masthead(*kept) if seen == mark else None

    def keep(self, masthead: Masthead, mark: str) -> None:
        """Keep the ledger as it is in the state of that mark."""
        if self._drawer.is_ours():
            self._drawer.keep(self._folder, marshal.dumps((mark, astuple(masthead))))


class Look:
    """A look at a ledger's folder before it is read, so that what is found out can be kept."""

    __slots__ = ("_git_dirs", "_mark", "_mastheads", "_now", "_place", "_stamp", "_standings")

    def __init__(self, folder: os.PathLike[str]) -> None:
        """Look at the folder now."""
        self._place, self._now = os.path.realpath(folder), time.time_ns()
        git_dirs = git_dirs_of(self._place)
        seal = own_seal(os.environ) if git_dirs else None
        self._stamp = None
        if git_dirs and seal:
            self._git_dirs = git_dirs
            self._mastheads = Mastheads(self._place, git_dirs, seal)
            self._standings = Standings(self._place, git_dirs, seal)
            self._stamp = Stamp(self._place, git_dirs)
            self._mark = seal.mark(self._stamp.text)

    def keep(self, masthead: Masthead) -> None:
        """Keep what was found out of the folder.

        Not if anything changed since, or could change without showing.
        """
        if not self._stamp or not self._stamp.is_settled(self._now):
            return
        if Stamp(self._place, self._git_dirs).text == self._stamp.text:
            self._mastheads.keep(masthead, self._mark)

    def known(self) -> Masthead | None:
        """What is known of the folder as it is."""
        return self._mastheads.find(self._mark) if self._stamp else None

    def unlike(self, commit: str) -> tuple[str, ...] | None:
        """The files that are not as that commit has them, if its standing is known."""
        found = self._standings.find() if self._stamp else None
        if found and self._stamp and found[0] == self._stamp.text and found[1].commit == commit:
            return found[1].unlike
        return None
