"""How central plans are docked: what answers each, and whether it came in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from reformctl.dataclass import dataclass, field
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message
from reformctl.metrics.calendar import add_months
from reformctl.metrics.workday import next_workday
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.central import CentralPlan
from reformctl.records.notice import Notice
from reformctl.records.plan import ReformPlan
from reformctl.records.settings import Settings
from reformctl.vocab.docking import ClockEnd, ClockStart, DockingState, DockingWay
from reformctl.vocab.paper import NoticeKind
from reformctl.vocab.plan import Lamp, PlanKind


@dataclass(slots=True)
class Answers:
    """All that speaks of one central plan."""

    plans: list[ReformPlan] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    """The docking notices that went out, the first one first."""
    entries: list[tuple[Agenda, AgendaEntry]] = field(default_factory=list)
    """Those that were not withdrawn."""


@dataclass(frozen=True, slots=True)
class Docking:
    """A central plan with what answers it, on the clock that the settings name."""

    central: CentralPlan
    held: date | None
    """The day of the central meeting."""
    answers: Answers
    start: date | None
    due: date | None
    achieved: date | None
    """The day on which the first of its plans reached the end of the clock."""
    today: date
    doubt: Message | None = None
    """Why the last day can't be told, where it can't."""

    @property
    def state(self) -> DockingState:
        """Where it stands; each central plan stands in one place."""
        decision = self.central.decision
        if decision is None:
            return DockingState.UNDECIDED
        if decision.way is not DockingWay.DOCKED:
            return DockingState[decision.way.name]
        if self.achieved:
            return DockingState.DOCKED
        return DockingState.LATE if self.days_late else DockingState.OPEN

    @property
    def is_timed(self) -> bool:
        """Whether the clock counts: it does unless the plan was found not to need docking."""
        return self.state not in (DockingState.DIRECT, DockingState.NOT_APPLICABLE)

    @property
    def days_late(self) -> int:
        """By how many days it came late, or is late today; 0 when it is in time."""
        if self.due is None or _way(self.central) not in (None, DockingWay.DOCKED):
            return 0
        return max(0, ((self.achieved or self.today) - self.due).days)

    def lamp(self, yellow_days: int) -> Lamp | None:
        """Its lamp, yellow so many days before the last one; none where no clock counts."""
        if not self.is_timed or self.due is None:
            return None
        if self.days_late:
            return Lamp.REPAIRED if self.achieved else Lamp.RED
        near = not self.achieved and self.due - self.today <= timedelta(yellow_days)
        return Lamp.YELLOW if near else Lamp.GREEN


def dockings(ledger: Ledger, today: date) -> list[Docking]:
    """Every central plan with what answers it, in the order of their ids."""
    found = answers(ledger)
    return [
        _docking(ledger, central, found.get(central.id) or Answers(), today)
        for central in ledger.centrals.values()
    ]


def answers(ledger: Ledger) -> dict[str, Answers]:
    """What speaks of each central plan, by its id."""
    found: dict[str, Answers] = defaultdict(Answers)
    for plan in ledger.plans.values():
        for name in dict.fromkeys(plan.central):
            found[name].plans.append(plan)
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            for name in dict.fromkeys(() if entry.withdrawn else entry.central):
                found[name].entries.append((agenda, entry))
    for notice, name in _announced(ledger):
        found[name].notices.append(notice)
    return found


def docks(plan: ReformPlan) -> bool:
    """Whether it is a docking plan, by its kind or by the central plans it names."""
    return bool(plan.central) or plan.kind is PlanKind.DOCKING


def clock_start(ledger: Ledger, central: CentralPlan) -> date | None:
    """The day from which the plan's docking is timed; None where it is not known."""
    if ledger.settings.docking.start is ClockStart.CENTRAL_ISSUE:
        return central.issued.on if central.issued else None
    return held_on(ledger, central)


def held_on(ledger: Ledger, central: CentralPlan) -> date | None:
    """The day of the central meeting that adopted the plan."""
    meeting = ledger.central_meetings.get(central.meeting)
    return meeting.on if meeting else None


def last_day(start: date, settings: Settings) -> date | Message:
    """The last day of a clock that starts on that day; why it can't be told where it can't."""
    due = add_months(start, settings.thresholds.docking_months)
    return next_workday(due) if settings.docking.workdays else due


def _docking(ledger: Ledger, central: CentralPlan, found: Answers, today: date) -> Docking:
    start = clock_start(ledger, central)
    timed = start is not None and _way(central) in (None, DockingWay.DOCKED)
    due = last_day(start, ledger.settings) if start and timed else None
    ends = _ends(found.plans, ledger.settings.docking.end)
    return Docking(
        central,
        held_on(ledger, central),
        found,
        start,
        None if isinstance(due, Message) else due,
        min(ends, default=None),
        today,
        due if isinstance(due, Message) else None,
    )


def _ends(plans: Iterable[ReformPlan], end: ClockEnd) -> list[date]:
    """The days on which plans reached the end of the clock."""
    name = "issued" if end is ClockEnd.PROVINCIAL_ISSUE else "adopted"
    acts = (getattr(plan, name) for plan in plans)
    return [act.on for act in acts if act and act.on]


def _way(central: CentralPlan) -> DockingWay | None:
    return central.decision.way if central.decision else None


def _announced(ledger: Ledger) -> list[tuple[Notice, str]]:
    """The docking notices that went out, in the order of their days, each with a plan it names.

    One that names a central meeting speaks of all of its plans.
    """
    meetings: dict[str, list[str]] = defaultdict(list)
    for central in ledger.centrals.values():
        meetings[central.meeting].append(central.id)
    issued = [
        (notice.issued.on, notice)
        for notice in ledger.notices.values()
        if notice.kind is NoticeKind.DOCKING and notice.issued and notice.issued.on
    ]
    return [
        (notice, plan)
        for _, notice in sorted(issued, key=lambda dated: (dated[0], dated[1].id))
        for plan in dict.fromkeys(
            one for name in notice.about for one in meetings.get(name, [name])
        )
    ]
