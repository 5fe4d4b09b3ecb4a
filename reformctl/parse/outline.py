"""Where each part of a file begins and ends in its text, for edits that leave the rest alone."""

from __future__ import annotations

from typing import Any, TypeVar

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml._yaml import CParser

from reformctl.dataclass import dataclass, field
from reformctl.parse.source import SourceFile
from reformctl.records.place import Step


@dataclass(slots=True)
class Outline:
    """A value: the text from ``start`` to ``end`` (indexes without the byte order mark)."""

    start: int
    end: int

    def at(self, steps: tuple[Step, ...]) -> Outline:
        """The value those steps lead to; raises KeyError where there is none."""
        found: Outline = self
        for step in steps:
            if isinstance(found, OutlineMapping) and isinstance(step, str):
                found = found.entries[step]
            elif isinstance(found, OutlineSequence) and isinstance(step, int):
                found = found.elements[step]
            else:
                raise KeyError(step)
        return found


@dataclass(slots=True)
class OutlineMapping(Outline):
    """A mapping; in block style its keys all stand in one column."""

    flow: bool
    column: int
    """Of the first key, from 0."""
    entries: dict[str, Outline] = field(default_factory=dict)


@dataclass(slots=True)
class OutlineSequence(Outline):
    """A list; in block style its dashes all stand in one column."""

    flow: bool
    column: int
    """Of the first dash, from 0."""
    elements: list[Outline] = field(default_factory=list)


Part = TypeVar("Part", OutlineMapping, OutlineSequence)


def outline(source: SourceFile) -> Outline:
    """The outline of a file that the strict reader accepts."""
    parser = CParser(source.data)
    try:
        for _ in range(2):  # the starts of the stream and of the document
            parser.get_event()
        return _value(parser, parser.get_event())
    finally:
        parser.dispose()


def _value(parser: Any, event: Any) -> Outline:
    start = event.start_mark
    if isinstance(event, ScalarEvent):
        return Outline(start.index, event.end_mark.index)  # type: ignore[union-attr]
    if isinstance(event, MappingStartEvent):
        return _mapping(parser, event)
    return _sequence(parser, event)


def _mapping(parser: Any, event: Any) -> OutlineMapping:
    start = event.start_mark
    found = OutlineMapping(start.index, start.index, bool(event.flow_style), start.column)
    while True:
        key = parser.get_event()
        if isinstance(key, MappingEndEvent):
            return _closed(found, key, list(found.entries.values()))
        found.entries[key.value] = _value(parser, parser.get_event())


def _sequence(parser: Any, event: Any) -> OutlineSequence:
    start = event.start_mark
    found = OutlineSequence(start.index, start.index, bool(event.flow_style), start.column)
    while True:
        element = parser.get_event()
        if isinstance(element, SequenceEndEvent):
            return _closed(found, element, found.elements)
        found.elements.append(_value(parser, element))


def _closed(found: Part, last: Any, parts: list[Outline]) -> Part:
    """A flow collection ends with its bracket, a block one with its last part.

    (Its own end mark stands wherever the next token happens to be.)
    """
    found.end = last.end_mark.index if found.flow else parts[-1].end
    return found
