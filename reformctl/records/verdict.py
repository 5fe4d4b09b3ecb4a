"""What is said of an item's progress: the unit's own report, the verdict, and what proves it."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place
from reformctl.vocab.plan import EvidenceKind, Status


@dataclass(frozen=True, slots=True)
class Report:
    """A unit's own word on an item (自报); it counts for nothing until verified."""

    where: Place
    status: Status
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that proves progress (佐证材料)."""

    where: Place
    id: str
    kind: EvidenceKind | None = None
    ref: str | None = None
    sha256: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A supervision verdict (认定); never edited, only followed by another."""

    where: Place
    on: date
    status: Status
    round: str | None = None
    evidence: tuple[str, ...] = ()
    problem: str | None = None
    next_step: str | None = None
