"""``reformctl adopt``: a place takes an experience up (采用经验)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.uptake import Taken, take_up
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of

Text = str | None


@writing
def command(
    request: Request,
    experience: Annotated[str, argument(metavar="EXPERIENCE", help="help.experience")],
    unit: Annotated[str, argument(metavar="UNIT", help="help.adopting_unit")],
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    document: Annotated[
        Text, option("--document", metavar="DOC", help="help.uptake_document")
    ] = None,
) -> int:
    """Record which unit took the experience up, and by which document."""
    return take_steps(
        request,
        [
            lambda ledger, sources, today: take_up(
                ledger, sources, experience, Taken(unit, day_of(on, today), document)
            )
        ],
    )
