"""Which departments and cities the ledger knew of at some time: those that something names."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.pilot import started
from reformctl.records.plan import ReformPlan


def named_before(ledger: Ledger, day: date) -> set[str]:
    """The bodies that a plan, a pilot, a round or an appraisal from before that day names.

    The registry has no days; a body that nothing names is taken for one set up since.
    """
    named: set[str] = set()
    for plan in ledger.plans.values():
        if plan.issued and _is_before(plan.issued.on, day):
            named.update(_named_by_plan(plan))
    for pilot in ledger.pilots.values():
        if _is_before(started(pilot), day):
            named.update(pilot.cities, (pilot.unit,) if pilot.unit else ())
    for found in ledger.rounds.values():
        if _is_before(found.start, day):
            named.update(found.departments, found.cities)
    for appraisal in ledger.appraisals.values():
        if _is_before(appraisal.start, day):
            named.update(*(entry.cities for entry in appraisal.assignments))
    return named


def _is_before(known: date | None, day: date) -> bool:
    return known is not None and known < day


def _named_by_plan(plan: ReformPlan) -> set[str]:
    named = {*plan.lead, *plan.support}
    for item in plan.items:
        named.update(item.support, (item.lead,) if item.lead else ())
    return named
