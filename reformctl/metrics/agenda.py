"""What became of the yearly agenda: planned, submitted, adopted, issued, and how late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.meeting import Meeting
from reformctl.records.plan import ReformPlan
from reformctl.vocab.meeting import EntryState


@dataclass(frozen=True, slots=True)
class Slot:
    """A place on a yearly agenda, and what became of it."""

    agenda: Agenda
    entry: AgendaEntry
    plan: ReformPlan | None
    """The plan that took it."""
    meeting: Meeting | None
    """The meeting it is meant for, once that was held."""

    @property
    def id(self) -> str:
        """The entry's id: ``A-2017/03``."""
        return self.agenda.ref(self.entry)

    @property
    def is_docking(self) -> bool:
        """Whether it is to dock central plans."""
        return bool(self.entry.central)

    @property
    def state(self) -> EntryState:
        """How far it has come."""
        if self.entry.withdrawn:
            return EntryState.WITHDRAWN
        if self.plan and self.plan.issued:
            return EntryState.ISSUED
        if self.plan and self.plan.adopted:
            return EntryState.ADOPTED
        return EntryState.SUBMITTED if self.entry.submitted else EntryState.PLANNED

    @property
    def submission_slip(self) -> int | None:
        """How many days after its day it was submitted; fewer than none when it came early."""
        by, on = self.entry.submit_by, self.entry.submitted
        return (on - by).days if by and on else None

    @property
    def adoption_slip(self) -> int | None:
        """How many days after the meeting it was meant for it was adopted."""
        planned = self.meeting.on if self.meeting else None
        adopted = self.plan.adopted.on if self.plan and self.plan.adopted else None
        return (adopted - planned).days if planned and adopted else None

    def is_awaited(self, today: date) -> bool:
        """Whether it should have been submitted before today and was not."""
        by = self.entry.submit_by
        waits = not self.entry.withdrawn and self.entry.submitted is None
        return waits and by is not None and by < today


# What an entry went through that has come so far.
BEHIND = (EntryState.PLANNED, EntryState.SUBMITTED, EntryState.ADOPTED, EntryState.ISSUED)


def has_come(slot: Slot, state: EntryState) -> bool:
    """Whether the entry has come so far, or farther; withdrawn ones are apart from all others."""
    if EntryState.WITHDRAWN in (slot.state, state):
        return slot.state is state
    return BEHIND.index(slot.state) >= BEHIND.index(state)


@dataclass(frozen=True, slots=True)
class AgendaCounts:
    """How many entries came how far; who has been adopted has been submitted."""

    planned: int
    docking: int
    submitted: int
    adopted: int
    issued: int
    withdrawn: int


def slots(ledger: Ledger) -> Iterator[Slot]:
    """Every entry of every agenda: those that dock central plans first, then by their days."""
    for agenda in ledger.agendas.values():
        for entry in sorted(agenda.entries, key=_order):
            plan = ledger.plans.get(entry.plan or "")
            yield Slot(agenda, entry, plan, ledger.meetings.get(entry.meeting or 0))


def count_slots(found: Iterable[Slot]) -> AgendaCounts:
    """How far those entries have come."""
    known = list(found)
    kept = [slot for slot in known if not slot.entry.withdrawn]
    reached = {state: sum(has_come(slot, state) for slot in kept) for state in BEHIND}
    return AgendaCounts(
        len(kept),
        sum(slot.is_docking for slot in kept),
        reached[EntryState.SUBMITTED],
        reached[EntryState.ADOPTED],
        reached[EntryState.ISSUED],
        len(known) - len(kept),
    )


def adopted_in(ledger: Ledger, year: int) -> list[ReformPlan]:
    """The plans that meetings of that year adopted."""
    return [
        plan
        for plan in ledger.plans.values()
        if plan.adopted and plan.adopted.on and plan.adopted.on.year == year
    ]


def on_agenda(ledger: Ledger) -> dict[str, list[tuple[Agenda, AgendaEntry]]]:
    """The entries that name each plan, by its id, without those that were withdrawn."""
    found: dict[str, list[tuple[Agenda, AgendaEntry]]] = {}
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            if entry.plan and not entry.withdrawn:
                found.setdefault(entry.plan, []).append((agenda, entry))
    return found


def agenda_years(ledger: Ledger) -> list[int]:
    """The years that have an agenda, a meeting, or plans that a meeting adopted."""
    years = {agenda.year for agenda in ledger.agendas.values()}
    years |= {one.on.year for one in ledger.meetings.values() if one.on}
    adopted = (plan.adopted for plan in ledger.plans.values())
    return sorted(years | {act.on.year for act in adopted if act and act.on})


def _order(entry: AgendaEntry) -> tuple[bool, str, str]:
    return not entry.central, str(entry.submit_by or "9999"), entry.id
