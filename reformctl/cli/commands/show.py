"""``reformctl show``: any record; for a plan its supervision table."""

from __future__ import annotations

import re
from typing import Annotated

from reformctl.cli.moment import Moment, answer, effective_day, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.ledger.find import find
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
    moment = _opened(request, id.partition("/")[0])
    found = find(moment.ledger, id)
    return answer(
        record_report(moment.ledger, found, moment.head, everything=everything), moment, request
    )


def _opened(request: Request, name: str) -> Moment:
    """The ledger with the plan of that id; with all plans where the name is no plan's id."""
    if PLAN.fullmatch(name):
        notebook = Notebook(effective_day(request), lambda note: note.plan == name)
        moment = open_moment(request, notebook.parse)
        if name in moment.ledger.plans:
            return moment
    return open_moment(request)
