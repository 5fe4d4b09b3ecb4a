"""A file as a tree that keeps its text: which lines, comments and blanks belong to which field.

Put together again, the pieces are the file, character by character.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent
from yaml._yaml import CParser

from reformctl.dataclass import dataclass
from reformctl.parse.document import Data


class Unplaceable(Exception):  # noqa: N818 - an answer to whoever asks, not an error of the user
    """The text is written in a way of which the lines can't be told apart by field."""


@dataclass(slots=True)
class Value:
    """A value: a scalar, or a collection in one of its two styles."""

    data: Data
    text: str
    """As it is written; of a block all that follows its label."""
    column: int
    """Of the field that holds it; of a block, of its own fields."""


@dataclass(slots=True)
class Part:
    """A field of a mapping or an entry of a list."""

    key: str
    """Empty for an entry of a list."""
    lead: str
    """The comment and blank lines before it."""
    label: str
    """What stands before the value: ``title: ``, ``- ``, or the whole line ``items:  # list``."""
    value: Value
    tail: str = ""
    """The rest of the line in which the value ends."""
    start: int = 0
    end: int = 0
    """In flow style: from where to where it stands in the collection's text."""


@dataclass(slots=True)
class Collection(Value):
    """A mapping or a list with its parts."""

    mapping: bool
    flow: bool
    parts: list[Part]
    inline: bool = False
    """Whether a block begins on the line of its label, as in ``- id: "01"``."""
    after: str = ""
    """The comment lines that follow the last part and are indented like it."""


def layout(text: str, data: Data) -> Collection:
    """The tree of a block mapping the strict reader has read as that data.

    The text has no byte order mark and ends with a line end. Raises Unplaceable when it is written
    in flow style, or so that fields share lines.
    """
    parser = CParser(text.encode())
    try:
        for _ in range(2):  # the starts of the stream and of the document
            parser.get_event()
        return _Builder(text, parser).root(parser.get_event(), data)
    finally:
        parser.dispose()


class _Builder:
    """One pass over the events of one text; ``at`` is how far the text is given to parts."""

    def __init__(self, text: str, parser: Any) -> None:
        self.text = text
        self.next = parser.get_event
        self.at = 0

    def root(self, event: Any, data: Data) -> Collection:
        if not isinstance(event, MappingStartEvent) or event.flow_style:
            raise Unplaceable
        found = self.block(event, data, parent=-1, inline=False)
        found.after += self.text[self.at :]
        found.text = self.text
        return found

    def block(self, event: Any, data: Data, parent: int, inline: bool) -> Collection:
        start, column = self.at, event.start_mark.column
        mapping = isinstance(event, MappingStartEvent)
        parts: list[Part] = []
        while not isinstance(event := self.next(), (MappingEndEvent, SequenceEndEvent)):
            first = inline and not parts
            if mapping:
                parts.append(self.entry(event, data, column, first))
            else:
                parts.append(self.element(event, data, column, first, len(parts)))
        after = self.comments(max(column, parent + 1))
        text = self.text[start : self.at]
        return Collection(data, text, column, mapping, False, parts, inline, after)

    def entry(self, key: Any, data: Any, column: int, first: bool) -> Part:
        lead = self.lead(column, first)
        if self.at != key.start_mark.index:
            raise Unplaceable
        return self.part(self.next(), key.value, data[key.value], column, lead)

    def element(self, event: Any, data: Any, column: int, first: bool, index: int) -> Part:
        lead = self.lead(column, first)
        if self.text[self.at : self.at + 1] != "-":
            raise Unplaceable
        return self.part(event, "", data[index], column, lead)

    def part(self, event: Any, key: str, data: Data, column: int, lead: str) -> Part:
        """What begins at ``at``, with its value and the rest of the value's last line."""
        begin, start = self.at, event.start_mark.index
        if not isinstance(event, ScalarEvent) and not event.flow_style:
            line_end = self.line_end(begin)
            inline = start < line_end
            self.at = start if inline else line_end
            label = self.text[begin : self.at]
            return Part(key, lead, label, self.block(event, data, column, inline))
        value = self.inner(event, data, column)
        end = start + len(value.text)
        if isinstance(event, ScalarEvent) and event.style in ("|", ">"):
            end = end if self.text[end - 1] == "\n" else self.line_end(end)
            value.text = self.text[start:end]
            self.at = end
        else:
            self.at = self.line_end(end)
        tail = self.text[end : self.at]
        if tail.strip() and not tail.lstrip().startswith("#"):
            raise Unplaceable
        return Part(key, lead, self.text[begin:start], value, tail)

    def inner(self, event: Any, data: Data, column: int) -> Value:
        """A scalar or a collection in flow style."""
        start = event.start_mark.index
        if type(event) is ScalarEvent:
            end: Any = event.end_mark
            return Value(data, self.text[start : end.index], column)
        mapping = isinstance(event, MappingStartEvent)
        parts = [
            self.inner_part(event, data, start, column, number)
            for number, event in enumerate(self.until_end())
        ]
        text = self.text[start : self.end]
        return Collection(data, text, column, mapping, True, parts)

    def until_end(self) -> Iterator[Any]:
        """The events that begin a part; then ``end`` is where the collection ends."""
        event: Any = self.next()
        while not isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            yield event
            event = self.next()
        last: Any = event.end_mark
        self.end: int = last.index

    def inner_part(self, event: Any, data: Any, base: int, column: int, number: int) -> Part:
        begin = event.start_mark.index
        key = event.value if isinstance(data, dict) else ""
        event = self.next() if isinstance(data, dict) else event
        start = event.start_mark.index
        value = self.inner(event, data[key] if isinstance(data, dict) else data[number], column)
        end = start + len(value.text)
        return Part(key, "", self.text[begin:start], value, "", begin - base, end - base)

    def lead(self, column: int, first: bool) -> str:
        """The comment and blank lines up to the next part, and its indentation behind them."""
        if first:
            return ""
        start = self.at
        while self.is_between(self.at):
            self.at = self.line_end(self.at)
        lead = self.text[start : self.at]
        if self.text[self.at : self.at + column].strip(" "):
            raise Unplaceable
        self.at += column
        return lead

    def is_between(self, at: int) -> bool:
        """Whether the line there holds no field: a comment, a blank, the mark of the document."""
        line = self.text[at : self.line_end(at)].strip()
        return at < len(self.text) and (not line or line[0] == "#" or line[:3] == "---")

    def comments(self, column: int) -> str:
        """The comment lines from here on that are indented at least that far."""
        start = at = self.at
        while self.is_between(at):
            end = self.line_end(at)
            line = self.text[at:end]
            text = line.strip()
            if text and (not text.startswith("#") or len(line) - len(line.lstrip()) < column):
                break
            self.at = end if text else self.at
            at = end
        return self.text[start : self.at]

    def line_end(self, at: int) -> int:
        """Where the line ends, its line end included."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1
