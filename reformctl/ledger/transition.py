"""From one moment to a later one: the records that differ, who made it so, and under whose rules.

A commit is one; so is what the work tree adds to it, and a whole request.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from reformctl.dataclass import dataclass, field
from reformctl.enumeration import Enum
from reformctl.ledger.edit import content
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.memory import Mark, parts_of
from reformctl.ledger.pairing import Pair, aligned, comparable, pairs, renamed
from reformctl.ledger.plan_reference import retold
from reformctl.messages import Message
from reformctl.records.baseline import Tolerated
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.settings import Settings


class Kind(Enum):
    """What a transition is."""

    COMMIT = "commit"
    MERGE = "merge"
    """Held against what its parents say together."""
    EDITS = "edits"
    """What lies in the work tree and is not committed."""
    WHOLE = "whole"
    """From the base to the end, whatever lies between."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who made a transition, when and in which commit."""

    kind: Kind
    day: date
    """The day on which git was told, in the ledger's time zone."""
    commit: str | None = None
    author: str | None = None
    """The author's address as it is stored; None where nobody knows."""
    doubts: tuple[str, ...] = ()
    """What the commit says more than once."""
    who: str | None = None
    """Whose address that is, by the base's registry; the address itself where it is nobody's."""


@dataclass(frozen=True, slots=True, eq=False)
class Transition:
    """What became of the records that differ between two moments."""

    deed: Deed
    policy: Ledger
    """Settings, registry and rounds of the base: they alone say what is allowed."""
    before: Ledger
    after: Ledger
    """Of both moments only the files that differ."""
    pairs: tuple[Pair, ...]
    """The records that differ, as they were and as they are."""
    names: dict[str, str] = field(default_factory=dict)
    """Old id → new id of the plans that were renumbered."""
    own: frozenset[Mark] = frozenset()
    """What the same author has written since the base, and nobody else has built upon."""
    askers: dict[str, str] = field(default_factory=dict)
    """Plan id → the address of whoever recorded the request for its write-off that waits."""
    conflicts: tuple[tuple[str, Message], ...] = ()
    """Files in which two sides can't be brought together, and why."""
    spent: frozenset[str] = frozenset()
    """Ids that were given to records which are gone."""
    settled: frozenset[str] = frozenset()
    """Ids of plans that are drafts here, and in the base adopted or issued by now."""

    @property
    def records(self) -> Iterator[Pair]:
        """The same without the settings and the baseline, which say how records are judged."""
        return records_in(self.pairs)

    def items(self) -> Iterator[tuple[ReformPlan | None, ReformItem | None, ReformItem | None]]:
        """The items that differ, each with the plan as it is (None: it is gone), as was and is."""
        for old, new in self.pairs:
            if isinstance(old or new, ReformPlan):
                for was, now in item_pairs(old, new):
                    yield new, was, now


def records_in(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs of what is kept in the ledger, and not only said of how it is judged."""
    for old, new in pairs:
        if not isinstance(old if new is None else new, Settings | Tolerated):
            yield old, new


def item_pairs(
    old: ReformPlan | None, new: ReformPlan | None
) -> Iterator[tuple[ReformItem | None, ReformItem | None]]:
    """The items of a plan that differ, by their ids."""
    yield from part_pairs(old, new)


def part_pairs(old: Any, new: Any) -> Iterator[tuple[Any, Any]]:
    """The parts of a record that differ, by their ids."""
    before, after = ({part.id: part for part in parts_of(one)} for one in (old, new))
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name), after.get(name)
        # What stands where it stood is compared at once; the rest by what it says.
        if was != now and content(was) != content(now):
            yield was, now


def ref_of(old: ReformPlan | None, new: ReformPlan | None, item: ReformItem) -> str:
    """The id of an item under the newest id of its plan."""
    plan = new or old
    assert plan
    return plan.ref(item)


def between(before: Ledger, after: Ledger) -> tuple[Ledger, dict[str, str], tuple[Pair, ...]]:
    """The older ledger under today's ids, which plans were renumbered, and what differs.

    What can't be read on either side is left out, and so is what only follows a plan's new id.
    """
    old, new = comparable(before, after)
    names = renumbered(old, new)
    found = differing(aligned(old, names), new)
    if names:
        told = ((retold(was, names), now) for was, now in found)
        found = tuple(pair for pair in told if _differ(*pair))
    return aligned(before, names), names, found


def differing(old: Ledger, new: Ledger) -> tuple[Pair, ...]:
    """The records that do not say the same in both ledgers."""
    return tuple(pair for pair in pairs(old, new, {}) if _differ(*pair))


def renumbered(old: Ledger, new: Ledger) -> dict[str, str]:
    """Old id → new id of the plans that stand under another id, by title or by their items."""
    names = renamed(old, new)
    gone = {key: plan for key, plan in old.plans.items() if key not in {**new.plans, **names}}
    taken = set(names.values())
    come = [plan for key, plan in new.plans.items() if key not in old.plans and key not in taken]
    for key, plan in gone.items():
        texts = {item.text for item in plan.items}
        same = [one for one in come if texts and texts & {item.text for item in one.items}]
        if len(same) == 1:
            names[key] = same[0].id
            come.remove(same[0])
    return names


def _differ(old: Any, new: Any) -> bool:
    if old is None or new is None:
        return old is not new
    moved = getattr(old, "group", None) != getattr(new, "group", None)
    return moved or (old != new and content(old) != content(new))
