"""The monitor of pilots (改革试点监控): what is due, how each team stands, and every pilot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from reformctl.dataclass import dataclass, fields
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.pilot import (
    last_opinion,
    last_visit,
    pilot_state,
    review_due,
)
from reformctl.metrics.pilot_counts import PilotCounts, count_pilots
from reformctl.metrics.pilot_duty import PilotCall, pilot_calls
from reformctl.records.pilot import Pilot
from reformctl.reports.page import iso
from reformctl.reports.pilot import due_cell, listed_pilot, state_cell
from reformctl.reports.pilot_selection import PilotSelection, selected_pilots
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.vocab import Term
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.pilot import Opinion, PilotLevel, PilotState


@dataclass(frozen=True, slots=True)
class _View:
    """The pilots that are shown, of which ledger and on which day."""

    ledger: Ledger
    head: Head
    pilots: Sequence[Pilot]

    def counts(self, pilots: Iterable[Pilot]) -> PilotCounts:
        return count_pilots(pilots, self.ledger.settings.thresholds, self.head.today)


def pilots_report(ledger: Ledger, wanted: PilotSelection, head: Head) -> Report:
    """The pilots that fit, what is to be done with them, and how many there are of each kind."""
    view = _View(ledger, head, list(selected_pilots(ledger, wanted, head.today)))
    thresholds = ledger.settings.thresholds
    calls = [call for pilot in view.pilots for call in pilot_calls(pilot, thresholds, head.today)]
    calls.sort(key=lambda call: (call.due is None, call.due, call.duty.slug, call.pilot))
    return Report(
        "pilots/1",
        say("report.pilots.title"),
        head,
        (
            _calls_table(view, calls),
            _teams_table(view),
            _levels_table(view),
            *(_kinds_table(view, *kind) for kind in _KINDS),
            _targets_table(view),
            *(_pilots_table(view, team) for team in _teams(view)),
        ),
        {
            "calls": [_call_data(call, view) for call in calls],
            "teams": [
                {"id": team, **_counts_data(view.counts(_of_team(view, team)))}
                for team in _teams(view)
            ],
            "levels": [
                {"level": level.slug, **_counts_data(view.counts(_of_level(view, level)))}
                for level in PilotLevel
            ],
            "total": _counts_data(view.counts(view.pilots)),
            "pilots": [listed_pilot(pilot, thresholds) for pilot in view.pilots],
        },
    )


def _calls_table(view: _View, calls: Sequence[PilotCall]) -> Table:
    """What is late, wanted at once or due soon, the oldest first."""
    columns = (
        Column("due", say("report.pilots.by")),
        Column("late", say("report.days_late"), Align.RIGHT),
        Column("what", say("report.pilots.what")),
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("unit", say("report.pilots.who")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            due_cell(call.due, view.head.today),
            Cell(call.days_late(view.head.today), Tone.BAD),
            call.duty,
            Ref(call.pilot),
            view.ledger.pilots[call.pilot].title,
            Ref(call.by or ""),
        )
        for call in calls
    )
    days = view.ledger.settings.thresholds.remind_days
    return Table("calls", say("report.pilots.calls", days=days), columns, rows)


def _call_data(call: PilotCall, view: _View) -> dict[str, Json]:
    return {
        "id": call.pilot,
        "what": call.duty.slug,
        "by": call.by,
        "due": iso(call.due),
        "days_late": call.days_late(view.head.today),
    }


_COUNTED = (
    Column("total", say("report.pilots.count"), Align.RIGHT),
    Column("under_review", PilotState.RUNNING, Align.RIGHT),
    Column("reviewed", say("report.pilots.reviewed"), Align.RIGHT),
    Column("overdue", Noun.OVERDUE, Align.RIGHT),
    Column("visited", say("report.pilots.visited"), Align.RIGHT),
    Column("written_off", PilotState.WRITTEN_OFF, Align.RIGHT),
)


def _counted(counts: PilotCounts) -> tuple[Value | Cell, ...]:
    return (
        counts.total,
        counts.under_review,
        counts.reviewed,
        Cell(counts.overdue, Tone.BAD if counts.overdue else Tone.PLAIN),
        counts.visited,
        counts.written_off,
    )


def _counts_data(counts: PilotCounts) -> dict[str, Json]:
    return {part.name: getattr(counts, part.name) for part in fields(counts)}


def _teams(view: _View) -> list[str]:
    """The project teams of the pilots shown, in the order of the registry; ``""`` for none."""
    found = {pilot.team or "" for pilot in view.pilots}
    known = [team for team in view.ledger.teams if team in found]
    return known + sorted(found.difference(known))


def _of_team(view: _View, team: str) -> list[Pilot]:
    return [pilot for pilot in view.pilots if (pilot.team or "") == team]


def _of_level(view: _View, level: PilotLevel) -> list[Pilot]:
    return [pilot for pilot in view.pilots if pilot.level is level]


def _teams_table(view: _View) -> Table:
    columns = (Column("id", Noun.ID), Column("title", Noun.TEAM, wide=True), *_COUNTED)
    rows: tuple[Row, ...] = tuple(
        (
            Ref(team),
            unit_name(view.ledger, team) if team else None,
            *_counted(view.counts(_of_team(view, team))),
        )
        for team in _teams(view)
    )
    total = (None, Noun.TOTAL, *_counted(view.counts(view.pilots)))
    return Table("teams", say("report.pilots.teams"), columns, rows, (total,) if rows else ())


def _levels_table(view: _View) -> Table:
    columns = (Column("level", FieldName.LEVEL), *_COUNTED)
    rows: tuple[Row, ...] = tuple(
        (level, *_counted(view.counts(_of_level(view, level)))) for level in PilotLevel
    )
    return Table("levels", say("report.pilots.levels"), columns, rows)


_Kind = tuple[str, Message, type[Term], Callable[[Pilot], Any]]
# The name of a table, its heading, the terms it counts by, and which of them a pilot is.
_KINDS: tuple[_Kind, ...] = (
    ("opinions", say("report.pilot.opinion"), Opinion, last_opinion),
    ("states", say("report.pilots.state"), PilotState, pilot_state),
)


def _kinds_table(
    view: _View, name: str, title: Message, terms: type[Term], kind_of: Callable[[Pilot], Any]
) -> Table:
    """How many pilots are of each kind, by level; those of none last."""
    columns = (
        Column(name.removesuffix("s"), title),
        *(Column(level.slug, level, Align.RIGHT) for level in PilotLevel),
        Column("total", Noun.TOTAL, Align.RIGHT),
    )
    rows = [_kind_row(view, term, term, kind_of) for term in terms]
    rows.append(_kind_row(view, say("report.pilots.none_yet"), None, kind_of))
    return Table(name, say(f"report.pilots.{name}"), columns, tuple(row for row in rows if row[-1]))


def _kind_row(
    view: _View, label: Term | Message, term: Term | None, kind_of: Callable[[Pilot], Any]
) -> Row:
    found = [pilot for pilot in view.pilots if kind_of(pilot) is term]
    by_level = (sum(pilot.level is level for pilot in found) for level in PilotLevel)
    return (label, *by_level, len(found))


def _targets_table(view: _View) -> Table:
    """By the year in which they shall be written off, how many were."""
    columns = (
        Column("year", Noun.TARGET),
        Column("total", say("report.pilots.count"), Align.RIGHT),
        Column("written_off", PilotState.WRITTEN_OFF, Align.RIGHT),
    )
    years = sorted({one.target_writeoff for one in view.pilots if one.target_writeoff})
    counts = [
        (year, view.counts(one for one in view.pilots if one.target_writeoff == year))
        for year in years
    ]
    rows: tuple[Row, ...] = tuple(
        (say("report.year", year=year), found.total, found.written_off) for year, found in counts
    )
    return Table("targets", say("report.pilots.targets"), columns, rows)


def _pilots_table(view: _View, team: str) -> Table:
    """The pilots of one team."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.PILOT, wide=True),
        Column("opinion", say("report.pilot.opinion")),
        Column("review_due", say("report.pilot.review_due")),
        Column("visited", say("report.pilot.visited")),
        Column("state", Noun.STATE),
    )
    thresholds, today = view.ledger.settings.thresholds, view.head.today
    rows: tuple[Row, ...] = tuple(
        (
            Ref(pilot.id),
            pilot.title,
            last_opinion(pilot),
            due_cell(review_due(pilot, thresholds), today),
            last_visit(pilot),
            state_cell(pilot),
        )
        for pilot in _of_team(view, team)
    )
    title = say("report.ready.group", id=team, title=unit_name(view.ledger, team)) if team else None
    return Table(team or "pilots", title, columns, rows)
