"""``reformctl history``: who recorded what and when, from what to what."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.cli.moment import open_moment, recorded
from reformctl.cli.request import Request, reading
from reformctl.cli.streams import put_out
from reformctl.ledger.find import plan_id_of
from reformctl.reports.history import history_report
from reformctl.store.history import events_of


@reading
def command(
    request: Request,
    id: Annotated[str | None, typer.Argument(metavar="ID", help="help.history_id")] = None,  # noqa: A002 - the user's word
) -> int:
    """Every change of a record, or of the whole ledger, oldest first."""
    moment = open_moment(request)
    repository, commit = recorded(moment)
    asked = plan_id_of(moment.ledger, id) if id else None
    effective = moment.head.as_of
    events = [
        event
        for event in events_of(repository, repository.prefix, asked, commit)
        if effective is None or event.effective is None or event.effective <= effective
    ]
    # What lies broken in the work tree says nothing of what was recorded.
    put_out(history_report(events, moment.head, asked), request)
    return 0
