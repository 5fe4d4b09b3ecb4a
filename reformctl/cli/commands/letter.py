"""``reformctl letter``: a letter of a unit, written by a template that the staff can change."""

from __future__ import annotations

from typing import Annotated

from reformctl.actions.letter import Writing, letter_values
from reformctl.cli.moment import answer, note_unread, open_moment
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.request import Request
from reformctl.cli.streams import format_name, lang_of, put_text
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.template import fill
from reformctl.render.plain import plain
from reformctl.reports.letter import letter_report
from reformctl.store.letters import template_of
from reformctl.store.snapshot import locate
from reformctl.vocab import Term, term_of
from reformctl.vocab.paper import Letter, NoticeKind

WRITTEN = ("text", "md")


@reading
def command(
    request: Request,
    kind: Annotated[str, argument(metavar="LETTER", help="help.letter_kind")],
    about: Annotated[str | None, argument(metavar="[ID]", help="help.letter_id")] = None,
    show_template: Annotated[bool, option("--template", help="help.template")] = False,
) -> int:
    """The letter with its blanks filled in from the ledger, or the template itself."""
    named = _named(kind)
    name, lang = format_name(request), lang_of(request)
    template = template_of(locate(request.ledger)[0], named.slug, lang)
    if show_template:
        put_text(template.text, request)
        return 0
    if not isinstance(named, Letter) or not about:
        raise RequestError(say("error.letter_needs_id"))
    moment = open_moment(request)
    how = Writing(template, lang, moment.today)
    text = fill(template, letter_values(moment.ledger, named, about, how))
    if name in WRITTEN:
        put_text(_inert(text), request, name)
        return note_unread(moment.ledger.unread, request)
    return answer(letter_report(moment.head, named, about, text), moment, request)


def _named(word: str) -> Term:
    """The letter or notice of that name; raises RequestError for any other word."""
    found = term_of(Letter, word) or term_of(NoticeKind, word)
    if found is None:
        terms = (*Letter, *NoticeKind)
        names = tuple(say("report.term", slug=one.slug, term=one.zh) for one in terms)
        raise RequestError(
            say("error.unknown_word", option="LETTER", word=word),
            say("error.known_words", names=names),
        )
    return found


def _inert(text: str) -> str:
    """The letter line by line, with nothing in it that a terminal would act upon."""
    return "".join(f"{plain(line)}\n" for line in text.strip("\n").split("\n"))
