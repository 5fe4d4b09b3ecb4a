"""What comes due on which day and whose it is: one list of all that somebody is reminded of.

Each source looks at one kind of record and at no day, so that what it gives can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.docking import dockings
from reformctl.metrics.due import Due
from reformctl.metrics.item import effective_due, is_open, verified
from reformctl.metrics.notice import owing
from reformctl.metrics.pilot import review_due, visit_due
from reformctl.metrics.plan import decision_due, issue_due
from reformctl.records.organ import LEADING_GROUP, OFFICE
from reformctl.records.plan import ReformPlan
from reformctl.records.settings import Thresholds
from reformctl.vocab.due import DueKind
from reformctl.vocab.plan import Status


def dues(ledger: Ledger) -> Iterator[Due]:
    """All that is still to be done and has a day, in no order."""
    for plan in ledger.plans.values():
        yield from of_plan(plan, ledger.settings.thresholds)
    for source in SOURCES:
        yield from source(ledger)


def of_plan(plan: ReformPlan, thresholds: Thresholds) -> Iterator[Due]:
    """The plan's issue, its open items, each its lead unit's, and a request that waits."""
    by = issue_due(plan, thresholds.issue_days)
    if by and not plan.issued:
        for lead in plan.lead:
            yield Due(lead, by, DueKind.ISSUE, plan.id, plan.title)
    for item in plan.items:
        due = effective_due(item)
        unit = item.lead or next(iter(plan.lead), None)
        if due and unit and is_open(item):
            yield Due(unit, due, DueKind.ITEM, plan.ref(item), item.text)
    by = decision_due(plan, thresholds.decision_days)
    if by:
        yield Due(LEADING_GROUP, by, DueKind.DECISION, plan.id, plan.title)


def _masters(ledger: Ledger) -> Iterator[Due]:
    for item in ledger.masters.values():
        if item.planned and item.lead and verified(item) is not Status.DONE:
            end = date(item.planned, 12, 31)
            yield Due(item.lead, end, DueKind.MASTER, item.id, item.text)


def _notices(ledger: Ledger) -> Iterator[Due]:
    for notice in ledger.notices.values():
        for unit in owing(notice):
            assert notice.reply_by
            yield Due(unit, notice.reply_by, DueKind.REPLY, notice.id, notice.title)


def _rounds(ledger: Ledger) -> Iterator[Due]:
    for found in ledger.rounds.values():
        if found.end and not found.closed:
            yield Due(OFFICE, found.end, DueKind.ROUND, found.id, found.leader)


def _submissions(ledger: Ledger) -> Iterator[Due]:
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            if entry.submit_by is None or entry.submitted or entry.withdrawn:
                continue
            for unit in entry.lead or filter(None, (entry.group,)):
                ref = agenda.ref(entry)
                yield Due(unit, entry.submit_by, DueKind.SUBMISSION, ref, entry.title)


def _pilots(ledger: Ledger) -> Iterator[Due]:
    """The next review and visit of each pilot that is still tried, its team's, and each request."""
    thresholds = ledger.settings.thresholds
    for pilot in ledger.pilots.values():
        by = decision_due(pilot, thresholds.decision_days)
        if by:
            yield Due(LEADING_GROUP, by, DueKind.DECISION, pilot.id, pilot.title)
        unit = pilot.team or pilot.unit
        for kind, on in (
            (DueKind.REVIEW, review_due(pilot, thresholds)),
            (DueKind.VISIT, visit_due(pilot, thresholds)),
        ):
            if on and unit:
                yield Due(unit, on, kind, pilot.id, pilot.title)


def _dockings(ledger: Ledger) -> Iterator[Due]:
    """The last day of each central plan's clock that still runs."""
    for one in dockings(ledger, date.max):
        central = one.central
        if one.due and one.is_timed and not one.achieved:
            for unit in central.lead or filter(None, (central.group,)):
                yield Due(unit, one.due, DueKind.DOCKING, central.id, central.title)


# Every kind of record but plans of which somebody is reminded.
SOURCES: tuple[Callable[[Ledger], Iterator[Due]], ...] = (
    _masters,
    _notices,
    _rounds,
    _submissions,
    _pilots,
    _dockings,
)
