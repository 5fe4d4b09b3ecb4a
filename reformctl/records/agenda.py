"""The yearly deliberation plan (年度审议计划): what goes to the leading group's meetings."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.exemption import Exemption
from reformctl.records.place import Place
from reformctl.records.plan import Issue, Withdrawal


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One plan that is to go to a meeting; it docks central plans where it names some."""

    where: Place
    id: str
    title: str | None = None
    central: tuple[str, ...] = ()
    group: str | None = None
    lead: tuple[str, ...] = ()
    meeting: int | None = None
    """The number of the meeting it is meant for, once that is known."""
    submit_by: date | None = None
    """The day by which it is to be submitted."""
    submitted: date | None = None
    plan: str | None = None
    """The plan that was submitted; its adoption and issue tell the rest."""
    withdrawn: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The deliberation plan of a year; the file's name is the year."""

    where: Place
    id: str
    issued: Issue | None = None
    entries: tuple[AgendaEntry, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def year(self) -> int:
        """The year it is for."""
        return int(self.id[-4:])

    def ref(self, entry: AgendaEntry) -> str:
        """The id by which commands and reports name one of its entries: ``A-2017/03``."""
        return f"{self.id}/{entry.id}"
