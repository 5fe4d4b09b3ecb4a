"""Line and column of the places in any file, from libyaml's events."""

from __future__ import annotations

from collections.abc import Iterable
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

from reformctl.parse.events import MAX_DEPTH, MAX_NODES, PLAIN, TooMuch
from reformctl.parse.scalar import plain
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import Spot, Steps, with_holders
from reformctl.parse.syntax import FOREIGN

STARTS = frozenset({MappingStartEvent, SequenceStartEvent})
ENDS = frozenset({MappingEndEvent, SequenceEndEvent})


def spots_by_events(source: SourceFile, wanted: Iterable[Steps] | None = None) -> dict[Steps, Spot]:
    """Every place of a file whose text may be parsed, or those wanted and what they lie in."""
    parser = CParser(source.data)
    walk = _Walk(parser.get_event, None if wanted is None else with_holders(wanted))
    try:
        walk.document()
    except (YAMLError, *FOREIGN, TooMuch):
        pass
    finally:
        parser.dispose()
    return walk.found


class _Walk:
    """One pass over the events of one file; each value gives the text index of its end."""

    def __init__(self, get_event: Any, wanted: set[Steps] | None) -> None:
        self.next = get_event
        self.wanted = wanted
        self.found: dict[Steps, Spot] = {}
        self.nodes = 0

    def document(self) -> None:
        self.next()  # the start of the stream
        self.next()  # the start of the document
        self.value(self.next(), None, ())

    def value(self, event: Any, key: Any, steps: Steps) -> int:
        if self.wanted is not None and steps not in self.wanted:
            return self.skip(event, steps)
        self.count(len(steps))
        start = event.start_mark
        end: int = event.end_mark.index
        if not isinstance(event, (ScalarEvent, AliasEvent)):
            inside = self.entries if isinstance(event, MappingStartEvent) else self.elements
            last, close = inside(steps)
            # A block ends with its last value; its closing mark stands before what comes next.
            end = close.end_mark.index if event.flow_style else last
        mark = (key or event).start_mark
        spot = Spot(
            start.line + 1, start.column + 1, start.index, end, mark.line + 1, mark.column + 1
        )
        self.found.setdefault(steps, spot)
        return end

    def entries(self, steps: Steps) -> tuple[int, Any]:
        end = 0
        while True:
            key = self.next()
            if isinstance(key, MappingEndEvent):
                return end, key
            if _is_text(key):
                end = self.value(self.next(), key, (*steps, key.value))
            else:
                self.skip(key, (*steps, ""))
                end = self.skip(self.next(), (*steps, ""))

    def elements(self, steps: Steps) -> tuple[int, Any]:
        end, index = 0, 0
        while True:
            event = self.next()
            if isinstance(event, SequenceEndEvent):
                return end, event
            end = self.value(event, None, (*steps, index))
            index += 1

    def skip(self, event: Any, steps: Steps) -> int:
        """Pass over a value that nobody asks for or that the reader drops."""
        last = event
        flow: list[bool] = []
        while True:
            kind = type(event)
            if kind in STARTS:
                self.count(len(steps) + len(flow))
                flow.append(event.flow_style)
            elif kind not in ENDS or flow.pop():
                self.nodes += 1
                last = event
            if not flow:
                return last.end_mark.index  # type: ignore[no-any-return]
            event = self.next()

    def count(self, depth: int) -> None:
        """One more value at that depth."""
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise TooMuch


def _is_text(key: Any) -> bool:
    """Whether the reader takes this event for the name of a field."""
    if not isinstance(key, ScalarEvent) or key.tag is not None or key.anchor is not None:
        return False
    return key.style != PLAIN or (key.value != "<<" and isinstance(plain(key.value), str))
