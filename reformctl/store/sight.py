"""A ledger as it was seen at one time, and whether it has stood still since.

Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import time

from reformctl.store.stamp import Stamp, is_settled, look_at, mark_in

TYPE_CHECKING = False  # to import this from typing takes longer than to look
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.store.seal import Seal
    from reformctl.store.stamp import Marks


class Sight:
    """The ledger in a folder and the repository around it, looked at before anything is read."""

    __slots__ = ("_git_dirs", "_now", "_still", "folder", "mark", "marks")

    def __init__(self, folder: str, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """Look at them now."""
        stamp = Stamp(folder, git_dirs)
        self.folder, self._git_dirs = folder, git_dirs
        self.marks: Marks = stamp.marks
        self.mark = seal.mark(stamp.body())
        """What tells this state from every other one."""
        self._now = time.time_ns()
        self._still: bool | None = None

    def has_stood_still(self) -> bool:
        """Whether nothing has changed, nor could change from now on without showing.

        It is looked at once, by whoever asks first; the others must have read nothing since.
        """
        if self._still is None:
            again = Stamp(self.folder, self._git_dirs, aged=True)
            self._still = again.marks == self.marks and is_settled(again.newest, self._now)
        return self._still

    def look_again_at(self, paths: Iterable[str]) -> None:
        """Look only at those files and at git's own again: nothing else was read since.

        The others are as they were in another state, which had stood still.
        """
        of_git = Stamp(None, self._git_dirs, aged=True)
        looks = {path: look_at(path) for path in paths}
        newest = max((of_git.newest, *(changed for _, changed in looks.values())))
        self._still = (
            is_settled(newest, self._now)
            and all(self.marks.get(here) == marks for here, marks in of_git.marks.items())
            and all(mark_in(self.marks, path) == mark for path, (mark, _) in looks.items())
        )
