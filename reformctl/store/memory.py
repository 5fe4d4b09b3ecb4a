"""What is remembered of the ledger in one folder, each thing with the state it was told of.

Imports nothing that takes time: what is known is told without the whole program.
"""

from __future__ import annotations

import marshal
import os

from reformctl.store.drawer import Drawer
from reformctl.store.seal import own_seal
from reformctl.store.sight import Sight
from reformctl.store.stamp import git_dirs_of

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from typing import Any

    from reformctl.store.leaf import Leaves
    from reformctl.store.seal import Seal
    from reformctl.store.sheaves import Sheaves

MOST_NOTES = 800
"""Sheaves of notes; each takes some eighty kilobytes."""
MOST = 16
"""Things of one kind that are kept in a repository; each work tree has its own."""


class Memory:
    """What one user's program remembers of the ledger in one folder."""

    __slots__ = ("_folder", "_git_dir", "_seal")

    def __init__(self, folder: str, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """Kept in the git directory that all work trees share, behind that seal."""
        self._folder, self._git_dir, self._seal = folder, git_dirs[-1], seal

    def find(self, kind: str, name: str = "") -> tuple[str, tuple[Any, ...]] | None:
        """The mark of the state it was told of, and what was kept last; None for nothing."""
        drawer = self._drawer(kind)
        body = drawer.find(self._named(name)) if drawer.is_ours() else None
        if body is None:
            return None
        mark, *what = marshal.loads(body)
        return mark, tuple(what)

    def keep(self, kind: str, name: str, sight: Sight, *what: Any) -> None:
        """Keep what is true of the ledger as it was seen, if it has stood still since."""
        drawer = self._drawer(kind)
        if sight.has_stood_still() and drawer.is_ours():
            drawer.keep(self._named(name), marshal.dumps((sight.mark, *what)))

    def notes(self) -> Sheaves:
        """What is noted of plans."""
        from reformctl.store.sheaves import Sheaves  # most is told without them

        return Sheaves(self._git_dir, "notes", MOST_NOTES, self._seal)

    def leaves(self) -> Leaves:
        """The plain data of plans."""
        from reformctl.store.leaf import Leaves  # most is told without them

        return Leaves(self._git_dir, self._seal)

    def _drawer(self, kind: str) -> Drawer:
        return Drawer(self._git_dir, kind, MOST, self._seal)

    def _named(self, name: str) -> str:
        return f"{self._folder}\0{name}"


def watched(folder: os.PathLike[str]) -> tuple[Memory, Sight] | None:
    """What is remembered of a ledger's folder, and how it looks now; None where nothing is kept."""
    place = os.path.realpath(folder)
    git_dirs = git_dirs_of(place)
    seal = own_seal(os.environ) if git_dirs else None
    if git_dirs is None or seal is None:
        return None
    return Memory(place, git_dirs, seal), Sight(place, git_dirs, seal)
