"""Finding a record by what a user types: an id, or the beginning of a plan's title."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import Person, Unit
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.round import Round

Record = (
    ReformPlan
    | MasterItem
    | Meeting
    | Round
    | CentralMeeting
    | CentralPlan
    | Agenda
    | Pilot
    | Experience
    | Bulletin
    | Notice
    | Appraisal
    | Unit
    | Person
)


T = TypeVar("T", CentralPlan, Pilot, Experience, Bulletin, Notice, Appraisal, Round)

# What is said of another record than one of that kind, and the next step.
REFUSALS: dict[type, tuple[str, str]] = {
    CentralPlan: ("error.not_a_central_plan", "error.name_a_central_plan"),
    Pilot: ("error.not_a_pilot", "error.name_a_pilot"),
    Experience: ("error.not_an_experience", "error.name_an_experience"),
    Bulletin: ("error.not_a_bulletin", "error.enter_bulletin"),
    Notice: ("error.not_a_notice", "error.name_a_notice"),
    Appraisal: ("error.not_an_appraisal", "error.new_appraisal"),
    Round: ("error.not_a_round", "error.name_a_round"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The record a user named; for ``P-M16-03/03`` the plan and the item in it."""

    record: Record
    item: ReformItem | None = None
    entry: AgendaEntry | None = None
    """For ``A-2017/03``."""


def find(ledger: Ledger, name: str, *kinds: type[Record]) -> Found:
    """The record with that id, or the one plan whose title is or begins with that text.

    Raises RequestError, with the nearest ids or the titles to choose from, when there is not one.
    Of kinds, where they are given, the nearest ids are; the record found may be of any kind.
    """
    plan_id, slash, item_id = name.partition("/")
    record = _by_id(ledger, plan_id) or _by_title(ledger, plan_id)
    if record is None:
        _refuse_unread(ledger, plan_id)
        if slash:
            raise _refusal(
                name, [_like(ledger.plans[one], item_id) for one in _near(plan_id, ledger.plans)]
            )
        raise _unknown(name, _of_kinds(ledger, kinds) if kinds else _every_name(ledger))
    if not slash:
        return Found(record)
    if isinstance(record, ReformPlan):
        for item in record.items:
            if item.id == item_id:
                return Found(record, item)
        raise _unknown(name, {record.ref(item): "" for item in record.items})
    if isinstance(record, Agenda):
        for entry in record.entries:
            if entry.id == item_id:
                return Found(record, entry=entry)
        raise _unknown(name, {record.ref(entry): "" for entry in record.entries})
    raise _unknown(name, {})


def find_one(ledger: Ledger, name: str, kind: type[T]) -> T:
    """The record of that kind and name; raises RequestError for anything else."""
    record = find(ledger, name, kind).record
    if not isinstance(record, kind):
        refusal, hint = REFUSALS[kind]
        raise RequestError(say(refusal, name=name), say(hint))
    return record


def find_plan(ledger: Ledger, name: str) -> ReformPlan:
    """The plan with that id or title; raises RequestError for anything else, items included."""
    found = find(ledger, name, ReformPlan)
    if not isinstance(found.record, ReformPlan) or found.item:
        raise RequestError(say("error.not_a_plan", name=name), say("error.name_a_plan"))
    return found.record


def look_up(ledger: Ledger, ref: str) -> Found | None:
    """The record, item or agenda entry with that very id; None when there is none."""
    record_id, slash, part = ref.partition("/")
    record = _by_id(ledger, record_id)
    if record is None or not slash:
        return Found(record) if record else None
    if isinstance(record, ReformPlan):
        return next((Found(record, item) for item in record.items if item.id == part), None)
    if isinstance(record, Agenda):
        entries = (Found(record, entry=entry) for entry in record.entries if entry.id == part)
        return next(entries, None)
    return None


def plan_id_of(ledger: Ledger, name: str) -> str:
    """The id of the plan whose title that is or begins; any other text as it stands."""
    plan_id, slash, item_id = name.partition("/")
    known = _by_id(ledger, plan_id)
    plan = None if known or plan_id.isascii() else _by_title(ledger, plan_id)
    return f"{plan.id}{slash}{item_id}" if plan else name


def central_meeting_of(ledger: Ledger, name: str) -> CentralMeeting:
    """The central meeting with that id or number; raises RequestError where none is listed."""
    meeting = ledger.central_meetings.get(f"C-{name}" if name.isdecimal() else name)
    if meeting is None:
        *_, last = ("—", *ledger.central_meetings)
        hint = say("error.enter_central_meeting", last=last)
        raise RequestError(say("error.no_central_meeting", name=name), hint)
    return meeting


def ids(ledger: Ledger) -> Iterator[str]:
    """Every id a command accepts, but for those of items."""
    for index in _indexes(ledger):
        yield from (str(key) for key in index)


def unit_id(ledger: Ledger, name: str) -> str:
    """The id of the unit with that id, title or short name.

    Raises RequestError when there is none, or more than one.
    """
    if ledger.unit(name) or name in ("OFFICE", "LG"):
        return name
    units = [unit for registry in ledger.units for unit in registry.values()]
    titles = {
        (unit.id, text) for unit in units for text in (unit.title, getattr(unit, "short", ""))
    }
    exact = {found for found, text in titles if text == name}
    begun = exact or {found for found, text in titles if text and text.startswith(name)}
    if len(begun) == 1:
        return begun.pop()
    if begun:
        raise RequestError(
            say("error.ambiguous_unit", text=name, count=len(begun)),
            say("error.choose_one", names=tuple(sorted(begun)[:5])),
        )
    known = {unit.id: "" for unit in units}
    known |= {text: found for found, text in sorted(titles, key=str) if text}
    near = [f"{known[text]} {text}".lstrip() for text in _near(name, known)]
    hint = say("error.did_you_mean", names=tuple(near)) if near else say("error.see_units")
    raise RequestError(say("error.unknown_unit", name=name), hint)


def _indexes(ledger: Ledger) -> Iterator[Mapping[str, Record]]:
    """Every index by the ids that users type; most of them name plans and their items."""
    yield from (ledger.plans, ledger.masters, ledger.rounds)
    yield {str(number): meeting for number, meeting in ledger.meetings.items()}
    yield from (ledger.central_meetings, ledger.centrals, ledger.agendas, ledger.pilots)
    yield from (ledger.experiences, ledger.bulletins, ledger.notices, ledger.appraisals)
    yield from (*ledger.units, ledger.people)


def _by_id(ledger: Ledger, name: str) -> Record | None:
    for index in _indexes(ledger):
        if name in index:
            return index[name]
    return None


def _by_title(ledger: Ledger, text: str) -> ReformPlan | None:
    plans = [plan for plan in ledger.plans.values() if plan.title]
    exact = [plan for plan in plans if plan.title == text]
    begun = exact or [plan for plan in plans if text and str(plan.title).startswith(text)]
    if len(begun) > 1:
        choice = tuple(f"{plan.id} {plan.title}" for plan in begun[:5])
        raise RequestError(
            say("error.ambiguous_title", text=text, count=len(begun)),
            say("error.choose_one", names=choice),
        )
    return begun[0] if begun else None


def _refuse_unread(ledger: Ledger, name: str) -> None:
    """Raises UnreadableLedgerError when there is such a record, but not one that can be read."""
    for unread in ledger.unread:
        if unread.id == name:
            why = unread.reason.message if unread.reason else say("error.incomplete")
            raise UnreadableLedgerError(
                say("error.record_unread", path=unread.path, why=why), say("error.see_check")
            )


def _every_name(ledger: Ledger) -> dict[str, str]:
    """All ids, and the titles of plans and units, each with an id it stands for."""
    units = (unit for registry in ledger.units for unit in registry.values())
    return dict.fromkeys(ids(ledger), "") | _titles((*units, *ledger.plans.values()))


def _of_kinds(ledger: Ledger, kinds: tuple[type[Record], ...]) -> dict[str, str]:
    """The ids of the records of those kinds, and of plans the titles too."""
    records = [
        (str(key), record)
        for index in _indexes(ledger)
        for key, record in index.items()
        if isinstance(record, kinds)
    ]
    plans = [record for _, record in records if isinstance(record, ReformPlan)]
    return dict.fromkeys((key for key, _ in records), "") | _titles(plans)


def _titles(named: Iterable[Unit | ReformPlan]) -> dict[str, str]:
    return {record.title: record.id for record in named if record.title}


def _unknown(name: str, known: Mapping[str, str]) -> RequestError:
    """What is like the name: an id, or a title with the id it stands for."""
    return _refusal(name, [f"{known[text]} {text}".lstrip() for text in _near(name, known)])


def _refusal(name: str, near: Sequence[str]) -> RequestError:
    hint = say("error.did_you_mean", names=tuple(near)) if near else say("error.see_list")
    return RequestError(say("error.unknown_id", name=name), hint)


def _near(name: str, known: Collection[str]) -> list[str]:
    """What differs only in zeros and capitals, else what looks like the name."""
    from difflib import get_close_matches

    same = [one for one in known if _bare(one) == _bare(name)]
    return same[:3] or get_close_matches(name[:60], known, 3)


def _bare(text: str) -> str:
    """The text without the zeros in front of its numbers, in small letters."""
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", text[:60].casefold())


def _like(plan: ReformPlan, item_id: str) -> str:
    """The item of the plan that was meant, else the plan."""
    meant = [item for item in plan.items if _bare(item.id) == _bare(item_id)]
    return plan.ref(meant[0]) if meant else plan.id
