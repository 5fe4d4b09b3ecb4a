"""The figures a checkpoint may pin, each of a whole ledger on a day."""

from __future__ import annotations

from reformctl.metrics.counts import count_items, count_plans
from reformctl.vocab.check import Figure
from reformctl.vocab.docking import DockingState
from reformctl.vocab.meeting import HeardKind
from reformctl.vocab.pilot import PilotLevel

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Callable

    from reformctl.day import date
    from reformctl.ledger.ledger import Ledger
    from reformctl.metrics.tally import ItemCounts


def figure(ledger: Ledger, wanted: Figure, day: date) -> int:
    """One figure of a ledger already cut to that day; planned items count by its year's end."""
    return FIGURES[wanted](ledger, day)


def _items(ledger: Ledger) -> ItemCounts:
    return count_items(item for _, item in ledger.items())


def _planned(ledger: Ledger, day: date) -> int:
    years = (item.planned for item in ledger.masters.values())
    return sum(year is not None and year <= day.year for year in years)


def _docked(ledger: Ledger, day: date) -> int:
    from reformctl.metrics.docking import dockings  # few ledgers pin these figures

    return sum(one.state is DockingState.DOCKED for one in dockings(ledger, day))


def _late(ledger: Ledger, day: date) -> int:
    """The plans whose last day is over, and which no plan has docked."""
    from reformctl.metrics.docking import dockings

    return sum(one.days_late > 0 and one.achieved is None for one in dockings(ledger, day))


def _appraised(ledger: Ledger, _: date) -> int:
    """How many cities the newest appraisal has visited."""
    newest = list(ledger.appraisals.values())[-1:]
    return len({visit.unit for one in newest for visit in one.visits} & ledger.cities.keys())


def _heard(ledger: Ledger, kind: HeardKind) -> list[tuple[str, str | None]]:
    """The meeting and the unit of each report of that kind."""
    return [
        (meeting.id, report.unit)
        for meeting in ledger.meetings.values()
        for report in meeting.heard
        if report.kind is kind
    ]


def _units_heard(ledger: Ledger, kind: HeardKind) -> int:
    return len({unit for _, unit in _heard(ledger, kind)})


def _sessions_hearing(ledger: Ledger, kind: HeardKind) -> int:
    return len({meeting for meeting, _ in _heard(ledger, kind)})


FIGURES: dict[Figure, Callable[[Ledger, date], int]] = {
    Figure.MASTER_DONE: lambda ledger, _: count_items(ledger.masters.values()).done,
    Figure.MASTER_PLANNED: _planned,
    Figure.PLANS: lambda ledger, _: len(ledger.plans),
    Figure.PLANS_ADOPTED: lambda ledger, _: count_plans(ledger.plans.values()).adopted,
    Figure.PLANS_WRITTEN_OFF: lambda ledger, _: count_plans(ledger.plans.values()).written_off,
    Figure.ITEMS: lambda ledger, _: _items(ledger).total,
    Figure.ITEMS_DONE: lambda ledger, _: _items(ledger).done,
    Figure.LEADER_DIRECT: lambda ledger, _: sum(
        plan.leader_direct for plan in ledger.plans.values()
    ),
    Figure.MEETINGS: lambda ledger, _: len(ledger.meetings),
    Figure.CENTRAL_MEETINGS: lambda ledger, _: len(ledger.central_meetings),
    Figure.CENTRAL_PLANS: lambda ledger, _: len(ledger.centrals),
    Figure.CENTRAL_DOCKED: _docked,
    Figure.CENTRAL_LATE: _late,
    Figure.PILOTS: lambda ledger, _: len(ledger.pilots),
    Figure.PILOTS_CENTRAL: lambda ledger, _: sum(
        pilot.level is PilotLevel.CENTRAL for pilot in ledger.pilots.values()
    ),
    Figure.CITIES: lambda ledger, _: len(ledger.cities),
    Figure.APPRAISAL_GROUPS: lambda ledger, _: len(ledger.appraisal_groups),
    Figure.CITIES_APPRAISED: _appraised,
    Figure.HEARD_CITIES: lambda ledger, _: _units_heard(ledger, HeardKind.CITY),
    Figure.HEARD_DEPARTMENTS: lambda ledger, _: _units_heard(ledger, HeardKind.DEPARTMENT),
    Figure.HEARD_GROUPS: lambda ledger, _: _sessions_hearing(ledger, HeardKind.GROUP),
    Figure.HEARD_OFFICE: lambda ledger, _: len(_heard(ledger, HeardKind.OFFICE)),
}
