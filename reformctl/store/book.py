"""Many values in one file that is written once, of which a few are read by their names.

A table says where each leaf begins; a name says on which leaf its value stands. Every leaf stands
behind the user's seal together with the book's name and its own number, so none is believed that
was damaged, or comes from elsewhere. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal
import os
from _blake2 import blake2b  # hashlib takes longer to import than a leaf to find

TYPE_CHECKING = False  # to import this from typing takes longer than to read a leaf
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from reformctl.store.seal import Seal

    Name = str | int

ON_A_LEAF = 8
"""Values, more or less."""
WIDTH = 8
"""Bytes of a number."""


class DamagedError(Exception):
    """A leaf is not what was written; inside the program only."""


class Book:
    """A file of values that is read leaf by leaf."""

    __slots__ = ("_descriptor", "_name", "_read", "_seal", "_size")

    def __init__(self, descriptor: int, name: str, seal: Seal) -> None:
        """The book of that name in an open file, which it closes in the end."""
        self._descriptor, self._name, self._seal = descriptor, name, seal
        self._size = os.fstat(descriptor).st_size
        self._read: dict[int, dict[Name, Any]] = {}

    def __del__(self) -> None:
        """Close the file."""
        os.close(self._descriptor)

    def find(self, name: Name) -> Any:
        """The value of that name; None where there is none. Raises DamagedError."""
        return self._leaf(_place(name, self._leaves())).get(name)

    def values(self) -> Iterator[tuple[Name, Any]]:
        """All names with their values; raises DamagedError."""
        for at in range(self._leaves()):
            yield from self._leaf(at).items()

    def _leaves(self) -> int:
        count = self._number(0)
        if not 0 < count < self._size // WIDTH:
            raise DamagedError
        return count

    def _leaf(self, at: int) -> dict[Name, Any]:
        if at not in self._read:
            self._read[at] = self._opened(at)
        return self._read[at]

    def _opened(self, at: int) -> dict[Name, Any]:
        begin, end = self._number(at + 1), self._number(at + 2)
        if not begin <= end <= self._size:
            raise DamagedError
        body = self._seal.open(os.pread(self._descriptor, end - begin, begin))
        if body is None:
            raise DamagedError
        name, leaves, number, values = marshal.loads(body)
        if (name, leaves, number) != (self._name, self._leaves(), at):
            raise DamagedError
        found: dict[Name, Any] = values
        return found

    def _number(self, at: int) -> int:
        return int.from_bytes(os.pread(self._descriptor, WIDTH, WIDTH * at), "big")


def opened(path: str, name: str, seal: Seal) -> Book | None:
    """The book of that name in that file; None when it is not there."""
    try:
        return Book(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC), name, seal)
    except OSError:
        return None


def bound(values: Mapping[Name, Any], name: str, seal: Seal) -> bytes:
    """The bytes of a book with those values, which are made of texts, numbers and tuples."""
    count = max(1, len(values) // ON_A_LEAF)
    leaves: list[dict[Name, Any]] = [{} for _ in range(count)]
    for one, value in values.items():
        leaves[_place(one, count)][one] = value
    written = [seal.close(marshal.dumps((name, count, at, leaf))) for at, leaf in enumerate(leaves)]
    begin = WIDTH * (count + 2)
    table = [count, begin]
    for leaf in written:
        table.append(begin := begin + len(leaf))
    return b"".join([*(number.to_bytes(WIDTH, "big") for number in table), *written])


def _place(name: Name, leaves: int) -> int:
    """The number of the leaf on which the value of that name stands."""
    text = repr(name).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=WIDTH).digest(), "big") % leaves
