"""What the records of a ledger are called, kept for completing ids in the shell.

Whether it still holds is told by the times of the ledger's files, as :mod:`reformctl.store.stamp`
does; git plays no part in it. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal
import os

from reformctl.store.shelf import Shelf
from reformctl.store.stamp import git_dirs_of, is_settled

TYPE_CHECKING = False  # to import this from typing takes longer than to complete an id
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

    from reformctl.store.seal import Seal

# A file's path inside the ledger folder → a number that another time, inode or size would change.
Seen = dict[str, int]
# A record: its id, what it is called in Chinese and in English, the file that holds it.
Name = tuple[str, str, str, str]
# The records of each kind, under the plural noun of the kind.
Names = dict[str, list[Name]]
# A file's path → what is kept of it, marshalled.
Files = dict[str, bytes]
# A file's path → where its part begins, and how long it is.
Places = dict[str, tuple[int, int]]

ENDINGS = (".yaml", ".yml")
MOST_LEDGERS = 16
NUMBER = 8
"""Bytes of a number at the beginning of what is kept."""


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
                        marks = seen.st_ctime_ns, seen.st_ino, seen.st_size
                        found[prefix + entry.name] = hash(marks)
        except OSError:
            continue
    return found


def are_settled(folder: str, seen: Seen, now: int) -> bool:
    """Whether every change after now, in nanoseconds, must show in the files' times."""
    newest = max((os.lstat(f"{folder}/{path}").st_ctime_ns for path in seen), default=0)
    return is_settled(newest, now)


class KeptNames:
    """What one user's program keeps of the ledger in that folder.

    A head with the names; a list of where each part lies; then the parts, one for each file of the
    ledger. Each has a seal of its own, so that it can be read by itself.
    """

    __slots__ = ("name", "path", "seal", "shelf")

    def __init__(self, folder: str, shelf: Shelf, seal: Seal) -> None:
        """On that shelf, behind that seal."""
        self.shelf, self.seal = shelf, seal
        self.name = seal.mark(folder)
        self.path = shelf.path(self.name)

    def names(self) -> tuple[Seen, Names] | None:
        """The files that were seen and the names they gave; None when nothing is kept."""
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123 - pathlib takes longer
                head, _ = _lengths(file)
                body = self.seal.open(file.read(head))
        except OSError:
            return None
        return marshal.loads(body) if body else None

    def files(self, paths: Iterable[str]) -> Files:
        """What is kept of each of those files."""
        found: Files = {}
        try:
            with open(self.path, "rb") as file:  # noqa: PTH123
                head, index = _lengths(file)
                file.seek(head, os.SEEK_CUR)
                body = self.seal.open(file.read(index))
                places: Places = marshal.loads(body) if body else {}
                start = file.tell()
                for path in places.keys() & {*paths}:
                    place, length = places[path]
                    file.seek(start + place)
                    found[path] = self.seal.open(file.read(length)) or b""
        except OSError:
            return {}
        return {path: body for path, body in found.items() if body}

    def keep(self, seen: Seen, names: Names, files: Files) -> None:
        """Keep the names and what each file gave, for as long as the files are as they were."""
        places: Places = {}
        parts = bytearray()
        for path, body in files.items():
            part = self.seal.close(body)
            places[path] = len(parts), len(part)
            parts += part
        head = self.seal.close(marshal.dumps((seen, names)))
        index = self.seal.close(marshal.dumps(places))
        size = 3 * NUMBER + len(head) + len(index) + len(parts)
        numbers = (number.to_bytes(NUMBER, "big") for number in (len(head), len(index), size))
        self.shelf.put(self.name, b"".join((*numbers, head, index, parts)))


def _lengths(file: BinaryIO) -> tuple[int, int]:
    """How long the first two sections are; nothing of a file that was cut short."""
    head, index, size = (int.from_bytes(file.read(NUMBER), "big") for _ in range(3))
    return (head, index) if size == os.fstat(file.fileno()).st_size else (0, 0)


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
