"""A file of a ledger as the store hands it over; the core can't tell a work tree from a commit."""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from reformctl.messages import Message


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: its path inside the ledger folder (with ``/``) and its bytes."""

    path: str
    data: bytes
    blob: str | None = None
    """Git's id of these bytes, when it is known."""
    problem: Message | None = None
    """Why the bytes were not read (a link, a submodule, no permission); then there are none."""


@dataclass(frozen=True, slots=True)
class FileEdit:
    """What a change makes of one file; the store writes it only where the file is as it was."""

    path: str
    before: bytes | None
    """The bytes the change was made from; None for a file that must not be there yet."""
    after: bytes | None
    """The bytes it shall hold; None for a file that goes away."""
