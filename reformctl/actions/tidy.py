"""Files in canonical form: which ones change, and which are left alone and why."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import Message
from reformctl.parse.canonical import canonical
from reformctl.parse.source import FileEdit, SourceFile


@dataclass(frozen=True, slots=True)
class Tidied:
    """What becomes of some files."""

    edits: tuple[FileEdit, ...]
    """One for each file that is not in canonical form."""
    left: tuple[Message, ...]
    """Why a file was left alone, one sentence each."""


def tidied(sources: Iterable[SourceFile]) -> Tidied:
    """The edits that bring those files into canonical form."""
    edits: list[FileEdit] = []
    left: list[Message] = []
    for source in sources:
        try:
            after = canonical(source)
        except RequestError as error:
            left.append(error.message)
            continue
        if after != source.data:
            edits.append(FileEdit(source.path, source.data, after))
    return Tidied(tuple(edits), tuple(left))
