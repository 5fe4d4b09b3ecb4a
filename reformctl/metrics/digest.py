"""What a month brought: what moved, what is late at its end, and what was learned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.calendar import add_months
from reformctl.metrics.item import done_by, effective_due, is_overdue
from reformctl.metrics.plan import was_written_off
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan

PlanItem = tuple[ReformPlan, ReformItem]


@dataclass(frozen=True, slots=True)
class Digest:
    """A month of the ledger; its end is the day of the question while the month lasts."""

    first: date
    last: date
    masters: tuple[MasterItem, ...]
    """Items of the master plan newly verified done."""
    items: tuple[PlanItem, ...]
    """Specific items newly verified done."""
    written_off: tuple[ReformPlan, ...]
    late: tuple[PlanItem, ...]
    """Overdue at the end; those that became so in the month come first."""
    newly_late: int
    """How many of them became so in the month."""
    learned: tuple[Experience, ...]
    adopted: int
    """How often an experience was taken up somewhere."""


def month_end(first: date) -> date:
    """The last day of the month that begins on that day."""
    return add_months(first, 1) - timedelta(days=1)


def digest(ledger: Ledger, first: date, today: date) -> Digest:
    """The digest of the month that begins on that day, as it stands today."""
    last = min(month_end(first), today)
    before = first - timedelta(days=1)
    then = as_of(ledger, last)
    late = sorted(_late(then, last), key=lambda one: (one[0] < first, one[0], one[1][0].id))
    return Digest(
        first,
        last,
        tuple(one for one in then.masters.values() if done_by(one, last) > done_by(one, before)),
        tuple(pair for pair in then.items() if _is_fresh(pair[1], before, last)),
        tuple(
            plan
            for plan in then.plans.values()
            if was_written_off(plan, last) and not was_written_off(plan, before)
        ),
        tuple(pair for _, pair in late),
        sum(due >= before for due, _ in late),
        tuple(one for one in then.experiences.values() if one.on and one.on >= first),
        sum(one.on >= first for found in then.experiences.values() for one in found.adoptions),
    )


def _is_fresh(item: ReformItem, before: date, last: date) -> bool:
    """Whether an item that counts was verified done between the two days."""
    return not item.withdrawn and done_by(item, last) and not done_by(item, before)


def _late(ledger: Ledger, last: date) -> Iterator[tuple[date, PlanItem]]:
    """The overdue items with the day they were due, before which nothing was late."""
    for plan, item in ledger.items():
        due = effective_due(item)
        if due and is_overdue(item, last):
            yield due, (plan, item)
