"""``reformctl set``: a unit's own report on an item (自报)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.progress import Said, report
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, status_of


@writing
def command(
    request: Request,
    item: Annotated[str, argument(metavar="PLAN/ITEM", help="help.item")],
    status: Annotated[str, argument(metavar="STATUS", help="help.status_word")],
    on: Annotated[str | None, option("--on", metavar="DATE", help="help.on")] = None,
    evidence: Annotated[
        list[str] | None, option("--evidence", metavar="REF", help="help.evidence")
    ] = None,
) -> int:
    """Record what the lead unit says of an item; it counts once it is verified."""
    word = status_of(status)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: report(
                ledger, sources, item, Said(word, day_of(on, today), tuple(evidence or ()))
            )
        ],
    )
