"""Ripe experience (改革经验) and the places that took it up."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place


@dataclass(frozen=True, slots=True)
class Uptake:
    """A place that took an experience up, and by what."""

    where: Place
    unit: str
    on: date
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Experience:
    """One experience; the file's name is its id."""

    where: Place
    id: str
    title: str | None = None
    source: str | None = None
    """The pilot, plan, department or city it comes from."""
    on: date | None = None
    """The day from which it counts as ripe."""
    text: str | None = None
    bulletin: str | None = None
    """The bulletin that carried it; channel and issue number stand there."""
    spread: tuple[str, ...] = ()
    """The units it is to be spread to."""
    adoptions: tuple[Uptake, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
