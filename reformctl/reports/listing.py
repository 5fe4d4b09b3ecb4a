"""Lists of records: plans by default, items, master items and every other kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.in_brief import in_brief
from reformctl.reports.agenda import agendas_listing
from reformctl.reports.appraisal import appraisals_listing
from reformctl.reports.bulletin import bulletins_listing
from reformctl.reports.central import central_meetings_listing, centrals_listing
from reformctl.reports.experience import experiences_listing
from reformctl.reports.item_listing import items_listing
from reformctl.reports.item_selection import plans_by_records
from reformctl.reports.listed import listed
from reformctl.reports.master import masters_listing
from reformctl.reports.meeting import meetings_listing
from reformctl.reports.notice import notices_listing
from reformctl.reports.organ import people_listing, units_listing
from reformctl.reports.pilot import pilots_listing
from reformctl.reports.report import Head, Report
from reformctl.reports.roll import plans_listing
from reformctl.reports.round import rounds_listing
from reformctl.reports.selection import Listing, Selection


def _plans(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    plans = plans_by_records(ledger, wanted, today)
    return plans_listing(ledger, map(in_brief, plans), wanted, today)


KINDS: dict[str, Callable[[Ledger, Selection, date], Listing]] = {
    "plans": _plans,
    "items": items_listing,
    "master": masters_listing,
    "meetings": meetings_listing,
    "rounds": rounds_listing,
    "central-meetings": central_meetings_listing,
    "central": centrals_listing,
    "agendas": agendas_listing,
    "pilots": pilots_listing,
    "experiences": experiences_listing,
    "bulletins": bulletins_listing,
    "notices": notices_listing,
    "groups": units_listing("groups"),
    "departments": units_listing("departments"),
    "cities": units_listing("cities"),
    "teams": units_listing("teams"),
    "divisions": units_listing("divisions"),
    "appraisal-groups": units_listing("appraisal_groups"),
    "people": people_listing,
    "appraisals": appraisals_listing,
}


def list_report(kind: str, ledger: Ledger, head: Head, wanted: Selection) -> Report:
    """The records of that kind (a key of KINDS) that fit the selection."""
    return listed(kind, KINDS[kind](ledger, wanted, head.today), head)
