"""What patterns were compiled to, kept for the next run of this very program.

Imports nothing that takes time, as :mod:`reformctl.store.stamp`.
"""

from __future__ import annotations

import marshal

from reformctl.store.drawer import Drawer

TYPE_CHECKING = False  # to import this from typing takes longer than to find a program
if TYPE_CHECKING:
    from collections.abc import Mapping

    from reformctl.pattern import Key, Program
    from reformctl.store.seal import Seal

MOST_VERSIONS = 3
MOST = 300
"""Patterns; the program itself has fewer, and what schemas say is no longer than they are."""


class Programs:
    """Those kept in a git directory behind a seal, which no other interpreter's program opens."""

    __slots__ = ("_drawer",)

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """The programs of one user."""
        self._drawer = Drawer(git_dir, "patterns", MOST_VERSIONS, seal)

    def find(self) -> Mapping[Key, Program]:
        """By the pattern's text and flags; none where none are kept."""
        body = self._drawer.find("") if self._drawer.is_ours() else None
        return marshal.loads(body) if body else {}

    def keep(self, programs: dict[Key, Program]) -> None:
        """Keep them instead of those that were there."""
        if len(programs) <= MOST and self._drawer.is_ours():
            self._drawer.keep("", marshal.dumps(programs))
