"""The text of a ledger file, if its bytes are such that YAML may be read from them at all."""

from __future__ import annotations

from reformctl.messages import Message, say
from reformctl.parse.charset import Undecodable, decode, find_unsafe, position, unsafe_spots
from reformctl.parse.fault import Fault
from reformctl.records.place import Place

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from reformctl.parse.source import SourceFile

MAX_BYTES = 1 << 20


def text_of(source: SourceFile) -> str | tuple[Fault, ...]:
    """The file's text if it may be parsed at all, else the faults that forbid it."""
    if len(source.data) > MAX_BYTES:
        return (_fault(source.path, "RC101", say("form.too_large", limit=MAX_BYTES), 1, 1),)
    text = decode(source.data)
    if isinstance(text, Undecodable):
        message = say(f"form.{text.reason}")
        return (_fault(source.path, "RC101", message, text.line, text.column),)
    if find_unsafe(text) >= 0:
        return tuple(
            _fault(source.path, "RC103", unsafe_message(point), line, column)
            for line, column, point in unsafe_spots(text)
        )
    # Before libyaml sees them: it compares every directive with every other one.
    directive = f"\n{text}".find("\n%")
    if directive >= 0:
        where = position(text, directive)
        return (_fault(source.path, "RC103", say("form.directive"), *where),)
    return text


def unsafe_message(point: str) -> Message:
    """What to say of a character that can't be seen."""
    return say("form.tab") if point == "U+0009" else say("form.unsafe_character", point=point)


def _fault(path: str, code: str, message: Message, line: int, column: int) -> Fault:
    return Fault(code, Place(path), message, line=line, column=column)
