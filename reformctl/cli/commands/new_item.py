"""``reformctl new item``: a further item of a plan."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_plan import ItemDraft, new_item
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.store.snapshot import parse_day
from reformctl.vocab.noun import Noun

Text = str | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    plan: Annotated[Text, argument(metavar="PLAN", help="help.plan")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.text")] = None,
    lead: Annotated[Text, option("--lead", metavar="ID", help="help.lead")] = None,
    due: Annotated[Text, option("--due", metavar="DATE", help="help.due")] = None,
    person: Annotated[Text, option("--person", metavar="TEXT", help="help.person")] = None,
    clause: Annotated[Text, option("--clause", metavar="TEXT", help="help.clause")] = None,
    deliverable: Annotated[
        Text, option("--deliverable", metavar="TEXT", help="help.deliverable")
    ] = None,
    support: Annotated[
        list[str] | None, option("--support", metavar="ID", help="help.supporting")
    ] = None,
) -> int:
    """The item gets the next number."""
    register = Register(request)
    plan, text, lead, due = answers(
        request,
        Question("PLAN", Noun.PLAN, plan, register.plan),
        Question("--text", Noun.ITEM, text),
        Question("--lead", Noun.LEAD, lead, register.unit),
        Question("--due", Noun.DUE, due, parse_day),
    )
    day = parse_day(due).isoformat()
    draft = ItemDraft(text, lead, day, clause, listed(support), person, deliverable)
    return take_steps(
        request, [lambda ledger, sources, _today: new_item(ledger, sources, plan, draft)]
    )
