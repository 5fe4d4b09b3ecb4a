"""``reformctl new bulletin``: a bulletin, digest or paper."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from reformctl.actions.new_bulletin import BulletinDraft, new_bulletin
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.words import day_of, term_named
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import Audience, BulletinKind

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    kind: Annotated[Text, argument(metavar="KIND", help="help.bulletin_kind")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.title")] = None,
    sender: Annotated[Text, option("--sender", metavar="ID", help="help.sender")] = None,
    audience: Annotated[Texts, option("--audience", metavar="WHO", help="help.audiences")] = None,
    on: Annotated[Text, option("--on", metavar="DATE", help="help.on")] = None,
    channel: Annotated[Text, option("--channel", metavar="TEXT", help="help.new_channel")] = None,
    issue: Annotated[
        int | None, option("--issue", metavar="N", min=1, max=9999, help="help.new_issue_number")
    ] = None,
    subject: Annotated[Text, option("--subject", metavar="TEXT", help="help.new_subject")] = None,
    about: Annotated[Texts, option("--about", metavar="ID", help="help.bulletin_about")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.bulletin_text")] = None,
) -> int:
    """Where a channel is named it gets the next number of the year, unless one is given."""
    which = partial(term_named, BulletinKind, "KIND")
    readers = partial(term_named, Audience, "--audience")
    word, name, by, whom = answers(
        request,
        Question("KIND", Noun.KIND, kind, which, BulletinKind),
        Question("--title", Noun.TITLE, title),
        Question("--sender", FieldName.SENDER, sender, Register(request).unit),
        Question(
            "--audience",
            FieldName.AUDIENCE,
            ",".join(audience or ()),
            lambda text: [readers(one) for one in listed([text])],
            Audience,
        ),
    )
    chosen = which(word)
    meant = tuple(readers(one) for one in listed([whom]))
    return take_steps(
        request,
        [
            lambda ledger, sources, today: new_bulletin(
                ledger,
                sources,
                BulletinDraft(
                    chosen,
                    name,
                    by,
                    meant,
                    day_of(on, today),
                    channel,
                    issue,
                    subject,
                    listed(about),
                    text,
                ),
            )
        ],
    )
