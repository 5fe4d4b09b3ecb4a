"""The record a step is about, and its file: found by id, refused when frozen."""

from __future__ import annotations

from collections.abc import Mapping

from reformctl.actions.step import refuse
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find, find_one, find_plan, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.item import last_verdict, verified
from reformctl.metrics.plan import is_requested, is_sent_back, is_written_off
from reformctl.parse.source import SourceFile
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.pilot import Closable, Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.verdict import Evidence
from reformctl.vocab.plan import Status

Sources = Mapping[str, SourceFile]


@dataclass(frozen=True, slots=True)
class ItemTarget:
    """A specific item with its plan, or a master item, and the file that holds it."""

    ref: str
    item: ReformItem | MasterItem
    plan: ReformPlan | None
    source: SourceFile

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The steps to the item in its file."""
        return self.item.where.steps

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What is recorded as proof of its progress."""
        return self.item.evidence


def plan_target(ledger: Ledger, sources: Sources, name: str) -> tuple[ReformPlan, SourceFile]:
    """The plan with that id or title and its file; raises RequestError for anything else."""
    plan = find_plan(ledger, name)
    return plan, sources[plan.where.path]


def find_item(ledger: Ledger, name: str) -> tuple[ReformPlan, ReformItem]:
    """The specific item with that id and its plan; raises RequestError for anything else."""
    found = find(ledger, name, ReformPlan)
    if not isinstance(found.record, ReformPlan) or found.item is None:
        raise refuse("error.not_an_item", say("error.name_an_item"), name=name)
    return found.record, found.item


def central_target(ledger: Ledger, sources: Sources, name: str) -> tuple[CentralPlan, SourceFile]:
    """The central plan with that id and its file; raises RequestError for anything else."""
    record = find_one(ledger, name, CentralPlan)
    return record, sources[record.where.path]


def entry_target(
    ledger: Ledger, sources: Sources, name: str
) -> tuple[Agenda, AgendaEntry, SourceFile]:
    """The entry of an agenda with that id and its file; raises RequestError for anything else."""
    found = find(ledger, name, Agenda)
    if not isinstance(found.record, Agenda) or found.entry is None:
        raise refuse("error.not_an_entry", say("error.name_an_entry"), name=name)
    return found.record, found.entry, sources[found.record.where.path]


def closable_target(ledger: Ledger, sources: Sources, name: str) -> tuple[Closable, SourceFile]:
    """The plan or pilot of that name and its file; raises RequestError for anything else."""
    if name in ledger.pilots:
        return pilot_target(ledger, sources, name)
    return plan_target(ledger, sources, name)


def pilot_target(ledger: Ledger, sources: Sources, name: str) -> tuple[Pilot, SourceFile]:
    """The pilot with that id and its file; raises RequestError for anything else."""
    record = find_one(ledger, name, Pilot)
    return record, sources[record.where.path]


def experience_target(ledger: Ledger, sources: Sources, name: str) -> tuple[Experience, SourceFile]:
    """The experience with that id and its file; raises RequestError for anything else."""
    record = find_one(ledger, name, Experience)
    return record, sources[record.where.path]


def bulletin_target(ledger: Ledger, sources: Sources, name: str) -> tuple[Bulletin, SourceFile]:
    """The bulletin with that id and its file; raises RequestError for anything else."""
    record = find_one(ledger, name, Bulletin)
    return record, sources[record.where.path]


def team_of(ledger: Ledger, name: str) -> str:
    """The id of a project team; raises RequestError for any other unit."""
    found = unit_id(ledger, name)
    if found not in ledger.teams:
        raise refuse("error.not_a_team", say("error.see_teams"), name=name)
    return found


def meeting_of(ledger: Ledger, number: int) -> Meeting:
    """The meeting of that number; raises RequestError when it is not entered."""
    if number not in ledger.meetings:
        hint = say("error.enter_meeting", last=max(ledger.meetings, default=0))
        raise refuse("error.no_such_meeting", hint, number=number)
    return ledger.meetings[number]


def item_target(ledger: Ledger, sources: Sources, name: str) -> ItemTarget:
    """The open item with that id; raises RequestError when there is none or its plan is frozen."""
    found = find(ledger, name, ReformPlan, MasterItem)
    record = found.record
    if isinstance(record, MasterItem):
        return ItemTarget(record.id, record, None, sources[record.where.path])
    if not isinstance(record, ReformPlan) or found.item is None:
        raise refuse("error.not_an_item", say("error.name_an_item"), name=name)
    refuse_frozen(record)
    if found.item.withdrawn:
        hint = say("error.new_item_instead", id=record.id)
        raise refuse("error.item_withdrawn", hint, id=record.ref(found.item))
    return ItemTarget(record.ref(found.item), found.item, record, sources[record.where.path])


def refuse_done(target: ItemTarget) -> None:
    """A verified done item has left supervision."""
    if verified(target.item) is Status.DONE:
        hint = say("error.send_back_first", id=target.plan.id) if target.plan else None
        raise refuse("error.item_done", hint, id=target.ref)


def refuse_settled(target: ItemTarget) -> None:
    """Nothing more is said of a verified done item, unless its plan was sent back since (RC309)."""
    plan, last = target.plan, last_verdict(target.item)
    if not (plan and last and is_sent_back(plan) and plan.writeoff[-1].on >= last.on):
        refuse_done(target)


def refuse_frozen(record: Closable) -> None:
    """A plan or pilot whose write-off is asked for or granted is not changed."""
    if is_written_off(record):
        raise refuse("error.plan_frozen", say("error.reopen_first", id=record.id), id=record.id)
    if is_requested(record):
        raise refuse("error.plan_waiting", say("error.return_first", id=record.id), id=record.id)
