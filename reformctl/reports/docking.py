"""The monitor of docking: every central plan with all that answers it, and what was omitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.docking import Docking, dockings
from reformctl.records.central import CentralMeeting
from reformctl.records.plan import ReformPlan
from reformctl.reports.page import Facts, iso
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
from reformctl.vocab.docking import DockingState
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Lamp

STATE_TONES = {
    DockingState.UNDECIDED: Tone.WARN,
    DockingState.LATE: Tone.BAD,
    DockingState.DOCKED: Tone.GOOD,
    DockingState.DIRECT: Tone.FAINT,
    DockingState.NOT_APPLICABLE: Tone.FAINT,
}
LAMP_TONES = {
    Lamp.GREEN: Tone.GOOD,
    Lamp.YELLOW: Tone.WARN,
    Lamp.RED: Tone.BAD,
    Lamp.REPAIRED: Tone.WARN,
}
WAITING = (DockingState.UNDECIDED, DockingState.OPEN, DockingState.LATE)
"""Where somebody still has to do something."""


@dataclass(frozen=True, slots=True)
class DockingSelection:
    """Which central plans are wanted; None and False mean that it is not asked."""

    state: DockingState | None = None
    due: bool = False
    """Those somebody still has to do something about, what is due next first."""
    late: bool = False
    without_notice: bool = False
    exempt: bool = False
    meeting: str | None = None
    group: str | None = None
    unit: str | None = None
    """A department it concerns."""


def docking_report(ledger: Ledger, head: Head, wanted: DockingSelection) -> Report:
    """The central plans that fit, and how far the plans of each central meeting are docked.

    Raises RequestError where the last days can't be told.
    """
    found = dockings(ledger, head.today)
    _refuse_doubt(found)
    shown = [one for one in found if _fits(one, wanted)]
    if wanted.due:
        shown.sort(key=_due_order)
    yellow = ledger.settings.thresholds.yellow_days
    meetings = list(_coverage(ledger, shown))
    notes = (say("report.list.count", count=len(shown)),)
    rows = tuple(_row(one, yellow) for one in shown)
    return Report(
        "docking/1",
        say("report.docking"),
        head,
        (
            *([] if wanted.due else [_coverage_table(meetings)]),
            Table("plans", say("report.list.central"), COLUMNS, rows, notes=notes),
        ),
        {
            "counts": _counts(shown),
            "meetings": [
                {"id": meeting.id, "on": iso(meeting.on), **_counts(plans)}
                for meeting, plans in meetings
            ],
            "rows": [docking_data(one, yellow) for one in shown],
        },
        _facts(shown),
    )


def _refuse_doubt(found: Iterable[Docking]) -> None:
    for one in found:
        if one.doubt:
            raise RequestError(one.doubt, say("error.install_calendar"))


def _fits(one: Docking, wanted: DockingSelection) -> bool:
    central = one.central
    return (
        wanted.state in (None, one.state)
        and wanted.meeting in (None, central.meeting)
        and wanted.group in (None, central.group)
        and (wanted.unit is None or wanted.unit in central.lead)
        and all(asked <= true for asked, true in _questions(one, wanted))
    )


def _questions(one: Docking, wanted: DockingSelection) -> Iterator[tuple[bool, bool]]:
    """(whether it is asked for, whether it is true) for each fact about a central plan."""
    yield wanted.due, one.state in WAITING
    yield wanted.late, one.days_late > 0
    yield wanted.without_notice, not one.answers.notices
    yield wanted.exempt, bool(one.central.exemptions)


def _due_order(one: Docking) -> tuple[date, str]:
    return one.due or date.max, one.central.id


def _coverage(
    ledger: Ledger, found: Iterable[Docking]
) -> Iterator[tuple[CentralMeeting, list[Docking]]]:
    """The central meetings with those of their plans that are shown."""
    plans: dict[str, list[Docking]] = {}
    for one in found:
        plans.setdefault(one.central.meeting, []).append(one)
    for meeting in ledger.central_meetings.values():
        if meeting.id in plans:
            yield meeting, plans[meeting.id]


def _counts(found: Sequence[Docking]) -> dict[str, int]:
    """How many there are, in each state, and what is not as it should be."""
    states = [one.state for one in found]
    return {
        "total": len(found),
        **{state.slug: states.count(state) for state in DockingState},
        "past_due": sum(one.days_late > 0 for one in found),
        "without_notice": sum(not one.answers.notices for one in found),
        "exempt": sum(bool(one.central.exemptions) for one in found),
    }


def _facts(found: Sequence[Docking]) -> Facts:
    """The counts; that nothing was omitted and nothing is late is told too."""
    counts = _counts(found)
    told = ("total", "undecided", "late", "past_due", "without_notice")
    labels: dict[str, Term | Message] = {
        "total": Noun.TOTAL,
        **{state.slug: state for state in DockingState},
        "past_due": say("report.docking.past_due"),
        "without_notice": say("report.docking.without_notice"),
        "exempt": FieldName.EXEMPTIONS,
    }
    return tuple(
        (label, counts[name]) for name, label in labels.items() if counts[name] or name in told
    )


def _coverage_table(meetings: Sequence[tuple[CentralMeeting, list[Docking]]]) -> Table:
    states = tuple(Column(state.slug, state, Align.RIGHT) for state in DockingState)
    columns = (
        Column("id", Noun.CENTRAL_MEETING),
        Column("on", say("report.day")),
        Column("total", Noun.TOTAL, Align.RIGHT),
        *states,
        Column("past_due", say("report.docking.past_due"), Align.RIGHT),
    )
    everything = [one for _, plans in meetings for one in plans]
    return Table(
        "meetings",
        say("report.docking.coverage"),
        columns,
        tuple((Ref(meeting.id), meeting.on, *_count_cells(plans)) for meeting, plans in meetings),
        foot=((Noun.TOTAL, None, *_count_cells(everything)),) if meetings else (),
    )


def _count_cells(found: Sequence[Docking]) -> list[Value | Cell]:
    """The counts of a row; what is nought stays empty, so that the rest is seen."""
    counts = _counts(found)
    names = ("total", *(state.slug for state in DockingState), "past_due")
    bad = {DockingState.LATE.slug, DockingState.UNDECIDED.slug}
    return [Cell(counts[name] or None, Tone.BAD if name in bad else Tone.PLAIN) for name in names]


COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("group", Noun.GROUP),
    Column("held", say("report.docking.held")),
    Column("issued", say("report.docking.central_issue")),
    Column("state", FieldName.DECISION),
    Column("notice", Noun.NOTICE),
    Column("entry", Noun.AGENDA_ENTRY),
    Column("plan", say("report.docking.plan")),
    Column("meeting", Noun.ADOPTED, Align.RIGHT),
    Column("issued_here", say("report.docking.issue")),
    Column("due", say("report.docking.due")),
    Column("lamp", say("report.docking.lamp")),
    Column("days_late", say("report.days_late"), Align.RIGHT),
)


def _row(one: Docking, yellow_days: int) -> Row:
    central, answers = one.central, one.answers
    lamp = one.lamp(yellow_days)
    return (
        Ref(central.id),
        central.title,
        Ref(central.group or ""),
        one.held,
        central.issued.on if central.issued else None,
        Cell(one.state, STATE_TONES.get(one.state, Tone.PLAIN)),
        tuple(Ref(notice.id) for notice in answers.notices),
        tuple(Ref(agenda.ref(entry)) for agenda, entry in answers.entries),
        tuple(Ref(plan.id) for plan in answers.plans),
        tuple(_meeting_of(plan) for plan in answers.plans if plan.adopted),
        tuple(plan.issued.on for plan in answers.plans if plan.issued),
        one.due,
        Cell(lamp, LAMP_TONES[lamp]) if lamp else None,
        one.days_late or None,
    )


def _meeting_of(plan: ReformPlan) -> Value:
    """The meeting that adopted the plan, and its day."""
    assert plan.adopted
    return say("report.adopted", meeting=plan.adopted.meeting, on=plan.adopted.on)


def docking_data(one: Docking, yellow_days: int) -> dict[str, Json]:
    """A central plan with all that answers it, under the keys of the JSON contract."""
    central, answers = one.central, one.answers
    lamp = one.lamp(yellow_days)
    return {
        "id": central.id,
        "title": central.title,
        "group": central.group,
        "lead": list(central.lead),
        "meeting": central.meeting,
        "held": iso(one.held),
        "issued": iso(central.issued.on if central.issued else None),
        "way": central.decision.way.slug if central.decision else None,
        "state": one.state.slug,
        "notices": [
            {"id": notice.id, "issued": iso(notice.issued.on if notice.issued else None)}
            for notice in answers.notices
        ],
        "entries": [agenda.ref(entry) for agenda, entry in answers.entries],
        "plans": [_plan_data(plan) for plan in answers.plans],
        "start": iso(one.start),
        "due": iso(one.due),
        "achieved": iso(one.achieved),
        "lamp": lamp.slug if lamp else None,
        "days_late": one.days_late,
        "exempt": bool(central.exemptions),
    }


def _plan_data(plan: ReformPlan) -> dict[str, Json]:
    return {
        "id": plan.id,
        "meeting": plan.adopted.meeting if plan.adopted else None,
        "adopted": iso(plan.adopted.on if plan.adopted else None),
        "issued": iso(plan.issued.on if plan.issued else None),
    }
