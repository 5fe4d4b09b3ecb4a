"""``reformctl appraise``: the scores of a year-end appraisal and what they rest on."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.appraisal import appraisal_named
from reformctl.actions.deduction import appraised_unit
from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.errors import RequestError
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.reports.appraise import Wanted, appraise_report, appraised, proposals_report
from reformctl.reports.appraise_sheet import sheet_report

Text = str | None


@reading
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    year: Annotated[Text, argument(metavar="[YEAR]", help="help.appraised_year")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.appraised_unit")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.appraisal_group")] = None,
    cities: Annotated[bool, option("--cities", help="help.only_cities")] = False,
    departments: Annotated[bool, option("--departments", help="help.only_departments")] = False,
    deductions: Annotated[bool, option("--deductions", help="help.deductions")] = False,
    propose: Annotated[bool, option("--propose", help="help.propose_deductions")] = False,
    sheet: Annotated[Text, option("--sheet", metavar="ID", help="help.sheet")] = None,
) -> int:
    """The ranking of cities and departments; deductions held against the ledger."""
    moment = open_moment(request)
    ledger, head = moment.ledger, moment.head
    found = appraised(ledger, appraisal_named(ledger, year or _newest(ledger)), head)
    if sheet:
        report = sheet_report(found, head, appraised_unit(ledger, sheet))
        return answer(report, moment, request)
    wanted = Wanted(
        appraised_unit(ledger, unit) if unit else None,
        _group_named(ledger, group) if group else None,
        cities,
        departments,
        deductions,
    )
    make = proposals_report if propose else appraise_report
    return answer(make(found, head, wanted), moment, request)


def _newest(ledger: Ledger) -> str:
    """The id of the last appraisal; raises RequestError where there is none."""
    if not ledger.appraisals:
        raise RequestError(say("error.no_appraisal"), say("error.new_appraisal"))
    return max(ledger.appraisals)


def _group_named(ledger: Ledger, name: str) -> str:
    """The id of an appraisal group; raises RequestError for another unit."""
    group = unit_id(ledger, name)
    if group not in ledger.appraisal_groups:
        raise RequestError(
            say("error.not_an_appraisal_group", name=name), say("error.see_appraisal_groups")
        )
    return group
