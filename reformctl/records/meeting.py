"""A numbered meeting of the leading group (省委深改组会议)."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab.meeting import HeardKind


@dataclass(frozen=True, slots=True)
class Heard:
    """A report the meeting heard; the office names no unit, and so may a session of groups."""

    where: Place
    kind: HeardKind
    unit: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting; the file's name is its number."""

    where: Place
    id: str
    on: date | None = None
    study: str | None = None
    """The fixed study topic."""
    agenda: tuple[str, ...] = ()
    adopted: tuple[str, ...] = ()
    """Ids of the plans it adopted, in the order of the meeting."""
    heard: tuple[Heard, ...] = ()

    @property
    def number(self) -> int:
        """The meeting's number; the file name holds nothing else."""
        return int(self.id)
