"""``reformctl new notice``: a draft of a notice."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from reformctl.actions.letter import Writing
from reformctl.actions.new_notice import NoticeDraft, new_notice
from reformctl.cli.ask import Question, answers, listed
from reformctl.cli.options import writing
from reformctl.cli.parameter import argument, option
from reformctl.cli.register import Register
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.cli.streams import lang_of
from reformctl.cli.words import term_named
from reformctl.store.letters import template_of
from reformctl.store.snapshot import locate, parse_day
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import NoticeKind

Text = str | None
Texts = list[str] | None


@writing
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    request: Request,
    kind: Annotated[Text, argument(metavar="KIND", help="help.notice_kind")] = None,
    to: Annotated[Texts, option("--to", metavar="ID", help="help.notice_to")] = None,
    about: Annotated[Texts, option("--about", metavar="ID", help="help.notice_about")] = None,
    codes: Annotated[Texts, option("--from", metavar="CODE", help="help.notice_from")] = None,
    reply_by: Annotated[Text, option("--reply-by", metavar="DATE", help="help.reply_by")] = None,
    title: Annotated[Text, option("--title", metavar="TEXT", help="help.notice_title")] = None,
    text: Annotated[Text, option("--text", metavar="TEXT", help="help.notice_text")] = None,
) -> int:
    """The text comes from the template of its kind; it goes out with ``reformctl issue``."""
    which = partial(term_named, NoticeKind, "KIND")
    word, units = answers(
        request,
        Question("KIND", Noun.KIND, kind, which, NoticeKind),
        Question("--to", FieldName.ADDRESSEES, ",".join(to or ()), Register(request).units),
    )
    chosen = term_named(NoticeKind, "KIND", word)
    draft = NoticeDraft(
        chosen,
        listed([units]),
        listed(about),
        parse_day(reply_by) if reply_by else None,
        title,
        text,
        listed(codes),
    )
    lang = lang_of(request)
    template = template_of(locate(request.ledger)[0], chosen.slug, lang)
    return take_steps(
        request,
        [
            lambda ledger, sources, today: new_notice(
                ledger, sources, draft, Writing(template, lang, today)
            )
        ],
    )
