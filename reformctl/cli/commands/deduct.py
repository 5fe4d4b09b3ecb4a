"""``reformctl deduct``: points taken off a unit in a year-end appraisal (扣分)."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.deduction import Taken, deduct, deduct_proposed, points_of
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import term_named
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.vocab.appraisal import AppraisalPart
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    year: Annotated[str, argument(metavar="YEAR", help="help.appraised_year")],
    unit: Annotated[Text, argument(metavar="[UNIT]", help="help.appraised_unit")] = None,
    part: Annotated[Text, argument(metavar="[PART]", help="help.part")] = None,
    points: Annotated[Text, argument(metavar="[POINTS]", help="help.points")] = None,
    about: Annotated[Texts, option("--for", metavar="ID", help="help.for")] = None,
    reason: Annotated[Text, option("--reason", metavar="TEXT", help="help.why")] = None,
    proposed: Annotated[bool, option("--proposed", help="help.proposed")] = False,
) -> int:
    """The records named are the reason; the score follows from all deductions."""
    if proposed:
        if part or points or about or reason:
            raise RequestError(say("error.proposed_alone"), say("error.deduct_usage"))
        return take_steps(
            request,
            [lambda ledger, sources, today: deduct_proposed(ledger, sources, year, unit, today)],
        )
    taken = _taken(request, unit, part, points, (about, reason))
    return take_steps(
        request, [lambda ledger, sources, _today: deduct(ledger, sources, year, taken)]
    )


def _taken(
    request: Request, unit: Text, part: Text, points: Text, why: tuple[Texts, Text]
) -> Taken:
    about, reason = why
    unit, part, points, named, reason = answers(
        request,
        Question("UNIT", Noun.UNIT, unit),
        Question("PART", say("report.appraisal.part"), part, _part, AppraisalPart),
        Question("POINTS", FieldName.POINTS, points, points_of),
        Question("--for", FieldName.ABOUT, ",".join(about or ())),
        Question("--reason", FieldName.REASON, reason),
    )
    return Taken(unit, _part(part), points_of(points), listed([named]), reason)


def _part(word: str) -> AppraisalPart:
    return term_named(AppraisalPart, "PART", word)
