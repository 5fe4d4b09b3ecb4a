"""What is kept of a history up to a gate: its files by name, their versions and touches by kin.

Imports nothing that takes time, as :mod:`reformctl.store.version`.
"""

from __future__ import annotations

from reformctl.store.version import unpacked

TYPE_CHECKING = False  # to import this from typing takes longer than to read a row
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reformctl.store.book import Book
    from reformctl.store.version import Packed, Touch, Version

    # The end of a stretch: the commit, the number of the newest version, how many commits there
    # are up to here.
    Gate = tuple[str, int, int]
    # A file in a stretch: its path, where in it the path inside the ledger's folder begins, whether
    # it is one record, the number of its kin, and of the version that stands at the end (0 for
    # none).
    Entry = tuple[str, int, bool, int, int]
    # All files of one kin in a stretch: their paths, versions and touches.
    Kin = tuple[tuple[str, ...], tuple[Packed, ...], tuple[Packed, ...]]

SUFFIX = ".yaml"


class Rows:
    """The books of the stretches up to a gate, read where they are needed.

    Whatever is asked raises DamagedError when a book is not as it was written; then nothing of it
    is to be used.
    """

    __slots__ = ("_books", "line")

    def __init__(self, line: tuple[Gate, ...], books: Sequence[Book]) -> None:
        """Those books, one for each of the gates."""
        self.line, self._books = line, books

    def paths(self) -> set[str]:
        """Of every file there ever was."""
        return {
            entry[0]
            for book in self._books
            for name, value in book.values()
            if type(name) is str
            for entry in value
        }

    def of_record(self, folder: str, file_id: str) -> set[str]:
        """The paths of files in the ledger of that folder that are the record of that id."""
        return {
            path
            for book in self._books
            for path, start, is_record, _, _ in book.find(file_id) or ()
            if is_record and path[: max(start - 1, 0)] == folder
        }

    def read(self, paths: Iterable[str]) -> tuple[dict[int, Version], list[Touch]]:
        """All versions and touches of those files and of their kin, near and far."""
        kins = list(self._related(paths))
        return unpacked(
            (row for _, versions, _ in kins for row in versions),
            (row for _, _, touches in kins for row in touches),
        )

    def standing(self, paths: Iterable[str]) -> dict[str, Version]:
        """The versions of those files and their kin that stand at the last gate."""
        versions, _ = self.read(paths)
        numbers: dict[str, int] = {}
        for path in {version.path for version in versions.values()}:
            for book in self._books:
                numbers |= {entry[0]: entry[4] for entry in _entries(book, path)}
        return {one.path: one for one in versions.values() if numbers.get(one.path) == one.number}

    def _related(self, paths: Iterable[str]) -> Iterator[Kin]:
        """Every kin that those files belong to, in any stretch."""
        seen, done = set(paths), set[tuple[int, int]]()
        todo = list(seen)
        while todo:
            path = todo.pop()
            for at, book in enumerate(self._books):
                for _, _, _, number, _ in _entries(book, path):
                    if (at, number) not in done:
                        done.add((at, number))
                        kin: Kin = book.find(number)
                        yield kin
                        todo += (more := set(kin[0]) - seen)
                        seen |= more


def _entries(book: Book, path: str) -> Iterator[Entry]:
    """The file of that path in a stretch, if it was touched there."""
    return (entry for entry in book.find(stem(path)) or () if entry[0] == path)


def stem(path: str) -> str:
    """The name of a file without its folder and suffix, which is the id of a record in it."""
    return path.rpartition("/")[2].removesuffix(SUFFIX)


def rows_of(entries: Iterable[Entry], kins: Sequence[Kin]) -> Mapping[str | int, object]:
    """What is kept of a stretch, by the names under which it is looked for."""
    named: dict[str | int, tuple[object, ...]] = dict(enumerate(kins))
    for entry in entries:
        named[stem(entry[0])] = (*named.get(stem(entry[0]), ()), entry)
    return named
