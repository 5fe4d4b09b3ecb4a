"""``reformctl submit``: the plan for an entry of the yearly agenda has come."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.agenda import submit
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.vocab.noun import Noun

Text = str | None


@writing
def command(
    request: Request,
    entry: Annotated[str, argument(metavar="AGENDA/ENTRY", help="help.entry")],
    plan: Annotated[Text, option("--plan", metavar="PLAN", help="help.plan")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """Whether it was adopted and issued is told by the plan from then on."""
    (named,) = answers(request, Question("--plan", Noun.PLAN, plan, Register(request).plan))
    return take_steps(
        request,
        [lambda ledger, sources, today: submit(ledger, sources, entry, named, day_of(on, today))],
    )
