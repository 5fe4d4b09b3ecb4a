"""``reformctl decide``: how a central plan is carried out here."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.central import Decided, decide
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, term_named
from reformctl.vocab.docking import DockingWay

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    central: Annotated[str, argument(metavar="CENTRAL", help="help.central_id")],
    way: Annotated[str, argument(metavar="WAY", help="help.way")],
    reason: Annotated[Text, option("--reason", metavar="TEXT", help="help.way_reason")] = None,
    approved_by: Annotated[
        Text, option("--approved-by", metavar="WHO", help="help.approved_by")
    ] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """Docked by a plan; or, with reason and approver, carried out directly or not applicable."""
    found = term_named(DockingWay, "WAY", way)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: decide(
                ledger, sources, central, Decided(found, day_of(on, today), reason, approved_by)
            )
        ],
    )
