"""``reformctl visit``: a visit to a pilot on site (实地查看)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.pilot import Seen, visit
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of

Text = str | None


@writing
def command(
    request: Request,
    pilot: Annotated[str, argument(metavar="PILOT", help="help.pilot")],
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    by: Annotated[Text, option("--by", metavar="ID", help="help.visit_by")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.visit_text")] = None,
) -> int:
    """Record that somebody was there, and what was seen."""
    return take_steps(
        request,
        [
            lambda ledger, sources, today: visit(
                ledger, sources, pilot, Seen(day_of(on, today), by, text)
            )
        ],
    )
