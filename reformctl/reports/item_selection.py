"""Which specific items and master items a list shows, and which plans as far as records tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.coverage import is_judged, is_left
from reformctl.metrics.holding import Parting, parting
from reformctl.metrics.item import done_by, effective_due, is_open, is_overdue, item_class
from reformctl.metrics.lamp import lamp_of
from reformctl.metrics.plan import counted_items
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.selection import Selection, spoken_of
from reformctl.vocab.office import View
from reformctl.vocab.plan import ItemClass

VIEWS = tuple(view for view in View if view is not View.GROUP)
"""The views that filters of the same name go by; a group's plans say themselves that they are."""


def holders_wanted(wanted: Selection) -> list[tuple[View, str]]:
    """Whose items are asked for, view by view."""
    named = ((view, getattr(wanted, view.slug)) for view in VIEWS)
    return [(view, name) for view, name in named if name is not None]


def takes_records(wanted: Selection) -> bool:
    """Whether plans are asked for by something that is not said of them in brief."""
    return bool(holders_wanted(wanted)) or (wanted.lamp, wanted.round) != (None, None)


def plans_by_records(ledger: Ledger, wanted: Selection, today: date) -> Iterator[ReformPlan]:
    """The plans that fit what takes records; of an item with a lamp all else must fit too."""
    partings = [(parting(ledger, view), name) for view, name in holders_wanted(wanted)]
    for plan in ledger.plans.values():
        if (
            all(name in part.of_plan(plan) for part, name in partings)
            and (wanted.round is None or plan.id in ledger.rounds[wanted.round].plans)
            and (wanted.lamp is None or _is_lit(ledger, plan, wanted, today))
        ):
            yield plan


def _is_lit(ledger: Ledger, plan: ReformPlan, wanted: Selection, today: date) -> bool:
    """Whether one of the plan's items shows the lamp, and fits the other filters of items."""
    of_items = Selection(status=wanted.status, overdue=wanted.overdue, due_before=wanted.due_before)
    lit = _lit(ledger, wanted, today)
    return any(_item_fits(item, of_items, today) and lit(item) for item in counted_items(plan))


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
    yellow_days = ledger.yellow_days
    return lambda item: wanted.lamp in (None, lamp_of(item, today, yellow_days))


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
