"""The strict reader of any file: libyaml's events → plain data, or what is wrong and where.

libyaml's events go through one small builder. It holds every file to the subset of YAML that all
readers understand alike, within fixed bounds of depth, size and count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from yaml import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    YAMLError,
)
from yaml._yaml import CParser

from reformctl.messages import Message, say
from reformctl.parse.charset import code_point, find_unsafe
from reformctl.parse.document import Data, Document
from reformctl.parse.fault import Fault
from reformctl.parse.scalar import SUSPECT, Misleading, plain
from reformctl.parse.source import SourceFile
from reformctl.parse.syntax import FOREIGN, end_of_sense, syntax_message, syntax_place
from reformctl.parse.text import unsafe_message
from reformctl.records.place import Place, Step

MAX_DEPTH = 16
MAX_NODES = 100_000
MAX_SCALAR = 20_000
MAX_FAULTS = 100

GLUED = ('"#', "'#", "]#", "}#")
FOLDED = say("form.folded")
SWALLOWED = re.compile(r"\s*(?:-\s|[\w.-]{1,40}:(?:\s|$))")
QUOTES = ("'", '"')
PLAIN = ""  # libyaml's name for the style of an unquoted scalar


class _Broken:
    """Stands in the data where a value was refused, until the places are gathered."""


BROKEN: Any = _Broken()


def read_events(source: SourceFile, text: str) -> Document:
    """What a file says, whatever stands in it; its text is given beside it."""
    builder = _Builder(source.path, text)
    data = builder.document(source.data)
    if data is BROKEN:
        return Document(None, tuple(builder.faults), frozenset({()}))
    broken = frozenset(_prune(data, ())) if builder.refused else frozenset()
    return Document(data, tuple(builder.faults), broken, builder.complete)


class TooMuch(Exception):  # noqa: N818 - it ends the reading, nobody sees it
    """The file passes a bound; reading stops."""


class _Builder:
    """One pass over the events of one file."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.questions = "?" in text
        self.glued = any(end in text for end in GLUED)
        self.faults: list[Fault] = []
        self.refused = False
        self.complete = True
        self.depth = 0
        self.nodes = 0
        self.names: set[str] = set()
        """Keys that were accepted; written the same way again, they need no second look."""
        self.folded: Any = None
        """The event of the last text that was refused for running over lines."""

    def document(self, data: bytes) -> Data:
        """The one document of the stream; None when there is none."""
        parser = CParser(data)
        self.next = parser.get_event
        try:
            return self._document()
        except TooMuch:
            self.complete = False
        except YAMLError as error:
            self._syntax(error)
        except FOREIGN:
            self._stop("RC102", say("form.syntax"), *end_of_sense(data))
        finally:
            parser.dispose()
        return None

    def _document(self) -> Data:
        self.next()  # the start of the stream
        if isinstance(self.next(), StreamEndEvent):
            self._stop("RC102", say("form.empty"), 1, 1)
            return None
        data = self._value(self.next())
        self.next()  # the end of the document
        more = self.next()
        if not isinstance(more, StreamEndEvent):
            self._refuse(more, "RC103", say("form.second_document"))
        return data

    def _value(self, event: Any) -> Data:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._refuse(event, "RC101", say("form.too_many", limit=MAX_NODES))
            raise TooMuch
        kind = type(event)
        if kind is AliasEvent:
            self._refuse(event, "RC103", say("form.alias", name=event.anchor[:60]))
            return BROKEN  # type: ignore[no-any-return]
        if event.anchor is not None:
            self._refuse(event, "RC103", say("form.anchor", name=event.anchor[:60]))
        if event.tag is not None:
            self._refuse(event, "RC103", say("form.tag", name=event.tag[:60]))
        if kind is ScalarEvent:
            if event.tag is not None:
                return BROKEN  # type: ignore[no-any-return]
            return self._scalar(event)
        return self._collection(event, kind)

    def _collection(self, event: Any, kind: type) -> Data:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self._refuse(event, "RC101", say("form.too_deep", limit=MAX_DEPTH))
            raise TooMuch
        data: Data = self._mapping() if kind is MappingStartEvent else self._sequence()
        self.depth -= 1
        return data

    def _mapping(self) -> dict[str, Data]:
        result: dict[str, Data] = {}
        following = self.next
        while True:
            event = following()
            if type(event) is MappingEndEvent:
                self._comment(event)
                return result
            key = self._key(event)
            value = self._value(following())
            if key is None:
                continue
            if key in result:
                self._refuse(event, "RC105", say("form.duplicate_key", key=key[:60]))
            else:
                result[key] = value

    def _sequence(self) -> list[Data]:
        result: list[Data] = []
        while True:
            event = self.next()
            if type(event) is SequenceEndEvent:
                self._comment(event)
                return result
            result.append(self._value(event))

    def _key(self, event: Any) -> str | None:
        """The key's text; None when it is refused, and then its value is dropped."""
        bare = type(event) is ScalarEvent and event.style == PLAIN
        if bare and event.value in self.names and event.anchor is None and event.tag is None:
            self.nodes += 1
            return event.value  # type: ignore[no-any-return]
        if bare and event.value == "<<":
            self._refuse(event, "RC103", say("form.merge_key"))
            return None
        faults = len(self.faults)
        if self.questions and self._is_asked(event):
            self._note(event.start_mark, -1, "RC103", say("form.syntax_reserved"))
        key = self._value(event)
        if isinstance(key, str) and len(self.faults) == faults:
            if bare and " " not in key and not self.questions:
                self.names.add(key)
            return key
        if len(self.faults) == faults:
            self._refuse(event, "RC103", say("form.key_not_text"))
        return None

    def _is_asked(self, event: Any) -> bool:
        """Whether a question mark touches the key: text to YAML 1.2, a mark to libyaml."""
        start: int = event.start_mark.index
        return start > 0 and self.text[start - 1] == "?"

    def _scalar(self, event: ScalarEvent) -> Data:
        text = event.value
        if len(text) > MAX_SCALAR:
            self._refuse(event, "RC101", say("form.too_long", limit=MAX_SCALAR))
            return BROKEN  # type: ignore[no-any-return]
        if event.style == PLAIN:
            return self._plain(event, text)
        if event.style in QUOTES:
            return self._quoted(event, text)
        return text

    def _plain(self, event: Any, text: str) -> Data:
        if (" " in text or "\n" in text) and self._is_folded(event):
            return BROKEN  # type: ignore[no-any-return]
        if text and text[0] not in SUSPECT:
            return text
        value = plain(text)
        if isinstance(value, Misleading):
            self._refuse(event, "RC103", say("form.misleading_number", text=text[:60]))
            return BROKEN  # type: ignore[no-any-return]
        return value

    def _quoted(self, event: Any, text: str) -> Data:
        self._comment(event)
        if self._is_folded(event):
            return BROKEN  # type: ignore[no-any-return]
        if event.style == '"' and (escaped := max(text.find("\r"), find_unsafe(text))) >= 0:
            self._refuse(event, "RC103", unsafe_message(code_point(text[escaped])))
            return BROKEN  # type: ignore[no-any-return]
        return text

    def _is_folded(self, event: Any) -> bool:
        """Refuse text that runs on into fields or entries: a quote or a space was lost before them.

        Text folded over lines as such is fine; what its later lines look like gives a slip away.
        """
        if event.start_mark.line == event.end_mark.line:
            return False
        lines = self.text[event.start_mark.index : event.end_mark.index].split("\n")[1:]
        if not any(map(SWALLOWED.match, lines)):
            return False
        self._refuse(event, "RC103", FOLDED)
        self.folded = event
        return True

    def _comment(self, event: Any) -> None:
        """Refuse a comment without a space before it: an error to YAML 1.2, nothing to libyaml."""
        if self.glued and self.text.startswith("#", event.end_mark.index):
            self._note(event.end_mark, 0, "RC103", say("form.comment"))

    def _refuse(self, event: Any, code: str, message: Message) -> None:
        self._note(event.start_mark, 0, code, message)

    def _note(self, mark: Any, right: int, code: str, message: Message) -> None:
        """Keep a fault that stands so many characters right of the mark."""
        self.refused = True
        line, column = mark.line + 1, mark.column + 1 + right
        self.faults.append(Fault(code, Place(self.path), message, line=line, column=column))
        if len(self.faults) >= MAX_FAULTS:
            raise TooMuch

    def _syntax(self, error: YAMLError) -> None:
        line, column = syntax_place(error, len(self.text))
        if self.folded and self.folded.end_mark.line + 1 == line:  # both come of one slip
            if self.folded.style in QUOTES:  # a quote that is closed on a later line
                self.complete = False
                return
            if self.faults[-1].message == FOLDED:  # a line indented too far
                self.faults.pop()
        self._stop("RC102", syntax_message(error), line, column)

    def _stop(self, code: str, message: Message, line: int, column: int) -> None:
        self.complete = False
        self.faults.append(Fault(code, Place(self.path), message, line=line, column=column))


def _prune(data: Data, steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """Put None in place of each refused value, so that indexes stay; gives the steps to each."""
    parts: Any = ()
    if isinstance(data, dict):
        parts = data.items()
    elif isinstance(data, list):
        parts = enumerate(data)
    for step, value in parts:
        if value is BROKEN:
            data[step] = None  # type: ignore[index]
            yield (*steps, step)
        else:
            yield from _prune(value, (*steps, step))
