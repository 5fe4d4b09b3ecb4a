"""``reformctl new issue``: a plan goes out under a document number."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.adoption import issue
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.vocab import Noun

Text = str | None


@writing
def command(
    request: Request,
    plan: Annotated[Text, argument(metavar="PLAN", help="help.plan")] = None,
    document: Annotated[Text, option("--document", metavar="TEXT", help="help.document")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """From its issue on the plan is supervised, so it must be complete."""
    plan, number = answers(
        request,
        Question("PLAN", Noun.PLAN, plan, Register(request).plan),
        Question("--document", Noun.DOCUMENT, document),
    )
    return take_steps(
        request,
        [
            lambda ledger, sources, today: issue(
                ledger, sources, plan, number, day_of(on, today).isoformat()
            )
        ],
    )
