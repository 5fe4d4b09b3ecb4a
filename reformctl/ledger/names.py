"""What records are called, for those who look for their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import INDEXES
from reformctl.messages import Value, in_both
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import Person
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.round import Round


@dataclass(frozen=True, slots=True)
class Naming:
    """A record's id and what it is called."""

    noun: str
    """The plural noun of its kind, as the ledger's indexes are called."""
    id: str
    text: Value
    items: tuple[ReformItem, ...] = ()
    """Of a plan, in the order of the plan."""


def namings(records: Iterable[Any]) -> Iterator[Naming]:
    """What each of the records is called; the settings have no id."""
    for record in records:
        noun = INDEXES.get(type(record).__name__)
        if noun:
            items = record.items if isinstance(record, ReformPlan) else ()
            yield Naming(noun, record.id, _text(record), items)


def called(record: Any) -> Value:
    """What one record is called; nothing where it has no name."""
    return _text(record)


def _text(record: Any) -> Value:
    match record:
        case ReformPlan():
            return record.title
        case MasterItem():
            return record.text
        case Meeting() | CentralMeeting():
            return record.on
        case Agenda() | Appraisal():
            return record.year
        case CentralPlan() | Pilot() | Experience() | Bulletin() | Notice():
            return record.title
        case Round():
            return record.kind
        case Person():
            return in_both(record.post, record.post_en)
        case _:
            return in_both(record.title, record.title_en)
