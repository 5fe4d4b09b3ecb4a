"""``reformctl withdraw``: take an item off the list; it is never deleted."""

from __future__ import annotations

from typing import Annotated

import typer

from reformctl.actions.terms import withdraw
from reformctl.cli.options import writing
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, needed


@writing
def command(
    request: Request,
    item: Annotated[str, typer.Argument(metavar="PLAN/ITEM", help="help.item")],
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="help.withdraw_reason")
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """The item stays in the plan with the reason, and counts no longer."""
    why = needed("--reason", reason)
    return take_steps(
        request,
        [lambda ledger, sources, today: withdraw(ledger, sources, item, why, day_of(on, today))],
    )
