"""Three versions of a value → the one that holds what both sides changed.

A version of the text and two of the data are made at once, the data for either way of settling the
conflicts, so that the text can be held to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from reformctl.actions.merge_conflict import ABSENT, Apart, Conflict, Superseded, Trail
from reformctl.actions.merge_list import Triple, triples
from reformctl.actions.merge_part import (
    Both,
    Outcome,
    Widened,
    block,
    brackets,
    joined,
    stray,
    taken,
)
from reformctl.actions.merge_text import (
    Split,
    comments,
    is_alike,
    mark,
    moved,
    part_in,
    part_text,
)
from reformctl.dataclass import dataclass, field
from reformctl.parse.layout import Collection, Value

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(slots=True)
class Merger:
    """Goes down the three versions side by side and gathers what can't be settled."""

    line_end: str
    apart: Apart
    conflicts: list[Conflict] = field(default_factory=list)
    superseded: list[Superseded] = field(default_factory=list)

    def value(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """The merged value; None when it is in conflict as a whole."""
        if is_alike(ours, theirs):
            return taken(ours, ours)
        if trail.torn and mark(ours.data) != mark(theirs.data):
            return self.torn(trail, base, ours, theirs)
        cites = any(self.apart.cites(trail, version.data) for version in (ours, theirs))
        if base and is_alike(base, theirs) and not cites:
            return taken(ours, ours)
        if base and is_alike(base, ours) and not cites:
            return taken(theirs, ours)
        if trail.name == "reported" and _differ(base, ours, theirs):
            return self.report(trail, base, ours, theirs)
        if found := _collections(base, ours, theirs):
            return self.collection(trail, *found)
        return self.single(trail, base, ours, theirs)

    def torn(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """The parts of one side or of the other, none of them merged."""
        found = None if trail.name == "reported" else _collections(base, ours, theirs)
        return self.collection(trail, *found) if found else None

    def conflict(self, trail: Trail, ours: Any, theirs: Any) -> None:
        """Both values are left to people; of a torn item the rule it would break is told."""
        if not trail.torn:
            self.conflicts.append(Conflict(trail, ours, theirs))

    def single(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """A value that is one or the other."""
        before = mark(base.data) if base and not trail.torn else None
        if mark(theirs.data) in (before, mark(ours.data)):
            return taken(ours, ours)
        if mark(ours.data) == before:
            return taken(theirs, ours)
        self.conflict(trail, ours.data, theirs.data)
        return None

    def report(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """Two reports are a sequence: the one of the later day stands, unless that is in doubt."""
        old, mine, yours = (_day(version) for version in (base, ours, theirs))
        if mine is None or yours is None or mine == yours or min(mine, yours) < (old or ""):
            self.conflict(trail, ours.data, theirs.data)
            return None
        newer, older = (ours, theirs) if mine > yours else (theirs, ours)
        self.superseded.append(Superseded(trail, older.data, newer.data, newer is ours))
        return taken(newer, ours)

    def collection(
        self, trail: Trail, base: Collection | None, ours: Collection, theirs: Collection
    ) -> Both | None:
        """A mapping or a list, part by part."""
        found = triples(trail.name or trail.list_name, base, ours, theirs)
        if found is None:
            return self.single(trail, base, ours, theirs)
        places = {id(part): number for number, part in enumerate(ours.parts)}
        made = [
            self.part(trail, triple, (ours, theirs), places.get(id(triple.ours)))
            for triple in found
        ]
        kept = [outcome for outcome in made if outcome.body is not None]
        if ours.flow:
            return brackets(ours, kept)
        return block(base, ours, theirs, made)

    def part(
        self,
        trail: Trail,
        triple: Triple,
        homes: tuple[Collection, Collection],
        number: int | None,
    ) -> Outcome:
        """One part: taken from a side, merged, gone, or split."""
        base, ours, theirs = triple.base, triple.ours, triple.theirs
        some = ours or theirs
        assert some
        below = self.apart.torn(trail.down(some.key, some.value.data))
        by = homes[0].column - homes[1].column
        if ours is None or theirs is None:
            return self.one_sided(below, triple, homes, number)
        lead = comments(base.lead if base else "", ours.lead, moved(theirs.lead, by))
        both = self.mixed(below, triple)
        if both:
            body = joined(triple, both, homes, self.line_end)
            lead += self.lines(stray(triple, both), homes[0])
            return Outcome(some.key, lead, body, both.ours, both.theirs, number)
        split = Split(part_text(ours), part_in(theirs, homes[1], homes[0], self.line_end))
        return Outcome(some.key, lead, split, ours.value.data, theirs.value.data, number)

    def mixed(self, trail: Trail, triple: Triple) -> Both | None:
        """The merged value of a part that both sides have; None when it is in conflict."""
        before = triple.base.value if triple.base else None
        assert triple.ours
        assert triple.theirs
        ours, theirs = triple.ours.value, triple.theirs.value
        if triple.entire and _differ(None if trail.torn else before, ours, theirs):
            self.conflict(trail, ours.data, theirs.data)
            return None
        try:
            return self.value(trail, before, ours, theirs)
        except Widened:
            return None

    def one_sided(
        self,
        trail: Trail,
        triple: Triple,
        homes: tuple[Collection, Collection],
        number: int | None,
    ) -> Outcome:
        """A part that only one side has: added there, or taken out by the other side."""
        base, part = triple.base, triple.ours or triple.theirs
        assert part
        mine = triple.ours is not None
        home = homes[0] if mine else homes[1]
        by = homes[0].column - home.column
        text = part_text(part) if mine else part_in(part, home, homes[0], self.line_end)
        lead, data = moved(part.lead, by), part.value.data
        if base is None and not trail.torn and not self.apart.cites(trail, data):
            return Outcome(part.key, lead, [text], data, data, number)
        if base and not trail.torn and mark(base.value.data) == mark(data):
            left = self.lines(stray(triple), homes[0])
            return Outcome(part.key, left, None, ABSENT, ABSENT, number)
        values = (data, ABSENT) if mine else (ABSENT, data)
        self.conflict(trail, *values)
        split = Split(text, "") if mine else Split("", text)
        return Outcome(part.key, lead, split, values[0], values[1], number)

    def lines(self, remarks: Iterable[str], home: Collection) -> str:
        """Comments, each on a line of its own."""
        indent = " " * home.column
        return "".join(f"{indent}{remark}{self.line_end}" for remark in remarks)


def _collections(
    base: Value | None, ours: Value, theirs: Value
) -> tuple[Collection | None, Collection, Collection] | None:
    """All versions, if they are mappings, or if they are lists."""
    if not (isinstance(ours, Collection) and isinstance(theirs, Collection)):
        return None
    if base is not None and not (isinstance(base, Collection) and base.mapping == ours.mapping):
        return None
    return (base, ours, theirs) if ours.mapping == theirs.mapping else None


def _differ(base: Value | None, ours: Value, theirs: Value) -> bool:
    """Whether both sides changed what the value says, and not to the same."""
    said = mark(ours.data), mark(theirs.data)
    return said[0] != said[1] and (base is None or mark(base.data) not in said)


def _day(version: Value | None) -> str | None:
    """The day of a report."""
    on = version.data.get("on") if version and isinstance(version.data, dict) else None
    return on if isinstance(on, str) and DAY.fullmatch(on) else None
