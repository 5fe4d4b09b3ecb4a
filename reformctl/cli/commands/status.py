"""``reformctl status``: the state of the programme on both measures."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import answer, note_old_ledger, open_moment
from reformctl.cli.request import Request, reading
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.reports.status import by_department_report, status_report
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts

PARTS = ("group", "department")


@reading
def command(
    request: Request,
    by: Annotated[str, typer.Option("--by", metavar="group|department", help="help.by")] = "group",
) -> int:
    """The two measures by year and group, and what needs attention today."""
    if by not in PARTS:
        raise RequestError(
            say("error.unknown_word", option="--by", word=by), say("error.known_words", names=PARTS)
        )
    moment = open_moment(request)
    note_old_ledger(moment, request)
    if by == "department":
        return answer(by_department_report(moment.ledger, moment.head), moment, request)
    calling = [rule for rule in catalogue() if rule.attention]
    judgement = judge(Facts(moment.ledger, moment.today), calling)
    return answer(status_report(moment.ledger, moment.head, judgement.findings), moment, request)
