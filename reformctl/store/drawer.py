"""Sealed things kept by name in a git directory or the user's cache, the oldest thrown away.

Nothing in it is believed that this user's program did not put there, and whatever goes wrong with
it is only a slower answer. Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

from reformctl.store.shelf import Shelf

TYPE_CHECKING = False  # to import this from typing takes longer than to look into a drawer
if TYPE_CHECKING:
    from reformctl.store.seal import Seal


class Drawer:
    """A folder for so many things of one kind, of one user and one repository."""

    __slots__ = ("_kind", "_seal", "_shelf")

    def __init__(self, around: str, kind: str, most: int, seal: Seal) -> None:
        """The drawer for that kind in our folder of that git directory or cache, sealed so."""
        self._shelf = Shelf(f"{around}/reformctl/{kind}", most)
        self._kind, self._seal = kind, seal

    def is_ours(self) -> bool:
        """Whether the folder lies in the git directory itself and not somewhere it points to."""
        return self._shelf.is_ours()

    def find(self, name: str) -> memoryview | None:
        """What was kept under that name; None if nothing was, or somebody touched or moved it."""
        try:
            with open(self._shelf.path(self._seal.mark(name)), "rb") as file:  # noqa: PTH123
                content = self._seal.look_inside(file.read())
        except OSError:
            return None
        label = self._label(name)
        return content[len(label) :] if content and content[: len(label)] == label else None

    def keep(self, name: str, body: bytes) -> None:
        """Keep it, in a file that is never another user's; where it can't be, it is not kept."""
        sealed = self._seal.close_parts(self._label(name), body)
        self._shelf.put(self._seal.mark(name), *sealed)

    def _label(self, name: str) -> bytes:
        """What tells it from all else behind the same seal."""
        return self._seal.mark(f"{self._kind} {name}").encode("ascii")
