"""``reformctl show``: any record; for a plan its supervision table."""

from __future__ import annotations

import re
from typing import Annotated

from reformctl.cli.moment import Moment, answer, effective_day, look, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.plan_page import keep_pages
from reformctl.cli.request import Request
from reformctl.ledger.find import find
from reformctl.ledger.naming import register_of
from reformctl.records.kinds import PLAN_ID
from reformctl.reports.record import record_report
from reformctl.store.notebook import Notebook

PLAN = re.compile(PLAN_ID, re.ASCII)


@reading
def command(
    request: Request,
    id: Annotated[str, argument(metavar="ID", help="help.id")],  # noqa: A002 - the user's word
    everything: Annotated[bool, option("--all", "-a", help="help.all")] = False,
) -> int:
    """The record with that id, or the plan whose title begins so."""
    name = id.partition("/")[0]
    if PLAN.fullmatch(name):
        seen = look(request)
        notebook = Notebook(effective_day(request), lambda note: note.plan == name)
        notebook.leaves = seen[0].leaves() if seen else None
        moment = open_moment(request, notebook.parse)
        if name in moment.ledger.plans:
            code = _tell(moment, request, id, everything)
            if seen and notebook.contents and not moment.ledger.unread:
                keep_pages(*seen, notebook.sheaves, register_of(moment.ledger), moment.head)
            return code
    return _tell(open_moment(request), request, id, everything)


def _tell(moment: Moment, request: Request, name: str, everything: bool) -> int:
    found = find(moment.ledger, name)
    report = record_report(moment.ledger, found, moment.head, everything=everything)
    return answer(report, moment, request)
