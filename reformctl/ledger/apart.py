"""Records that the base has and that a branch bore once more, apart from it.

Such a branch began before them, or has a history of its own, and so nothing tells what it changed
in them. What a merge says of one of them beside what came from the base is whoever's who merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.agreed import agreed
from reformctl.ledger.edit import content
from reformctl.ledger.ledger import INDEXES, Ledger

Key = tuple[str, str]
"""The name of an index, and an id in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """A parent of a merge, and what it took from the base."""

    taken: Ledger
    """The records as the base had them where the two last met."""
    now: Ledger


def may_be_apart(base: Ledger, sides: Sequence[Ledger]) -> bool:
    """Whether sides say different things of a record of the base's; only then it is looked into."""
    for name, key in _keys(base):
        found = (getattr(side, name).get(key) for side in sides)
        said = [content(one) for one in found if one is not None]
        if any(one != said[0] for one in said):
            return True
    return False


def landed(base: Ledger, sides: Sequence[Side], merged: Ledger) -> tuple[Ledger, Ledger]:
    """Those records as the sides have them that took them from the base, and as the merge does."""
    before: dict[str, dict[str, object]] = {name: {} for name in INDEXES.values()}
    after: dict[str, dict[str, object]] = {name: {} for name in INDEXES.values()}
    for name, key in _keys(base):
        near = [side for side in sides if key in getattr(side.taken, name)]
        there = [side for side in sides if key in getattr(side.now, name)]
        if not near or all(side in near for side in there):
            continue
        now = getattr(merged, name).get(key)
        known = [getattr(side.now, name).get(key) for side in near]
        before[name][key] = agreed(getattr(near[0].taken, name)[key], known, now)
        after[name][key] = now
    return _only(merged, before), _only(merged, after)


def _keys(ledger: Ledger) -> Iterator[Key]:
    return ((name, key) for name in INDEXES.values() for key in getattr(ledger, name))


def _only(ledger: Ledger, records: dict[str, dict[str, object]]) -> Ledger:
    """The ledger with those records alone, and nothing else to differ by."""
    kept = {
        name: {key: one for key, one in found.items() if one is not None}
        for name, found in records.items()
    }
    return replace(ledger, unread=(), **kept)
