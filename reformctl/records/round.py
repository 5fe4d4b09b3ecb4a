"""A supervision round (督察)."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.vocab.round import RoundKind


@dataclass(frozen=True, slots=True)
class Round:
    """One round: its kind, its window, who leads it, and what it covers."""

    where: Place
    id: str
    kind: RoundKind | None = None
    start: date | None = None
    end: date | None = None
    leader: str | None = None
    departments: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    """The cities that a year-end round visits besides."""
    plans: tuple[str, ...] = ()
    """Ids of the plans picked."""
    closed: date | None = None
    """The day on which the round was closed; none while it is under way."""
    exemptions: tuple[Exemption, ...] = ()
