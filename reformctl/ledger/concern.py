"""Which units a record concerns: those it names as acting, or as addressed."""

from __future__ import annotations

from typing import Any

from reformctl.ledger.find import Found, look_up
from reformctl.ledger.ledger import Ledger
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import Person
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round

Ids = frozenset[str]


def concerned(ledger: Ledger, found: Found) -> Ids:
    """The ids of the units that what was found concerns."""
    part = found.item or found.entry
    if part:
        return _leading(part)
    record = found.record
    match record:
        case ReformPlan():
            return _leading(record).union(*map(_leading, record.items))
        case MasterItem() | CentralPlan():
            return _leading(record)
        case Agenda():
            return frozenset(unit for entry in record.entries for unit in entry.lead)
        case Pilot():
            return _named(record.unit, *record.cities)
        case Experience():
            return _of_experience(ledger, record)
        case _:
            return _of_paper(record)


def _of_paper(record: object) -> Ids:
    """The units of what was held, sent or appraised; a unit concerns itself."""
    match record:
        case Meeting():
            return _named(*(heard.unit for heard in record.heard))
        case Round():
            return frozenset(record.departments)
        case Notice():
            return frozenset(record.to)
        case Bulletin():
            return _named(record.sender)
        case Appraisal():
            return frozenset(city for one in record.assignments for city in one.cities)
        case Person():
            return _named(record.unit)
        case _:
            return _named(getattr(record, "id", None))


def _leading(record: Any) -> Ids:
    """The units that lead it and those that support them, where it has any."""
    lead = (record.lead,) if isinstance(record.lead, str) else record.lead or ()
    return frozenset((*lead, *getattr(record, "support", ())))


def _of_experience(ledger: Ledger, record: Experience) -> Ids:
    """Those it comes from, those it is to be spread to and those that took it up."""
    source = look_up(ledger, record.source) if record.source else None
    own = _named(*record.spread, *(one.unit for one in record.adoptions))
    if source is None or isinstance(source.record, Experience):
        return own
    return own | concerned(ledger, source)


def _named(*units: str | None) -> Ids:
    return frozenset(unit for unit in units if unit)
