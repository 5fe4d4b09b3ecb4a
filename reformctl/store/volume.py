"""A file of many parts, each of which can be read by itself.

A head; a list of where each part lies; then the parts. Each has a seal of its own. Imports nothing
that takes time.
"""

from __future__ import annotations

import marshal
import os

TYPE_CHECKING = False  # to import this from typing takes longer than to read a part
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, BinaryIO

    from reformctl.store.seal import Seal
    from reformctl.store.shelf import Shelf

    Places = dict[str, tuple[int, int]]
    """The name of each part → where it begins, and how long it is."""

NUMBER = 8
"""Bytes of a number at the beginning of the file."""


class Volume:
    """One such file on a shelf, behind one user's seal."""

    __slots__ = ("_name", "_path", "_seal", "_shelf")

    def __init__(self, shelf: Shelf, name: str, seal: Seal) -> None:
        """That of this name on that shelf; nobody without the seal can tell its file."""
        self._shelf, self._seal = shelf, seal
        self._name = seal.mark(name)
        self._path = shelf.path(self._name)

    def is_there(self) -> bool:
        """Whether there is such a file, sound or not."""
        return os.path.exists(self._path)  # noqa: PTH110 - pathlib takes longer than the rest

    def head(self) -> Any:
        """What stands at the beginning; None when nothing is kept, or somebody touched it."""
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123
                head, _ = _lengths(file)
                body = self._seal.open(file.read(head))
        except OSError:
            return None
        return marshal.loads(body) if body else None

    def parts(self, names: Iterable[str]) -> dict[str, bytes]:
        """The parts of those names that are there and sound."""
        found: dict[str, bytes] = {}
        try:
            with open(self._path, "rb") as file:  # noqa: PTH123
                head, index = _lengths(file)
                file.seek(head, os.SEEK_CUR)
                body = self._seal.open(file.read(index))
                places: Places = marshal.loads(body) if body else {}
                start = file.tell()
                for name in places.keys() & {*names}:
                    place, length = places[name]
                    file.seek(start + place)
                    found[name] = self._seal.open(file.read(length)) or b""
        except OSError:
            return {}
        return {name: part for name, part in found.items() if part}

    def keep(self, head: Any, parts: Mapping[str, bytes]) -> None:
        """Keep them in place of what was kept under this name."""
        places: Places = {}
        whole = bytearray()
        for name, part in parts.items():
            sealed = self._seal.close(part)
            places[name] = len(whole), len(sealed)
            whole += sealed
        first = self._seal.close(marshal.dumps(head))
        index = self._seal.close(marshal.dumps(places))
        size = 3 * NUMBER + len(first) + len(index) + len(whole)
        numbers = (number.to_bytes(NUMBER, "big") for number in (len(first), len(index), size))
        self._shelf.put(self._name, b"".join((*numbers, first, index, whole)))


def _lengths(file: BinaryIO) -> tuple[int, int]:
    """How long the first two sections are; nothing of a file that was cut short."""
    head, index, size = (int.from_bytes(file.read(NUMBER), "big") for _ in range(3))
    return (head, index) if size == os.fstat(file.fileno()).st_size else (0, 0)
