"""Many versions of the same files: an item that stood like this in the last one is not read again.

A file written the usual way is cut where its items begin. Only pieces that are new are read, by
the same reader that reads whole files; a file that can't be cut is read whole.
"""

from __future__ import annotations

import re
from typing import Any

from reformctl.dataclass import dataclass, field, replace
from reformctl.parse.build import Unbuildable, build
from reformctl.parse.content import is_kept, recorded, records_in
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.text import text_of
from reformctl.parse.usual import LONGEST, read_usual
from reformctl.records.kinds import FileKind
from reformctl.records.master import MasterItem
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan

ITEMS = "items"
LIST = f"\n{ITEMS}:\n"
# The first line behind the list that is neither indented, empty nor a comment.
BEHIND = re.compile(r"\n(?=[^ \n#])")
ENTRY = "\n  - "


@dataclass(slots=True)
class Piece:
    """What a part of a file gave: the data it holds and the record made of them."""

    record: Any
    """None when there is none."""
    data: Any = None
    kept: bool | None = None

    def is_whole(self) -> bool:
        """Whether there is a record and it holds all that the part says."""
        if self.kept is None:
            self.kept = self.record is not None and is_kept(self.record, self.data)
        return self.kept


@dataclass(slots=True)
class Versions:
    """The pieces of the newest version read of each file."""

    pieces: dict[str, dict[tuple[int, str], Piece]] = field(default_factory=dict)

    def recorded(
        self, kind: FileKind, record_id: str, source: SourceFile
    ) -> tuple[Any, ...] | None:
        """As :func:`reformctl.parse.content.recorded`: the records, None when some are not read."""
        parts = self._parts(kind, record_id, source)
        if parts is None:
            return recorded(kind, record_id, source)
        return (
            _joined(kind.record is ReformPlan, parts)
            if all(part.is_whole() for part in parts)
            else None
        )

    def records(self, kind: FileKind, record_id: str, source: SourceFile) -> tuple[Any, ...]:
        """As :func:`reformctl.parse.content.records_in`: the records there are."""
        parts = self._parts(kind, record_id, source)
        if parts is None:
            return records_in(kind, record_id, read(source).data, Place(source.path))[0]
        return _joined(kind.record is ReformPlan, parts)

    def _parts(self, kind: FileKind, record_id: str, source: SourceFile) -> list[Piece] | None:
        """The file's head (of a plan; it comes first) and its items; None if it is read whole."""
        is_plan = kind.record is ReformPlan
        text = text_of(source) if is_plan or kind.lists == ((ITEMS, MasterItem),) else None
        cut = cut_up(text) if isinstance(text, str) else None
        if cut is None:
            return None
        known = self.pieces.get(source.path, {})
        head, *items = cut
        found: dict[tuple[int, str], Piece] = {}
        try:
            for at, piece in enumerate((head, *items), -1):
                found[at, piece] = known.get((at, piece)) or _read(
                    is_plan, record_id, source.path, at, piece
                )
        except NotUsual:
            return None
        self.pieces[source.path] = found
        parts = list(found.values())
        return parts if is_plan else parts[1:]


class NotUsual(Exception):  # noqa: N818 - an answer to the reader of the file
    """A piece of a file is written in another way than the usual one."""


def cut_up(text: str) -> list[str] | None:
    """The text without its items, and then each item; None for a file that can't be cut."""
    start = text.find(LIST)
    if start < 0 or len(text) > LONGEST or "\r" in text:
        return None
    first = start + len(LIST)
    behind = BEHIND.search(text, first - 1)
    end = behind.end() if behind else len(text)
    before, *entries = text[first - 1 : end].split(ENTRY)
    head = f"{text[: start + 1]}{text[end:]}"
    if before or LIST in f"\n{head}":
        return None
    ends = ["\n"] * (len(entries) - 1) + [""]
    return [head, *(f"  - {entry}{end}" for entry, end in zip(entries, ends, strict=False))]


def _read(is_plan: bool, record_id: str, path: str, at: int, piece: str) -> Piece:
    """One piece by itself; raises NotUsual when it is not written the usual way."""
    if at < 0:
        if not is_plan:
            need_comments_only(piece)
            return Piece(None, kept=True)
        return _built(ReformPlan, head_in(piece), Place(path), id=record_id)
    where = Place(path, (ITEMS, at))
    return _built(ReformItem if is_plan else MasterItem, item_in(piece), where)


def head_in(piece: str) -> dict[str, Any]:
    """What a plan without its items says; raises NotUsual."""
    data = read_usual(piece)
    if data is None or ITEMS in data:
        raise NotUsual
    return data


def need_comments_only(piece: str) -> None:
    """Raises NotUsual if a file of items has anything beside them but comments."""
    if any(line and line[0] != "#" for line in piece.splitlines()):
        raise NotUsual


def item_in(piece: str) -> dict[str, Any]:
    """What one item of a list says; raises NotUsual."""
    data = read_usual(f"{ITEMS}:\n{piece}")
    entries = data[ITEMS] if data else None
    if not data or len(data) > 1 or not isinstance(entries, list) or len(entries) != 1:
        raise NotUsual
    (entry,) = entries
    if not isinstance(entry, dict):
        raise NotUsual
    return entry


def _built(record: type, data: dict[str, Any], where: Place, **given: Any) -> Piece:
    try:
        made = build(record, data, where, **given)
    except Unbuildable:
        return Piece(None)
    return Piece(made, data)


def _joined(is_plan: bool, parts: list[Piece]) -> tuple[Any, ...]:
    """The plan with its items, if its head gave one; or the master items."""
    if not is_plan:
        return tuple(part.record for part in parts if part.record)
    plan, *items = (part.record for part in parts)
    return (replace(plan, items=tuple(item for item in items if item)),) if plan else ()
