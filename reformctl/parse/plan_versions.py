"""Many versions of plans, for their history: what stood so in a version before is not read again.

A plan written the usual way is cut into its items, an item into its fields, a list into its
entries, and each is read by the same reader that reads whole files. The records know no places
below their plan, which no history asks for, so that those which say the same are one. A plan that
can't be cut, or that does not hold all its text says, is left to :func:`content.recorded`.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Any

from reformctl.dataclass import dataclass, field, fields
from reformctl.parse.build import Unbuildable, build
from reformctl.parse.charset import find_unsafe
from reformctl.parse.content import is_kept
from reformctl.parse.source import SourceFile
from reformctl.parse.usual import LONGEST, read_usual
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan

NOWHERE = Place("")
LIST = b"\nitems:\n"
ITEM = b"\n  - "
# The first line behind the items that is neither indented, empty nor a comment.
BEHIND = re.compile(rb"\n(?=[^ \n#])")
FIELD = re.compile(r"\n    (?=[a-z])")
NEXT, DEEPER, ENTRY = "\n    ", "\n      ", "\n      - "
# What holds a part when it is read by itself, as deep as in its file.
FRAME = "items:\n  - zz: 0\n    "
FIELDS = frozenset(part.name for part in fields(ReformItem)) - {"where"}


class Unclear(Exception):  # noqa: N818 - an answer inside this module
    """The plan has to be read as a whole."""


@dataclass(slots=True)
class Known:
    """What the newest version read of a plan's file gave, by what was written."""

    head: bytes = b""
    made: Any = None
    """Makes the plan of its items."""
    items: dict[bytes, ReformItem] = field(default_factory=dict)


@dataclass(slots=True)
class PlanVersions:
    """The newest version read of each plan's file."""

    known: dict[str, Known] = field(default_factory=dict)

    def read(self, record_id: str, source: SourceFile) -> ReformPlan | None:
        """The plan; None for a file that has to be read as a whole."""
        try:
            head, *items = _cut(source.data)
            known = self.known.setdefault(source.path, Known())
            if known.head != head:
                known.made = _head(record_id, source.path, head)
                known.head = head
            known.items = {one: known.items.get(one) or _item(one) for one in items}
        except Unclear:
            self.known.pop(source.path, None)
            return None
        plan: ReformPlan = known.made(items=tuple([known.items[one] for one in items]))
        return plan


def _cut(data: bytes) -> list[bytes]:
    """The file without its items, and then each item without the dash before it."""
    start = data.find(LIST)
    first = start + len(LIST)
    if start < 0 or len(data) > LONGEST or b"\r" in data or not data.startswith(ITEM[1:], first):
        raise Unclear
    behind = BEHIND.search(data, first)
    end = behind.end() if behind else len(data)
    head = data[: start + 1] + data[end:]
    if LIST in b"\n" + head:
        raise Unclear
    return [head, *data[first - 1 : end].removesuffix(b"\n").split(ITEM)[1:]]


def _head(record_id: str, path: str, head: bytes) -> Any:
    data = read_usual(_text(head))
    if not data or "items" in data:
        raise Unclear
    plan = _built(ReformPlan, data, Place(path), id=record_id)
    values = {part.name: getattr(plan, part.name) for part in fields(plan)}
    del values["items"]
    return partial(ReformPlan, **values)


def _text(part: bytes) -> str:
    """The text of a part, if it is such that YAML may be read from it."""
    try:
        text = part.decode()
    except UnicodeDecodeError as error:
        raise Unclear from error
    if find_unsafe(text) >= 0 or text.startswith("%") or "\n%" in text:
        raise Unclear
    return text


def _item(part: bytes) -> ReformItem:
    text = _text(part)
    deep = text.find(DEEPER)
    end = text.rfind(NEXT, 0, deep) if deep >= 0 else len(text)
    nothing, *nested = FIELD.split(text[end:]) if end >= 0 else ["?"]
    if nothing:
        raise Unclear
    found = {"where": NOWHERE, **_plain(text[:end])}
    for written in nested:
        name, value = _entries(written) if ENTRY in written else _field(written)
        if name in found:
            raise Unclear
        found[name] = value
    return ReformItem(**found)


@lru_cache(1 << 15)
def _plain(text: str) -> dict[str, Any]:
    """The fields of an item up to the first that holds more than one line."""
    data = read_usual(f"items:\n  - {text}\n")
    entries = data["items"] if data and len(data) == 1 else None
    if not isinstance(entries, list) or len(entries) != 1 or not isinstance(entries[0], dict):
        raise Unclear
    return _values(entries[0])


@lru_cache(1 << 12)
def _entries(written: str) -> tuple[str, Any]:
    """A field that is a list, and its entries."""
    name, *entries = written.split(ENTRY)
    if name[-1:] != ":" or "\n" in name:
        return _field(written)
    found = [_field(f"{name}{ENTRY}{entry}") for entry in entries]
    if any(not isinstance(value, tuple) or len(value) != 1 for _, value in found):
        return _field(written)
    return found[0][0], tuple(value[0] for _, value in found)


@lru_cache(1 << 14)
def _field(written: str) -> tuple[str, Any]:
    """One field of an item, and its value."""
    data = read_usual(f"{FRAME}{written}\n")
    frame = data["items"] if data and len(data) == 1 else None
    if not isinstance(frame, list) or len(frame) != 1 or len(frame[0]) != 2:
        raise Unclear
    _, (name, raw) = frame[0].items()
    return name, _values({"id": "", name: raw})[name]


def _values(data: dict[str, Any]) -> dict[str, Any]:
    """The values of an item's fields; each of them has to be known and to say something."""
    if not FIELDS.issuperset(data) or None in data.values():
        raise Unclear
    item = _built(ReformItem, data, NOWHERE)
    return {name: getattr(item, name) for name in data}


def _built(record: type, data: dict[str, Any], where: Place, **given: Any) -> Any:
    """The record, if it holds all that the data says."""
    try:
        made = build(record, data, where, **given)
    except Unbuildable as error:
        raise Unclear from error
    if not is_kept(made, data):
        raise Unclear
    return made
