"""What reports say of yearly agendas: lists of them, and the pages of one and of its entries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.agenda import Slot, count_slots, slots
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.reports.exemption import exemption_tables, exemptions_data
from reformctl.reports.linked import linked_plans
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ratio,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.meeting import EntryState
from reformctl.vocab.noun import Noun

STATE_TONES = {
    EntryState.ISSUED: Tone.GOOD,
    EntryState.WITHDRAWN: Tone.FAINT,
}
COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("central", say("report.agenda.docks")),
    Column("group", Noun.GROUP),
    Column("meeting", say("report.agenda.meeting"), Align.RIGHT),
    Column("submit_by", FieldName.SUBMIT_BY),
    Column("submitted", FieldName.SUBMITTED),
    Column("submission_slip", say("report.agenda.submission_slip"), Align.RIGHT),
    Column("plan", Noun.PLAN),
    Column("adopted", Noun.ADOPTED),
    Column("adoption_slip", say("report.agenda.adoption_slip"), Align.RIGHT),
    Column("issued", Noun.ISSUED),
    Column("state", Noun.STATE),
)


def agendas_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The agendas that fit the selection."""
    columns = (
        Column("id", Noun.YEARLY_AGENDA),
        Column("document", Noun.DOCUMENT),
        Column("issued", Noun.ISSUED),
        Column("planned", FieldName.ENTRIES, Align.RIGHT),
        Column("submitted", EntryState.SUBMITTED),
        Column("adopted", EntryState.ADOPTED),
        Column("issued_plans", EntryState.ISSUED),
    )
    found = [
        one
        for one in ledger.agendas.values()
        if spoken_of(wanted, one.id, one.issued.document if one.issued else None)
    ]
    rows = tuple(_agenda_row(ledger, one) for one in found)
    return columns, rows, [_agenda_data(ledger, one) for one in found]


def agenda_report(ledger: Ledger, agenda: Agenda, head: Head) -> Report:
    """One year's agenda with all its entries, those that dock central plans first."""
    own = slots_of(ledger, agenda)
    counts = count_slots(own)
    facts: Facts = (
        (Noun.DOCUMENT, agenda.issued.document if agenda.issued else None),
        (Noun.ISSUED, agenda.issued.on if agenda.issued else None),
        (FieldName.ENTRIES, counts.planned),
        (say("report.agenda.docking"), counts.docking or None),
        (EntryState.SUBMITTED, Ratio(counts.submitted, counts.planned)),
        (EntryState.ADOPTED, Ratio(counts.adopted, counts.planned)),
        (EntryState.ISSUED, Ratio(counts.issued, counts.planned)),
        (EntryState.WITHDRAWN, counts.withdrawn or None),
    )
    data: dict[str, Json] = {
        **_agenda_data(ledger, agenda),
        "entries": [entry_data(slot) for slot in own],
        "exemptions": exemptions_data(agenda.exemptions),
    }
    tables = (*entry_tables(own, head.today), *exemption_tables(agenda.exemptions))
    return record_page(titled(Noun.YEARLY_AGENDA, agenda.id), head, facts, tables, data)


def entry_report(ledger: Ledger, agenda: Agenda, entry: AgendaEntry, head: Head) -> Report:
    """One entry with the plan that took its place."""
    (slot,) = (one for one in slots_of(ledger, agenda) if one.entry is entry)
    gone = entry.withdrawn
    facts: Facts = (
        (Noun.TITLE, entry.title),
        (Noun.STATE, state_cell(slot)),
        (FieldName.CENTRAL, tuple(Ref(name) for name in entry.central)),
        (Noun.GROUP, unit_name(ledger, entry.group)),
        (Noun.LEAD, unit_names(ledger, entry.lead)),
        (say("report.agenda.meeting"), entry.meeting),
        (FieldName.SUBMIT_BY, due_cell(slot, head.today)),
        (FieldName.SUBMITTED, entry.submitted),
        (say("report.agenda.submission_slip"), slot.submission_slip),
        (say("report.agenda.adoption_slip"), slot.adoption_slip),
        (
            Noun.WITHDRAWN,
            say("report.withdrawn", on=gone.on, reason=gone.reason) if gone else None,
        ),
    )
    plans = [slot.plan] if slot.plan else []
    data = entry_data(slot) | {
        "lead": list(entry.lead),
        "withdrawn": {"on": iso(gone.on), "reason": gone.reason} if gone else None,
    }
    title = titled(Noun.AGENDA_ENTRY, slot.id)
    return record_page(title, head, facts, linked_plans(ledger, plans), data)


def slots_of(ledger: Ledger, agenda: Agenda) -> list[Slot]:
    """The entries of one agenda."""
    return [slot for slot in slots(ledger) if slot.agenda is agenda]


def entry_tables(found: Iterable[Slot], today: date) -> tuple[Table, ...]:
    """The entries as a table; none where there are none."""
    rows = tuple(_row(slot, today) for slot in found)
    return (Table("entries", FieldName.ENTRIES, COLUMNS, rows),) if rows else ()


def entry_data(slot: Slot) -> dict[str, Json]:
    """An entry under the keys of the JSON contract."""
    entry, plan = slot.entry, slot.plan
    adopted = plan.adopted if plan else None
    return {
        "id": slot.id,
        "title": entry.title,
        "central": list(entry.central),
        "group": entry.group,
        "meeting": entry.meeting,
        "submit_by": iso(entry.submit_by),
        "submitted": iso(entry.submitted),
        "submission_slip": slot.submission_slip,
        "plan": entry.plan,
        "adopted": {"meeting": adopted.meeting, "on": iso(adopted.on)} if adopted else None,
        "adoption_slip": slot.adoption_slip,
        "issued": iso(plan.issued.on if plan and plan.issued else None),
        "state": slot.state.slug,
    }


def state_cell(slot: Slot) -> Cell:
    """How far the entry has come, in the tone of that."""
    return Cell(slot.state, STATE_TONES.get(slot.state, Tone.PLAIN))


def due_cell(slot: Slot, today: date) -> Cell | None:
    """The day by which it is to be submitted, in the tone of whether that is over."""
    by = slot.entry.submit_by
    return Cell(by, Tone.BAD if slot.is_awaited(today) else Tone.PLAIN) if by else None


def _row(slot: Slot, today: date) -> Row:
    entry, plan = slot.entry, slot.plan
    return (
        Ref(slot.id),
        entry.title,
        tuple(Ref(name) for name in entry.central),
        Ref(entry.group or ""),
        entry.meeting,
        due_cell(slot, today),
        entry.submitted,
        _slip_cell(slot.submission_slip),
        Ref(entry.plan) if entry.plan else None,
        plan.adopted.on if plan and plan.adopted else None,
        _slip_cell(slot.adoption_slip),
        plan.issued.on if plan and plan.issued else None,
        state_cell(slot),
    )


def _slip_cell(days: int | None) -> Value | Cell:
    return days if days is None or days <= 0 else Cell(days, Tone.WARN)


def _agenda_row(ledger: Ledger, agenda: Agenda) -> Row:
    counts = count_slots(slots_of(ledger, agenda))
    return (
        Ref(agenda.id),
        agenda.issued.document if agenda.issued else None,
        agenda.issued.on if agenda.issued else None,
        counts.planned,
        Ratio(counts.submitted, counts.planned),
        Ratio(counts.adopted, counts.planned),
        Ratio(counts.issued, counts.planned),
    )


def _agenda_data(ledger: Ledger, agenda: Agenda) -> dict[str, Json]:
    counts = count_slots(slots_of(ledger, agenda))
    return {
        "id": agenda.id,
        "year": agenda.year,
        "document": agenda.issued.document if agenda.issued else None,
        "on": iso(agenda.issued.on if agenda.issued else None),
        "planned": counts.planned,
        "docking": counts.docking,
        "submitted": counts.submitted,
        "adopted": counts.adopted,
        "issued": counts.issued,
        "withdrawn": counts.withdrawn,
    }
