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
from reformctl.vocab import DueKind, Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from reformctl.ledger.naming import Named
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
    named: Named, known: Iterable[Due], head: Head, wanted: ReminderSelection
) -> Report:
    """The sums by unit and, where one unit or everything is asked for, each thing that is due.

    ``known`` is all that is still to be done and has a day.
    """
    found = selected_dues(known, wanted, head.today)
    units = {unit: list(theirs) for unit, theirs in groupby(found, key=lambda one: one.unit)}
    listed = bool(wanted.everything or wanted.unit)
    tables = [_units(named, units, head.today)] if not wanted.unit else []
    tables += [_things(named, *one, head.today) for one in units.items()] if listed else []
    if wanted.unit and not units:
        tables.append(_things(named, wanted.unit, [], head.today))
    if not listed and units:
        tables = [_with_hint(tables[0])]
    data: dict[str, Json] = {
        "until": str(head.today + timedelta(days=wanted.days)),
        "units": [_unit_data(named, *one, head.today) for one in units.items()],
    }
    title = say("report.remind.title")
    return Report("remind/1", title, head, tuple(tables), data, _facts(found, head.today, wanted))


def _facts(found: Sequence[Due], today: date, wanted: ReminderSelection) -> Facts:
    late = _late(found, today)
    until = today + timedelta(days=wanted.days)
    span = (say("report.remind.soon", until=until), len(found) - late)
    overdue = (Noun.OVERDUE, Cell(late, Tone.BAD if late else Tone.PLAIN))
    every = [one.kind for one in found]
    kinds = tuple((kind, count) for kind in DueKind if (count := every.count(kind)))
    return (overdue, *kinds) if wanted.overdue else (span, overdue, *kinds)


def _late(found: Iterable[Due], today: date) -> int:
    return sum(one.on < today for one in found)


def _units(named: Named, units: Mapping[str, Sequence[Due]], today: date) -> Table:
    columns = (
        Column("unit", Noun.ID),
        Column("name", Noun.UNIT, wide=True),
        Column("soon", say("report.remind.soon_short"), Align.RIGHT),
        Column("overdue", Noun.OVERDUE, Align.RIGHT),
        Column("replies", DueKind.REPLY, Align.RIGHT),
        Column("next", say("report.remind.next")),
    )
    rows = tuple(_unit_row(named, unit, theirs, today) for unit, theirs in units.items())
    return Table("units", say("report.remind.units"), columns, rows)


def _unit_row(named: Named, unit: str, theirs: Sequence[Due], today: date) -> Row:
    late = _late(theirs, today)
    coming = next((one.on for one in theirs if one.on >= today), None)
    return (
        Ref(unit),
        unit_name(named, unit),
        len(theirs) - late,
        Cell(late, Tone.BAD if late else Tone.PLAIN),
        [one.kind for one in theirs].count(DueKind.REPLY),
        coming,
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


def _unit_data(named: Named, unit: str, theirs: Sequence[Due], today: date) -> Mapping[str, Json]:
    body = named.unit(unit)
    late = _late(theirs, today)
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
        "id": unit,
        "title": body.title if body else None,
        "soon": len(theirs) - late,
        "overdue": late,
        "things": things,
    }
