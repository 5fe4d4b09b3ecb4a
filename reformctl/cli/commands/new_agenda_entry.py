"""``reformctl new agenda-entry``: a plan is to go before a meeting this year."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from reformctl.actions.agenda import EntryDraft, new_entry
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import year_of
from reformctl.ledger.ledger import Ledger
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    year: Annotated[Text, argument(metavar="[YEAR]", help="help.new_agenda_year")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    central: Annotated[Texts, option("--central", metavar="CENTRAL", help="help.central")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    lead: Annotated[Texts, option("--lead", metavar="ID", help="help.leads")] = None,
    meeting: Annotated[
        int | None, option("--meeting", metavar="N", min=1, max=9999, help="help.for_meeting")
    ] = None,
    submit_by: Annotated[Text, option("--submit-by", metavar="DATE", help="help.submit_by")] = None,
) -> int:
    """Group and lead units are those of the central plan it docks, unless they are named."""
    named, by = answers(
        request,
        Question("--title", Noun.TITLE, title),
        Question("--submit-by", FieldName.SUBMIT_BY, submit_by, parse_day),
    )
    draft = EntryDraft(named, parse_day(by), listed(central), group, listed(lead), meeting)
    wanted = year_of("YEAR", year.removeprefix("A-")) if year else None

    def make(ledger: Ledger, sources: Sources, today: date) -> Step:
        return new_entry(ledger, sources, wanted or today.year, draft)

    return take_steps(request, [make])
