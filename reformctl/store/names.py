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
    found: Seen = {}
    open_ends = [""]
    while open_ends:
        prefix = open_ends.pop()
        try:
            with os.scandir(f"{folder}/{prefix}") as entries:
                for entry in entries:
                    if entry.name[0] == ".":
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        open_ends.append(f"{prefix}{entry.name}/")
                    elif entry.name.endswith(ENDINGS) and entry.is_file(follow_symlinks=False):
                        seen = entry.stat(follow_symlinks=False)
                        found[prefix + entry.name] = seen.st_ctime_ns, seen.st_ino, seen.st_size
        except OSError:
            continue
    return found


def is_settled(seen: Seen, now: int) -> bool:
    """Whether every change after now, in nanoseconds, must show in the files' times."""
    newest = max((times for times, _, _ in seen.values()), default=0)
    return newest < now - (TICK if newest % SECOND else COARSE_TICK)


class KeptNames:
    """What one user's program keeps of the ledger in that folder.

    A head, sealed, with the names and where in the file each part lies; then the parts, one for
    each file of the ledger and each behind a seal of its own, so that one can be read by itself.
    """

    __slots__ = ("name", "parts", "path", "seal", "shelf")

    def __init__(self, folder: str, shelf: Shelf, seal: Seal) -> None:
        """On that shelf, behind that seal."""
        self.shelf, self.seal = shelf, seal
        self.name = seal.mark(folder)
        self.path = shelf.path(self.name)
        self.parts: dict[str, tuple[int, int]] = {}

    def names(self) -> tuple[Seen, Names] | None:
        """The files that were seen and the names they gave; None when nothing is kept."""
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123 - pathlib takes longer
                length = int.from_bytes(file.read(HEADER), "big")
                size = os.fstat(file.fileno()).st_size
                head = self.seal.open(file.read(min(length, size)))
        except OSError:
            return None
        if head is None:
            return None
        seen, names, self.parts = marshal.loads(head)
        rest = sum(part for _, part in self.parts.values())
        return (seen, names) if size == HEADER + length + rest else None

    def part(self, path: str) -> bytes | None:
        """What is kept of the file at that path; asked for after the names."""
        start, length = self.parts.get(path, (0, 0))
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123
                head = int.from_bytes(file.read(HEADER), "big")
                file.seek(HEADER + head + start)
                return self.seal.open(file.read(length))
        except OSError:
            return None

    def keep(self, seen: Seen, names: Names, files: Files) -> None:
        """Keep the names and what each file gave, for as long as the files are as they were."""
        parts, start, bodies = {}, 0, []
        for path, body in files.items():
            bodies.append(self.seal.close(body))
            parts[path] = start, len(bodies[-1])
            start += len(bodies[-1])
        head = self.seal.close(marshal.dumps((seen, names, parts)))
        content = len(head).to_bytes(HEADER, "big") + head + b"".join(bodies)
        self.shelf.put(self.name, content)


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
