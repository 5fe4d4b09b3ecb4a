"""Files written in the usual way, read line by line: many times as fast as by libyaml's events.

Usual is a part of what the strict reader takes without a fault, and nothing in it can be read in
two ways: block mappings and lists with one field a line, bare text, numbers, quotes without
escapes, ids in brackets, comments on lines of their own. All else is left to the strict reader.
"""

from __future__ import annotations

from reformctl.parse.line import BELOW, BRACKETS, LINES, Line, Unusual

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# Beyond these a file could pass a bound of the strict reader.
LONGEST = 150_000
DEEPEST = 12


# The places of findings are looked for in files that were read a moment ago.
MOST_RECENT = 512
LONGEST_RECENT = 20_000
RECENT: dict[str, list[Line]] = {}


def read_usual(text: str) -> dict[str, Any] | None:
    """What the strict reader reads of the same text; None when it is not written the usual way."""
    try:
        lines = _lines_of(text)
        data = _data_of(lines)
    except Unusual:
        return None
    if len(text) <= LONGEST_RECENT:
        if len(RECENT) >= MOST_RECENT:
            RECENT.clear()
        RECENT[text] = lines
    return data


def usual_lines(text: str) -> list[Line] | None:
    """What stands in each line of the text; None when it is not written the usual way."""
    known = RECENT.get(text)
    if known is None and read_usual(text) is not None:
        known = _lines_of(text)
    return known


def _lines_of(text: str) -> list[Line]:
    if len(text) > LONGEST:
        raise Unusual
    return [LINES[line] for line in text.split("\n")]


def _data_of(lines: Iterable[Line]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    at: int = 0
    holder: Any = root
    """The column and the collection of the innermost block that is open."""
    around: list[tuple[int, Any]] = []
    """Those of the blocks it lies in."""
    awaited = ""
    """The field whose value begins on the next line."""
    for column, dash, field, value, written in lines:
        if column < 0:
            continue
        if awaited:
            if column <= at or len(around) >= DEEPEST:
                raise Unusual
            around.append((at, holder))
            holder[awaited] = holder = [] if dash else {}
            at, awaited = column, ""
        while at > column:
            at, holder = around.pop()
        if at != column or dash is (type(holder) is dict) or (not dash and field in holder):
            raise Unusual
        if dash and field:
            around.append((at, holder))
            holder.append({})
            at, holder = at + 2, holder[-1]
        if written == BELOW:
            awaited = field
        elif written == BRACKETS:
            value = value.copy()  # noqa: PLW2901 - nobody shall share a list
        if not field:
            holder.append(value)
        else:
            holder[field] = value
    if awaited or not root:
        raise Unusual
    return root
