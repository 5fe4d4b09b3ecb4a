"""What changed between two versions of a record, in the field's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from reformctl.dataclass import MISSING, Field, fields, is_dataclass, replace
from reformctl.ledger.day_change import day_changes
from reformctl.ledger.docking_change import decision_changes
from reformctl.ledger.edit import Change, Edit, edits, plain, summary, values_of
from reformctl.ledger.item_change import (
    due_changes,
    evidence_changes,
    extension_changes,
    report_changes,
    verdict_changes,
    withdrawal_changes,
)
from reformctl.ledger.memory import parts_of
from reformctl.ledger.plan_change import adoption_changes, issue_changes, writeoff_changes
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.appraisal import Appraisal
from reformctl.records.baseline import Tolerated
from reformctl.records.central import CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.growing import GROWING
from reformctl.records.master import MasterItem
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.round import Round
from reformctl.vocab.event import ChangeKind

__all__ = ["Change", "changes", "id_of", "merge_changes"]

# The id under which the settings of ``ledger.yaml`` appear.
SETTINGS_ID = "ledger"
# What names a record to people when it is created or removed; the first that it has.
LABELS = ("title", "text", "post", "name", "on", "start", "reason")

Teller = Callable[..., Iterator[Change]]
# A field, and what tells its story if it has one of its own.
Part = tuple[Field, Teller | None]


def changes(old: Any, new: Any, *, initial: bool = True) -> list[Change]:
    """How one version of a record became the next; None stands for a record that is not there.

    What a record is born with follows its creation: plain fields as initial values, unless these
    are not asked for, and each act (verdict, step, report) with the day on which it took effect.
    """
    if old is None and new is None:
        return []
    return list(_tell(id_of(new if new is not None else old), old, new, initial))


def merge_changes(base: Any, sides: Sequence[Any], merged: Any) -> list[Change]:
    """What a merged record holds, or lacks, that no side of the merge had brought from the base.

    A change that one side made is told where it was made. What the merge made of its own, or took
    back of what a side had brought, is told here.
    """
    if any(side is not None and id_of(side) == id_of(merged) for side in sides):
        base, *sides = (_under_the_id_of(merged, version) for version in (base, *sides))
    brought = [{change.mark for change in changes(base, side)} for side in sides]
    told: dict[tuple[Any, ...], Change] = {}
    for number, side in sorted(enumerate(sides), key=lambda numbered: numbered[1] is None):
        others = [marks for other, marks in enumerate(brought) if other != number]
        for change in changes(side, merged):
            if not any(change.mark in marks for marks in others):
                told.setdefault(change.mark, change)
    return list(told.values())


def _tell(ref: str, old: Any, new: Any, initial: bool) -> Iterator[Change]:
    if new is None:
        yield from _removal(ref, old)
        return
    if old is None:
        yield Change(ref, "created", None, _label(new), None, ChangeKind.CREATED)
    elif id_of(old) != id_of(new):
        yield Change(ref, "id", id_of(old), id_of(new), None, ChangeKind.RENAMED)
    if isinstance(new, MasterItem) and old is not None and old.group != new.group:
        yield Change(ref, "group", old.group, new.group)
    for part, tell in _differing(old, new):
        if tell is _parts_by_id:
            yield from _parts_by_id(ref, old, new, initial)
        elif tell:
            yield from tell(ref, old, new)
        elif initial or old is not None:
            yield from _field(ref, part, old, new)


def _differing(old: Any, new: Any) -> Iterable[Part]:
    """The fields that may tell of a change; of a record that is born, all."""
    kind: Any = type(new)
    parts, values = _parts_of(kind)
    if old is None:
        return parts
    return [
        part
        for part, was, now in zip(parts, values(old), values(new), strict=True)
        if (was is not now and was != now)
        # The day that counts also comes from the extensions.
        or (part[1] is due_changes and old.extensions != new.extensions)
    ]


@cache
def _parts_of(record: Any) -> tuple[tuple[Part, ...], Callable[[Any], tuple[Any, ...]]]:
    """The fields that say something, and what gives their values."""
    told = [part for part in fields(record) if part.name not in ("where", "id")]
    parts = tuple((part, TELLERS.get((record, part.name))) for part in told)
    return parts, values_of(part.name for part in told)


def _removal(ref: str, old: Any) -> Iterator[Change]:
    yield Change(ref, "removed", _label(old), None, None, ChangeKind.REMOVED)
    for part in parts_of(old):
        yield from _removal(old.ref(part), part)


def _field(ref: str, part: Field, old: Any, new: Any) -> Iterator[Change]:
    """A field without a story of its own: its value before and after."""
    before = _default(part) if old is None else getattr(old, part.name)
    after = getattr(new, part.name)
    if before == after:
        return
    kind = ChangeKind.INITIAL if old is None else ChangeKind.CHANGED
    if _holds_entries(before) or _holds_entries(after):
        for edit in edits(before, after):
            values = (summary(edit.old), summary(edit.new))
            added = ChangeKind.ADDED if edit.kind is ChangeKind.INSERTED else edit.kind
            told = kind if old is None else added
            yield Change(ref, part.name, *values, _day(part, edit), told, (part.name, edit.entry))
    elif _is_entry(before) or _is_entry(after):
        yield from _parts(ref, part.name, before, after, kind)
    else:
        yield Change(ref, part.name, before, after, None, kind)


def _day(part: Field, edit: Edit) -> Any:
    """The day on which an entry of a list that only grows took effect."""
    return getattr(edit.new or edit.old, GROWING.get(part.name, ""), None)


def _parts(ref: str, name: str, before: Any, after: Any, kind: ChangeKind) -> Iterator[Change]:
    """A record inside a record: each of its values that differs, with the value's name."""
    for part in fields(after if after is not None else before):
        gone, come = getattr(before, part.name, None), getattr(after, part.name, None)
        if part.name != "where" and gone != come:
            old, new = (
                None if one is None else f"{part.name} {plain(one)}" for one in (gone, come)
            )
            yield Change(ref, name, old, new, None, kind)


def _parts_by_id(_: str, old: Any, new: Any, initial: bool = True) -> Iterator[Change]:
    """The items of a plan, or entries of an agenda, by their ids; their order says nothing."""
    gone, come = parts_of(old), parts_of(new)
    before = {part.id: part for part in reversed(gone)}
    after = {part.id: part for part in reversed(come)}
    for part in come:
        was = before.get(part.id)
        if after[part.id] is part and was is not part and was != part:
            yield from _tell(new.ref(part), was, part, initial)
    for part in gone:
        if part.id not in after:
            yield from _removal(new.ref(part), part)


def id_of(record: Any) -> str:
    """The id under which a record's changes are told; the settings and the baseline have theirs."""
    return record.ref if isinstance(record, Tolerated) else getattr(record, "id", SETTINGS_ID)


def _under_the_id_of(merged: Any, version: Any) -> Any:
    """The version as if the record had always had its present id; a side has told the renaming."""
    if merged is None or version is None or id_of(version) == id_of(merged):
        return version
    return replace(version, id=merged.id)


def _label(record: Any) -> Any:
    return next((getattr(record, name) for name in LABELS if getattr(record, name, None)), None)


def _default(part: Field) -> Any:
    if part.default_factory is not MISSING:
        return part.default_factory()
    return None if part.default is MISSING else part.default


def _is_entry(value: Any) -> bool:
    return is_dataclass(value)


def _holds_entries(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and _is_entry(value[0])


# The fields that tell a story of their own.
TELLERS: dict[tuple[type, str], Teller] = {
    (ReformPlan, "adopted"): adoption_changes,
    (ReformPlan, "issued"): issue_changes,
    (ReformPlan, "writeoff"): writeoff_changes,
    (ReformPlan, "items"): _parts_by_id,
    (Agenda, "issued"): issue_changes,
    (Agenda, "entries"): _parts_by_id,
    (AgendaEntry, "submitted"): day_changes("submitted"),
    (AgendaEntry, "withdrawn"): withdrawal_changes,
    (CentralPlan, "issued"): issue_changes,
    (CentralPlan, "decision"): decision_changes,
    (Pilot, "writeoff"): writeoff_changes,
    (Experience, "on"): day_changes("on"),
    (Notice, "issued"): issue_changes,
    (Appraisal, "issued"): issue_changes,
    (Round, "closed"): day_changes("closed"),
    (ReformItem, "due"): due_changes,
    (ReformItem, "reported"): report_changes,
    (ReformItem, "evidence"): evidence_changes,
    (ReformItem, "verdicts"): verdict_changes,
    (ReformItem, "extensions"): extension_changes,
    (ReformItem, "withdrawn"): withdrawal_changes,
    (MasterItem, "evidence"): evidence_changes,
    (MasterItem, "verdicts"): verdict_changes,
}
