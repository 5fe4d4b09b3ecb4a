"""Sealed things kept by name in the repository's git directory, the oldest thrown away.

Nothing in it is believed that this user's program did not put there, and whatever goes wrong with
it is only a slower answer. Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # to import this from typing takes longer than to look into a drawer
if TYPE_CHECKING:
    from reformctl.store.seal import Seal


class Drawer:
    """A folder for so many things of one kind, of one user and one repository."""

    __slots__ = ("folder", "most", "seal")

    def __init__(self, git_dir: str, kind: str, most: int, seal: Seal) -> None:
        """The drawer for that kind in that git directory, behind that seal."""
        self.folder = f"{git_dir}/reformctl/{kind}"
        self.most, self.seal = most, seal

    def is_ours(self) -> bool:
        """Whether the folder lies in the git directory itself and not somewhere it points to."""
        above = os.path.dirname(self.folder)  # noqa: PTH120
        return not os.path.islink(self.folder) and not os.path.islink(above)  # noqa: PTH114

    def find(self, name: str) -> bytes | None:
        """What was kept under that name; None if nothing was, or somebody touched it."""
        try:
            with open(self._file(name), "rb") as file:  # noqa: PTH123
                return self.seal.open(file.read())
        except OSError:
            return None

    def keep(self, name: str, body: bytes) -> None:
        """Keep it; where that is not possible, it is only not kept."""
        file = self._file(name)
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
        """Drop the oldest past the bound, and drafts that nobody finished."""
        with os.scandir(self.folder) as entries:
            ages = sorted(((entry.stat().st_mtime, entry.path) for entry in entries), reverse=True)
        for _, path in ages[self.most :]:
            os.unlink(path)  # noqa: PTH108

    def _file(self, name: str) -> str:
        """Named so that two users' things never meet in one file."""
        return f"{self.folder}/{self.seal.mark(name)}"
