"""What is due and overdue, by unit: how much each has to see to, and everything one by one.

Imports nothing that takes time: what is known to come due is told without the records.
"""

from __future__ import annotations

from itertools import groupby

from reformctl.dataclass import dataclass
from reformctl.day import timedelta
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.due import Due, due_by
from reformctl.reports.report import Align, Cell, Column, Ref, Report, Table, Tone
from reformctl.vocab.due import DueKind
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from reformctl.ledger.naming import Named
    from reformctl.metrics.due import Load
    from reformctl.reports.page import Facts
    from reformctl.reports.report import Head, Json, Row


@dataclass(frozen=True, slots=True)
class ReminderSelection:
    """What the user wants to be reminded of."""

    days: int
    """How many days ahead."""
    unit: str | None = None
    overdue: bool = False
    """Whether only what is overdue is wanted."""
    everything: bool = False
    """Whether each thing is listed, and not only counted by unit."""


def last_day(wanted: ReminderSelection, today: date) -> date:
    """The last day by which things are wanted."""
    return today + timedelta(days=wanted.days)


def selected_dues(known: Iterable[Due], wanted: ReminderSelection, today: date) -> list[Due]:
    """What of all that is still to be done is overdue or due in so many days, by unit and day."""
    found = due_by(known, last_day(wanted, today))
    return [
        one
        for one in found
        if wanted.unit in (None, one.unit) and (not wanted.overdue or one.on < today)
    ]


def reminder_report(
    named: Named,
    loads: Iterable[Load],
    head: Head,
    wanted: ReminderSelection,
    things: Iterable[Due] | None = None,
) -> Report:
    """The sums by unit and, where one unit or everything is asked for, each thing that is due.

    ``loads`` is how much each unit has still to see to; ``things`` is all of that which has a day,
    None where only sums are told: without lists and data.
    """
    today = head.today
    sums = [_sum(load, wanted, today) for load in loads if wanted.unit in (None, load.unit)]
    sums = [one for one in sums if one.late or one.soon]
    units = [one.unit for one in sums]
    listed = bool(wanted.everything or wanted.unit)
    theirs = _by_unit(selected_dues(things, wanted, today)) if things is not None else {}
    tables = [_units(named, sums)] if not wanted.unit else []
    tables += [_things(named, unit, theirs[unit], today) for unit in units if listed]
    if wanted.unit and not units:
        tables.append(_things(named, wanted.unit, [], today))
    if not listed and units:
        tables = [_with_hint(tables[0])]
    data: dict[str, Json] = {}
    if things is not None:
        told = [_unit_data(named, one, theirs[one.unit], today) for one in sums]
        data = {"until": str(last_day(wanted, today)), "units": told}
    title = say("report.remind.title")
    return Report("remind/1", title, head, tuple(tables), data, _facts(sums, today, wanted))


@dataclass(frozen=True, slots=True)
class _Sum:
    """How much of what is wanted a unit has to see to."""

    unit: str
    late: int
    soon: int
    kinds: Mapping[DueKind, int]
    coming: date | None
    """When the next thing is due."""


def _sum(load: Load, wanted: ReminderSelection, today: date) -> _Sum:
    end = today if wanted.overdue else last_day(wanted, today) + timedelta(days=1)
    kinds = load.before(end)
    late = sum(load.before(today).values())
    coming = load.next_on(today)
    return _Sum(
        load.unit,
        late,
        sum(kinds.values()) - late,
        kinds,
        coming if coming and coming < end else None,
    )


def _by_unit(found: Iterable[Due]) -> dict[str, list[Due]]:
    return {unit: list(theirs) for unit, theirs in groupby(found, key=lambda one: one.unit)}


def _facts(sums: Sequence[_Sum], today: date, wanted: ReminderSelection) -> Facts:
    late = sum(one.late for one in sums)
    span = (say("report.remind.soon", until=last_day(wanted, today)), sum(one.soon for one in sums))
    overdue = (Noun.OVERDUE, Cell(late, Tone.BAD if late else Tone.PLAIN))
    counts = ((kind, sum(one.kinds.get(kind, 0) for one in sums)) for kind in DueKind)
    kinds = tuple((kind, count) for kind, count in counts if count)
    return (overdue, *kinds) if wanted.overdue else (span, overdue, *kinds)


def _units(named: Named, sums: Iterable[_Sum]) -> Table:
    columns = (
        Column("unit", Noun.ID),
        Column("name", Noun.UNIT, wide=True),
        Column("soon", say("report.remind.soon_short"), Align.RIGHT),
        Column("overdue", Noun.OVERDUE, Align.RIGHT),
        Column("replies", DueKind.REPLY, Align.RIGHT),
        Column("next", say("report.remind.next")),
    )
    rows = tuple(_unit_row(named, one) for one in sums)
    return Table("units", say("report.remind.units"), columns, rows)


def _unit_row(named: Named, one: _Sum) -> Row:
    return (
        Ref(one.unit),
        unit_name(named, one.unit),
        one.soon,
        Cell(one.late, Tone.BAD if one.late else Tone.PLAIN),
        one.kinds.get(DueKind.REPLY, 0),
        one.coming,
    )


def _with_hint(table: Table) -> Table:
    notes = (say("report.remind.hint"),)
    return Table(table.name, table.title, table.columns, table.rows, notes=notes)


def _things(named: Named, unit: str, theirs: Sequence[Due], today: date) -> Table:
    columns = (
        Column("on", Noun.DUE),
        Column("days_late", say("report.days_late"), Align.RIGHT),
        Column("kind", Noun.KIND),
        Column("id", Noun.ID),
        Column("text", say("report.subject"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (one.on, _days(one, today), one.kind, Ref(one.id), one.text) for one in theirs
    )
    title = say("report.remind.unit", id=unit, name=unit_name(named, unit))
    return Table(unit, title, columns, rows)


def _days(one: Due, today: date) -> Cell:
    return Cell((today - one.on).days, Tone.BAD) if one.on < today else Cell(None)


def _unit_data(named: Named, known: _Sum, theirs: Iterable[Due], today: date) -> Mapping[str, Json]:
    body = named.unit(known.unit)
    things: list[Json] = [
        {
            "on": str(one.on),
            "kind": one.kind.slug,
            "id": one.id,
            "text": one.text,
            "days_late": (today - one.on).days if one.on < today else None,
        }
        for one in theirs
    ]
    return {
        "id": known.unit,
        "title": body.title if body else None,
        "soon": known.soon,
        "overdue": known.late,
        "things": things,
    }
