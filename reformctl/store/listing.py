"""The files of a ledger by name, before any of them is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say
from reformctl.parse.file import ParsedFile
from reformctl.parse.source import SourceFile


@dataclass(frozen=True, slots=True)
class Listed:
    """A file that lies there: its path inside the ledger folder."""

    path: str
    blob: str | None = None
    """Git's id of its content, when that is known without reading it."""
    problem: Message | None = None
    """Why it can't be read (a link, a submodule)."""


# The modes of what git holds beside plain files and folders, and why such a thing is not read.
UNREADABLE = {"120000": "form.link", "160000": "form.submodule"}


def problem_of(mode: str) -> Message | None:
    """Why what git holds in that mode can't be read; None for a plain file."""
    key = UNREADABLE.get(mode)
    return say(key) if key else None


@dataclass(frozen=True, slots=True)
class Listing:
    """All files of a ledger, and how some of them are read."""

    files: tuple[Listed, ...]
    fetch: Callable[[Sequence[Listed]], list[SourceFile]]
    """The files asked for, in that order; what can't be read says why."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a ledger."""

    files: tuple[ParsedFile, ...]
    """What the files gave, or as many of them as were wanted."""
    sources: tuple[SourceFile, ...]
    """All files; those that need not be held have no bytes, but the id of their content."""
    whole: bool = True
    """Whether that is all files, and not only those that were wanted."""
