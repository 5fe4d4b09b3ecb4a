"""The supervision tables of a whole round, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.counts import count_items
from reformctl.metrics.coverage import ONE_DAY, scope_of
from reformctl.metrics.item import was_open
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.round import Round
from reformctl.reports.page import Facts
from reformctl.reports.plan import plan_data
from reformctl.reports.report import Head, Report, Table
from reformctl.reports.round_progress import round_data
from reformctl.reports.supervision import foot_data, row_data, supervision_table
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def round_tables_report(ledger: Ledger, found: Round, head: Head) -> Report:
    """A table for each plan the round covers, with the items that were open when it began.

    Those of a closed round are told as of its closing.
    """
    day = head.as_of or head.today
    then = head
    if found.closed and found.closed < day:
        ledger, then = as_of(ledger, found.closed), replace(head, today=found.closed)
    facts: Facts = (
        (Noun.KIND, found.kind),
        (say("report.start"), found.start),
        (say("report.end"), found.end),
        (say("report.closed"), found.closed),
    )
    shown = [(plan, list(_of_round(plan, found))) for plan in scope_of(ledger, found).covered]
    return Report(
        "round-tables/1",
        say("report.round.tables", id=found.id),
        head,
        tuple(_table(ledger, plan, items, then) for plan, items in shown),
        {
            "round": round_data(found),
            "tables": [
                {
                    "plan": plan_data(plan),
                    "items": [row_data(ledger, plan, item, then) for item in items],
                    "counts": foot_data(count_items(plan.items)),
                }
                for plan, items in shown
            ],
        },
        (*(fact for fact in facts if fact[1]), (FieldName.PLANS, len(shown))),
    )


def _table(ledger: Ledger, plan: ReformPlan, items: Iterable[ReformItem], head: Head) -> Table:
    title = say("report.plan", id=plan.id, title=plan.title)
    return replace(supervision_table(ledger, plan, items, head), name=plan.id, title=title)


def _of_round(plan: ReformPlan, found: Round) -> Iterator[ReformItem]:
    """The items that were under supervision when the round began."""
    before = (found.start or date.max) - ONE_DAY
    return (item for item in plan.items if was_open(item, before))
