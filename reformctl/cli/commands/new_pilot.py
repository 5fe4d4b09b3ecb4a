"""``reformctl new pilot``: a reform pilot."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Annotated

from reformctl.actions.new_pilot import PilotDraft, new_pilot
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.draw import ends
from reformctl.cli.options import writing
from reformctl.cli.parameter import option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, term_named
from reformctl.ledger.ledger import Ledger
from reformctl.store.snapshot import parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.pilot import PilotLevel

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    level: Annotated[Text, option("--level", metavar="LEVEL", help="help.new_level")] = None,
    group: Annotated[Text, option("--group", metavar="ID", help="help.group")] = None,
    team: Annotated[Text, option("--team", metavar="ID", help="help.team")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.pilot_unit")] = None,
    person: Annotated[Text, option("--person", metavar="TEXT", help="help.person")] = None,
    leader: Annotated[Text, option("--leader", metavar="TEXT", help="help.pilot_leader")] = None,
    document: Annotated[Text, option("--document", metavar="DOC", help="help.scheme")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.scheme_on")] = None,
    task_force: Annotated[
        Text, option("--task-force", metavar="TEXT", help="help.task_force")
    ] = None,
    city: Annotated[Texts, option("--city", metavar="ID", help="help.cities")] = None,
    central: Annotated[Texts, option("--central", metavar="ID", help="help.asked_by")] = None,
    major: Annotated[bool, option("--major", help="help.is_major")] = False,
    target: Annotated[
        int | None, option("--target", metavar="YEAR", help="help.target_year")
    ] = None,
    pilot_id: Annotated[Text, option("--id", metavar="ID", help="help.pilot_id")] = None,
) -> int:
    """Each has one leader, one plan and one team; the id is drawn at random."""
    named = Register(request)
    title, level, group, team, unit, person, leader, document, on, task_force = answers(
        request,
        Question("--title", Noun.TITLE, title),
        Question(
            "--level",
            FieldName.LEVEL,
            level,
            partial(term_named, PilotLevel, "--level"),
            PilotLevel,
        ),
        Question("--group", Noun.GROUP, group, named.group),
        Question("--team", Noun.TEAM, team, named.unit),
        Question("--unit", Noun.UNIT, unit, named.unit),
        Question("--person", Noun.PERSON, person),
        Question("--leader", FieldName.LEADER, leader),
        Question("--document", FieldName.SCHEME, document),
        Question("--on", Noun.ISSUED, on, parse_day),
        Question("--task-force", FieldName.TASK_FORCE, task_force),
    )

    def make(ledger: Ledger, sources: Sources, today: date) -> Step:
        draft = PilotDraft(
            title,
            term_named(PilotLevel, "--level", level),
            group,
            team,
            unit,
            person,
            leader,
            document,
            day_of(on, today),
            task_force,
            listed(city),
            listed(central),
            major,
            target,
            pilot_id,
        )
        return new_pilot(ledger, sources, draft, ends())

    return take_steps(request, [make])
