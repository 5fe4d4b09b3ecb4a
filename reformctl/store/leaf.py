"""What was read of plans' files, kept for a hundred files at a time under their contents.

Imports nothing that takes time: the page of a plan that is known is told without the whole program.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.store.sheaves import Sheaves

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

    __slots__ = ("_sheaves",)

    def __init__(self, git_dir: str, seal: Seal) -> None:
        """Those kept in that git directory behind that seal."""
        self._sheaves = Sheaves(git_dir, "leaf", MOST, seal)

    def has(self, name: str) -> bool:
        """Whether something is kept under that name."""
        return self._sheaves.has(name)

    def keep(self, name: str, data: Mapping[str, tuple[str, Any]]) -> None:
        """Keep the path of each plan's file and its plain data, by the plan's id."""
        self._sheaves.keep(name, data)

    def find(self, sheaves: Iterable[Sheaf], plan: str) -> tuple[str, Any] | None:
        """The path and the plain data of the plan in those sheaves."""
        line = f"\n{plan}\n"
        sheaf = next((one for one in sheaves if line in f"\n{one.plans}\n"), None)
        found: tuple[str, Any] | None = self._sheaves.find(sheaf.name, plan) if sheaf else None
        return found


def leaf_key(blob: str) -> str:
    """Under which key the data of a file with that content lie in the table of the repository."""
    return f"leaf {blob}"
