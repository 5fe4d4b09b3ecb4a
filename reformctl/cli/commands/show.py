"""``reformctl show``: any record; for a plan its supervision table."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import answer, open_moment
from reformctl.cli.request import Request, reading
from reformctl.ledger.find import find
from reformctl.reports.record import record_report


@reading
def command(
    request: Request,
    id: Annotated[str, typer.Argument(metavar="ID", help="help.id")],  # noqa: A002 - the user's word
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
) -> int:
    """The record with that id, or the plan whose title begins so."""
    moment = open_moment(request)
    found = find(moment.ledger, id)
    return answer(
        record_report(moment.ledger, found, moment.head, everything=everything), moment, request
    )
