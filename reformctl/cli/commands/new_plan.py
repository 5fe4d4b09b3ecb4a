"""``reformctl new plan``: a draft of a special plan."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from reformctl.actions.new_plan import PlanDraft, new_plan
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.draw import ends
from reformctl.cli.options import writing
from reformctl.cli.parameter import option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import term_named
from reformctl.ledger.ledger import Ledger
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import PlanKind

Text = str | None
Texts = list[str] | None
Year = int | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    kind: Annotated[Text, option("--kind", metavar="KIND", help="help.plan_kind")] = None,
    central: Annotated[Texts, option("--central", metavar="ID", help="help.central")] = None,
    lead: Annotated[Texts, option("--lead", metavar="ID", help="help.leads")] = None,
    support: Annotated[Texts, option("--support", metavar="ID", help="help.supporting")] = None,
    person: Annotated[Text, option("--person", metavar="TEXT", help="help.person")] = None,
    lead_leader: Annotated[
        Text, option("--lead-leader", metavar="TEXT", help="help.lead_leader")
    ] = None,
    leader_direct: Annotated[bool, option("--leader-direct", help="help.is_leader_direct")] = False,
    target: Annotated[Year, option("--target", metavar="YEAR", help="help.target_year")] = None,
    master: Annotated[Texts, option("--master", metavar="ID", help="help.serves")] = None,
    year: Annotated[Year, option("--year", metavar="YEAR", help="help.plan_year")] = None,
    plan_id: Annotated[Text, option("--id", metavar="ID", help="help.plan_id")] = None,
) -> int:
    """The id is drawn at random, so that two branches never hand out the same."""
    named_kind = term_named(PlanKind, "--kind", kind) if kind else None
    title, group = answers(
        request,
        Question("--title", Noun.TITLE, title),
        Question("--group", Noun.GROUP, group, Register(request).group),
    )

    def make(ledger: Ledger, sources: Sources, today: date) -> Step:
        draft = PlanDraft(
            title,
            group,
            year or today.year,
            plan_id,
            named_kind,
            listed(central),
            lead_leader,
            listed(lead),
            listed(support),
            person,
            leader_direct,
            target,
            listed(master),
        )
        return new_plan(ledger, sources, draft, ends())

    return take_steps(request, [make])
