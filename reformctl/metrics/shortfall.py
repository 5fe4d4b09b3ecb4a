"""What the ledger calls for in deductions: which records fall short, and whose that is."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.as_of import item_as_of, master_as_of, plan_as_of
from reformctl.ledger.find import Found
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.docking_shortfall import docked_late
from reformctl.metrics.office_shortfall import notice_shortfall, pilot_shortfall
from reformctl.metrics.plan_shortfall import item_shortfall, master_shortfall, plan_shortfall
from reformctl.records.central import CentralPlan
from reformctl.records.master import MasterItem
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.appraisal import AppraisalPart, Shortfall

# Which part of the score a shortfall costs points of.
PARTS: dict[Shortfall, AppraisalPart] = {
    Shortfall.OVERDUE: AppraisalPart.WORK,
    Shortfall.LATE: AppraisalPart.WORK,
    Shortfall.NOT_WRITTEN_OFF: AppraisalPart.PLAN,
    Shortfall.DOCKING_LATE: AppraisalPart.PLAN,
    Shortfall.HELD_UP: AppraisalPart.PLAN,
    Shortfall.UNANSWERED: AppraisalPart.RESPONSIBILITY,
    Shortfall.ANSWERED_LATE: AppraisalPart.RESPONSIBILITY,
}


@dataclass(frozen=True, slots=True)
class Call:
    """A record that falls short in the year that is appraised."""

    id: str
    shortfall: Shortfall
    units: tuple[str, ...]
    """Who answers for it."""
    others: tuple[str, ...] = ()
    """Who has a part in it; it is not theirs to answer for, but may be held against them."""


def calls(ledger: Ledger, year: AppraisedYear) -> Iterator[Call]:
    """Every record that falls short, by kind and id."""
    for index in (
        *(ledger.plans, ledger.masters, ledger.centrals),
        *(ledger.notices, ledger.pilots),
    ):
        for record in index.values():
            yield from calls_of(ledger, record, year)


def calls_of(ledger: Ledger, record: object, year: AppraisedYear) -> Iterator[Call]:
    """Where the record, or an item of it, falls short."""
    match record:
        case ReformPlan():
            yield from _of_plan(ledger, record, year)
        case MasterItem():
            cut = master_as_of(record, year.last)
            for found in master_shortfall(cut, year):
                yield Call(record.id, found, _units(record.lead), record.support)
        case CentralPlan():
            if record.id in docked_late(ledger, year):
                yield Call(record.id, Shortfall.DOCKING_LATE, record.lead)
        case Notice():
            for unit in record.to:
                for found in notice_shortfall(record, unit, year):
                    yield Call(record.id, found, (unit,))
        case Pilot():
            for found in pilot_shortfall(record, year):
                yield Call(record.id, found, _units(record.unit), record.cities)


def shown(ledger: Ledger, found: Found, unit: str, year: AppraisedYear) -> tuple[Shortfall, ...]:
    """What was found shows against that unit; for a plan, its items count too."""
    record = found.record
    if isinstance(record, ReformPlan) and found.item:
        told = _of_item(record, found.item, year)
    else:
        told = calls_of(ledger, record, year)
    met = (one.shortfall for one in told if unit in one.units or unit in one.others)
    return tuple(dict.fromkeys(met))


def _of_plan(ledger: Ledger, plan: ReformPlan, year: AppraisedYear) -> Iterator[Call]:
    # The items are cut to the day one by one, and only as far as they are looked at.
    cut = plan_as_of(replace(plan, items=()), year.last)
    for found in plan_shortfall(cut, ledger.settings.thresholds.issue_days, year):
        yield Call(plan.id, found, plan.lead, plan.support)
    for item in plan.items:
        yield from _of_item(plan, item, year)


def _of_item(plan: ReformPlan, item: ReformItem, year: AppraisedYear) -> Iterator[Call]:
    for found in item_shortfall(plan, item_as_of(item, year.last), year):
        yield Call(plan.ref(item), found, _units(item.lead), item.support)


def _units(unit: str | None) -> tuple[str, ...]:
    return (unit,) if unit else ()
