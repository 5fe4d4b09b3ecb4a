"""What a merge has to say of a record: what its parents say together, over what they began with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from reformctl.dataclass import fields, is_dataclass, replace
from reformctl.ledger.edit import content
from reformctl.ledger.ledger import INDEXES, Ledger
from reformctl.ledger.pairing import Pair, aligned
from reformctl.ledger.transition import differing, renumbered
from reformctl.records.plan import ReformPlan


def disagreements(base: Ledger, sides: Sequence[Ledger], merged: Ledger) -> tuple[Pair, ...]:
    """What the parents of a merge say together beside what it says, where that is not the same."""
    return differing(together(base, sides, merged), merged)


def together(base: Ledger, sides: Sequence[Ledger], merged: Ledger) -> Ledger:
    """What the sides say together, over what they began with, under the ids of the merge.

    Where more than one side changed a field, it is as the merge has it if that is one of them.
    """
    base, *sides = (aligned(one, renumbered(one, merged)) for one in (base, *sides))
    kept: dict[str, Any] = {}
    for index in INDEXES.values():
        before, after = getattr(base, index), getattr(merged, index)
        parts = [getattr(side, index) for side in sides]
        keys = dict.fromkeys((*after, *before, *(key for part in parts for key in part)))
        found = {
            key: agreed(before.get(key), [part.get(key) for part in parts], after.get(key))
            for key in keys
        }
        kept[index] = {key: record for key, record in found.items() if record is not None}
    for name in ("settings", "baseline"):
        parts = [getattr(side, name) for side in sides]
        kept[name] = agreed(getattr(base, name), parts, getattr(merged, name))
    return replace(base, **kept)


def agreed(base: Any, sides: Sequence[Any], merged: Any) -> Any:
    """The value the sides come to; where more than one of them changed it, the merge may choose."""
    moved = _unlike(base, sides)
    if not moved:
        return base
    if len(moved) == 1:
        return _taken(base, sides, merged, moved[0])
    if any(one is None for one in moved):
        return _chosen(moved, merged)
    if all(is_dataclass(one) for one in moved):
        return _by_field(base, sides, merged, moved[0])
    if all(isinstance(one, tuple) for one in moved):
        return _list(base or (), sides, merged)
    return _chosen(moved, merged)


def _unlike(base: Any, sides: Sequence[Any]) -> list[Any]:
    """The sides' values that are not the base's, each once."""
    known = [content(base)]
    moved = []
    for side in sides:
        if content(side) not in known:
            known.append(content(side))
            moved.append(side)
    return moved


def _taken(base: Any, sides: Sequence[Any], merged: Any, moved: Any) -> Any:
    """What only one side changed, as it has it; a list in another order may stay as it was."""
    if is_dataclass(base) and is_dataclass(moved):
        return _by_field(base, sides, merged, moved)
    return _chosen((moved, base), merged) if _is_turned(base, moved) else moved


def _is_turned(base: Any, side: Any) -> bool:
    """Whether a list only stands in another order: whoever merges crosswise may find either."""
    lists = isinstance(base, tuple) and isinstance(side, tuple) and len(base) == len(side)
    return lists and Counter(map(content, base)) == Counter(map(content, side))


def _chosen(moved: Sequence[Any], merged: Any) -> Any:
    return next((one for one in moved if content(one) == content(merged)), moved[0])


def _by_field(base: Any, sides: Sequence[Any], merged: Any, first: Any) -> Any:
    """The record put together field by field; where it stands says nothing."""
    present = [side for side in sides if side is not None]
    made = {}
    for part in fields(first):
        if part.name not in ("where", "id"):
            values = [getattr(side, part.name) for side in present]
            before, after = (getattr(one, part.name, None) for one in (base, merged))
            of_items = isinstance(first, ReformPlan) and part.name == "items"
            combine = _items if of_items else agreed
            made[part.name] = combine(before, values, after)
    return replace(first, **made)


def _items(base: Any, sides: Sequence[Any], merged: Any) -> tuple[Any, ...]:
    """The items of a plan by their ids, in the order of the merge."""
    before, after = (_by_id(items or ()) for items in (base, merged))
    parts = [_by_id(side) for side in sides]
    keys = dict.fromkeys((*after, *(key for part in parts for key in part)))
    found = (
        agreed(before.get(key), [part.get(key) for part in parts], after.get(key)) for key in keys
    )
    return tuple(item for item in found if item is not None)


def _by_id(items: Iterable[Any]) -> dict[str, Any]:
    return {item.id: item for item in items}


def _list(base: Sequence[Any], sides: Sequence[Any], merged: Any) -> tuple[Any, ...]:
    """The entries that stay and those that came, in the order of the merge if no side minds."""
    before = {key for key, _ in _numbered(base)}
    parts = [_numbered(side) for side in sides]
    held = [{key for key, _ in part} for part in parts]
    kept: dict[Any, Any] = {}
    for part in parts:
        for key, entry in part:
            if key not in before or all(key in keys for keys in held):
                kept.setdefault(key, entry)
    after = [key for key, _ in _numbered(merged or ())]
    orders = [[key for key, _ in part] for part in parts]
    if set(after) == set(kept) and _keeps_orders(orders, after):
        return tuple(merged)
    return tuple(kept.values())


def _keeps_orders(orders: Sequence[Sequence[Any]], after: Sequence[Any]) -> bool:
    """Whether the merge has all in the order of each side; where they differ, of one of them."""
    shared = set(orders[0]).intersection(*orders)
    rows = [[key for key in order if key in shared] for order in orders]
    if all(row == rows[0] for row in rows):
        return all(_keeps_order(order, after) for order in orders)
    own = ([key for key in order if key not in shared] for order in orders)
    return [key for key in after if key in shared] in rows and all(
        _keeps_order(order, after) for order in own
    )


def _keeps_order(order: Sequence[Any], after: Sequence[Any]) -> bool:
    mine = set(order)
    known = set(after)
    return [key for key in after if key in mine] == [key for key in order if key in known]


def _numbered(entries: Iterable[Any]) -> list[tuple[Any, Any]]:
    """Each entry with what it says; those that say the same are counted, to be told apart."""
    met: Counter[Any] = Counter()
    found = []
    for entry in entries:
        said = content(entry)
        met[said] += 1
        found.append(((said, met[said]), entry))
    return found
