"""Three versions of a value → the one that holds what both sides changed.

A version of the text and two of the data are made at once, the data for either way of settling the
conflicts, so that the text can be held to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reformctl.actions.merge_conflict import ABSENT, Conflict, Superseded, Trail
from reformctl.actions.merge_list import Triple, triples
from reformctl.actions.merge_text import (
    Piece,
    Split,
    comments,
    in_brackets,
    is_alike,
    line_rest,
    mark,
    moved,
    part_in,
    part_text,
    shifted,
)
from reformctl.parse.layout import Collection, Value

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class Unmergeable(Exception):  # noqa: N818 - an answer to whoever asks, not an error of the user
    """The text is written in a way that this merge can't put together."""


class Widened(Exception):  # noqa: N818 - it ends inside this module
    """A conflict takes the whole entry, because its first line is in it."""


@dataclass(frozen=True, slots=True)
class Both:
    """A merged value: its text, and its data as settled for our and for their side."""

    pieces: Sequence[Piece]
    ours: Any
    theirs: Any
    source: Value | None = None
    """The version it was taken from as it is."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A merged part: the lines before it, its text or the two it splits into, and its data."""

    key: str
    lead: str
    body: Sequence[Piece] | Split | None
    """None when it is gone."""
    ours: Any
    theirs: Any
    number: int | None = None
    """Its place in our version."""


@dataclass(slots=True)
class Merger:
    """Goes down the three versions side by side and gathers what can't be settled."""

    line_end: str
    conflicts: list[Conflict] = field(default_factory=list)
    superseded: list[Superseded] = field(default_factory=list)

    def value(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """The merged value; None when it is in conflict as a whole."""
        if is_alike(ours, theirs) or (base and is_alike(base, theirs)):
            return _taken(ours, ours)
        if base and is_alike(base, ours):
            return _taken(theirs, ours)
        if trail.name == "reported" and _differ(base, ours, theirs):
            return self.report(trail, base, ours, theirs)
        if (
            isinstance(ours, Collection)
            and isinstance(theirs, Collection)
            and ours.mapping == theirs.mapping
            and (base is None or (isinstance(base, Collection) and base.mapping == ours.mapping))
        ):
            return self.collection(trail, base, ours, theirs)
        return self.single(trail, base, ours, theirs)

    def single(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """A value that is one or the other."""
        if mark(ours.data) == mark(theirs.data) or (base and mark(base.data) == mark(theirs.data)):
            return _taken(ours, ours)
        if base and mark(base.data) == mark(ours.data):
            return _taken(theirs, ours)
        self.conflicts.append(Conflict(trail, ours.data, theirs.data))
        return None

    def report(self, trail: Trail, base: Value | None, ours: Value, theirs: Value) -> Both | None:
        """Two reports are a sequence: the one of the later day stands, unless that is in doubt."""
        old, mine, yours = (_day(version) for version in (base, ours, theirs))
        if mine is None or yours is None or mine == yours or min(mine, yours) < (old or ""):
            self.conflicts.append(Conflict(trail, ours.data, theirs.data))
            return None
        newer, older = (ours, theirs) if mine > yours else (theirs, ours)
        self.superseded.append(Superseded(trail, older.data, newer.data, newer is ours))
        return _taken(newer, ours)

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
            return _flow(ours, kept)
        return self.block(base, ours, theirs, made)

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
        below = trail.down(some.key, some.value.data)
        by = homes[0].column - homes[1].column
        if ours is None or theirs is None:
            return self.one_sided(below, triple, homes, number)
        lead = comments(base.lead if base else "", ours.lead, moved(theirs.lead, by))
        before = base.value if base else None
        entire = triple.entire and _differ(before, ours.value, theirs.value)
        if entire:
            self.conflicts.append(Conflict(below, ours.value.data, theirs.value.data))
        else:
            try:
                both = self.value(below, before, ours.value, theirs.value)
            except Widened:
                both = None
            if both:
                body = self.joined(triple, both, homes)
                return Outcome(some.key, lead, body, both.ours, both.theirs, number)
        split = Split(part_text(ours), part_in(theirs, homes[1], homes[0], self.line_end))
        return Outcome(some.key, lead, split, ours.value.data, theirs.value.data, number)

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
        if base is None:
            return Outcome(part.key, lead, [text], data, data, number)
        if mark(base.value.data) == mark(data):
            added = comments(base.lead, "", part.lead)
            return Outcome(part.key, moved(added, by), None, ABSENT, ABSENT, number)
        values = (data, ABSENT) if mine else (ABSENT, data)
        self.conflicts.append(Conflict(trail, *values))
        split = Split(text, "") if mine else Split("", text)
        return Outcome(part.key, lead, split, values[0], values[1], number)

    def joined(
        self, triple: Triple, both: Both, homes: tuple[Collection, Collection]
    ) -> Sequence[Piece]:
        """A part with its merged value: the label and the comment behind it are of both sides."""
        base, ours, theirs = triple.base, triple.ours, triple.theirs
        assert ours
        assert theirs
        is_other = homes[0].flow != homes[1].flow or _shape(ours.value) != _shape(theirs.value)
        if is_other and both.source is theirs.value:
            return [part_in(theirs, homes[1], homes[0], self.line_end)]
        if homes[0].flow or homes[1].flow:
            return [ours.label, *both.pieces, ours.tail]
        before = base.label if base and _shape(base.value) == _shape(ours.value) else ""
        label = ours.label
        if _shape(ours.value) == _shape(theirs.value):
            label = line_rest(before, ours.label, theirs.label)
        tail = line_rest(base.tail if base else "", ours.tail, theirs.tail)
        return [label, *both.pieces, tail]

    def block(
        self,
        base: Collection | None,
        ours: Collection,
        theirs: Collection,
        made: Sequence[Outcome],
    ) -> Both:
        """The parts as lines, with the comments before, between and behind them."""
        pieces: list[Piece] = []
        indent = " " * ours.column
        waiting = ""
        first = ours.inline
        for outcome in made:
            waiting += outcome.lead
            if outcome.body is None:
                continue
            if first:
                if isinstance(outcome.body, Split):
                    raise Widened
                pieces += outcome.body
                first = False
                continue
            pieces.append(waiting)
            waiting = ""
            if isinstance(outcome.body, Split):
                pieces.append(_indented(indent, outcome.body))
            else:
                pieces += [indent, *outcome.body]
        if not any(outcome.body is not None for outcome in made):
            raise Unmergeable
        after = moved(theirs.after, ours.column - theirs.column)
        pieces += [waiting, comments(base.after if base else "", ours.after, after)]
        return Both(pieces, *_data(ours.mapping, made))


def _taken(version: Value, home: Value) -> Both:
    """One version of the value as it is, at the place of another."""
    text = version.text
    if version is not home:
        by = home.column - version.column
        is_lines = isinstance(version, Collection) and not (version.flow or version.inline)
        text = moved(text, by) if is_lines else shifted(text, by)
    return Both([text], version.data, version.data, version)


def _flow(ours: Collection, made: Sequence[Outcome]) -> Both | None:
    """The parts inside brackets; None when one of them is in conflict."""
    parts: list[tuple[int | None, str]] = []
    for outcome in made:
        if outcome.body is None or isinstance(outcome.body, Split):
            return None
        parts.append((outcome.number, "".join(map(str, outcome.body))))
    return Both([in_brackets(ours, parts)], *_data(ours.mapping, made))


def _data(mapping: bool, made: Sequence[Outcome]) -> tuple[Any, Any]:
    """What the parts say, settled for our and for their side."""
    if mapping:
        return (
            {one.key: one.ours for one in made if one.ours is not ABSENT},
            {one.key: one.theirs for one in made if one.theirs is not ABSENT},
        )
    return (
        [one.ours for one in made if one.ours is not ABSENT],
        [one.theirs for one in made if one.theirs is not ABSENT],
    )


def _indented(indent: str, split: Split) -> Split:
    ours, theirs = (indent + text if text else "" for text in (split.ours, split.theirs))
    return Split(ours, theirs)


def _shape(value: Value) -> str:
    """Whether the value stands on the line of its label, below it, or begins there."""
    if isinstance(value, Collection) and not value.flow:
        return "inline" if value.inline else "lines"
    return "plain"


def _differ(base: Value | None, ours: Value, theirs: Value) -> bool:
    """Whether both sides changed what the value says, and not to the same."""
    said = mark(ours.data), mark(theirs.data)
    return said[0] != said[1] and (base is None or mark(base.data) not in said)


def _day(version: Value | None) -> str | None:
    """The day of a report."""
    on = version.data.get("on") if version and isinstance(version.data, dict) else None
    return on if isinstance(on, str) and DAY.fullmatch(on) else None
