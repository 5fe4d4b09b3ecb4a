"""A reform pilot (改革试点) with its half-yearly reviews, its visits and its way to write-off."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.plan import Issue, ReformPlan, WriteoffStep
from reformctl.vocab.pilot import Opinion, PilotLevel


@dataclass(frozen=True, slots=True)
class Review:
    """One of the four opinions on a pilot; never edited, only followed by another."""

    where: Place
    on: date
    opinion: Opinion
    by: str | None = None
    """The project team that gave it."""
    reason: str | None = None
    problem: str | None = None
    next_step: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit on site."""

    where: Place
    on: date
    by: str | None = None
    """The unit that went there."""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Pilot:
    """One pilot; the file's name is its id."""

    where: Place
    id: str
    title: str | None = None
    level: PilotLevel | None = None
    major: bool = False
    group: str | None = None
    team: str | None = None
    """The project team of the reform office that follows it."""
    unit: str | None = None
    """The department or city that answers for it."""
    person: str | None = None
    leader: str | None = None
    """Its one leader, named by post."""
    scheme: Issue | None = None
    """Its one plan (试点方案), under which it began."""
    task_force: str | None = None
    """Its one team (工作专班) on site."""
    cities: tuple[str, ...] = ()
    """Where it is tried."""
    central: tuple[str, ...] = ()
    """The central plans that ask for it."""
    target_writeoff: int | None = None
    exemptions: tuple[Exemption, ...] = ()
    reviews: tuple[Review, ...] = ()
    visits: tuple[Visit, ...] = ()
    writeoff: tuple[WriteoffStep, ...] = ()


Closable = ReformPlan | Pilot
"""What is closed out by request and grant (销账)."""
