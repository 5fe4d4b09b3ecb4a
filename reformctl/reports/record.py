"""The page of any record, by what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reformctl.ledger.find import Found
from reformctl.ledger.ledger import Ledger
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import (
    AppraisalGroup,
    City,
    Department,
    Division,
    Group,
    Person,
    Team,
)
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.reports.agenda import agenda_report, entry_report
from reformctl.reports.appraisal import appraisal_report
from reformctl.reports.bulletin import bulletin_report
from reformctl.reports.central import central_meeting_report, central_report
from reformctl.reports.experience import experience_report
from reformctl.reports.item import item_report
from reformctl.reports.master import master_report
from reformctl.reports.meeting import meeting_report
from reformctl.reports.notice import notice_report
from reformctl.reports.organ import person_report, unit_report
from reformctl.reports.pilot import pilot_report
from reformctl.reports.report import Head, Report
from reformctl.reports.round import round_report
from reformctl.reports.supervision import plan_report

# Kind of record → its page; a plan's depends on what was asked of it.
PAGES: dict[type, Callable[[Ledger, Any, Head], Report]] = {
    MasterItem: master_report,
    Meeting: meeting_report,
    Round: round_report,
    CentralMeeting: central_meeting_report,
    CentralPlan: central_report,
    Agenda: agenda_report,
    Pilot: pilot_report,
    Experience: experience_report,
    Notice: notice_report,
    Bulletin: bulletin_report,
    Appraisal: appraisal_report,
    Person: person_report,
    **dict.fromkeys((Group, Department, City, Team, Division, AppraisalGroup), unit_report),
}


def record_report(ledger: Ledger, found: Found, head: Head, *, everything: bool) -> Report:
    """The page of whatever record was found."""
    record = found.record
    if isinstance(record, ReformPlan):
        if found.item:
            return item_report(ledger, record, found.item, head)
        return plan_report(ledger, record, head, everything=everything)
    if isinstance(record, Agenda) and found.entry:
        return entry_report(ledger, record, found.entry, head)
    return PAGES[type(record)](ledger, record, head)
