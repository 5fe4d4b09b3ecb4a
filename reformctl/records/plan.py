"""A special plan (专项改革方案) with its specific items and its way to write-off."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.verdict import Evidence, Report, Verdict
from reformctl.vocab.plan import PlanKind, WriteoffAct


@dataclass(frozen=True, slots=True)
class Adoption:
    """Which numbered meeting of the leading group adopted a plan, and when."""

    where: Place
    meeting: int | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """Under which document number a plan went out, and when."""

    where: Place
    document: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved an extension, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Extension:
    """A later due date that was asked for and, once approved, holds."""

    where: Place
    to: date
    reason: str | None = None
    asked: date | None = None
    approved: Approval | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and when an item was taken off the list; it is never deleted."""

    where: Place
    on: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class WriteoffStep:
    """One step of closing a plan out; steps are only ever added."""

    where: Place
    step: WriteoffAct
    on: date
    by: str | None = None
    meeting: int | None = None
    approval: str | None = None
    reason: str | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class ReformItem:
    """A specific item (具体改革事项): one promise, with somebody who answers for it."""

    where: Place
    id: str
    clause: str | None = None
    text: str | None = None
    lead: str | None = None
    support: tuple[str, ...] = ()
    person: str | None = None
    due: date | None = None
    deliverable: str | None = None
    reported: Report | None = None
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    extensions: tuple[Extension, ...] = ()
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class ReformPlan:
    """One plan; the file's name is its id."""

    where: Place
    id: str
    title: str | None = None
    kind: PlanKind | None = None
    central: tuple[str, ...] = ()
    group: str | None = None
    lead_leader: str | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    person: str | None = None
    leader_direct: bool = False
    target_writeoff: int | None = None
    adopted: Adoption | None = None
    issued: Issue | None = None
    master: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    items: tuple[ReformItem, ...] = ()
    writeoff: tuple[WriteoffStep, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether it was neither adopted nor issued, so that nothing is promised yet."""
        return self.adopted is None and self.issued is None

    def ref(self, item: ReformItem) -> str:
        """The id by which commands and reports name one of the plan's items: ``P-M16-03/03``."""
        return f"{self.id}/{item.id}"
