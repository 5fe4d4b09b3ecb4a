"""What the records of a ledger are called, kept for completing ids in the shell.

Whether it still holds is told by the times of the ledger's files, as :mod:`reformctl.store.stamp`
does; git plays no part in it. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal

from reformctl.store.shelf import Shelf
from reformctl.store.stamp import git_dirs_of
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than to complete an id
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reformctl.store.seal import Seal
    from reformctl.store.stamp import Marks

# A record: its id, what it is called in Chinese and in English, the file that holds it.
Name = tuple[str, str, str, str]
# The records of each kind, under the plural noun of the kind.
Names = dict[str, list[Name]]
# A file's path → what is kept of it, marshalled.
Files = dict[str, bytes]

# The marks of the ledger's folder and of that of the plans, marshalled.
Seen = tuple[bytes, bytes]

ENDINGS = (".yaml", ".yml")
MOST_LEDGERS = 16


def yaml_files(folder: str, seen: Marks) -> Iterator[tuple[str, int]]:
    """The paths from the ledger's folder of files that could hold records, with their marks."""
    for here, (names, marks) in seen.items():
        for name, mark in zip(names.split("/"), marks, strict=False):
            if name.endswith(ENDINGS):
                yield f"{here}/{name}"[len(folder) + 1 :], mark


class KeptNames:
    """What one user's program keeps of a ledger: its names, and a part for each of its files."""

    __slots__ = ("_names", "_volume")

    def __init__(self, volume: Volume) -> None:
        """Kept in that volume."""
        self._volume = volume
        self._names: dict[str, tuple[str, bytes]] = {}

    def seen(self) -> Seen | None:
        """The marks as the names were made; None for none."""
        head = self._volume.head()
        if head is None:
            return None
        seen: Seen
        seen, self._names = head
        return seen

    def has_id(self, kind: str, beginning: str) -> bool:
        """Whether the id of a record of that kind begins so, in small letters.

        To be asked, as the others are, only after what was seen.
        """
        return kind in self._names and f"\n{beginning}" in self._names[kind][0]

    def names(self, kind: str) -> list[Name]:
        """The records of that kind."""
        found: list[Name] = marshal.loads(self._names[kind][1]) if kind in self._names else []
        return found

    def files(self, paths: Iterable[str]) -> Files:
        """What is kept of each of those files."""
        return self._volume.parts(paths)

    def keep(self, seen: Seen, names: Names, files: Files) -> None:
        """Keep the names and what each file gave, for as long as the files are as they were.

        Of twenty kinds one is asked, so each is marshalled by itself, behind its ids alone.
        """
        self._volume.keep((seen, {kind: _packed(some) for kind, some in names.items()}), files)


def _packed(names: list[Name]) -> tuple[str, bytes]:
    return "".join(f"\n{name[0].lower()}" for name in names), marshal.dumps(names)


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
