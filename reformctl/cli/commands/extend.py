"""``reformctl extend``: ask for a later due date, or approve one."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.terms import Asked, approve_extension, ask_extension
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import Maker, take_steps
from reformctl.cli.words import day_of
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.snapshot import parse_day

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    item: Annotated[str, argument(metavar="PLAN/ITEM", help="help.item")],
    to: Annotated[Text, argument(metavar="DATE", help="help.to")] = None,
    reason: Annotated[Text, option("--reason", metavar="TEXT", help="help.reason")] = None,
    approve: Annotated[bool, option("--approve", help="help.approve")] = False,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """The first due date stays visible; lateness counts against the approved one."""
    day = parse_day(to) if to else None
    if approve:
        make: Maker = lambda ledger, sources, today: approve_extension(  # noqa: E731
            ledger, sources, item, day, day_of(on, today)
        )
        return take_steps(request, [make])
    if day is None:
        raise RequestError(say("error.missing_value", name="DATE"), say("error.extend_usage"))
    if not reason or not reason.strip():
        raise RequestError(say("error.missing_value", name="--reason"), say("error.extend_usage"))
    asked = Asked(day, reason)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: ask_extension(
                ledger, sources, item, asked, day_of(on, today)
            )
        ],
    )
