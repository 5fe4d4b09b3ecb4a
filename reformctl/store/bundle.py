"""The modules a command needs, kept together: to find each by itself takes longer than its work.

They are put in place in the order in which they were ready the first time. What is kept is
bytecode, and it is believed on the terms of bytecode, while no source has changed; and as it lies
in the user's cache and is run, behind the user's seal (docs/decisions/021-modules-kept.md has what
it saves). Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal
import os

from reformctl.finder import Finder, is_as_it_was, is_finding, put_in_place
from reformctl.store.drawer import Drawer

TYPE_CHECKING = False  # to import this from typing takes longer than to find a module
if TYPE_CHECKING:
    from reformctl.store.seal import Seal

MOST = 16


class Bundle:
    """The modules for one way to ask, in our folder of the user's cache."""

    __slots__ = ("_drawer", "_first", "_is_there", "_name")

    def __init__(self, folder: str, name: str, seal: Seal) -> None:
        """Put those in place that are kept under that name and still hold."""
        self._drawer = Drawer(os.path.dirname(folder), "modules", MOST, seal)  # noqa: PTH120
        self._name, self._first = f"{name} {__file__}", len(Finder.ready)
        self._is_there = is_finding() and self._put_in_place()

    def _put_in_place(self) -> bool:
        """Whether the modules were kept and no source has changed since; then they are there."""
        body = self._drawer.find(self._name)
        parts = marshal.loads(body) if body else ()
        if not all(map(is_as_it_was, parts)):
            return False
        for part in parts:
            put_in_place(part)
        return bool(parts)

    def keep(self) -> None:
        """Keep what was found since, in place of what no longer holds.

        Not where a module had no bytecode to be kept: it has when the next run asks for it.
        """
        if not self._is_there and not Finder.missed:
            parts = [loader.part() for loader in Finder.ready[self._first :]]
            if parts:
                self._drawer.keep(self._name, marshal.dumps(parts))
