"""The adoption of drafts at a meeting: each gets the meeting's number, and with it a new id."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.actions.new_file import schema_address
from reformctl.actions.new_plan import ADOPTED_AFTER, ISSUED_AFTER, plan_path
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, plan_target, refuse_frozen
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find
from reformctl.ledger.ledger import INDEXES, Ledger
from reformctl.ledger.plan_reference import outdated
from reformctl.messages import say
from reformctl.metrics.docking import docks
from reformctl.parse.source import FileEdit, SourceFile
from reformctl.parse.splice import SetField, edited
from reformctl.records.agenda import Agenda
from reformctl.records.central import CentralPlan
from reformctl.records.meeting import Meeting
from reformctl.records.plan import ReformPlan
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Adopted:
    """The ids the plans have from now on, and the edits that give them those."""

    ids: tuple[str, ...]
    edits: tuple[FileEdit, ...]


def adopt(ledger: Ledger, sources: Sources, names: tuple[str, ...], meeting: Meeting) -> Adopted:
    """The drafts as plans of that meeting, numbered in the order of their names.

    Raises RequestError for a plan that was adopted or issued before.
    """
    if names and meeting.on is None:
        raise refuse("error.meeting_without_day", number=meeting.number)
    renamed: dict[str, str] = {}
    edits: list[FileEdit] = []
    for name in names:
        plan, source = plan_target(ledger, sources, name)
        _refuse(plan, renamed)
        renamed[plan.id] = _id(ledger, plan, meeting, len(renamed))
        edits += _moved(sources, plan, source, renamed[plan.id], meeting)
    edits += _references(ledger, sources, renamed)
    return Adopted(tuple(renamed.values()), tuple(edits))


def issue(ledger: Ledger, sources: Sources, name: str, document: str, on: str) -> Step:
    """Record that a plan, a central plan or an agenda went out; RequestError when it did before."""
    record = find(ledger, name).record
    if not isinstance(record, CentralPlan | Agenda):
        record, _ = plan_target(ledger, sources, name)
        refuse_frozen(record)
    if record.issued:
        raise refuse("error.issued_before", id=record.id)
    if isinstance(record, ReformPlan) and docks(record) and record.adopted is None:
        hint = say("error.adopt_first", id=record.id)
        raise refuse("error.docking_unadopted", hint, id=record.id)
    source = sources[record.where.path]
    splice = SetField((), "issued", {"document": document, "on": on}, ISSUED_AFTER)
    return Step(
        record.id,
        Role.REGISTRY,
        None,
        (edit_file(source, [splice]),),
        say("command.issued", id=record.id, document=document),
    )


def _refuse(plan: ReformPlan, taken: dict[str, str]) -> None:
    refuse_frozen(plan)
    if plan.adopted:
        raise refuse("error.adopted_before", id=plan.id)
    if plan.issued:
        raise refuse("error.adopted_after_issue", id=plan.id)
    if plan.id in taken:
        raise refuse("error.named_twice", id=plan.id)


def _id(ledger: Ledger, plan: ReformPlan, meeting: Meeting, before: int) -> str:
    """The meeting's next number; a plan that is filed under the meeting already keeps its id."""
    start = f"P-M{meeting.number}-"
    if plan.id.startswith(start):
        return plan.id
    known = [*ledger.plans, *meeting.adopted]
    orders = [int(one.removeprefix(start)) for one in known if one.startswith(start)]
    return f"{start}{max(orders, default=0) + before + 1:02d}"


def _moved(
    sources: Sources, plan: ReformPlan, source: SourceFile, new_id: str, meeting: Meeting
) -> list[FileEdit]:
    """The plan's file with the adoption in it, under its new name."""
    assert meeting.on
    value = {"meeting": meeting.number, "on": meeting.on.isoformat()}
    data = edited(source, [SetField((), "adopted", value, ADOPTED_AFTER)]).data
    if new_id == plan.id:
        return [FileEdit(source.path, source.data, data)]
    path = plan_path(sources, meeting.on.year, plan.group, new_id)
    named, new = (schema_address(sources, place).encode() for place in (source.path, path))
    first, line_end, rest = data.partition(b"\n")
    if named and first.rstrip().endswith(b"$schema=" + named):
        data = first.replace(named, new) + line_end + rest
    return [FileEdit(source.path, source.data, None), FileEdit(path, None, data)]


def _references(ledger: Ledger, sources: Sources, renamed: dict[str, str]) -> Iterator[FileEdit]:
    """Whatever names one of the plans or its items, with the new id."""
    for index in INDEXES.values():
        for record in getattr(ledger, index).values():
            splices = [
                SetField(one.holder.where.steps, one.name, _written(one.now))
                for one in outdated(record, renamed)
            ]
            if splices:
                yield edit_file(sources[record.where.path], splices)


def _written(ids: str | tuple[str, ...] | None) -> str | list[str] | None:
    return list(ids) if isinstance(ids, tuple) else ids
