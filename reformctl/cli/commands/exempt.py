"""``reformctl exempt``: a rule that holds in principle does not hold for a record (豁免)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.exemption import Granted, exempt
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, needed

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    name: Annotated[str, argument(metavar="ID", help="help.exempt_id")],
    code: Annotated[str, argument(metavar="CODE", help="help.exempt_code")],
    reason: Annotated[Text, option("--reason", metavar="TEXT", help="help.exempt_reason")] = None,
    approved_by: Annotated[
        Text, option("--approved-by", metavar="WHO", help="help.approved_by")
    ] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """With the reason and who approved it; what must hold has no exemption."""
    why, by = needed("--reason", reason), needed("--approved-by", approved_by)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: exempt(
                ledger, sources, name, Granted(code, why, by, day_of(on, today))
            )
        ],
    )
