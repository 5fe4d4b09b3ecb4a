"""The list of specific items."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.item import item_class
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.reports.item import due_cell, item_data, late_cell
from reformctl.reports.item_selection import selected_items
from reformctl.reports.lamp import lamp_cell
from reformctl.reports.report import Align, Cell, Column, Ref, Row, Tone
from reformctl.reports.selection import Listing, Selection
from reformctl.reports.verdict import TONES
from reformctl.vocab.noun import Noun


def items_listing(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    """The specific items that fit the selection."""
    found = list(selected_items(ledger, wanted, today))
    columns = (
        Column("id", Noun.ID),
        Column("text", Noun.ITEM, wide=True),
        Column("lead", Noun.LEAD, wide=True),
        Column("due", Noun.DUE),
        Column("late", say("report.days_late"), Align.RIGHT),
        Column("lamp", Noun.LAMP),
        Column("reported", Noun.REPORTED),
        Column("verified", Noun.VERIFIED),
    )
    return (
        columns,
        tuple(_item_row(ledger, plan, item, today) for plan, item in found),
        [item_data(ledger, plan, item, today) for plan, item in found],
    )


def _item_row(ledger: Ledger, plan: ReformPlan, item: ReformItem, today: date) -> Row:
    found = item_class(item)
    return (
        Ref(plan.ref(item)),
        item.text,
        unit_name(ledger, item.lead),
        due_cell(item, today),
        late_cell(item, today),
        lamp_cell(item, today, ledger.yellow_days),
        item.reported.status if item.reported else None,
        Cell(found, TONES.get(found, Tone.PLAIN)),
    )
