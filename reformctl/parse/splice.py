"""Edits of a ledger file that change nothing but what they must: splices at node positions.

Comments, order, quoting, blank lines, line ends, byte order mark and a missing last line end stay
as they are. After each splice the text is read again; it must say what it said and the change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.emit import emit_element, emit_entry, scalar
from reformctl.parse.outline import Outline, OutlineMapping, OutlineSequence, outline
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.place import Step

Steps = tuple[Step, ...]
BOM = "\ufeff"
EMPTY_LIST = re.compile(r"\[ *\]")


@dataclass(frozen=True, slots=True)
class SetField:
    """Give a field of a mapping a value; a new field goes behind those named in ``after``."""

    steps: Steps
    """The steps to the mapping."""
    key: str
    value: Any
    after: tuple[str, ...] = ()
    """The fields that stand before this one in the order of the format."""


@dataclass(frozen=True, slots=True)
class Append:
    """Add an element at the end of a list; a list that is not there yet is made."""

    steps: Steps
    """The steps to the mapping that holds the list."""
    key: str
    value: Any
    after: tuple[str, ...] = ()


Splice = SetField | Append


def edited(source: SourceFile, splices: Sequence[Splice]) -> SourceFile:
    """The file with the changes made, one after the other.

    Raises RequestError when the file is not a clean ledger file, or when the text can't be changed
    so that it says exactly what is intended; the file is then as it was.
    """
    for splice in splices:
        source = _edited(source, splice)
    return source


def _edited(source: SourceFile, splice: Splice) -> SourceFile:
    before = read(source)
    if before.faults:
        raise RequestError(say("error.edit_unclean", path=source.path))
    intended = _intended(before.data, splice)
    text = source.data.decode("utf-8-sig")
    mark = BOM if source.data.startswith(BOM.encode()) else ""
    changed = mark + _spliced(text, outline(source), splice)
    result = replace(source, data=changed.encode(), blob=None)
    after = read(result)
    if after.faults or after.data != intended:
        raise RequestError(say("error.edit_failed", path=source.path, field=splice.key))
    return result


def _intended(data: Any, splice: Splice) -> Any:
    """The data as it shall be afterwards."""
    whole = deepcopy(data)
    holder = _at(whole, splice.steps)
    if isinstance(splice, SetField):
        holder[splice.key] = deepcopy(splice.value)
    else:
        holder.setdefault(splice.key, []).append(deepcopy(splice.value))
    return whole


def _at(data: Any, steps: Steps) -> Any:
    for step in steps:
        data = data[step]
    return data


def _spliced(text: str, root: Outline, splice: Splice) -> str:
    holder = root.at(splice.steps)
    assert isinstance(holder, OutlineMapping)
    line_end = "\r\n" if "\r\n" in text else "\n"
    known = holder.entries.get(splice.key)
    if known is None:
        value = splice.value if isinstance(splice, SetField) else [splice.value]
        return _with_field(text, holder, splice, value, line_end)
    if isinstance(splice, SetField):
        return _with_value(text, holder, known, splice)
    assert isinstance(known, OutlineSequence)
    if not holder.flow and EMPTY_LIST.fullmatch(text, known.start, known.end):
        return _with_first(text, holder, known, splice.value, line_end)
    return _with_element(text, known, splice.value, line_end)


def _with_value(text: str, holder: OutlineMapping, known: Outline, splice: SetField) -> str:
    """Another value in place of one that is there."""
    start, end = known.start, known.end
    if text[start : start + 1] in ("|", ">"):
        end = len(text[:end].rstrip("\r\n"))
    if isinstance(splice.value, (Mapping, list, tuple)):
        return text[:start] + _flow(splice.value) + text[end:]
    return text[:start] + _inline(splice.value, flow=holder.flow) + text[end:]


def _with_field(
    text: str, holder: OutlineMapping, splice: Splice, value: Any, line_end: str
) -> str:
    """A field that was not there, behind the last of those that come before it."""
    earlier = [key for key in holder.entries if key in splice.after]
    last = max(earlier or holder.entries, key=lambda key: holder.entries[key].end, default=None)
    if holder.flow:
        entry = f"{scalar_in_flow(splice.key)}: {_flow(value)}"
        at = holder.entries[last].end if last is not None else holder.start + 1
        return text[:at] + (f", {entry}" if last is not None else entry) + text[at:]
    assert last is not None, "a block mapping has at least one entry"
    lines = emit_entry(splice.key, value, holder.column)
    return _insert_lines(text, holder.entries[last].end, lines, line_end)


def _with_first(
    text: str, holder: OutlineMapping, known: Outline, value: Any, line_end: str
) -> str:
    """The first element of a list that stood as ``[]``, as a block."""
    before = text[: known.start].rstrip(" ")
    lines = emit_element(value, holder.column + 2)
    return _insert_lines(before + text[known.end :], len(before), lines, line_end)


def _with_element(text: str, known: OutlineSequence, value: Any, line_end: str) -> str:
    """One more element at the end of a list."""
    last = known.elements[-1] if known.elements else None
    if known.flow:
        at = last.end if last else known.start + 1
        return text[:at] + (", " if last else "") + _flow(value) + text[at:]
    assert last is not None, "a block list has at least one element"
    return _insert_lines(text, last.end, emit_element(value, known.column), line_end)


def _insert_lines(text: str, end: int, lines: str, line_end: str) -> str:
    """Whole lines behind the one in which a value ends; what stands on that line stays."""
    if text[end - 1 : end] == "\n":  # a block scalar ends with its last line's end
        at = end
    else:
        found = text.find("\n", end)
        at = len(text) if found < 0 else found + 1
    lines = lines.replace("\n", line_end)
    if at == len(text) and not text.endswith("\n"):
        return text + line_end + lines.removesuffix(line_end)
    return text[:at] + lines + text[at:]


def _inline(value: Any, *, flow: bool) -> str:
    """A scalar on one line."""
    if isinstance(value, str):
        return scalar_in_flow(value) if flow else scalar(value)
    return json.dumps(value)


def _flow(value: Any) -> str:
    """Any value in flow style, on one line."""
    if isinstance(value, Mapping):
        inner = (f"{scalar_in_flow(key)}: {_flow(part)}" for key, part in value.items())
        return "{" + ", ".join(inner) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _inline(value, flow=True)


def scalar_in_flow(text: str) -> str:
    """A string as it may stand inside brackets."""
    plain = scalar(text)
    special = any(char in text for char in ",[]{}")
    return json.dumps(text, ensure_ascii=False) if special and plain == text else plain
