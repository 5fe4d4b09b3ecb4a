"""The page of any record, by what it is."""

from __future__ import annotations

from reformctl.ledger.find import Found
from reformctl.ledger.ledger import Ledger
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.organ import (
    AppraisalGroup,
    City,
    Department,
    Division,
    Group,
    Person,
    Team,
)
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.reports.fields import fields_report
from reformctl.reports.item import item_report
from reformctl.reports.master import master_report
from reformctl.reports.meeting import meeting_report
from reformctl.reports.organ import person_report, unit_report
from reformctl.reports.report import Head, Report
from reformctl.reports.round import round_report
from reformctl.reports.supervision import plan_report


def record_report(ledger: Ledger, found: Found, head: Head, *, everything: bool) -> Report:
    """The page of whatever record was found."""
    record = found.record
    match record:
        case ReformPlan():
            if found.item:
                return item_report(ledger, record, found.item, head)
            return plan_report(ledger, record, head, everything=everything)
        case MasterItem():
            return master_report(ledger, record, head)
        case Meeting():
            return meeting_report(ledger, record, head)
        case Round():
            return round_report(ledger, record, head)
        case Person():
            return person_report(ledger, record, head)
        case Group() | Department() | City() | Team() | Division() | AppraisalGroup():
            return unit_report(ledger, record, head)
        case _:
            return fields_report(record, head)
