"""The two measures and the counts beside them, for the whole ledger or any part of it."""

from __future__ import annotations

from reformctl.day import date
from reformctl.metrics.item import done_by, item_class
from reformctl.metrics.plan import is_complete, is_requested, is_written_off
from reformctl.metrics.tally import ItemCounts, PlanCounts, YearCounts
from reformctl.vocab.plan import ItemClass

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.master import MasterItem
    from reformctl.records.plan import ReformItem, ReformPlan


def count_items(items: Iterable[ReformItem | MasterItem]) -> ItemCounts:
    """How many of the items stand in each class."""
    return count_classes(map(item_class, items))


def count_classes(found: Iterable[ItemClass]) -> ItemCounts:
    """How many items there are of each of the classes."""
    classes = list(found)
    return ItemCounts(
        classes.count(ItemClass.DONE),
        classes.count(ItemClass.IN_PROGRESS),
        classes.count(ItemClass.NOT_STARTED),
        classes.count(ItemClass.WITHDRAWN),
    )


def count_plans(plans: Iterable[ReformPlan]) -> PlanCounts:
    """How many of the plans were adopted, issued, completed, requested and written off."""
    known = list(plans)
    return PlanCounts(
        len(known),
        sum(plan.adopted is not None for plan in known),
        sum(plan.issued is not None for plan in known),
        sum(is_complete(plan) for plan in known),
        sum(is_requested(plan) for plan in known),
        sum(is_written_off(plan) for plan in known),
    )


def count_years(items: Iterable[MasterItem], years: Iterable[int]) -> list[YearCounts]:
    """For each year, the master items planned and done by its end, from the first year on."""
    known = list(items)
    return [
        YearCounts(
            year,
            sum(item.planned is not None and item.planned <= year for item in known),
            sum(done_by(item, date(year, 12, 31)) for item in known),
        )
        for year in years
    ]


def programme_years(ledger: Ledger) -> list[int]:
    """The years of the programme; those of the master items where the settings name no period."""
    period = ledger.settings.period
    if period:
        return list(range(period.first_year, period.last_year + 1))
    return sorted({item.planned for item in ledger.masters.values() if item.planned is not None})
