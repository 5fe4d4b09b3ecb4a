"""What the records of a ledger are called, kept for completing ids in the shell.

Whether it still holds is told by the times of the ledger's files, as :mod:`reformctl.store.stamp`
does; git plays no part in it. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal
import os

from reformctl.store.shelf import Shelf
from reformctl.store.stamp import COARSE_TICK, SECOND, TICK, git_dirs_of

TYPE_CHECKING = False  # to import this from typing takes longer than to complete an id
if TYPE_CHECKING:
    from collections.abc import Iterator

    from reformctl.store.seal import Seal

# A file's path inside the ledger folder → when it last changed, its inode and its size.
Seen = dict[str, tuple[int, int, int]]
# A record: its id, what it is called in Chinese and in English, the file that holds it.
Name = tuple[str, str, str, str]
# The records of each kind, under the plural noun of the kind.
Names = dict[str, list[Name]]
# A file's path → what is kept of it, marshalled.
Files = dict[str, bytes]

ENDINGS = (".yaml", ".yml")
MOST_LEDGERS = 16
HEADER = 8


def files_of(folder: str) -> Seen:
    """Every file of the ledger that could hold records."""
    return dict(_files(folder, ""))


def _files(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if entry.name[0] != "."]
    except OSError:
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{prefix}{entry.name}/")
        elif entry.name.endswith(ENDINGS) and entry.is_file(follow_symlinks=False):
            seen = entry.stat(follow_symlinks=False)
            yield prefix + entry.name, (seen.st_ctime_ns, seen.st_ino, seen.st_size)


def is_settled(seen: Seen, now: int) -> bool:
    """Whether every change after now, in nanoseconds, must show in the files' times."""
    newest = max((times for times, _, _ in seen.values()), default=0)
    return newest < now - (TICK if newest % SECOND else COARSE_TICK)


class KeptNames:
    """What one user's program keeps of the ledger in that folder."""

    __slots__ = ("file", "name", "seal", "shelf")

    def __init__(self, folder: str, shelf: Shelf, seal: Seal) -> None:
        """On that shelf, behind that seal."""
        self.shelf, self.seal = shelf, seal
        self.name = seal.mark(folder)
        self.file = shelf.path(self.name)

    def names(self) -> tuple[Seen, Names] | None:
        """The files that were seen and the names they gave; None when nothing is kept."""
        content = self._content(whole=False)
        return marshal.loads(content[0]) if content else None

    def files(self) -> Files:
        """What is kept of each file."""
        content = self._content(whole=True)
        return marshal.loads(content[1]) if content else {}

    def keep(self, seen: Seen, names: Names, files: Files) -> None:
        """Keep the names and what each file gave, for as long as the files are as they were."""
        head = self.seal.close(marshal.dumps((seen, names)))
        rest = self.seal.close(marshal.dumps(files))
        self.shelf.put(self.name, len(head).to_bytes(HEADER, "big") + head + rest)

    def _content(self, whole: bool) -> tuple[bytes, bytes] | None:
        """The two parts; the second, which is large, only where the whole is asked for."""
        try:
            with open(self.file, "rb") as file:  # noqa: PTH123 - pathlib takes longer
                length = int.from_bytes(file.read(HEADER), "big")
                head = self.seal.open(file.read(min(length, os.fstat(file.fileno()).st_size)))
                rest = self.seal.open(file.read()) if whole else b""
        except OSError:
            return None
        return None if head is None or rest is None else (head, rest)


def kept_names(folder: str, seal: Seal | None) -> KeptNames | None:
    """Where names are kept: in the git directory; None without one of our own, or any seal."""
    try:
        git_dirs = git_dirs_of(folder) if seal else None
    except OSError:
        return None
    if not seal or not git_dirs:
        return None
    shelf = Shelf(f"{git_dirs[-1]}/reformctl/names", MOST_LEDGERS)
    return KeptNames(folder, shelf, seal) if shelf.is_ours() else None
