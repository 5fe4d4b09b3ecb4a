"""What a supervision round covers, what it has judged, and what it has left to do."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import timedelta
from reformctl.metrics.counts import count_classes
from reformctl.metrics.item import class_on, was_open
from reformctl.metrics.round import due_midyear, is_outside
from reformctl.vocab.plan import EvidenceKind
from reformctl.vocab.round import RoundKind

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import TypeAlias

    from reformctl.ledger.ledger import Ledger
    from reformctl.metrics.holding import Entry
    from reformctl.metrics.tally import ItemCounts
    from reformctl.records.plan import ReformItem, ReformPlan
    from reformctl.records.round import Round

ONE_DAY = timedelta(days=1)
Ids: TypeAlias = "tuple[str, ...]"


@dataclass(frozen=True, slots=True)
class Scope:
    """The plans a round picked, and for a mid-year round how that agrees with the rule."""

    covered: tuple[ReformPlan, ...]
    due: tuple[ReformPlan, ...] = ()
    """What the rule makes the round cover."""
    missing: tuple[ReformPlan, ...] = ()
    extra: tuple[ReformPlan, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """What a round did of some items, by their ids, and how they stood before and after."""

    verdicts: int
    judged: Ids
    """Items with a verdict of the round."""
    on_site: Ids
    """Those of them whose verdict rests on a visit."""
    left: Ids
    """Open items the round has not judged."""
    before: ItemCounts
    after: ItemCounts


def scope_of(ledger: Ledger, found: Round) -> Scope:
    """What the round covers; only mid-year rounds are told by the rule what they must."""
    known = dict.fromkeys(name for name in found.plans if name in ledger.plans)
    covered = tuple(ledger.plans[name] for name in known)
    if found.kind is not RoundKind.MIDYEAR or found.start is None:
        return Scope(covered)
    due = tuple(due_midyear(ledger, found.start))
    wanted = {plan.id for plan in due}
    return Scope(
        covered,
        due,
        tuple(plan for plan in due if plan.id not in known),
        tuple(plan for plan in covered if plan.id not in wanted),
    )


def last_day(found: Round, day: date) -> date:
    """The day up to which the round is told: its closing, or the day itself while it goes on."""
    return min(found.closed, day) if found.closed else day


def work_of(found: Round, entries: Iterable[Entry], day: date) -> Work:
    """What the round came to in those items by that day."""
    known = list(entries)
    last = last_day(found, day)
    first = found.start or last
    judged = [(plan, item) for plan, item in known if is_judged(found, item)]
    return Work(
        sum(verdict.round == found.id for _, item in judged for verdict in item.verdicts),
        _refs(judged),
        _refs((plan, item) for plan, item in judged if is_seen(found, item)),
        _refs(entry for entry in known if is_left(found, entry[1], last)),
        count_classes(class_on(item, first - ONE_DAY) for _, item in known),
        count_classes(class_on(item, last) for _, item in known),
    )


def is_judged(found: Round, item: ReformItem) -> bool:
    """Whether the item has a verdict of the round."""
    return any(verdict.round == found.id for verdict in item.verdicts)


def is_left(found: Round, item: ReformItem, day: date) -> bool:
    """Whether the item was open on that day and had got no verdict of the round or in its time."""
    return not has_word(found, item) and was_open(item, day)


def has_word(found: Round, item: ReformItem) -> bool:
    """Whether the item has a verdict of the round, or one given in its window."""
    return any(
        verdict.round == found.id or not is_outside(found, verdict.on) for verdict in item.verdicts
    )


def is_seen(found: Round, item: ReformItem) -> bool:
    """Whether a verdict of the round on the item names the record of a visit."""
    visits = {proof.id for proof in item.evidence if proof.kind is EvidenceKind.VISIT}
    return any(
        verdict.round == found.id and not visits.isdisjoint(verdict.evidence)
        for verdict in item.verdicts
    )


def items_of_round(scope: Scope) -> Iterator[Entry]:
    """The items of the plans covered."""
    for plan in scope.covered:
        yield from ((plan, item) for item in plan.items)


def _refs(entries: Iterable[Entry]) -> Ids:
    return tuple(plan.ref(item) for plan, item in entries)
