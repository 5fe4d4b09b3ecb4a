"""``reformctl receipt``: units have received a notice (签收)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.notice import receive
from reformctl.cli.ask import listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import Maker, take_steps
from reformctl.cli.words import day_of


@writing
def command(
    request: Request,
    notice: Annotated[str, argument(metavar="NOTICE", help="help.notice")],
    units: Annotated[list[str], argument(metavar="UNIT…", help="help.receiving")],
    on: Annotated[str | None, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """Record who has the notice; each receipt is a step of its own."""

    def of(unit: str) -> Maker:
        return lambda ledger, sources, today: receive(
            ledger, sources, notice, unit, day_of(on, today)
        )

    return take_steps(request, [of(unit) for unit in listed(units)])
