"""What comes of a part of a file, and how merged parts are put together as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reformctl.actions.merge_conflict import ABSENT
from reformctl.actions.merge_list import Triple
from reformctl.actions.merge_text import (
    Piece,
    Split,
    comments,
    in_brackets,
    line_rest,
    moved,
    part_in,
    part_remarks,
    remarks,
    shifted,
)
from reformctl.dataclass import dataclass
from reformctl.parse.layout import Collection, Value


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


def joined(
    triple: Triple, both: Both, homes: tuple[Collection, Collection], line_end: str
) -> Sequence[Piece]:
    """A part with its merged value: the label and the comment behind it are of both sides."""
    base, ours, theirs = triple.base, triple.ours, triple.theirs
    assert ours
    assert theirs
    is_other = homes[0].flow != homes[1].flow or _shape(ours.value) != _shape(theirs.value)
    if is_other and both.source is theirs.value:
        return [part_in(theirs, homes[1], homes[0], line_end)]
    if homes[0].flow or homes[1].flow:
        return [ours.label, *both.pieces, ours.tail]
    before = base.label if base and _shape(base.value) == _shape(ours.value) else ""
    label = ours.label
    if _shape(ours.value) == _shape(theirs.value):
        label = line_rest(before, ours.label, theirs.label)
    tail = line_rest(base.tail if base else "", ours.tail, theirs.tail)
    return [label, *both.pieces, tail]


def stray(triple: Triple, both: Both | None = None) -> Iterator[str]:
    """Comments a side added to a value that is not the one taken, or to a part that is gone."""
    base, ours, theirs = triple.base, triple.ours, triple.theirs
    if both is None:
        known = part_remarks(base) if base else []
        found = [remark for part in (ours, theirs) if part for remark in part_remarks(part)]
    else:
        values = [part.value for part in (ours, theirs) if part]
        if both.source is None and not any(_is_flow(value) for value in values):
            return  # put together of its parts, with the comments of each
        known = remarks(base.value) if base else []
        known += remarks(both.source or values[0])
        found = [remark for value in values for remark in remarks(value)]
    yield from dict.fromkeys(remark for remark in found if remark not in known)


def block(
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


def taken(version: Value, home: Value) -> Both:
    """One version of the value as it is, at the place of another."""
    text = version.text
    if version is not home:
        by = home.column - version.column
        is_lines = isinstance(version, Collection) and not (version.flow or version.inline)
        text = moved(text, by) if is_lines else shifted(text, by)
    return Both([text], version.data, version.data, version)


def brackets(ours: Collection, made: Sequence[Outcome]) -> Both | None:
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


def _is_flow(value: Value) -> bool:
    return isinstance(value, Collection) and value.flow


def _shape(value: Value) -> str:
    """Whether the value stands on the line of its label, below it, or begins there."""
    if isinstance(value, Collection) and not value.flow:
        return "inline" if value.inline else "lines"
    return "plain"
