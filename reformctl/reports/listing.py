"""Lists of records: plans by default, items, master items and every other kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.reports.agenda import agendas_listing
from reformctl.reports.appraisal import appraisals_listing
from reformctl.reports.bulletin import bulletins_listing
from reformctl.reports.central import central_meetings_listing, centrals_listing
from reformctl.reports.experience import experiences_listing
from reformctl.reports.item import items_listing
from reformctl.reports.master import masters_listing
from reformctl.reports.meeting import meetings_listing
from reformctl.reports.notice import notices_listing
from reformctl.reports.organ import people_listing, units_listing
from reformctl.reports.pilot import pilots_listing
from reformctl.reports.plan import plans_listing
from reformctl.reports.report import Head, Report, Table
from reformctl.reports.round import rounds_listing
from reformctl.reports.selection import Listing, Selection

KINDS: dict[str, Callable[[Ledger, Selection, date], Listing]] = {
    "plans": plans_listing,
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
    """The records of that kind (a key of KINDS) that fit the selection; ``rows`` in JSON."""
    columns, rows, data = KINDS[kind](ledger, wanted, head.today)
    notes = (say("report.list.count", count=len(rows)),)
    table = Table(kind, None, columns, rows, notes=notes)
    return Report(
        "list/1", say(f"report.list.{kind}"), head, (table,), {"kind": kind, "rows": data}
    )
