"""The year-end appraisal (年底绩效考核): visits, deductions; scores are computed, never typed."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.plan import Issue
from reformctl.vocab.appraisal import AppraisalPart


@dataclass(frozen=True, slots=True)
class Assignment:
    """The cities that one appraisal group is to visit."""

    where: Place
    by: str
    cities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AppraisalVisit:
    """An appraisal group was at a city."""

    where: Place
    on: date
    unit: str
    by: str | None = None
    """The appraisal group."""


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points that a unit loses, and the ledger's records that are the reason."""

    where: Place
    unit: str
    part: AppraisalPart
    points: float
    about: tuple[str, ...] = ()
    """Ids of what it is for."""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Appraisal:
    """The appraisal of a year; the file's name is the year."""

    where: Place
    id: str
    start: date | None = None
    end: date | None = None
    assignments: tuple[Assignment, ...] = ()
    """Which group visits which cities."""
    visits: tuple[AppraisalVisit, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    issued: Issue | None = None
    """When the result went out; from then on it stands."""
    exemptions: tuple[Exemption, ...] = ()

    @property
    def year(self) -> int:
        """The year that is appraised."""
        return int(self.id[-4:])
