"""One line of a file written in the usual way: what stands in it, worked out once for each line.

A ledger says the same things again and again: nine lines out of ten stood somewhere before.
"""

from __future__ import annotations

from reformctl.memo import TextMemo
from reformctl.parse.charset import SIGNS, find_unsafe
from reformctl.parse.scalar import SUSPECT, WORDS, Misleading, Scalar, plain
from reformctl.pattern import ASCII, Pattern

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from typing import Any, TypeAlias

# Indent, dash, field, its value; or whatever else the line holds.
ANY = r"( *)(- )?(?:([a-z][a-z0-9_]{0,60}):(?: (.{1,9999}))?|(.*))"
LINE = Pattern(ANY)
SAFE = Pattern(ANY.replace(".", f"[{SIGNS}]"))
# No sign at the start, no ``#``, no colon before a space.
BARE = Pattern(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*(?::(?=[^\s:#])[^:#]*)*")
QUOTED = Pattern(r'"[^"\\]*"')
IDS = Pattern(r"\[(?:{0}(?:, {0})*)?\]".format(r'(?:[0-9A-Za-z][\w-]*|"[^"\\,]*")'), ASCII)

# How the value is written: in the line, in brackets in the line, or on the lines below.
INSIDE, BRACKETS, BELOW = 0, 1, 2

Line: TypeAlias = "tuple[int, bool, str, Any, int]"
"""The column, whether a dash stands there, the field behind it, its value, how that is written."""
NOTHING: Line = (-1, False, "", None, INSIDE)
"""An empty line or a comment."""


class Unusual(Exception):  # noqa: N818 - an answer inside this package, nobody sees it
    """The line, or the file, is written in another way."""


def _line(text: str) -> Line:
    # In two steps only where a rare sign stands: to go through a line twice takes longer.
    found = SAFE.fullmatch(text) or (LINE.fullmatch(text) if find_unsafe(text) < 0 else None)
    if found is None:
        raise Unusual
    indent, dash, field, value, rest = found.groups()
    if not field and not dash:
        if rest and rest[0] != "#":
            raise Unusual
        return NOTHING
    if field in WORDS:
        raise Unusual
    if field and not value:
        return len(indent), bool(dash), field, None, BELOW
    meant = _value(value or rest or "")
    written = BRACKETS if isinstance(meant, list) else INSIDE
    return len(indent), bool(dash), field or "", meant, written


LINES = TextMemo(_line)
"""Lines and what stands in them; asking for one written in another way raises Unusual."""


def _value(text: str) -> Scalar | list[Scalar]:
    if BARE.fullmatch(text) and text[-1] != " ":
        return _plain(text)
    if QUOTED.fullmatch(text):
        return text[1:-1]
    if IDS.fullmatch(text):
        return [_id(part) for part in ids_of(text)]
    raise Unusual


def ids_of(text: str) -> list[str]:
    """The ids in brackets, as they are written."""
    return text[1:-1].split(", ") if len(text) > len("[]") else []


def _id(text: str) -> Scalar:
    return text[1:-1] if text[0] == '"' else _plain(text)


def _plain(text: str) -> Scalar:
    if text[0] not in SUSPECT:
        return text
    value = plain(text)
    if isinstance(value, Misleading):
        raise Unusual
    return value
