"""What the ledger of a work tree says of itself and where it is not as HEAD has it, remembered.

Imports nothing that takes time: while nothing changed, no file is read to tell it.
"""

from __future__ import annotations

from reformctl.dataclass import astuple, dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to find what is kept
if TYPE_CHECKING:
    from reformctl.store.memory import Memory
    from reformctl.store.sight import Sight

MASTHEAD = "masthead"


@dataclass(frozen=True, slots=True)
class Masthead:
    """A ledger in a work tree, over a commit."""

    commit: str
    unlike: tuple[str, ...]
    """The ledger files that are not as the commit has them."""
    prefix: str
    """The ledger's folder below the top of the work tree."""
    ledger: str
    """The ledger's name, or that of its folder."""
    ledger_en: str | None
    synthetic: bool
    zone: str
    """The name of its time zone."""
    shallow: bool
    """Whether the older part of the history is missing."""


def find_masthead(memory: Memory, mark: str) -> Masthead | None:
    """The ledger in the state of that mark, if it was seen in it last."""
    found = memory.find(MASTHEAD)
    return Masthead(*found[1]) if found and found[0] == mark else None


def keep_masthead(memory: Memory, sight: Sight, masthead: Masthead) -> None:
    """Remember the ledger as it was seen."""
    memory.keep(MASTHEAD, "", sight, *astuple(masthead))
