"""``reformctl new appraisal-visit``: an appraisal group was at a city."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.appraisal import CityVisit, visit_city
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
    year: Annotated[Text, argument(metavar="YEAR", help="help.appraised_year")] = None,
    city: Annotated[Text, argument(metavar="CITY", help="help.appraised_city")] = None,
    by: Annotated[Text, option("--by", metavar="ID", help="help.visited_by")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.visited_on")] = None,
) -> int:
    """Each city is visited once, by the group that it is assigned to."""
    year, city = answers(
        request,
        Question("YEAR", Noun.YEAR, year),
        Question("CITY", Noun.CITY, city, Register(request).unit),
    )
    return take_steps(
        request,
        [
            lambda ledger, sources, today: visit_city(
                ledger, sources, year, CityVisit(city, day_of(on, today), by)
            )
        ],
    )
