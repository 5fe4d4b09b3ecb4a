"""The list of plans (专项改革方案), from what is said of each in brief.

Imports nothing that takes time: plans that are known are listed without their records.
"""

from __future__ import annotations

from reformctl.dataclass import astuple, dataclass
from reformctl.day import date
from reformctl.ledger.naming import Register, unit_names
from reformctl.metrics import brief
from reformctl.reports.listed import listed
from reformctl.reports.report import Cell, Column, Head, Json, Ratio, Ref, Report, Row, Tone
from reformctl.reports.selection import Selection, selected_plans
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import PlanState

TYPE_CHECKING = False  # to import this from typing takes longer than a short list
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from reformctl.ledger.naming import Named
    from reformctl.metrics.brief import Brief
    from reformctl.reports.report import Value
    from reformctl.reports.selection import Listing

PLANS = "plans"
COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("group", Noun.GROUP),
    Column("lead", Noun.LEAD, wide=True),
    Column("done", Noun.DONE),
    Column("state", Noun.STATE),
)
STATE_TONES = {
    PlanState.WRITTEN_OFF: Tone.FAINT,
    PlanState.COMPLETE: Tone.GOOD,
    PlanState.REQUESTED: Tone.GOOD,
    PlanState.RETURNED: Tone.BAD,
}


@dataclass(frozen=True, slots=True)
class Roll:
    """All plans in brief, in the order of their ids, with the names of those who lead them."""

    briefs: tuple[Brief, ...]
    register: Register


def packed(roll: Roll) -> tuple[Any, ...]:
    """The same in tuples, texts and numbers only."""
    return tuple(map(brief.packed, roll.briefs)), astuple(roll.register)


def unpacked(kept: tuple[Any, ...]) -> Roll:
    """What was packed."""
    briefs, register = kept
    return Roll(tuple(map(brief.unpacked, briefs)), Register(*register))


def roll_report(roll: Roll, head: Head, wanted: Selection) -> Report:
    """The plans that fit the selection."""
    return listed(PLANS, plans_listing(roll.register, roll.briefs, wanted, head.today), head)


def plans_listing(named: Named, briefs: Iterable[Brief], wanted: Selection, today: date) -> Listing:
    """The plans that fit the selection."""
    plans = list(selected_plans(briefs, wanted, today))
    rows = tuple(_rows(named, plans))
    return COLUMNS, rows, [brief_data(plan, today) for plan in plans]


def _rows(named: Named, plans: Iterable[Brief]) -> Iterator[Row]:
    """A row for each plan; what several plans share is one object, which is drawn once."""
    groups: dict[str | None, Ref] = {}
    leads: dict[tuple[str, ...], Value] = {}
    states = {state: state_cell(state) for state in PlanState}
    for plan in plans:
        if plan.group not in groups:
            groups[plan.group] = Ref(plan.group or "")
        if plan.lead not in leads:
            leads[plan.lead] = unit_names(named, plan.lead)
        done = Ratio(plan.counts.done, plan.counts.total)
        shared = groups[plan.group], leads[plan.lead]
        yield Ref(plan.id), plan.title, *shared, done, states[plan.state]


def state_cell(state: PlanState) -> Cell:
    """How far a plan is, in the tone of that."""
    return Cell(state, STATE_TONES.get(state, Tone.PLAIN))


def brief_data(plan: Brief, today: date) -> Mapping[str, Json]:
    """The plan as it stands in lists, under the keys of the JSON contract."""
    return {
        "id": plan.id,
        "title": plan.title,
        "group": plan.group,
        "lead": list(plan.lead),
        "done": plan.counts.done,
        "total": plan.counts.total,
        "state": plan.state.slug,
        "overdue": plan.overdue(today.toordinal()),
        "adopted": _iso(plan.adopted),
        "issued": _iso(plan.issued),
        "leader_direct": plan.leader_direct,
        "target_writeoff": plan.target,
    }


def _iso(day: int | None) -> str | None:
    return date.fromordinal(day).isoformat() if day else None
