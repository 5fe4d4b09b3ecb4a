"""What was read of plans' files, kept for a hundred files at a time under their contents.

Imports nothing that takes time: the page of a plan that is known is told without the whole program.
"""

from __future__ import annotations

import marshal

from reformctl.dataclass import dataclass
from reformctl.store.shelf import Shelf
from reformctl.store.volume import Volume

TYPE_CHECKING = False  # to import this from typing takes longer than to find a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from reformctl.store.seal import Seal

MOST = 200
"""Sheaves kept; each takes some three hundred kilobytes."""
MOST_PLANS = 10_000
"""Plans of a ledger up to which their data are kept."""


@dataclass(frozen=True, slots=True)
class Sheaf:
    """The plans that are kept together: their ids, one on a line, and the name of their data."""

    plans: str
    name: str


class Leaves:
    """The sheaves of one user and one repository."""

    __slots__ = ("_seal", "_shelf")

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self._shelf, self._seal = Shelf(f"{git_dir}/reformctl/leaf", MOST), seal

    def has(self, name: str) -> bool:
        """Whether something is kept under that name."""
        return self._volume(name).is_there()

    def keep(self, name: str, data: Mapping[str, tuple[str, Any]]) -> None:
        """Keep the path of each plan's file and its plain data, by the plan's id."""
        if self._shelf.is_ours():
            leaves = {plan: marshal.dumps((name, plan, *leaf)) for plan, leaf in data.items()}
            self._volume(name).keep(name, leaves)

    def find(self, sheaves: Iterable[Sheaf], plan: str) -> tuple[str, Any] | None:
        """The path and the plain data of the plan in those sheaves."""
        line = f"\n{plan}\n"
        sheaf = next((one for one in sheaves if line in f"\n{one.plans}\n"), None)
        if sheaf is None or not self._shelf.is_ours():
            return None
        leaf = self._volume(sheaf.name).parts([plan]).get(plan)
        name, told, path, data = marshal.loads(leaf) if leaf else ("", "", "", None)
        return (path, data) if (name, told) == (sheaf.name, plan) else None

    def _volume(self, name: str) -> Volume:
        return Volume(self._shelf, name, self._seal)


def leaf_key(blob: str) -> str:
    """Under which key the data of a file with that content lie in the table of the repository."""
    return f"leaf {blob}"
