"""Line and column of a place in a file, found by reading the file once more with positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from reformctl.parse.reader import FOREIGN, MAX_DEPTH
from reformctl.parse.source import SourceFile
from reformctl.records.place import Step

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value and its key begin and where the value ends; 1-based, and as text indexes."""

    line: int
    column: int
    start: int
    end: int
    key_line: int
    key_column: int


def spots(source: SourceFile) -> dict[Steps, Spot]:
    """Every place of the file with its spot; of two equal keys the first; stops where YAML does."""
    found: dict[Steps, Spot] = {}
    parser = CParser(source.data)
    try:
        for steps, key, first, last in _walk(parser):
            found.setdefault(steps, _spot(key, first, last))
    except (YAMLError, *FOREIGN):
        pass
    finally:
        parser.dispose()
    return found


def nearest(found: dict[Steps, Spot], steps: Steps) -> Spot | None:
    """The spot of the place, or of the closest place above it that is there."""
    while steps not in found and steps:
        steps = steps[:-1]
    return found.get(steps)


def _spot(key: Any, first: Any, last: Any) -> Spot:
    start, end = first.start_mark, last.end_mark
    mark = (key or first).start_mark
    return Spot(
        start.line + 1, start.column + 1, start.index, end.index, mark.line + 1, mark.column + 1
    )


def _walk(parser: Any) -> Iterator[tuple[Steps, Any, Any, Any]]:
    """(steps, key event, first event, last event) of every value, inner ones first."""
    for _ in range(2):  # the starts of the stream and of the document
        parser.get_event()
    yield from _value(parser, parser.get_event(), None, ())


def _value(parser: Any, event: Any, key: Any, steps: Steps) -> Iterator[tuple[Steps, Any, Any, Any]]:
    last = event
    if len(steps) <= MAX_DEPTH and not isinstance(event, (ScalarEvent, AliasEvent)):
        inside = _entries if isinstance(event, MappingStartEvent) else _elements
        last = yield from inside(parser, steps)
    yield steps, key, event, last


def _entries(parser: Any, steps: Steps) -> Any:
    while True:
        key = parser.get_event()
        if isinstance(key, MappingEndEvent):
            return key
        if not isinstance(key, ScalarEvent):
            return key
        yield from _value(parser, parser.get_event(), key, (*steps, key.value))


def _elements(parser: Any, steps: Steps) -> Any:
    index = 0
    while True:
        event = parser.get_event()
        if isinstance(event, SequenceEndEvent):
            return event
        yield from _value(parser, event, None, (*steps, index))
        index += 1
