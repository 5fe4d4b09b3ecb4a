"""What is kept of plans a hundred at a time, under a name that tells their contents.

A few of very many are found without the table that holds all there ever were: to open that takes
longer than to read an edited plan. Imports nothing that takes time.
"""

from __future__ import annotations

import marshal

from reformctl.store.shelf import Shelf
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than to find a plan
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from reformctl.store.seal import Seal


class Sheaves:
    """The sheaves of one kind, of one user and one repository."""

    __slots__ = ("_seal", "_shelf")

    def __init__(self, git_dir: str, kind: str, most: int, seal: Seal) -> None:
        """At most so many, kept in that git directory behind that seal."""
        self._shelf, self._seal = Shelf(f"{git_dir}/reformctl/{kind}", most), seal

    def has(self, name: str) -> bool:
        """Whether something is kept under that name."""
        return self._volume(name).is_there()

    def keep(self, name: str, values: Mapping[str, Any]) -> None:
        """Keep the value of each plan, by its id or its file's path."""
        if self._shelf.is_ours():
            parts = {plan: marshal.dumps((name, plan, value)) for plan, value in values.items()}
            self._volume(name).keep(name, parts)

    def find(self, name: str, plan: str) -> Any:
        """The value of the plan in that sheaf; None where it is not there."""
        part = self._volume(name).parts([plan]).get(plan) if self._shelf.is_ours() else None
        told, whose, value = marshal.loads(part) if part else ("", "", None)
        return value if (told, whose) == (name, plan) else None

    def _volume(self, name: str) -> Volume:
        return Volume(self._shelf, name, self._seal)
