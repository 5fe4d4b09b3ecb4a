"""What a merge must come to, worked out on plain data alone and as simply as can be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

ABSENT: Any = object()
DAYS = {"verdicts": "on", "writeoff": "on", "extensions": "asked"}
IDS = ("items", "evidence")


@dataclass
class Answer:
    """The merged data, settled for either side, and the paths of the fields in conflict."""

    ours: Any
    theirs: Any
    conflicts: list[str] = field(default_factory=list)


def answer(
    base: Any, ours: Any, theirs: Any, path: str = "", apart: Collection[str] = ()
) -> Answer:
    """The merge of three versions of the value at that path; items ``apart`` are not mixed."""
    if ours == theirs or theirs == base:
        return Answer(ours, ours)
    if ours == base:
        return Answer(theirs, theirs)
    if path in apart:
        return Answer(ours, theirs)
    name = path.rpartition("/")[2]
    if name == "reported":
        return _report(base, ours, theirs, path)
    versions = (base, ours, theirs)
    if _all(dict, versions):
        return _mapping({} if base is ABSENT else base, ours, theirs, path, apart)
    if _all(list, versions):
        return _list([] if base is ABSENT else base, ours, theirs, path, apart)
    return Answer(ours, theirs, [path])


def _all(kind: type, versions: tuple[Any, Any, Any]) -> bool:
    base, ours, theirs = versions
    known = base is ABSENT or isinstance(base, kind)
    return known and isinstance(ours, kind) and isinstance(theirs, kind)


def _report(base: Any, ours: Any, theirs: Any, path: str) -> Answer:
    if ABSENT in (ours, theirs) or ours["on"] == theirs["on"]:
        return Answer(ours, theirs, [path])
    later = max(ours, theirs, key=lambda report: report["on"])
    return Answer(later, later)


def _mapping(base: Any, ours: Any, theirs: Any, path: str, apart: Collection[str]) -> Answer:
    made: dict[str, Answer] = {}
    rivals = _rivals(base, ours, theirs)
    for key in {**base, **ours, **theirs}:
        old, mine, yours = (side.get(key, ABSENT) for side in (base, ours, theirs))
        where = f"{path}/{key}"
        if key == "verdicts" and rivals and mine != yours:
            made[key] = _citing(old, mine, yours, where, rivals)
        else:
            made[key] = answer(old, mine, yours, where, apart)
    return Answer(
        {key: one.ours for key, one in made.items() if one.ours is not ABSENT},
        {key: one.theirs for key, one in made.items() if one.theirs is not ABSENT},
        [conflict for one in made.values() for conflict in one.conflicts],
    )


def _rivals(base: Any, ours: Any, theirs: Any) -> set[str]:
    """The ids under which both sides added other evidence."""
    old, mine, yours = (
        {one["id"]: one for one in side.get("evidence", ())} for side in (base, ours, theirs)
    )
    return {key for key in mine if key in yours and key not in old and mine[key] != yours[key]}


def _citing(base: Any, ours: Any, theirs: Any, path: str, rivals: set[str]) -> Answer:
    """Verdicts of an item with rival evidence: who added one that cites it, keeps it."""
    if ABSENT in (ours, theirs):
        added = theirs if ours is ABSENT else ours
        cites = any(rivals & set(one.get("evidence", ())) for one in added)
        return Answer(ours, theirs, [path]) if cites else answer(base, ours, theirs, path)
    made = _by_day([] if base is ABSENT else base, ours, theirs, path)
    for own, other, merged in ((ours, theirs, made.theirs), (theirs, ours, made.ours)):
        for one in own:
            if rivals & set(one.get("evidence", ())) and one in merged and one not in other:
                merged.remove(one)
                made.conflicts.append(f"{path}/{one['on']}")
    return made


def _list(base: Any, ours: Any, theirs: Any, path: str, apart: Collection[str]) -> Answer:
    name = path.rpartition("/")[2]
    if name in IDS:
        return _by_id(base, ours, theirs, path, apart)
    if name in DAYS:
        return _by_day(base, ours, theirs, path)
    if base and ours and theirs and not any(one in base for one in [*ours, *theirs]):
        return Answer(ours, theirs, [path])  # both put others in the place of all there were
    kept = [one for one in ours if one in theirs or one not in base]
    merged = kept + [one for one in theirs if one not in ours and one not in base]
    return Answer(merged, merged)


def _by_id(base: Any, ours: Any, theirs: Any, path: str, apart: Collection[str]) -> Answer:
    sides = [{entry["id"]: entry for entry in side} for side in (base, ours, theirs)]
    result = Answer([], [])
    for key in sorted({**sides[0], **sides[1], **sides[2]}):
        old, mine, yours = (side.get(key, ABSENT) for side in sides)
        both_new = old is ABSENT and ABSENT not in (mine, yours) and mine != yours
        where = f"{path}/{key}"
        one = Answer(mine, yours, [where])
        one = one if both_new else answer(old, mine, yours, where, apart)
        result.ours += [] if one.ours is ABSENT else [one.ours]
        result.theirs += [] if one.theirs is ABSENT else [one.theirs]
        result.conflicts += one.conflicts
    return result


def _by_day(base: Any, ours: Any, theirs: Any, path: str) -> Answer:
    """Entries are only completed in their place, or added behind."""
    day = DAYS[path.rpartition("/")[2]]
    ours_made, theirs_made, conflicts = [], [], []
    for number, old in enumerate(base):
        mine, yours = ours[number], theirs[number]
        if mine != yours and old not in (mine, yours):
            conflicts.append(f"{path}/{number}")
            ours_made.append(mine)
            theirs_made.append(yours)
        else:
            ours_made.append(yours if mine == old else mine)
            theirs_made.append(ours_made[-1])
    mine, yours = list(ours[len(base) :]), list(theirs[len(base) :])
    pairs = _pairs(mine, yours, day)
    if sorted(pairs) != sorted(pairs, key=lambda pair: pair[1]):
        return Answer(ours, theirs, [path])  # both added the same entries in another order
    entries = []
    for n, entry in enumerate(mine):
        twin = next((yours[m] for k, m in pairs if k == n), entry)
        one, other = _completed(entry, twin), _completed(twin, entry)
        conflicts += [f"{path}/{entry[day]}"] if one != other else []
        entries.append((entry[day], 0, one, other))
    known = {m for _, m in pairs}
    entries += [(one[day], 1, one, one) for m, one in enumerate(yours) if m not in known]
    entries.sort(key=lambda one: one[:2])
    return Answer(
        [*ours_made, *(one[2] for one in entries)],
        [*theirs_made, *(one[3] for one in entries)],
        conflicts,
    )


def _completed(entry: Any, twin: Any) -> Any:
    """The entry, with the approval that only its twin has."""
    is_asked = "approved" not in entry and twin == {**entry, "approved": twin.get("approved")}
    return twin if is_asked else entry


def _pairs(mine: list[Any], yours: list[Any], day: str) -> list[tuple[int, int]]:
    """The new entries of both that are one: alike but for an approval, or at odds over a day."""
    found: list[tuple[int, int]] = []
    forward = [(n, m) for m in range(len(yours)) for n in range(len(mine))]
    for alike, order in ((True, forward), (False, forward[::-1])):
        for n, m in order:
            taken = any(n == k or m == j for k, j in found)
            one, other = ({**side, "approved": None} for side in (mine[n], yours[m]))
            statuses = {one.get("status"), other.get("status")} - {None}
            at_odds = one[day] == other[day] and len(statuses) == 2
            if not taken and (one == other if alike else at_odds):
                found.append((n, m))
    return found


def settled(text: str, side: int) -> str:
    """A text with conflict markers, settled for one side (0: ours, 1: theirs)."""
    kept, part = [], None
    for line in text.splitlines(keepends=True):
        if line.startswith("<<<<<<< "):
            part = 0
        elif line.startswith("=======") and part == 0:
            part = 1
        elif line.startswith(">>>>>>> ") and part == 1:
            part = None
        elif part in (None, side):
            kept.append(line)
    return "".join(kept)


def in_any_order(data: Any) -> Any:
    """The data with ids and evidence sorted: where they stand in their list says nothing."""
    if isinstance(data, dict):
        return {key: in_any_order(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    parts = [in_any_order(one) for one in data]
    if all(isinstance(one, str) for one in parts):
        return sorted(parts)
    if all("ref" in one for one in parts):
        return sorted(parts, key=lambda one: str(one["id"]))
    return parts
