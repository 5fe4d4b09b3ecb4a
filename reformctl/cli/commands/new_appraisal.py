"""``reformctl new appraisal``: a year-end appraisal with its cities shared out to the groups."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.appraisal import new_appraisal
from reformctl.cli.ask import Question, answers
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import year_of
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

Text = str | None


@writing
def command(
    request: Request,
    year: Annotated[Text, argument(metavar="YEAR", help="help.appraised_year")] = None,
    start: Annotated[Text, option("--start", metavar="DATE", help="help.start")] = None,
    end: Annotated[Text, option("--end", metavar="DATE", help="help.end")] = None,
) -> int:
    """Each group gets as many cities as can be, and others than the year before."""
    year, start, end = answers(
        request,
        Question("YEAR", Noun.YEAR, year, lambda text: year_of("YEAR", text)),
        Question("--start", FieldName.START, start, parse_day),
        Question("--end", FieldName.END, end, parse_day),
    )
    number, first, last = year_of("YEAR", year), parse_day(start), parse_day(end)
    return take_steps(
        request,
        [lambda ledger, sources, _today: new_appraisal(ledger, sources, number, first, last)],
    )
