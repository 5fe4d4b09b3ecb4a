"""A step somebody takes: the edits it means, how it is told, and whose role it is."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.duty import Duty
from reformctl.messages import Message, Value, say
from reformctl.parse.source import FileEdit, SourceFile
from reformctl.parse.splice import Splice, edited
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Step:
    """One step, ready to be checked and written."""

    id: str
    """The record it is about, ``P-M16-03`` or ``P-M16-03/03``."""
    role: Role
    """Whose step it is."""
    unit: str | None
    """The unit on whose behalf it is taken; None for a body of which there is one."""
    edits: tuple[FileEdit, ...]
    summary: Message
    """The commit's subject, and the first line the user reads."""
    following: Message | None = None
    """What comes next, where the record itself does not tell."""
    keepers: tuple[str, ...] = ()
    """Units whose own it is as well, by the role to report: those that lead a draft."""
    besides: tuple[Message, ...] = ()
    """What it enters without having been told to in so many words."""

    @property
    def duty(self) -> Duty:
        """What somebody must be to take it."""
        if self.keepers:
            return Duty(self.id, (self.role, Role.REPORT), self.keepers)
        return Duty(self.id, (self.role,), (self.unit,) if self.unit else ())


def edit_file(source: SourceFile, splices: Sequence[Splice]) -> FileEdit:
    """The edit that makes those changes in the file; raises RequestError when it can't be made."""
    return FileEdit(source.path, source.data, edited(source, splices).data)


def refuse(key: str, hint: Message | None = None, **values: Value) -> RequestError:
    """The error for a step that is not allowed now."""
    return RequestError(say(key, **values), hint)
