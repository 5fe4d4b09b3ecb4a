"""The ids behind the two measures, the plans and the overdue items, and how they moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.item import is_overdue, item_class
from reformctl.metrics.plan import is_written_off
from reformctl.metrics.share import Share, items_of, masters_of, plans_of
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem
from reformctl.vocab.plan import ItemClass

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A ratio by its ids: those that are done, and all that count."""

    done: Ids = ()
    total: Ids = ()


@dataclass(frozen=True, slots=True)
class Tallies:
    """Everything of a share that is counted on a day, by its ids."""

    master: Tally
    items: Tally
    plans: Tally
    """Done is what is written off."""
    overdue: Ids


@dataclass(frozen=True, slots=True)
class Shift:
    """The ids that a count gained and lost; the gain less the loss is its whole move."""

    gained: Ids
    lost: Ids


def tallies(ledger: Ledger, share: Share, day: date) -> Tallies:
    """What the share counts on that day."""
    items = [(plan.ref(item), item) for plan, item in items_of(ledger, share)]
    plans = list(plans_of(ledger, share))
    return Tallies(
        _tally((item.id, item) for item in masters_of(ledger, share)),
        _tally(items),
        Tally(
            tuple(plan.id for plan in plans if is_written_off(plan)),
            tuple(plan.id for plan in plans),
        ),
        tuple(ref for ref, item in items if is_overdue(item, day)),
    )


def shift(before: Ids, after: Ids) -> Shift:
    """How the ids of a count changed, an id that stands twice being counted twice."""
    was, now = Counter(before), Counter(after)
    return Shift(tuple((now - was).elements()), tuple((was - now).elements()))


def _tally(named: Iterable[tuple[str, ReformItem | MasterItem]]) -> Tally:
    classes = [(ref, item_class(item)) for ref, item in named]
    return Tally(
        tuple(ref for ref, found in classes if found is ItemClass.DONE),
        tuple(ref for ref, found in classes if found is not ItemClass.WITHDRAWN),
    )
