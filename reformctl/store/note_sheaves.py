"""What is noted of plans, kept for a hundred plans at a time under their contents.

A few of very many notes are found without the table that holds all there ever were: to open that
takes longer than to read an edited plan. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal

from reformctl.store.shelf import Shelf
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than to find a note
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from reformctl.store.seal import Seal

MOST = 800
"""Sheaves kept; each takes some eighty kilobytes."""


class NoteSheaves:
    """The sheaves of one user and one repository."""

    __slots__ = ("_seal", "_shelf")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self._shelf, self._seal = Shelf(f"{git_dir}/reformctl/notes", MOST), seal

    def has(self, name: str) -> bool:
        """Whether something is kept under that name."""
        return self._volume(name).is_there()

    def keep(self, name: str, notes: Mapping[str, Any]) -> None:
        """Keep the packed note of each plan, by its file's path."""
        if self._shelf.is_ours():
            parts = {path: marshal.dumps((name, path, note)) for path, note in notes.items()}
            self._volume(name).keep(name, parts)

    def find(self, name: str, path: str) -> Any:
        """The packed note of the plan in that sheaf; None where it is not there."""
        part = self._volume(name).parts([path]).get(path) if self._shelf.is_ours() else None
        told, whose, note = marshal.loads(part) if part else ("", "", None)
        return note if (told, whose) == (name, path) else None

    def _volume(self, name: str) -> Volume:
        return Volume(self._shelf, name, self._seal)
