"""How the ledger of a work tree stands, kept with the stamp of all it was worked out from.

Imports nothing that takes time: while nothing changed, no file is read to tell it.
"""

from __future__ import annotations

import marshal
import os

from reformctl.dataclass import astuple, dataclass
from reformctl.reports.standing import packed, unpacked
from reformctl.store.drawer import Drawer
from reformctl.store.seal import own_seal
from reformctl.store.sight import Sight
from reformctl.store.stamp import git_dirs_of

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from typing import Any

    from reformctl.reports.breaches import Breaches
    from reformctl.reports.standing import Standing
    from reformctl.store.seal import Seal
    from reformctl.store.stamp import Marks

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
    breaches: tuple[Breaches, ...]
    """All that call for somebody, in the plans and elsewhere."""


@dataclass(frozen=True, slots=True)
class State:
    """How a ledger stands in the work tree, and over which commit."""

    standing: Standing
    commit: str | None
    unlike: tuple[str, ...] = ()
    """The work tree's ledger files that are not as the commit has them."""


class Standings:
    """What is kept for one user of the ledger in one folder."""

    __slots__ = ("_folder", "_grounds", "_states")

    def __init__(self, folder: str, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self._folder = folder
        self._states = Drawer(git_dirs[-1], "standing", MOST, seal)
        self._grounds = Drawer(git_dirs[-1], "ground", MOST, seal)

    def find(self) -> tuple[str, State] | None:
        """The state of the ledger that was last worked out, and the mark of what was seen then."""
        kept = self._found(self._states)
        if kept is None:
            return None
        mark, standing, commit, unlike = kept
        return mark, State(unpacked(standing), commit, unlike)

    def ground(self, mark: str) -> tuple[Marks, Ground] | None:
        """What was seen under that mark, and the plans the standing rests on; None for no plans."""
        from reformctl.reports.breaches import Breaches

        kept = self._found(self._grounds)
        if kept is None or kept[0] != mark or kept[2] is None:
            return None
        context, paths, blobs, breaches = kept[2]
        return kept[1], Ground(context, paths, blobs, tuple(Breaches(*one) for one in breaches))

    def keep(self, state: State, ground: Ground | None, sight: Sight) -> None:
        """Keep the state of the ledger that was seen, if it has stood still since.

        ``ground`` is None where it does not rest on sound files of plans of different ids alone.
        """
        if not sight.has_stood_still():
            return
        self._put(self._grounds, sight.mark, sight.marks, ground and _packed(ground))
        self._put(self._states, sight.mark, packed(state.standing), state.commit, state.unlike)

    def _put(self, drawer: Drawer, *what: Any) -> None:
        if drawer.is_ours():
            drawer.keep(self._folder, marshal.dumps((self._folder, *what)))

    def _found(self, drawer: Drawer) -> tuple[Any, ...] | None:
        body = drawer.find(self._folder) if drawer.is_ours() else None
        folder, *kept = marshal.loads(body) if body else (None,)
        return tuple(kept) if folder == self._folder else None


def _packed(ground: Ground) -> tuple[Any, ...]:
    return ground.context, ground.paths, ground.blobs, tuple(map(astuple, ground.breaches))


def known_state(folder: os.PathLike[str]) -> State | None:
    """The state of the ledger in that folder as it is now, if it was worked out before."""
    return Watched(folder).known()


class Watched:
    """A ledger's folder looked at before it is read, so that what is found out can be kept."""

    __slots__ = ("_sight", "_standings")

    def __init__(self, folder: os.PathLike[str]) -> None:
        """Look at the folder now."""
        place = os.path.realpath(folder)
        git_dirs = git_dirs_of(place)
        seal = own_seal(os.environ) if git_dirs else None
        self._standings = Standings(place, git_dirs, seal) if git_dirs and seal else None
        self._sight = Sight(place, git_dirs, seal) if git_dirs and seal else None

    def keep(self, state: State, ground: Ground | None) -> None:
        """Keep what was found out of the folder, if it may be kept."""
        if self._standings and self._sight:
            self._standings.keep(state, ground, self._sight)

    def known(self) -> State | None:
        """What is known of the folder as it was when it was looked at."""
        found = self._standings.find() if self._standings else None
        return found[1] if found and self._sight and found[0] == self._sight.mark else None
