"""``reformctl review``: the half-yearly opinion on a pilot (试点评价)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.pilot import Opined, review
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, term_named
from reformctl.vocab.pilot import Opinion

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    pilot: Annotated[str, argument(metavar="PILOT", help="help.pilot")],
    opinion: Annotated[str, argument(metavar="OPINION", help="help.opinion")],
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    by: Annotated[Text, option("--by", metavar="ID", help="help.review_by")] = None,
    reason: Annotated[Text, option("--reason", metavar="TEXT", help="help.review_reason")] = None,
    problem: Annotated[Text, option("--problem", metavar="TEXT", help="help.problem")] = None,
    next_step: Annotated[
        Text, option("--next-step", "--next", metavar="TEXT", help="help.next")
    ] = None,
    experience: Annotated[
        Text, option("--experience", metavar="TITLE", help="help.experience_title")
    ] = None,
) -> int:
    """Record an opinion; stop needs a reason, promote opens an experience."""
    word = term_named(Opinion, "OPINION", opinion)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: review(
                ledger,
                sources,
                pilot,
                Opined(word, day_of(on, today), by, reason, problem, next_step, experience),
            )
        ],
    )
