"""How the ledger of a work tree stands, kept with the stamp of all it was worked out from.

Imports nothing that takes time: while nothing changed, no file is read to tell it.
"""

from __future__ import annotations

import marshal
import os
import time

from reformctl.dataclass import astuple, dataclass
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
class Ground:
    """The plans on which a standing rests, so that it can be moved when one of them changes."""

    context: str
    """The settings, bodies and rounds around them (see :mod:`reformctl.store.notebook`)."""
    paths: str
    """The plans' files in order, one on a line."""
    blobs: str
    """Git's ids of their contents, in the same order."""


@dataclass(frozen=True, slots=True)
class State:
    """How a ledger stands in the work tree, and over which commit."""

    standing: Standing
    commit: str | None
    unlike: tuple[str, ...] = ()
    """The work tree's ledger files that are not as the commit has them."""
    ground: Ground | None = None
    """None where it does not rest on sound files of plans of different ids alone."""


class Standings:
    """What is kept for one user of the ledger in one folder."""

    __slots__ = ("_drawer", "folder", "git_dirs", "were_enough")

    def __init__(self, folder: str, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self.folder, self.git_dirs = folder, git_dirs
        self.were_enough = False
        """Whether something was told from what is kept alone, with no look at any file."""
        self._drawer = Drawer(git_dirs[-1], "standing", MOST, seal)

    def find(self) -> tuple[str, State] | None:
        """The state of the ledger that was last worked out, and the text of its stamp."""
        body = self._drawer.find(self.folder) if self._drawer.is_ours() else None
        if body is None:
            return None
        folder, seen, standing, commit, unlike, ground = marshal.loads(body)
        if folder != self.folder:
            return None
        return seen, State(unpacked(standing), commit, unlike, Ground(*ground) if ground else None)

    def keep(self, state: State, stamp: Stamp, now: int) -> None:
        """Keep the state of the ledger as the stamp saw it.

        Not if anything changed since, or could change without showing: ``now`` is a time at which
        the stamp was there, in nanoseconds.
        """
        if not stamp.is_settled(now) or not self._drawer.is_ours():
            return
        if Stamp(self.folder, self.git_dirs).text == stamp.text:
            ground = astuple(state.ground) if state.ground else None
            kept = (packed(state.standing), state.commit, state.unlike, ground)
            self._drawer.keep(self.folder, marshal.dumps((self.folder, stamp.text, *kept)))


class Watched:
    """A ledger's folder looked at before it is read, so that what is found out can be kept."""

    __slots__ = ("_now", "_stamp", "_standings")

    def __init__(self, folder: os.PathLike[str]) -> None:
        """Look at the folder now."""
        place = os.path.realpath(folder)
        git_dirs = git_dirs_of(place)
        seal = own_seal(os.environ)
        self._standings = Standings(place, git_dirs, seal) if git_dirs and seal else None
        self._stamp = Stamp(place, git_dirs) if git_dirs and seal else None
        self._now = time.time_ns()

    def keep(self, state: State) -> None:
        """Keep what was found out of the folder, if it may be kept."""
        if self._standings and self._stamp:
            self._standings.keep(state, self._stamp, self._now)
