"""A file as a tree of fields, each with the comments and blank lines that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml._yaml import CParser

from reformctl.dataclass import dataclass, field
from reformctl.parse.document import Data

BLANK = ""
"""Stands for a blank line among comments."""
Lines = list[str]


@dataclass(slots=True)
class Node:
    """A value; ``column`` is that of a block's keys or dashes."""

    data: Data
    text: str
    """A scalar as it is written."""
    column: int
    block: bool = False
    """Whether it is a text over several lines, written as a block."""
    parts: list[Part] = field(default_factory=list)
    after: Lines = field(default_factory=list)
    """The comments behind the last part that are indented like it."""
    head: Lines = field(default_factory=list)
    """Of a whole file: what stands at its top, apart from the first field."""


@dataclass(slots=True)
class Part:
    """A field of a mapping, or an entry of a list (then the key is None)."""

    key: str | None
    value: Node
    lead: Lines = field(default_factory=list)
    """The comments and blank lines before it."""
    trail: Lines = field(default_factory=list)
    """The comments on its line."""

    @property
    def is_remarked(self) -> bool:
        """Whether any comment stands at it or inside it."""
        own = any(self.lead) or any(self.trail) or any(self.value.after)
        return own or any(part.is_remarked for part in self.value.parts)


@dataclass(slots=True)
class Remarked:
    """A whole file; ``comments`` are all of them, in order."""

    root: Node
    comments: Lines


def remarked(text: str, data: Data) -> Remarked:
    """The tree of a text without byte order mark that the strict reader has read as that data."""
    text = text.replace("\r\n", "\n")
    parser = CParser(text.encode())
    try:
        for _ in range(2):  # the starts of the stream and of the document
            parser.get_event()
        return _Builder(text, parser.get_event).file(data)
    finally:
        parser.dispose()


class _Builder:
    """One pass over the events; what lies between two of them holds the comments."""

    def __init__(self, text: str, get_event: Any) -> None:
        self.text = text
        self.next = get_event
        self.at = 0
        self.end: int | None = None
        """Where the flow collection read last has ended."""
        self.last: Part | None = None
        """The part that a comment on the same line belongs to."""
        self.closed: list[Node] = []
        """The blocks that have ended since the last field, inner ones first."""
        self.comments: Lines = []

    def file(self, data: Data) -> Remarked:
        event, head = self.next(), list[str]()
        if not _is_block(event):
            self.gap(event.start_mark.index, head, -1)
        root = self.value(event, data, -1)
        root.head = head
        self.closed.append(root)
        self.rest(len(self.text), root.after)
        return Remarked(root, self.comments)

    def value(self, event: Any, data: Data, parent: int) -> Node:
        start = event.start_mark
        if isinstance(event, ScalarEvent):
            return self.scalar(event, data)
        node = Node(data, "", max(start.column, parent + 1))
        if event.flow_style:
            self.at = max(self.at, start.index + 1)
        for part_data, key in self.parts_of(event, data):
            self.part(node, part_data, key, -1 if event.flow_style else node.column)
        return node

    def parts_of(self, event: Any, data: Any) -> Iterator[tuple[Data, Any]]:
        """The data of each part and the event it begins with; then the collection is closed."""
        mapping, number = isinstance(event, MappingStartEvent), 0
        while not _is_end(begin := self.next()):
            yield (data[begin.value] if mapping else data[number]), begin
            number += 1
        self.end = begin.end_mark.index if event.flow_style else None

    def part(self, node: Node, data: Data, begin: Any, column: int) -> None:
        part = Part(begin.value if isinstance(node.data, dict) else None, node)
        self.gap(begin.start_mark.index, part.lead, column)
        node.parts.append(part)
        event: Any = begin
        if part.key is not None:
            self.last, self.at = part, begin.end_mark.index
            event = self.next()
            if not _is_block(event):
                self.gap(event.start_mark.index, part.lead, column)
        elif isinstance(event, ScalarEvent):
            self.last = part
        part.value = self.value(event, data, node.column)
        self.close(part, event)

    def close(self, part: Part, event: Any) -> None:
        """Take note of where the part's value has ended."""
        if isinstance(event, ScalarEvent):
            self.head_of_block(part, event)
        elif event.flow_style:
            assert self.end is not None
            self.rest(max(self.at, self.end - 1), part.value.after)
            self.at, self.last = self.end, part
        else:
            self.closed.append(part.value)

    def scalar(self, event: Any, data: Data) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        text = self.text[start:end]
        block = event.style in ("|", ">")
        self.at = start + len(text.rstrip()) if block else end
        return Node(data, text, event.start_mark.column, block)

    def head_of_block(self, part: Part, event: Any) -> None:
        """The comment behind the mark that begins a text over several lines."""
        if event.style not in ("|", ">"):
            return
        _, sign, comment = part.value.text.partition("\n")[0].partition("#")
        if sign:
            self.keep(f"#{comment}", part.trail)

    def gap(self, end: int, lead: Lines, column: int) -> None:
        """Give out the comments between here and there.

        One on its own line belongs to the innermost block that has just ended and is indented no
        further, else to what comes next, which is ``column`` blanks in.
        """
        segments = self.text[self.at : max(self.at, end)].split("\n")
        if self.last:
            self.trailing(self.last, segments.pop(0))
        blank, depth = False, len(self.text)
        for number, segment in enumerate(segments, start=1):
            _, sign, comment = segment.partition("#")
            if not sign:
                blank = blank or (number < len(segments) and not segment.strip())
                continue
            depth = min(depth, len(segment) - len(segment.lstrip(" ")))
            home = self.home(depth, column, lead)
            home += [BLANK] if blank else []
            self.keep(f"#{comment}", home)
            blank = False
        lead += [BLANK] if blank else []
        self.at = max(self.at, end)
        self.closed.clear()

    def rest(self, end: int, after: Lines) -> None:
        """The comments behind the last part of something; blank lines say nothing there."""
        self.gap(end, after, -1)
        if after[-1:] == [BLANK]:
            after.pop()

    def home(self, depth: int, column: int, lead: Lines) -> Lines:
        for node in self.closed:
            if column < node.column <= depth:
                return node.after
        return lead

    def trailing(self, part: Part, segment: str) -> None:
        _, sign, comment = segment.partition("#")
        if sign:
            self.keep(f"#{comment}", part.trail)

    def keep(self, comment: str, home: Lines) -> None:
        home.append(comment.rstrip())
        self.comments.append(comment.rstrip())


def _is_block(event: Any) -> bool:
    collection = isinstance(event, (MappingStartEvent, SequenceStartEvent))
    return collection and not event.flow_style


def _is_end(event: Any) -> bool:
    return isinstance(event, (MappingEndEvent, SequenceEndEvent))
