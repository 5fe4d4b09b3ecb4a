"""How the ledger of a work tree stands, kept with the stamp of all it was worked out from.

Imports nothing that takes time: while nothing changed, no file is read to tell it.
"""

from __future__ import annotations

import marshal
import os
import time

from reformctl.dataclass import dataclass
from reformctl.reports.standing import packed, unpacked
from reformctl.store.drawer import Drawer
from reformctl.store.seal import own_seal
from reformctl.store.stamp import Stamp, git_dirs_of

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from reformctl.reports.standing import Standing
    from reformctl.store.seal import Seal

MOST = 8
"""Ledgers of one repository of which it is kept, one for each work tree."""


@dataclass(frozen=True, slots=True)
class State:
    """How a ledger stands in the work tree, and over which commit."""

    standing: Standing
    commit: str | None
    dirty: bool
    """Whether the work tree's ledger files differ from the commit's."""


class Standings:
    """What is kept for one user of the ledger in one folder."""

    __slots__ = ("_drawer", "_folder")

    def __init__(self, folder: str, git_dir: str, seal: Seal) -> None:
        """Kept in that git directory behind that seal."""
        self._folder = folder
        self._drawer = Drawer(git_dir, "standing", MOST, seal)

    def find(self, stamp: Stamp) -> State | None:
        """The state of the ledger as the stamp saw it; None when that is not known."""
        body = self._drawer.find(self._folder) if self._drawer.is_ours() else None
        if body is None:
            return None
        folder, seen, kept, commit, dirty = marshal.loads(body)
        if (folder, seen) != (self._folder, stamp.text):
            return None
        return State(unpacked(kept), commit, dirty)

    def keep(self, stamp: Stamp, state: State) -> None:
        """Keep the state of the ledger as the stamp saw it."""
        if self._drawer.is_ours():
            kept = (self._folder, stamp.text, packed(state.standing), state.commit, state.dirty)
            self._drawer.keep(self._folder, marshal.dumps(kept))


class Watched:
    """A ledger's folder looked at before it is read, so that what is found out can be kept."""

    __slots__ = ("_before", "_folder", "_git_dirs", "_now")

    def __init__(self, folder: str) -> None:
        """Look at the folder now."""
        self._now = time.time_ns()
        self._folder = os.path.realpath(folder)
        self._git_dirs = git_dirs_of(self._folder)
        self._before = Stamp(self._folder, self._git_dirs) if self._git_dirs else None

    def keep(self, state: State) -> None:
        """Keep what was found out, if nothing changed meanwhile and later changes must show."""
        seal = own_seal(os.environ)
        if self._git_dirs is None or self._before is None or seal is None:
            return
        if not self._before.is_settled(self._now):
            return
        if Stamp(self._folder, self._git_dirs).text == self._before.text:
            Standings(self._folder, self._git_dirs[-1], seal).keep(self._before, state)
