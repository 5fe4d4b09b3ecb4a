"""``reformctl new experience``: an experience from a pilot, a plan or a place."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from reformctl.actions.new_experience import ExperienceDraft, new_experience
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of
from reformctl.ledger.ledger import Ledger
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    source: Annotated[Text, option("--source", metavar="ID", help="help.source")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.ripe_on")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.learned")] = None,
    bulletin: Annotated[Text, option("--bulletin", metavar="ID", help="help.carried_by")] = None,
    spread: Annotated[Texts, option("--spread", metavar="ID", help="help.spread")] = None,
) -> int:
    """Without a day it is a draft; its id is the next number of the year."""
    title, source = answers(
        request,
        Question("--title", Noun.TITLE, title),
        Question("--source", FieldName.SOURCE, source),
    )

    def make(ledger: Ledger, sources: Sources, today: date) -> Step:
        ripe = day_of(on, today) if on else None
        year = (ripe or today).year
        draft = ExperienceDraft(title, source, year, ripe, text, bulletin, listed(spread))
        return new_experience(ledger, sources, draft)

    return take_steps(request, [make])
