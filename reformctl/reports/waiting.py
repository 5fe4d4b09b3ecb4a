"""The items that keep a plan from write-off, with who answers for each and by when."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.item import item_class
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.item import due_cell, item_data, late_cell
from reformctl.reports.report import Align, Column, Head, Ref, Report, Row, Table
from reformctl.vocab import Noun


def open_items_report(
    ledger: Ledger, plan: ReformPlan, items: Iterable[ReformItem], head: Head
) -> Report:
    """The plan's open items, with who answers for each, by when, and how far it is."""
    known = list(items)
    columns = (
        Column("id", Noun.ID),
        Column("text", Noun.ITEM, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("person", Noun.PERSON, wide=True),
        Column("due", Noun.DUE),
        Column("late", say("report.days_late"), Align.RIGHT),
        Column("verified", Noun.VERIFIED),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(plan.ref(item)),
            item.text,
            unit_name(ledger, item.lead),
            item.person,
            due_cell(item, head.today),
            late_cell(item, head.today),
            item_class(item),
        )
        for item in known
    )
    return Report(
        "open-items/1",
        say("report.plan", id=plan.id, title=plan.title),
        head,
        (Table("items", None, columns, rows),),
        {"items": [item_data(plan, item, head.today) for item in known]},
    )
