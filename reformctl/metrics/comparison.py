"""Two moments of a ledger side by side: what happened between them and which figures it moved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.ledger.difference import Turned, difference
from reformctl.ledger.edit import Change
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.pairing import aligned, comparable, renamed
from reformctl.metrics.figure_ids import Tallies, shift, tallies
from reformctl.metrics.item import days_late, effective_due
from reformctl.metrics.share import Share, holds
from reformctl.vocab.event import Turn


@dataclass(frozen=True, slots=True)
class Side:
    """A ledger and the day against which its deadlines are judged."""

    ledger: Ledger
    day: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the records of a share, and its counts on both sides.

    Plans that were renumbered stand under their new ids on both.
    """

    base: Side
    head: Side
    before: Tallies
    after: Tallies
    turned: tuple[Turned, ...]
    names: Mapping[str, str]
    """Old id → new id of the plans that were renumbered."""


def compare(base: Side, head: Side, share: Share) -> Comparison:
    """What is different of a share, as far as both sides can be read."""
    old, new = comparable(base.ledger, head.ledger)
    names = renamed(old, new)
    found = difference(old, new, names)
    old = aligned(old, names)
    before, after = tallies(old, share, base.day), tallies(new, share, head.day)
    told = [
        one for one in found if holds(old, one.change.id, share) or holds(new, one.change.id, share)
    ]
    late = _newly_late(new, shift(before.overdue, after.overdue).gained, head.day)
    sides = Side(old, base.day), Side(new, head.day)
    return Comparison(*sides, before, after, (*told, *late), names)


def _newly_late(ledger: Ledger, refs: tuple[str, ...], day: date) -> Iterator[Turned]:
    """Each of those items with the days it is late, which are counted from its due date on."""
    wanted = set(refs)
    for plan, item in ledger.items():
        due, late = effective_due(item), days_late(item, day)
        if plan.ref(item) in wanted and due and late:
            since = due + timedelta(days=1)
            yield Turned(Turn.LATE, Change(plan.ref(item), "overdue", 0, late, since))
