"""Which plans and items a list shows: the filters that stand behind every figure of ``status``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.coverage import is_judged, is_left
from reformctl.metrics.holding import Parting, parting
from reformctl.metrics.item import done_by, effective_due, is_open, is_overdue, item_class
from reformctl.metrics.lamp import lamp_of
from reformctl.metrics.plan import (
    counted_items,
    is_complete,
    is_requested,
    is_writeoff_ready,
    is_written_off,
    plan_state,
)
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.report import Column, Json, Row
from reformctl.vocab import ItemClass, Lamp, PlanState, View


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    group: str | None = None
    unit: str | None = None
    """The unit that leads."""
    support: str | None = None
    department: str | None = None
    """Whose own items they are in that view (:mod:`reformctl.metrics.holding`), and the next."""
    city: str | None = None
    division: str | None = None
    leader: str | None = None
    team: str | None = None
    shared: bool = False
    """Whether those are wanted that they only share."""
    lamp: Lamp | None = None
    round: str | None = None
    """The round that has judged the item, or picked the plan."""
    unjudged: str | None = None
    """The round that has still to judge the item."""
    status: ItemClass | None = None
    state: PlanState | None = None
    overdue: bool = False
    due_before: date | None = None
    writeoff_ready: bool = False
    adopted: bool = False
    issued: bool = False
    complete: bool = False
    requested: bool = False
    written_off: bool = False
    leader_direct: bool = False
    target: int | None = None
    planned_by: int | None = None
    done_by: int | None = None
    everything: bool = False
    """Whether withdrawn items are listed with the others."""
    words: tuple[str, ...] = ()


# What a kind gives for a selection: its columns, its rows, and the same as data.
Listing = tuple[tuple[Column, ...], tuple[Row, ...], list[Mapping[str, Json]]]


VIEWS = tuple(view for view in View if view is not View.GROUP)
"""The views that filters of the same name go by; a group's plans say themselves that they are."""


def holders_wanted(wanted: Selection) -> list[tuple[View, str]]:
    """Whose items are asked for, view by view."""
    named = ((view, getattr(wanted, view.slug)) for view in VIEWS)
    return [(view, name) for view, name in named if name is not None]


def selected_plans(ledger: Ledger, wanted: Selection, today: date) -> Iterator[ReformPlan]:
    """The plans that fit; an item filter keeps a plan when one of its items fits."""
    partings = [(parting(ledger, view), name) for view, name in holders_wanted(wanted)]
    lit = _lit(ledger, wanted, today)
    for plan in ledger.plans.values():
        if (
            _plan_fits(plan, wanted)
            and all(name in part.of_plan(plan) for part, name in partings)
            and (wanted.round is None or plan.id in ledger.rounds[wanted.round].plans)
            and _some_item_fits(plan, wanted, today, lit)
        ):
            yield plan


def selected_items(
    ledger: Ledger, wanted: Selection, today: date
) -> Iterator[tuple[ReformPlan, ReformItem]]:
    """The specific items that fit, each with its plan; withdrawn ones only when asked for."""
    partings = [(parting(ledger, view), name) for view, name in holders_wanted(wanted)]
    lit = _lit(ledger, wanted, today)
    for plan, item in ledger.items():
        if (
            wanted.group in (None, plan.group)
            and (not item.withdrawn or _are_gone_wanted(wanted))
            and _item_fits(item, wanted, today)
            and lit(item)
            and _is_of_rounds(ledger, wanted, plan, item)
            and all(_is_held(part, name, wanted, plan, item) for part, name in partings)
            and spoken_of(wanted, plan.ref(item), item.text, plan.title)
        ):
            yield plan, item


def _are_gone_wanted(wanted: Selection) -> bool:
    """Whether withdrawn items are asked for; those that a round had judged before always are."""
    return wanted.everything or wanted.status is ItemClass.WITHDRAWN or wanted.round is not None


def _is_held(
    part: Parting, name: str, wanted: Selection, plan: ReformPlan, item: ReformItem
) -> bool:
    """Whether the item is the holder's own, or one that they share where that is asked for."""
    if wanted.shared:
        return name in part.sharing(plan, item)
    return name == part.home(plan, item)


def _is_of_rounds(ledger: Ledger, wanted: Selection, plan: ReformPlan, item: ReformItem) -> bool:
    """Whether the one round has judged the item, and the other still has to."""
    if wanted.round and not is_judged(ledger.rounds[wanted.round], item):
        return False
    if wanted.unjudged is None:
        return True
    found = ledger.rounds[wanted.unjudged]
    return plan.id in found.plans and is_left(found, item, found.closed or date.max)


def _lit(ledger: Ledger, wanted: Selection, today: date) -> Callable[[ReformItem], bool]:
    """Whether an item shows the lamp asked for."""
    thresholds = ledger.settings.thresholds
    return lambda item: wanted.lamp in (None, lamp_of(item, today, thresholds))


def selected_masters(ledger: Ledger, wanted: Selection) -> Iterator[MasterItem]:
    """The master items that fit."""
    for item in ledger.masters.values():
        if (
            wanted.group in (None, item.group)
            and wanted.unit in (None, item.lead)
            and (wanted.support is None or wanted.support in item.support)
            and wanted.status in (None, item_class(item))
            and (wanted.planned_by is None or (item.planned or 9999) <= wanted.planned_by)
            and (wanted.done_by is None or done_by(item, date(wanted.done_by, 12, 31)))
            and spoken_of(wanted, item.id, item.text)
        ):
            yield item


def _plan_fits(plan: ReformPlan, wanted: Selection) -> bool:
    return (
        wanted.group in (None, plan.group)
        and (wanted.unit is None or wanted.unit in plan.lead)
        and (wanted.support is None or wanted.support in plan.support)
        and wanted.state in (None, plan_state(plan))
        and wanted.target in (None, plan.target_writeoff)
        and all(asked <= true for asked, true in _plan_facts(plan, wanted))
        and spoken_of(wanted, plan.id, plan.title)
    )


def _plan_facts(plan: ReformPlan, wanted: Selection) -> Iterator[tuple[bool, bool]]:
    """(whether it is asked for, whether it is true) for each fact about a plan."""
    yield wanted.adopted, plan.adopted is not None
    yield wanted.issued, plan.issued is not None
    yield wanted.complete, is_complete(plan)
    yield wanted.requested, is_requested(plan)
    yield wanted.written_off, is_written_off(plan)
    yield wanted.writeoff_ready, is_writeoff_ready(plan)
    yield wanted.leader_direct, plan.leader_direct


def _some_item_fits(
    plan: ReformPlan, wanted: Selection, today: date, lit: Callable[[ReformItem], bool]
) -> bool:
    if (wanted.status, wanted.lamp, wanted.due_before) == (None,) * 3 and not wanted.overdue:
        return True
    of_items = Selection(status=wanted.status, overdue=wanted.overdue, due_before=wanted.due_before)
    known = plan.items if wanted.status is ItemClass.WITHDRAWN else counted_items(plan)
    return any(_item_fits(item, of_items, today) and lit(item) for item in known)


def _item_fits(item: ReformItem, wanted: Selection, today: date) -> bool:
    due = effective_due(item)
    return (
        wanted.unit in (None, item.lead)
        and (wanted.support is None or wanted.support in item.support)
        and wanted.status in (None, item_class(item))
        and (not wanted.overdue or is_overdue(item, today))
        and (
            wanted.due_before is None
            or (due is not None and due < wanted.due_before and is_open(item))
        )
    )


def spoken_of(wanted: Selection, *texts: str | None) -> bool:
    """Whether each word asked for stands in one of the texts, whatever its case."""
    whole = "\n".join(text.casefold() for text in texts if text)
    return all(word.casefold() in whole for word in wanted.words)
