"""``reformctl new appraisal-result``: the result of an appraisal goes out and stands."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.appraisal import issue_result
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
    year: Annotated[Text, argument(metavar="YEAR", help="help.appraised_year")] = None,
    document: Annotated[Text, option("--document", metavar="TEXT", help="help.document")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
) -> int:
    """From then on nothing changes in the appraisal."""
    year, number = answers(
        request,
        Question("YEAR", Noun.YEAR, year),
        Question("--document", Noun.DOCUMENT, document),
    )
    return take_steps(
        request,
        [
            lambda ledger, sources, today: issue_result(
                ledger, sources, year, number, day_of(on, today)
            )
        ],
    )
