"""The monitor of the yearly agendas: what was planned for meetings, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.agenda import (
    AgendaCounts,
    Slot,
    adopted_in,
    agenda_years,
    count_slots,
    has_come,
    on_agenda,
    slots,
)
from reformctl.records.plan import ReformPlan
from reformctl.reports.agenda import entry_data, entry_tables
from reformctl.reports.linked import linked_plans
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
from reformctl.vocab.field import FieldName
from reformctl.vocab.meeting import EntryState, HeardKind
from reformctl.vocab.noun import Noun


@dataclass(frozen=True, slots=True)
class AgendaSelection:
    """Which entries are wanted; None and False mean that it is not asked."""

    year: int | None = None
    reached: EntryState | None = None
    """Those that have come so far, or farther."""
    docking: bool = False
    late: bool = False
    """Those submitted late, or not yet and past their day."""
    slipped: bool = False
    """Those adopted after the meeting they were meant for."""
    group: str | None = None

    @property
    def is_of_entries(self) -> bool:
        """Whether entries are asked for, and not how all the years went."""
        return self != AgendaSelection()


@dataclass(frozen=True, slots=True)
class _Year:
    """One year: its entries, its meetings, and the plans that they adopted."""

    year: int
    slots: tuple[Slot, ...]
    meetings: tuple[int, ...]
    adopted: tuple[ReformPlan, ...]
    off_agenda: tuple[ReformPlan, ...]


def agenda_monitor(ledger: Ledger, head: Head, wanted: AgendaSelection) -> Report:
    """How the agendas of all years went; with a year or a filter the entries that fit.

    Of one group only its entries and plans are counted; meetings and reports heard are everybody's.
    """
    told = [one for one in agenda_years(ledger) if wanted.year in (None, one)]
    years = [_year(ledger, one, wanted.group) for one in told]
    shown = [slot for one in years for slot in one.slots if _fits(slot, wanted, head.today)]
    held_up = [plan for one in years for plan in one.adopted if not plan.issued]
    off_agenda = [plan for one in years for plan in one.off_agenda]
    heard = list(_heard(ledger, {number for one in years for number in one.meetings}))
    entries = shown if wanted.is_of_entries else []
    tables = (
        _years_table(years),
        *entry_tables(entries, head.today),
        *_held_up_tables(ledger, held_up, head.today),
        *_off_agenda_tables(ledger, off_agenda),
        *_heard_tables(ledger, heard),
    )
    data: dict[str, Json] = {
        "years": [_year_data(one) for one in years],
        "entries": [entry_data(slot) for slot in entries],
        "held_up": [plan.id for plan in held_up],
        "heard": [
            {"kind": kind.slug, "unit": unit, "meetings": list(meetings)}
            for kind, unit, meetings in heard
        ],
    }
    return Report("agenda/1", say("report.agenda.monitor"), head, tables, data)


def _year(ledger: Ledger, year: int, group: str | None) -> _Year:
    listed = on_agenda(ledger)
    adopted = [plan for plan in adopted_in(ledger, year) if group in (None, plan.group)]
    own = [slot for slot in slots(ledger) if slot.agenda.year == year]
    held = [one.number for one in ledger.meetings.values() if one.on and one.on.year == year]
    return _Year(
        year,
        tuple(slot for slot in own if group in (None, slot.entry.group)),
        tuple(held),
        tuple(adopted),
        tuple(plan for plan in adopted if plan.id not in listed),
    )


def _fits(slot: Slot, wanted: AgendaSelection, today: date) -> bool:
    """Withdrawn entries are listed only when they are asked for."""
    late = slot.is_awaited(today) or (slot.submission_slip or 0) > 0
    return (
        has_come(slot, wanted.reached or EntryState.PLANNED)
        and (slot.is_docking or not wanted.docking)
        and (late or not wanted.late)
        and ((slot.adoption_slip or 0) > 0 or not wanted.slipped)
    )


YEAR_COLUMNS = (
    Column("year", Noun.YEAR, wide=True),
    Column("meetings", say("report.agenda.meetings"), Align.RIGHT),
    Column("plans", say("report.agenda.plans"), Align.RIGHT),
    Column("off_agenda", say("report.agenda.off"), Align.RIGHT),
    Column("planned", FieldName.ENTRIES, Align.RIGHT),
    Column("docking", say("report.agenda.docking"), Align.RIGHT),
    Column("submitted", EntryState.SUBMITTED),
    Column("adopted", EntryState.ADOPTED),
    Column("issued", EntryState.ISSUED),
    Column("withdrawn", EntryState.WITHDRAWN, Align.RIGHT),
)


def _years_table(years: list[_Year]) -> Table:
    rows = tuple((say("report.year", year=str(one.year)), *_year_cells([one])) for one in years)
    foot = ((Noun.TOTAL, *_year_cells(years)),) if len(years) > 1 else ()
    return Table("years", None, YEAR_COLUMNS, rows, foot=foot)


def _year_cells(years: list[_Year]) -> tuple[Value | Cell, ...]:
    counts = _counts(years)
    return (
        sum(len(one.meetings) for one in years),
        sum(len(one.adopted) for one in years),
        Cell(sum(len(one.off_agenda) for one in years) or None, Tone.WARN),
        counts.planned,
        counts.docking,
        Ratio(counts.submitted, counts.planned),
        Ratio(counts.adopted, counts.planned),
        Ratio(counts.issued, counts.planned),
        counts.withdrawn or None,
    )


def _counts(years: Iterable[_Year]) -> AgendaCounts:
    return count_slots(slot for one in years for slot in one.slots)


def _year_data(one: _Year) -> dict[str, Json]:
    counts = _counts([one])
    return {
        "year": one.year,
        "meetings": list(one.meetings),
        "plans": [plan.id for plan in one.adopted],
        "off_agenda": [plan.id for plan in one.off_agenda],
        "planned": counts.planned,
        "docking": counts.docking,
        "submitted": {"done": counts.submitted, "total": counts.planned},
        "adopted": {"done": counts.adopted, "total": counts.planned},
        "issued": {"done": counts.issued, "total": counts.planned},
        "withdrawn": counts.withdrawn,
    }


def _held_up_tables(ledger: Ledger, plans: list[ReformPlan], today: date) -> tuple[Table, ...]:
    """The plans that were adopted and are not issued yet."""
    limit = ledger.settings.thresholds.issue_days
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("adopted", Noun.ADOPTED),
        Column("days", say("report.agenda.days"), Align.RIGHT),
    )
    rows: list[Row] = []
    for plan in plans:
        on = plan.adopted.on if plan.adopted else None
        days = (today - on).days if on else None
        tone = Tone.BAD if days and days > limit else Tone.PLAIN
        rows.append((Ref(plan.id), plan.title, unit_names(ledger, plan.lead), on, Cell(days, tone)))
    note = say("report.agenda.limit", days=limit)
    title = say("report.agenda.held_up")
    return (Table("held_up", title, columns, tuple(rows), notes=(note,)),) if rows else ()


def _off_agenda_tables(ledger: Ledger, plans: list[ReformPlan]) -> tuple[Table, ...]:
    title = say("report.agenda.off_agenda")
    return tuple(
        replace(table, name="off_agenda", title=title) for table in linked_plans(ledger, plans)
    )


Told = tuple[HeardKind, str | None, tuple[int, ...]]
"""Who reported, as what, and to which meetings."""


def _heard(ledger: Ledger, numbers: set[int]) -> Iterator[Told]:
    """Who reported to those meetings, kind by kind; the office and the groups name no unit."""
    found: dict[tuple[HeardKind, str | None], list[int]] = {}
    for meeting in ledger.meetings.values():
        for one in meeting.heard if meeting.number in numbers else ():
            found.setdefault((one.kind, one.unit), []).append(meeting.number)
    for kind in HeardKind:
        for (known, unit), meetings in found.items():
            if known is kind:
                yield kind, unit, tuple(meetings)


def _heard_tables(ledger: Ledger, heard: list[Told]) -> tuple[Table, ...]:
    columns = (
        Column("kind", Noun.KIND),
        Column("unit", Noun.UNIT, wide=True),
        Column("count", say("report.count"), Align.RIGHT),
        Column("meetings", Noun.MEETING, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (kind, unit_name(ledger, unit), len(meetings), meetings) for kind, unit, meetings in heard
    )
    return (Table("heard", say("report.reports_heard"), columns, rows),) if rows else ()
