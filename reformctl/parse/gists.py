"""The gists of many versions of the same files; pieces that stayed the same are not read again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from reformctl.dataclass import dataclass, field
from reformctl.parse.build import Unbuildable, build
from reformctl.parse.content import records_in
from reformctl.parse.glance import item_at_a_glance, master_at_a_glance
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.text import text_of
from reformctl.parse.versions import (
    NotUsual,
    cut_up,
    head_in,
    item_in,
    need_comments_only,
)
from reformctl.records.gist import Gist, gist_of, item_gist, master_gist, plan_head
from reformctl.records.kinds import FileKind
from reformctl.records.master import MasterItem
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan

# What a gist is made of; nothing else of a record need be built.
OF_PLAN = frozenset({"group", "lead", "adopted", "issued", "writeoff"})
OF_ITEM = frozenset({"id", "lead", "due", "verdicts", "extensions", "withdrawn"})
OF_MASTER = frozenset({"id", "lead", "planned", "verdicts"})

NOWHERE = Place("")
MASTERS = (("items", MasterItem),)

# A gist, and whether it is certain that the file gave all of its records.
Told = tuple[bool, Gist]
Tell = Callable[[str], Any]


@dataclass(slots=True)
class Gists:
    """What the pieces of the newest version read of each file come to; None where no record is."""

    pieces: dict[str, dict[str, Any]] = field(default_factory=dict)

    def told(self, kind: FileKind, record_id: str, source: SourceFile) -> Told:
        """The gist of one more version of a file."""
        try:
            if kind.record is ReformPlan:
                head, items = self._pieces(source, partial(_head, record_id), _item)
                return head is not None, (((*head, items),) if head else (), (), None)
            if kind.lists == MASTERS:
                _, masters = self._pieces(
                    source, _no_head, partial(_master, source.path, record_id)
                )
                return False, ((), masters, None)
        except NotUsual:
            pass
        records, _ = records_in(kind, record_id, read(source).data, Place(source.path))
        return False, gist_of(records)

    def _pieces(
        self, source: SourceFile, tell_head: Tell, tell_item: Tell
    ) -> tuple[Any, tuple[Any, ...]]:
        """What the head and the items come to; raises NotUsual."""
        text = text_of(source)
        cut = cut_up(text) if isinstance(text, str) else None
        if cut is None:
            raise NotUsual
        known = self.pieces.get(source.path, {})
        first, *items = cut
        head = f"\n{first}"  # no item begins like this
        found = {head: known[head] if head in known else tell_head(first)}
        for item in items:
            found[item] = known[item] if item in known else tell_item(item)
        self.pieces[source.path] = found
        return found[head], tuple(found[item] for item in items if found[item] is not None)


def _head(record_id: str, piece: str) -> Any:
    data = head_in(piece)
    return plan_head(build(ReformPlan, _only(OF_PLAN, data), NOWHERE, id=record_id))


def _no_head(piece: str) -> None:
    need_comments_only(piece)


def _item(piece: str) -> Any:
    glance = item_at_a_glance(piece)
    if glance:
        return glance
    try:
        return item_gist(build(ReformItem, _only(OF_ITEM, item_in(piece)), NOWHERE))
    except Unbuildable:
        return None


def _master(path: str, group: str, piece: str) -> Any:
    glance = master_at_a_glance(group, piece)
    if glance:
        return glance
    try:
        return master_gist(build(MasterItem, _only(OF_MASTER, item_in(piece)), Place(path)))
    except Unbuildable:
        return None


def _only(fields: frozenset[str], data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in fields if name in data}
