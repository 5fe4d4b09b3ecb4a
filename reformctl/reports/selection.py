"""Which plans and items a list shows: the filters that stand behind every figure of ``status``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.item import done_by, effective_due, is_open, is_overdue, item_class
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
from reformctl.vocab import ItemClass, PlanState


@dataclass(frozen=True, slots=True)
class Selection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    group: str | None = None
    unit: str | None = None
    """The unit that leads."""
    support: str | None = None
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
Listing: TypeAlias = "tuple[tuple[Column, ...], tuple[Row, ...], list[Mapping[str, Json]]]"


def selected_plans(ledger: Ledger, wanted: Selection, today: date) -> Iterator[ReformPlan]:
    """The plans that fit; an item filter keeps a plan when one of its items fits."""
    for plan in ledger.plans.values():
        if _plan_fits(plan, wanted) and _some_item_fits(plan, wanted, today):
            yield plan


def selected_items(
    ledger: Ledger, wanted: Selection, today: date
) -> Iterator[tuple[ReformPlan, ReformItem]]:
    """The specific items that fit, each with its plan; withdrawn ones only when asked for."""
    for plan, item in ledger.items():
        if (
            wanted.group in (None, plan.group)
            and (not item.withdrawn or wanted.everything or wanted.status is ItemClass.WITHDRAWN)
            and _item_fits(item, wanted, today)
            and spoken_of(wanted, plan.ref(item), item.text, plan.title)
        ):
            yield plan, item


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


def _some_item_fits(plan: ReformPlan, wanted: Selection, today: date) -> bool:
    if wanted.status is None and not wanted.overdue and wanted.due_before is None:
        return True
    of_items = Selection(status=wanted.status, overdue=wanted.overdue, due_before=wanted.due_before)
    known = plan.items if wanted.status is ItemClass.WITHDRAWN else counted_items(plan)
    return any(_item_fits(item, of_items, today) for item in known)


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
