"""Meetings of the central leading group, the plans they adopted, and how each is docked (对接)."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.plan import Approval, Issue
from reformctl.vocab.docking import DockingWay


@dataclass(frozen=True, slots=True)
class CentralMeeting:
    """A meeting of the central leading group; the number in its id is the meeting's own."""

    where: Place
    id: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """How a central plan is to be carried out here; all but docking is an exception."""

    where: Place
    way: DockingWay
    on: date | None = None
    reason: str | None = None
    approved: Approval | None = None


@dataclass(frozen=True, slots=True)
class CentralPlan:
    """A plan that a central meeting adopted; the file's name is its id."""

    where: Place
    id: str
    title: str | None = None
    group: str | None = None
    """The special group it concerns."""
    lead: tuple[str, ...] = ()
    """The departments it concerns."""
    issued: Issue | None = None
    decision: Decision | None = None
    exemptions: tuple[Exemption, ...] = ()

    @property
    def meeting(self) -> str:
        """The id of the central meeting that adopted it: ``C-35`` of ``C-35-02``."""
        return self.id.rpartition("-")[0]
