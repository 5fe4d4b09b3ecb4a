"""``reformctl new closing``: a supervision round comes to its end."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.round_closing import close_round
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.vocab.noun import Noun

Text = str | None


@writing
def command(
    request: Request,
    round_id: Annotated[Text, argument(metavar="ROUND", help="help.closing_id")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.closed_on")] = None,
) -> int:
    """Refused while a mid-year round has plans to add or items to judge."""
    (name,) = answers(request, Question("ROUND", Noun.ROUND, round_id))
    return take_steps(
        request,
        [lambda ledger, sources, today: close_round(ledger, sources, name, day_of(on, today))],
    )
