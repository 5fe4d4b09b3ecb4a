"""One thing that is wrong with the form of a ledger file."""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from reformctl.messages import Message
    from reformctl.records.place import Place


@dataclass(frozen=True, slots=True)
class Fault:
    """A wrong spot: its code, where it stands, and the sentence that says how to mend it."""

    code: str
    place: Place
    message: Message
    on_key: bool = False
    """Whether the key is meant and not its value."""
    line: int | None = None
    """1-based; only what the reader finds knows it, the rest is located by its place."""
    column: int | None = None
