"""What is said now of a day gone by, and was not said then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.difference import Turned
from reformctl.ledger.edit import Change
from reformctl.ledger.event import Event
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.pairing import renamed
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.event import ChangeKind

# Told by the record as a whole, whatever it said at the time.
WHOLE = frozenset({ChangeKind.CREATED, ChangeKind.REMOVED, ChangeKind.RENAMED})


def retold(then: Ledger, now: Ledger) -> Ledger:
    """The later ledger's word on the day to which both are cut, without what came after it.

    A plan nobody knew of counts once it was adopted or issued by that day, an item of a known plan
    once the plan was issued. A report of then that a later one took the place of still stands.
    """
    older = {new: then.plans[old] for old, new in renamed(then, now).items()}
    plans = {}
    for plan in now.plans.values():
        before = older.get(plan.id, then.plans.get(plan.id))
        if before or _is_in_effect(plan):
            plans[plan.id] = replace(plan, items=tuple(_items(before, plan)))
    return replace(now, plans=plans)


def speaks_of(change: Change, day: date, ledgers: Iterable[Ledger]) -> bool:
    """Whether a difference bears on that day.

    It does when it is dated by then. Undated ones do where a record was in effect: of plans once
    adopted or issued, of items once their plan was issued, of master items and meetings always.
    """
    if change.effective:
        return change.effective <= day
    plan_id, _, item_id = change.id.partition("/")
    plans = [ledger.plans[plan_id] for ledger in ledgers if plan_id in ledger.plans]
    if plans:
        return any(plan.issued if item_id else _is_in_effect(plan) for plan in plans)
    return any(
        change.id in ledger.masters or change.id in map(str, ledger.meetings) for ledger in ledgers
    )


def origins(
    found: Iterable[Turned], events: Iterable[Event], names: Mapping[str, str]
) -> dict[Turned, Event]:
    """For each difference the event that made it last, also where its plan had another number."""
    old_names = {new: old for old, new in names.items()}
    wanted = {
        key: one
        for one in found
        for step in one.steps[-1:]
        for key in _keys(step, old_names.get(_plan(step.id)))
    }
    made: dict[Turned, Event] = {}
    for event in events:
        one = wanted.get(_key(event.change, event.change.id))
        if one:
            made[one] = event
    return made


def _items(before: ReformPlan | None, plan: ReformPlan) -> Iterator[ReformItem]:
    known = {item.id: item for item in before.items} if before else {}
    for item in plan.items:
        old = known.get(item.id)
        if old and old.reported and not item.reported:
            yield replace(item, reported=old.reported)
        elif old or plan.issued:
            yield item


def _is_in_effect(plan: ReformPlan) -> bool:
    return bool(plan.adopted or plan.issued)


def _keys(change: Change, old_plan: str | None) -> Iterator[tuple[object, ...]]:
    """What an event must be known by to have made the change, under each of its record's ids."""
    yield _key(change, change.id)
    if old_plan:
        _, slash, item_id = change.id.partition("/")
        yield _key(change, f"{old_plan}{slash}{item_id}")


def _key(change: Change, record_id: str) -> tuple[object, ...]:
    if change.kind in WHOLE:
        return (record_id, change.field)
    return (record_id, *change.mark[1:])


def _plan(record_id: str) -> str:
    return record_id.partition("/")[0]
