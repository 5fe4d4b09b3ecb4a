"""``reformctl verdict``: a supervision verdict on an item (认定)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.progress import Said, verdict
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, status_of

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    item: Annotated[str, argument(metavar="PLAN/ITEM", help="help.item_or_master")],
    status: Annotated[str, argument(metavar="STATUS", help="help.status_word")],
    round_id: Annotated[Text, option("--round", metavar="ROUND", help="help.round")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    evidence: Annotated[
        list[str] | None, option("--evidence", metavar="ID|REF", help="help.evidence")
    ] = None,
    problem: Annotated[Text, option("--problem", metavar="TEXT", help="help.problem")] = None,
    next_step: Annotated[Text, option("--next", metavar="TEXT", help="help.next")] = None,
) -> int:
    """Record a verdict; a done one names what proves it, and the item leaves supervision."""
    word = status_of(status)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: verdict(
                ledger,
                sources,
                item,
                Said(
                    word,
                    day_of(on, today),
                    tuple(evidence or ()),
                    round_id,
                    problem,
                    next_step,
                ),
            )
        ],
    )
