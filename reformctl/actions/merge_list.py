"""Which part of one version is which part of the others, and in which order they stand merged."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from reformctl.actions.merge_text import mark
from reformctl.actions.progress import ITEM_ORDER
from reformctl.dataclass import dataclass
from reformctl.dataclass import fields as fields_of
from reformctl.parse.alignment import operations
from reformctl.parse.layout import Collection, Part
from reformctl.records.growing import COMPLETED, GROWING
from reformctl.records.plan import ReformPlan

# What tells the entries of a list apart where it is not ``id``.
IDENTITIES = {
    "exemptions": ("rule",),
    "checkpoints": ("on", "figure"),
    "keys": ("public",),
    "entries": ("code", "id"),
}
# Lists of ids whose order says something.
ORDERED = frozenset({"adopted", "agenda"})
# Longer lists of entries without ids are not compared entry by entry: that takes the square of it.
MOST_ENTRIES = 1000
# The order of the format, for new fields of a plan and of an item.
FIELDS: dict[str, dict[str, int]] = {
    "": {part.name: number for number, part in enumerate(fields_of(ReformPlan))},
    "items": {name: number for number, name in enumerate(ITEM_ORDER)},
}


@dataclass(frozen=True, slots=True)
class Triple:
    """One part as it was and as each side has it; None where it is not there."""

    base: Part | None
    ours: Part | None
    theirs: Part | None
    entire: bool = False
    """Whether two versions of it are never mixed."""


Names = dict[int, str]
"""The place of each part in its list → the name under which all versions know it."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """How the parts of a collection are told apart and where new ones go."""

    keys: tuple[Names, Names, Names]
    goes_before: Callable[[Part, Part], bool]
    mixed: bool = True
    """Whether an entry of which both sides have changed a part may hold what both say."""
    mixed_if_new: bool = False
    """The same for an entry that both sides added."""


def triples(
    name: str, base: Collection | None, ours: Collection, theirs: Collection
) -> list[Triple] | None:
    """The parts of all three versions side by side, in the order of the merged collection.

    ``name`` is the key under which it stands. None when its parts can't be told apart.
    """
    before = base.parts if base else []
    sorting = _sorting(name, ours.mapping, before, ours.parts, theirs.parts)
    if sorting is None:
        return None
    sides = [
        {names[number]: part for number, part in enumerate(parts)}
        for names, parts in zip(sorting.keys, (before, ours.parts, theirs.parts), strict=True)
    ]
    order = _order("" if ours.mapping else name, sides, sorting)
    if order is None:
        return None
    return [_triple(name, sorting, *(side.get(key) for side in sides)) for key in order]


def _triple(
    name: str, sorting: Sorting, base: Part | None, ours: Part | None, theirs: Part | None
) -> Triple:
    mixed = sorting.mixed if base else sorting.mixed_if_new
    if not mixed and name in COMPLETED and ours and theirs:
        mixed = _is_completed(COMPLETED[name], ours, theirs)
    return Triple(base, ours, theirs, not mixed)


def _is_completed(later: tuple[str, ...], ours: Part, theirs: Part) -> bool:
    """Whether one version is the other with what is filled in later."""
    if _identity(ours, later) != _identity(theirs, later):
        return False
    return any(all(_field(part, key) is None for key in later) for part in (ours, theirs))


def _sorting(name: str, mapping: bool, *sides: Sequence[Part]) -> Sorting | None:
    """By key, by value, by identity, or by likeness."""
    if mapping:
        ranks = FIELDS.get(name, {})
        return Sorting(_named(sides, _key), _by_rank(ranks), mixed_if_new=True)
    values = [part.value.data for parts in sides for part in parts]
    if all(isinstance(value, (str, int)) for value in values):
        return None if _is_written_anew(*sides) else _unique(_named(sides, _content), _never)
    if not all(isinstance(value, dict) for value in values):
        return None
    if name in GROWING and _is_short(sides):
        return Sorting(_likened(name, *sides), _by_field(GROWING[name]), mixed=False)
    identity = IDENTITIES.get(name, ("id",))
    if all(isinstance(value, dict) and value.keys() >= set(identity) for value in values):
        named = _named(sides, lambda part: mark([_field(part, one) for one in identity]))
        return _unique(named, _by_field("id") if identity == ("id",) else _never)
    return Sorting(_likened(name, *sides), _never) if _is_short(sides) else None


def _is_written_anew(*sides: Sequence[Part]) -> bool:
    """Whether both sides put other values in the place of all there were."""
    base, ours, theirs = ({_content(part) for part in parts} for parts in sides)
    return bool(base and ours and theirs and ours != theirs) and not base & (ours | theirs)


def _is_short(sides: Sequence[Sequence[Part]]) -> bool:
    return max(map(len, sides)) <= MOST_ENTRIES


def _unique(
    keys: tuple[Names, Names, Names], goes_before: Callable[[Part, Part], bool]
) -> Sorting | None:
    """None when two parts of one version have the same name."""
    if any(len(set(names.values())) < len(names) for names in keys):
        return None
    return Sorting(keys, goes_before)


def _named(
    sides: Sequence[Sequence[Part]], name: Callable[[Part], str]
) -> tuple[Names, Names, Names]:
    base, ours, theirs = ({n: name(part) for n, part in enumerate(parts)} for parts in sides)
    return base, ours, theirs


def _key(part: Part) -> str:
    return part.key


def _content(part: Part) -> str:
    return mark(part.value.data)


def _field(part: Part, name: str) -> Any:
    return part.value.data.get(name) if isinstance(part.value.data, dict) else None


def _never(_new: Part, _old: Part) -> bool:
    return False


def _by_rank(ranks: dict[str, int]) -> Callable[[Part, Part], bool]:
    end = len(ranks)
    return lambda new, old: ranks.get(new.key, end) < ranks.get(old.key, end)


def _by_field(name: str) -> Callable[[Part, Part], bool]:
    return lambda new, old: str(_field(new, name) or "") < str(_field(old, name) or "")


def _likened(
    name: str, base: Sequence[Part], ours: Sequence[Part], theirs: Sequence[Part]
) -> tuple[Names, Names, Names]:
    """Entries without a name of their own: by what they say, edited ones by where they stand."""
    known = {number: f"base {number}" for number in range(len(base))}
    mine, yours = _like(name, base, ours), _like(name, base, theirs)
    added = [n for n in range(len(ours)) if n not in mine]
    mine |= {n: f"ours {n}" for n in added}
    free = [n for n in range(len(theirs)) if n not in yours]
    twins = _twins(name, {n: ours[n] for n in added}, {n: theirs[n] for n in free})
    yours |= {n: mine[twins[n]] if n in twins else f"theirs {n}" for n in free}
    return known, mine, yours


def _twins(name: str, ours: dict[int, Part], theirs: dict[int, Part]) -> dict[int, int]:
    """Which entry that they added is which of those we added.

    They are one when they say the same, apart from what is filled in later, or when they are
    verdicts of one day that contradict each other: nobody can know which of them came last. The
    last of a day counts, so these are looked for from the end.
    """
    later = COMPLETED.get(name, ())
    waiting: dict[str, list[int]] = {}
    for number, part in ours.items():
        waiting.setdefault(_identity(part, later), []).append(number)
    found: dict[int, int] = {}
    for number, part in theirs.items():
        if same := waiting.get(_identity(part, later)):
            found[number] = same.pop(0)
    free = sorted(number for rest in waiting.values() for number in rest)
    for number in reversed([number for number in theirs if number not in found]):
        rivals = (n for n in reversed(free) if _contradict(name, ours[n], theirs[number]))
        if (rival := next(rivals, None)) is not None:
            free.remove(rival)
            found[number] = rival
    return found


def _contradict(name: str, ours: Part, theirs: Part) -> bool:
    """Whether they say of one day two things that can't both be the last."""
    on = GROWING.get(name, "")
    days, said = ({_field(part, key) for part in (ours, theirs)} for key in (on, "status"))
    return bool(on) and len(days) == 1 and len(said) == 2 and None not in said


def _like(name: str, base: Sequence[Part], side: Sequence[Part]) -> Names:
    """The place in a side's list → the base's entry it is, for those that were there before."""
    later = COMPLETED.get(name, ())
    old, new = ([_identity(part, later) for part in parts] for parts in (base, side))
    found: Names = {}
    for tag, i, i_end, j, j_end in operations(old, new):
        if tag in ("equal", "replace"):
            pairs = zip(range(i, i_end), range(j, j_end), strict=False)
            found |= {there: f"base {here}" for here, there in pairs}
    return found


def _identity(part: Part, later: tuple[str, ...]) -> str:
    said = part.value.data
    assert isinstance(said, dict)
    return mark({key: value for key, value in said.items() if key not in later})


def _order(name: str, sides: list[dict[str, Part]], sorting: Sorting) -> list[str] | None:
    """Our order with their new parts woven in; theirs, when only they changed the order."""
    base, ours, theirs = sides
    mine, yours = (_common(side, sides) for side in (ours, theirs))
    if mine == yours:
        return list(_woven(base, ours, theirs, sorting.goes_before))
    old = _common(base, sides)
    if (name in ORDERED or name in GROWING) and old not in (mine, yours):
        return None
    if mine == old:
        return list(_woven(base, theirs, ours, sorting.goes_before))
    return list(_woven(base, ours, theirs, sorting.goes_before))


def _common(side: dict[str, Part], sides: list[dict[str, Part]]) -> list[str]:
    """The names both sides have, in the order of one version."""
    return [key for key in side if key in sides[1] and key in sides[2]]


def _woven(
    base: dict[str, Part],
    first: dict[str, Part],
    other: dict[str, Part],
    goes_before: Callable[[Part, Part], bool],
) -> Iterator[str]:
    """The names of the first in their order, each of the other's behind the one it follows there.

    Where both added parts at one spot, those of the first stand first unless the others go before.
    """
    runs: dict[str | None, list[str]] = {}
    anchor = None
    for key in other:
        if key in first:
            anchor = key
        else:
            runs.setdefault(anchor, []).append(key)
    waiting = deque(runs.get(None, ()))
    for key, part in first.items():
        is_added = key not in base and key not in other
        while waiting and not (is_added and not goes_before(other[waiting[0]], part)):
            yield waiting.popleft()
        yield key
        if key in other:
            waiting = deque(runs.get(key, ()))
    yield from waiting
