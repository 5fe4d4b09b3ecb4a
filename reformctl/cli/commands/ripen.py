"""``reformctl ripen``: an experience is written up (经验成熟)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.experience import Learned, ripen
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.vocab.field import FieldName

Text = str | None


@writing
def command(
    request: Request,
    experience: Annotated[str, argument(metavar="EXPERIENCE", help="help.experience")],
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.learned")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    spread: Annotated[
        list[str] | None, option("--spread", metavar="ID", help="help.spread")
    ] = None,
) -> int:
    """A draft becomes an experience that can be published and taken up."""
    (said,) = answers(request, Question("--text", FieldName.TEXT, text))
    return take_steps(
        request,
        [
            lambda ledger, sources, today: ripen(
                ledger, sources, experience, Learned(said, day_of(on, today), listed(spread))
            )
        ],
    )
