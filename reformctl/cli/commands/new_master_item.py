"""``reformctl new master-item``: a further item of the master plan."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from reformctl.actions.new_master import MasterDraft, new_master_item
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import year_of
from reformctl.vocab.noun import Noun

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.text")] = None,
    planned: Annotated[Text, option("--planned", metavar="YEAR", help="help.planned")] = None,
    lead: Annotated[Text, option("--lead", metavar="ID", help="help.lead")] = None,
    support: Annotated[
        list[str] | None, option("--support", metavar="ID", help="help.supporting")
    ] = None,
) -> int:
    """The item gets the next number of the whole master plan."""
    register = Register(request)
    group, text, planned, lead = answers(
        request,
        Question("--group", Noun.GROUP, group, register.group),
        Question("--text", Noun.MASTER_ITEM, text),
        Question("--planned", Noun.PLANNED, planned, partial(year_of, "--planned")),
        Question("--lead", Noun.LEAD, lead, register.unit),
    )
    draft = MasterDraft(group, text, year_of("--planned", planned), lead, listed(support))
    return take_steps(
        request, [lambda ledger, sources, _today: new_master_item(ledger, sources, draft)]
    )
