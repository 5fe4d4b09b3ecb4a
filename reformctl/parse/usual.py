"""Files written in the usual way, read line by line: twice as fast as by libyaml's events.

Usual is a part of what the strict reader takes without a fault, and nothing in it can be read in
two ways: block mappings and lists with one field a line, bare text, numbers, quotes without
escapes, ids in brackets, comments on lines of their own. All else is left to the strict reader.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from reformctl.parse.scalar import SUSPECT, WORDS, Misleading, Scalar, plain

# Beyond these a file could pass a bound of the strict reader.
LONGEST = 150_000
DEEPEST = 12

# Indent, dash, field, its value; or whatever else the line holds.
LINE = re.compile(r"^( *)(- )?(?:([a-z][a-z0-9_]{0,60}):(?: (.{1,9999}))?|(.*))$", re.MULTILINE)
# No sign at the start, no ``#``, no colon before a space.
BARE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*(?::(?=[^\s:#])[^:#]*)*")
QUOTED = re.compile(r'"[^"\\]*"')
IDS = re.compile(r"\[(?:{0}(?:, {0})*)?\]".format(r'(?:[0-9A-Za-z][\w-]*|"[^"\\,]*")'), re.ASCII)


class Unusual(Exception):  # noqa: N818 - an answer inside this module, nobody sees it
    """The file is written in another way."""


def read_usual(text: str) -> dict[str, Any] | None:
    """What the strict reader reads of the same text; None when it is not written the usual way."""
    if len(text) > LONGEST or "\r" in text:
        return None
    try:
        return _mapping(LINE.findall(text))
    except Unusual:
        return None


def _mapping(lines: list[tuple[str, str, str, str, str]]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    holders: list[tuple[int, Any]] = [(0, root)]
    """The column and the collection of every block that is open."""
    awaited: tuple[dict[str, Any], str] | None = None
    """The field whose value begins on the next line."""
    for indent, dash, field, value, rest in lines:
        if not field and not dash:
            _skip(rest)
            continue
        column = len(indent)
        if awaited:
            _open(holders, column, awaited, [] if dash else {})
        holder = _holder(holders, column, list if dash else dict)
        if dash and field:
            holder.append({})
            holder = holder[-1]
            holders.append((column + 2, holder))
        if not field:
            holder.append(_value(rest))
            awaited = None
            continue
        if field in holder or field in WORDS:
            raise Unusual
        holder[field] = _value(value) if value else None
        awaited = None if value else (holder, field)
    if awaited or not root:
        raise Unusual
    return root


def _skip(rest: str) -> None:
    """Pass over an empty line or a comment."""
    if rest and rest[0] != "#":
        raise Unusual


def _open(
    holders: list[tuple[int, Any]], column: int, awaited: tuple[dict[str, Any], str], holder: Any
) -> None:
    """A collection as the value of the field that waits for one."""
    if column <= holders[-1][0] or len(holders) > DEEPEST:
        raise Unusual
    outer, field = awaited
    outer[field] = holder
    holders.append((column, holder))


def _holder(holders: list[tuple[int, Any]], column: int, kind: type) -> Any:
    """The open collection of that kind at that column; those further right are closed."""
    while holders[-1][0] > column:
        holders.pop()
    at, holder = holders[-1]
    if at != column or type(holder) is not kind:
        raise Unusual
    return holder


def _value(text: str) -> Any:
    if BARE.fullmatch(text) and text[-1] != " ":
        return _plain(text)
    if QUOTED.fullmatch(text):
        return text[1:-1]
    if IDS.fullmatch(text):
        return [_id(part) for part in text[1:-1].split(", ")] if len(text) > 2 else []
    raise Unusual


@lru_cache(2048)
def _id(text: str) -> Scalar:
    return text[1:-1] if text[0] == '"' else _plain(text)


def _plain(text: str) -> Scalar:
    if text[0] not in SUSPECT:
        return text
    value = plain(text)
    if isinstance(value, Misleading):
        raise Unusual
    return value
