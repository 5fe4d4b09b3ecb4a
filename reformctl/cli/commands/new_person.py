"""``reformctl new person``: a post that may record."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.new_organ import PersonDraft, new_person
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import term_named
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import Role

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    person_id: Annotated[Text, argument(metavar="[ID]", help="help.person_id")] = None,
    post: Annotated[Text, option("--post", metavar="TEXT", help="help.post")] = None,
    unit: Annotated[Text, option("--unit", metavar="ID", help="help.post_unit")] = None,
    email: Annotated[Texts, option("--email", metavar="ADDRESS", help="help.email")] = None,
    role: Annotated[Texts, option("--role", metavar="ROLE", help="help.role")] = None,
    post_en: Annotated[Text, option("--post-en", metavar="TEXT", help="help.title_en")] = None,
) -> int:
    """Name the post, never the person."""
    post, unit, emails, roles = answers(
        request,
        Question("--post", FieldName.POST, post),
        Question("--unit", Noun.UNIT, unit, Register(request).unit),
        Question("--email", FieldName.EMAILS, ",".join(email or ())),
        Question("--role", FieldName.ROLES, ",".join(role or ()), _roles, Role),
    )
    draft = PersonDraft(post, unit, listed([emails]), _roles(roles), person_id, post_en)
    return take_steps(request, [lambda ledger, sources, _today: new_person(ledger, sources, draft)])


def _roles(text: str) -> tuple[Role, ...]:
    return tuple(term_named(Role, "--role", word) for word in listed([text]))
