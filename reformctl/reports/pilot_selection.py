"""Which pilots are shown: the filters that stand behind every figure of ``pilots``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.pilot import (
    is_reviewed_in_half_year,
    is_under_review,
    is_visited_in_year,
    lacks,
    last_opinion,
    pilot_state,
)
from reformctl.metrics.pilot_duty import is_due, is_late
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.vocab.pilot import Opinion, PilotLevel, PilotState


@dataclass(frozen=True, slots=True)
class PilotSelection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    team: str | None = None
    level: PilotLevel | None = None
    group: str | None = None
    unit: str | None = None
    """The unit that answers for it."""
    city: str | None = None
    """Where it is tried."""
    opinion: Opinion | None = None
    state: PilotState | None = None
    target: int | None = None
    due: bool = False
    overdue: bool = False
    reviewed: bool = False
    unreviewed: bool = False
    """Whether only those are wanted that no opinion was given on yet."""
    visited: bool = False
    unvisited: bool = False
    """Whether only those are wanted that are still tried and nobody has visited this year."""
    running: bool = False
    incomplete: bool = False
    major: bool = False


def selected_pilots(ledger: Ledger, wanted: PilotSelection, today: date) -> Iterator[Pilot]:
    """The pilots that fit, by team and id."""
    thresholds = ledger.settings.thresholds
    for pilot in sorted(ledger.pilots.values(), key=lambda pilot: (pilot.team or "", pilot.id)):
        if _is_of(pilot, wanted) and all(
            asked <= true for asked, true in _facts(pilot, wanted, thresholds, today)
        ):
            yield pilot


def _is_of(pilot: Pilot, wanted: PilotSelection) -> bool:
    """Whether it is of that team, level, group, unit, city, opinion, state and year."""
    return (
        wanted.team in (None, pilot.team)
        and wanted.level in (None, pilot.level)
        and wanted.group in (None, pilot.group)
        and wanted.unit in (None, pilot.unit)
        and (wanted.city is None or wanted.city in (*pilot.cities, pilot.unit))
        and wanted.opinion in (None, last_opinion(pilot))
        and wanted.state in (None, pilot_state(pilot))
        and wanted.target in (None, pilot.target_writeoff)
    )


def _facts(
    pilot: Pilot, wanted: PilotSelection, thresholds: Thresholds, today: date
) -> Iterator[tuple[bool, bool]]:
    """(whether it is asked for, whether it is true) for each fact about a pilot."""
    yield wanted.due, is_due(pilot, thresholds, today)
    yield wanted.overdue, is_late(pilot, thresholds, today)
    yield wanted.reviewed, is_reviewed_in_half_year(pilot, today)
    yield wanted.unreviewed, not pilot.reviews
    yield wanted.visited, is_visited_in_year(pilot, today)
    yield wanted.unvisited, is_under_review(pilot) and not is_visited_in_year(pilot, today)
    yield wanted.running, is_under_review(pilot)
    yield wanted.incomplete, bool(lacks(pilot))
    yield wanted.major, pilot.major
