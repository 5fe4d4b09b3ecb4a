"""What the records of a ledger are called, kept for completing ids in the shell.

Whether it still holds is told by the times of the ledger's files, as :mod:`reformctl.store.stamp`
does; git plays no part in it. Imports nothing that takes time.
"""

from __future__ import annotations

import os
from _stat import S_ISREG  # stat brings a module of its own

from reformctl.store.shelf import Shelf
from reformctl.store.stamp import MARKS, git_dirs_of, is_settled, look_below
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than to complete an id
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.store.seal import Seal

# A file's path inside the ledger folder → a number that another time, inode or size would change.
Seen = dict[str, int]
# A record: its id, what it is called in Chinese and in English, the file that holds it.
Name = tuple[str, str, str, str]
# The records of each kind, under the plural noun of the kind.
Names = dict[str, list[Name]]
# A file's path → what is kept of it, marshalled.
Files = dict[str, bytes]

ENDINGS = (".yaml", ".yml")
MOST_LEDGERS = 16


def files_of(folder: str) -> Seen:
    """Every file of the ledger that could hold records."""
    return {
        f"{here}/{name}"[len(folder) + 1 :]: hash(MARKS(one))
        for here, names, stats in look_below(folder, OSError)
        for name, one in zip(names, stats, strict=True)
        if name.endswith(ENDINGS) and S_ISREG(one.st_mode)
    }


def are_settled(folder: str, seen: Seen, now: int) -> bool:
    """Whether every change after now, in nanoseconds, must show in the files' times."""
    newest = max((os.lstat(f"{folder}/{path}").st_ctime_ns for path in seen), default=0)
    return is_settled(newest, now)


class KeptNames:
    """What one user's program keeps of a ledger: its names, and a part for each of its files."""

    __slots__ = ("_volume",)

    def __init__(self, volume: Volume) -> None:
        """Kept in that volume."""
        self._volume = volume

    def names(self) -> tuple[Seen, Names] | None:
        """The files that were seen and the names they gave; None when nothing is kept."""
        found: tuple[Seen, Names] | None = self._volume.head()
        return found

    def files(self, paths: Iterable[str]) -> Files:
        """What is kept of each of those files."""
        return self._volume.parts(paths)

    def keep(self, seen: Seen, names: Names, files: Files) -> None:
        """Keep the names and what each file gave, for as long as the files are as they were."""
        self._volume.keep((seen, names), files)


def kept_names(folder: str, seal: Seal | None) -> KeptNames | None:
    """Where names are kept: in the git directory; None without one of our own, or any seal."""
    try:
        git_dirs = git_dirs_of(folder) if seal else None
    except OSError:
        return None
    if not seal or not git_dirs:
        return None
    shelf = Shelf(f"{git_dirs[-1]}/reformctl/names", MOST_LEDGERS)
    return KeptNames(Volume(shelf, folder, seal)) if shelf.is_ours() else None
