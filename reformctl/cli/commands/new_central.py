"""``reformctl new central``: a plan that a central meeting adopted."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.central import CentralDraft, new_central
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.store.snapshot import parse_day
from reformctl.vocab.noun import Noun

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    meeting: Annotated[
        Text, option("--meeting", metavar="C-N", help="help.central_meeting")
    ] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.concerned_group")] = None,
    lead: Annotated[Texts, option("--lead", metavar="ID", help="help.leads")] = None,
    document: Annotated[Text, option("--document", metavar="TEXT", help="help.document")] = None,
    issued: Annotated[Text, option("--issued", metavar="DATE", help="help.central_issued")] = None,
) -> int:
    """Its id is the meeting's next one; how it is docked is decided by ``reformctl decide``."""
    register = Register(request)
    adopted, named, concerned = answers(
        request,
        Question("--meeting", Noun.CENTRAL_MEETING, meeting, register.central_meeting),
        Question("--title", Noun.TITLE, title),
        Question("--group", Noun.GROUP, group, register.group),
    )
    day = parse_day(issued) if issued else None
    draft = CentralDraft(adopted, named, concerned, listed(lead), document, day)
    return take_steps(
        request, [lambda ledger, sources, _today: new_central(ledger, sources, draft)]
    )
