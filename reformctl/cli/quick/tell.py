"""One question asked of a ledger as it was seen, answered from what is known of that."""

from __future__ import annotations

from reformctl.load import load
from reformctl.store.memory import Memory

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from collections.abc import Callable

    from reformctl.store.seal import Seal
    from reformctl.store.sight import Sight

    Teller = Callable[[list[str], "View"], int | None]

# Commands that can be told so, and the module whose ``tell`` does.
TOLD = {
    "status": "reformctl.cli.quick.status",
    "list": "reformctl.cli.quick.list",
    "show": "reformctl.cli.quick.show",
    "remind": "reformctl.cli.quick.remind",
    "history": "reformctl.cli.quick.history",
    "trend": "reformctl.cli.quick.trend",
}


class View:
    """The ledger as it was seen, and what is remembered of it."""

    __slots__ = ("git_dirs", "knew_all", "memory", "seal", "sight")

    def __init__(self, sight: Sight, git_dirs: tuple[str, ...], seal: Seal) -> None:
        """The memory of that user, behind that seal."""
        self.sight, self.git_dirs, self.seal = sight, git_dirs, seal
        self.memory = Memory(sight.folder, git_dirs, seal)
        self.knew_all = False
        """Whether the answer was told from what was known, with no look at any file."""


def tell(arguments: list[str], view: View) -> int | None:
    """The exit code after telling the answer; None when it can't be told here."""
    command, *words = arguments
    if command not in TOLD:
        return None
    teller: Teller = load(TOLD[command]).tell
    return teller(words, view)
