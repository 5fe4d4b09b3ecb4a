"""RC9: what is on a list stays on it, under its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reformctl.ledger.likeness import likeness
from reformctl.ledger.memory import RECORD, RENAMED, memories, parts_of, steps_taken
from reformctl.ledger.transition import Transition, item_pairs, part_pairs
from reformctl.messages import say
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.central import CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.pilot import Pilot
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.round import Round
from reformctl.rules.rule import Facts, Hit, rule

LIKE = 0.34
"""The likeness from which on one wording is taken for the other one amended."""


@rule("RC905", "删除记录", "record removed", of_changes=True)
def record_removed(facts: Facts) -> Iterator[Hit]:
    """Law: No record is deleted; an item, or an entry of an agenda, can be withdrawn with a reason.

    Nor are a plan's adoption and issue, which can be corrected. What its own author has not landed
    yet may still be taken back, and so may an item of a plan that was neither adopted nor issued,
    and an entry of an agenda that was not issued.

    Why: What was promised has to be found again, whatever came of it.

    Fix: Restore the record; withdraw the item with ``reformctl withdraw``.

    Source: docs/method.md#item

    规定: 记录不得删除；事项和审议事项可以说明理由撤销。方案的审议和印发登记可以更正，不得删去。
    尚未并入的，本人可以收回；未审议也未印发的方案、未印发的审议计划可以删改。

    缘由: 承诺过的事，无论结果如何都要查得到。

    处理: 恢复记录；事项用 ``reformctl withdraw`` 撤销。

    依据: docs/method.md#item
    """
    transition = facts.transition
    for old, new in transition.records:
        if new is None and not _is_unread(transition, old.where.path):
            if (old.id, RECORD, None) not in transition.own:
                yield Hit(Place(old.where.path), old.id, say("rule.RC905", id=old.id))
        elif isinstance(old, ReformPlan) and isinstance(new, ReformPlan):
            yield from _steps_undone(transition, old, new)
            yield from _items_removed(transition, old, new)
        elif isinstance(old, Agenda) and isinstance(new, Agenda):
            yield from _entries_removed(transition, old, new)


def _steps_undone(transition: Transition, old: ReformPlan, new: ReformPlan) -> Iterator[Hit]:
    for mark, name in steps_taken(old):
        if getattr(new, name) is None and mark not in transition.own:
            what = say(f"rule.memory.{name}")
            yield Hit(new.where, new.id, say("rule.RC905.step", id=new.id, what=what))


def _items_removed(transition: Transition, old: ReformPlan, new: ReformPlan) -> Iterator[Hit]:
    for was, now in item_pairs(old, new):
        if was is None or now is not None or (old.is_draft and not _is_begun(was)):
            continue
        ref = new.ref(was)
        if (ref, RECORD, None) not in transition.own:
            yield Hit(new.where / "items", ref, say("rule.RC905", id=ref))


def _entries_removed(transition: Transition, old: Agenda, new: Agenda) -> Iterator[Hit]:
    for was, now in part_pairs(old, new):
        planned = old.issued or was is None or was.submitted or was.withdrawn
        if was is not None and now is None and planned:
            ref = new.ref(was)
            if (ref, RECORD, None) not in transition.own:
                yield Hit(new.where / "entries", ref, say("rule.RC905", id=ref))


def _is_begun(item: ReformItem) -> bool:
    return bool(item.verdicts or item.reported or item.extensions or item.withdrawn)


def _is_unread(transition: Transition, path: str) -> bool:
    return any(unread.path == path for unread in transition.after.unread)


@rule("RC906", "编号挪作他用", "id given to something else", of_changes=True)
def id_reused(facts: Facts) -> Iterator[Hit]:
    """Law: An id stands for one thing for ever; only a draft that is adopted gets another one.

    Why: Whoever looks up an old id must find what it stood for then.

    Fix: Give the new record an id of its own and restore the old one.

    Source: docs/method.md#plan

    规定: 编号一经使用，只指同一件事；只有草案经会议审议时才换编号。

    缘由: 查旧编号的人，要查到当时的那件事。

    处理: 新的记录另用新编号，恢复原来的记录。

    依据: docs/method.md#plan
    """
    transition = facts.transition
    gone = {new: old for old, new in transition.names.items()}
    for new_id, old_id in gone.items():
        was, now = transition.before.plans[new_id], transition.after.plans[new_id]
        adopted = was.is_draft and now.adopted is not None
        own = {(old_id, RECORD, None), (old_id, RENAMED, new_id)} & transition.own
        if not adopted and not own:
            message = say("rule.RC906.renamed", id=new_id, old=old_id)
            yield Hit(Place(now.where.path), new_id, message)
        elif new_id in transition.spent and not own:
            yield Hit(Place(now.where.path), new_id, say("rule.RC906.spent", id=new_id))
    for old, new in transition.records:
        if old is None and new.id in transition.spent:
            yield Hit(Place(new.where.path), new.id, say("rule.RC906.spent", id=new.id))
        elif old is not None and new is not None:
            yield from _another_thing(transition, old, new)


def _another_thing(transition: Transition, old: Any, new: Any) -> Iterator[Hit]:
    """The record, and a plan's items, where the same id says something else altogether."""
    if _is_other(old, new) and (new.id, RECORD, None) not in transition.own:
        yield Hit(new.where, new.id, say("rule.RC906.other", id=new.id))
    said = _said_by(parts_of(old))
    for was, now in part_pairs(old, new):
        ref = new.ref(now or was)
        own = (ref, RECORD, None) in transition.own
        if now and not was and ref in transition.spent:
            yield Hit(now.where / "id", ref, say("rule.RC906.spent", id=ref))
        elif was and now and not own and not _is_draft(old) and _is_another(said, was, now):
            yield Hit(now.where, ref, say("rule.RC906.other", id=ref))


def _is_draft(record: ReformPlan | Agenda) -> bool:
    """Whether nothing was promised by it yet."""
    return record.is_draft if isinstance(record, ReformPlan) else record.issued is None


def _said_by(parts: Iterable[Any]) -> dict[str | None, set[str]]:
    """Which parts of a record say what."""
    found: dict[str | None, set[str]] = {}
    for part in parts:
        found.setdefault(_said(part), set()).add(part.id)
    return found


def _is_another(said: Mapping[str | None, set[str]], was: Any, now: Any) -> bool:
    """Whether the part says something else, or what another part of the record said."""
    others = said.get(_said(now), set()) - {was.id}
    return _is_other(was, now) or (_said(was) != _said(now) and bool(others))


def _said(part: ReformItem | AgendaEntry) -> str | None:
    return part.text if isinstance(part, ReformItem) else part.title


def _is_other(old: Any, new: Any) -> bool:
    if isinstance(old, ReformPlan):
        return not old.is_draft and _differs(old.title, new.title)
    if isinstance(old, ReformItem | MasterItem):
        return _differs(old.text, new.text)
    if isinstance(old, Pilot | Experience):
        return _differs(old.title, new.title)
    if isinstance(old, Meeting):
        return bool(old.on and old.on != new.on and old.adopted and old.adopted != new.adopted)
    if isinstance(old, AgendaEntry | CentralPlan):
        return _differs(old.title, new.title)
    if isinstance(old, Round):
        return bool(memories(old)[old.id, "closed"].entries) and old.kind is not new.kind
    return False


def _differs(old: str | None, new: str | None) -> bool:
    """Whether one wording is not the other one amended."""
    return old is not None and new is not None and old != new and likeness(old, new) < LIKE
