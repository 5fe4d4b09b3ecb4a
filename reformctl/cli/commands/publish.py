"""``reformctl publish``: a bulletin carried an experience (登载)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.experience import publish
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps


@writing
def command(
    request: Request,
    experience: Annotated[str, argument(metavar="EXPERIENCE", help="help.experience")],
    bulletin: Annotated[str, argument(metavar="BULLETIN", help="help.carrier")],
) -> int:
    """Each names the other from then on."""
    return take_steps(
        request,
        [lambda ledger, sources, _: publish(ledger, sources, experience, bulletin)],
    )
