"""A folder of what is kept between runs, every file replaced as a whole or not at all.

Imports nothing that takes time, for those who are answered before the program is loaded.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # to import this from typing takes longer than to find a file
if TYPE_CHECKING:
    from collections.abc import Container


class Shelf:
    """A folder below our own one in a git directory or in the user's cache."""

    __slots__ = ("folder", "most")

    def __init__(self, folder: str, most: int) -> None:
        """That folder, and how many files it holds at most."""
        self.folder, self.most = folder, most

    def is_ours(self) -> bool:
        """Whether the folder lies where it seems to lie, and not somewhere it points to."""
        above = os.path.dirname(self.folder)  # noqa: PTH120 - pathlib takes longer than the rest
        return not os.path.islink(self.folder) and not os.path.islink(above)  # noqa: PTH114

    def path(self, name: str) -> str:
        """Where the file of that name lies, if there is one."""
        return f"{self.folder}/{name}"

    def put(self, name: str, *parts: bytes) -> None:
        """Keep the parts in one file; where that is not possible, they are only not kept."""
        file = self.path(name)
        draft = f"{file}.{os.getpid()}"
        try:
            os.makedirs(self.folder, exist_ok=True)  # noqa: PTH103
            with open(draft, "wb") as stream:  # noqa: PTH123
                stream.writelines(parts)
            os.replace(draft, file)  # noqa: PTH105
            self._prune()
        except OSError:
            return

    def drop_others(self, names: Container[str]) -> None:
        """Drop all files but those of these names."""
        try:
            for name in os.listdir(self.folder):  # noqa: PTH208
                if name not in names:
                    os.unlink(self.path(name))  # noqa: PTH108
        except OSError:
            return

    def _prune(self) -> None:
        """Drop the oldest files past the bound, and drafts that nobody finished."""
        with os.scandir(self.folder) as entries:
            ages = sorted(((entry.stat().st_mtime, entry.path) for entry in entries), reverse=True)
        for _, path in ages[self.most :]:
            os.unlink(path)  # noqa: PTH108
