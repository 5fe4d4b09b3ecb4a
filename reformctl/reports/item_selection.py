"""Which specific items and master items a list shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.item import done_by, effective_due, is_open, is_overdue, item_class
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.selection import Selection, spoken_of
from reformctl.vocab import ItemClass


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
