"""The past of items as spells: stretches of days in which an item was open under one due date.

An item of the master plan is due at the end of its planned year, a specific item on its due date;
an approved extension ends one spell and begins the next, from the day of its approval on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import programme_years
from reformctl.metrics.share import WHOLE, Share, items_of, masters_of
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab import Status


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch in which an item was open under one due date."""

    item: str
    """The id by which reports name the item."""
    due: date | None
    start: date
    end: date | None = None
    """The day it ended; None while the item is open."""
    done: bool = False
    """Whether it ended because the item was verified done."""


def done_since(item: ReformItem | MasterItem) -> date | None:
    """Since when the item is verified done without a break; None for an open one."""
    since = None
    for verdict in item.verdicts:
        done = verdict.status is Status.DONE
        since = (since or verdict.on) if done else None
    return since


def master_spells(ledger: Ledger, day: date, share: Share = WHOLE) -> list[Spell]:
    """The spells of the share's master items, promised since the programme's first day.

    The ledger must be cut to what was in effect on that day.
    """
    years = programme_years(ledger)
    promised = min(date(years[0], 1, 1), day) if years else day
    return [_of_master(item, promised) for item in masters_of(ledger, share)]


def _of_master(item: MasterItem, promised: date) -> Spell:
    end = done_since(item)
    due = date(item.planned, 12, 31) if item.planned is not None else None
    return Spell(item.id, due, min(promised, end or promised), end, end is not None)


def item_spells(ledger: Ledger, day: date, share: Share = WHOLE) -> list[Spell]:
    """The spells of the share's specific items, promised when their plan was issued.

    The ledger must be cut to what was in effect on that day.
    """
    return [spell for plan, item in items_of(ledger, share) for spell in _of_item(plan, item, day)]


def _of_item(plan: ReformPlan, item: ReformItem, day: date) -> Iterator[Spell]:
    end, withdrawn = done_since(item), item.withdrawn
    if withdrawn:
        gone = withdrawn.on or day
        end = min(end or gone, gone)
    start = min(plan.issued.on if plan.issued and plan.issued.on else day, end or day)
    due = item.due
    for extension in item.extensions:
        approved = extension.approved
        if approved and (end is None or approved.on < end):
            if start < approved.on:
                yield Spell(plan.ref(item), due, start, approved.on)
                start = approved.on
            due = extension.to
    yield Spell(plan.ref(item), due, start, end, end is not None and not withdrawn)
