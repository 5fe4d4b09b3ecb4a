"""``reformctl withdraw``: take an item or an agenda entry off its list; it is never deleted."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.terms import withdraw
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, needed


@writing
def command(
    request: Request,
    item: Annotated[str, argument(metavar="ITEM", help="help.item_or_entry")],
    reason: Annotated[
        str | None, option("--reason", metavar="TEXT", help="help.withdraw_reason")
    ] = None,
    on: Annotated[str | None, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """It stays where it is with the reason, and counts no longer."""
    why = needed("--reason", reason)
    return take_steps(
        request,
        [lambda ledger, sources, today: withdraw(ledger, sources, item, why, day_of(on, today))],
    )
