"""``reformctl rounds``: supervision rounds with their progress, one of them, or the next one."""

from __future__ import annotations

from typing import Annotated

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.words import month_of
from reformctl.errors import RequestError
from reformctl.ledger.find import find_one
from reformctl.messages import say
from reformctl.records.round import Round
from reformctl.reports.round_progress import rounds_report
from reformctl.reports.round_proposal import proposal_report
from reformctl.reports.round_tables import round_tables_report
from reformctl.reports.round_work import round_work_report


@reading
def command(
    request: Request,
    round_id: Annotated[str | None, argument(metavar="[ROUND]", help="help.rounds_id")] = None,
    tables: Annotated[bool, option("--tables", help="help.round_tables")] = False,
    propose: Annotated[
        str | None, option("--propose", metavar="MONTH", help="help.propose")
    ] = None,
) -> int:
    """What each round covers, has judged and has left to do; and the months without one."""
    month = month_of("--propose", propose) if propose is not None else None
    if (round_id is None and tables) or (round_id and month):
        raise RequestError(say("error.rounds_misfit"), say("error.rounds_usage"))
    moment = open_moment(request)
    ledger, head = moment.ledger, moment.head
    if month:
        return answer(proposal_report(ledger, month, head), moment, request)
    if round_id is None:
        return answer(rounds_report(ledger, head), moment, request)
    make = round_tables_report if tables else round_work_report
    return answer(make(ledger, find_one(ledger, round_id, Round), head), moment, request)
