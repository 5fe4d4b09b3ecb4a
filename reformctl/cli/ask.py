"""What a command must be told: taken from its options, or asked for on a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable

from reformctl.cli.request import Request
from reformctl.cli.streams import complain, lang_of
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import Message, say
from reformctl.render.wording import words
from reformctl.vocab import Term

COMMAS = re.compile("[,，、]")


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that must be known: the option that says it, what it is, and what was given."""

    option: str
    what: Term | Message
    given: str | None
    accepts: Callable[[str], object] = str
    """Raises RequestError for an answer that can't be right."""
    choice: type[Term] | None = None
    """The terms to choose from."""


def answers(request: Request, *questions: Question) -> list[str]:
    """The answer to each question: as given, else as the user types it.

    Away from a terminal it raises RequestError that names everything that is missing.
    """
    missing = [one for one in questions if not (one.given or "").strip()]
    if missing and not (sys.stdin.isatty() and sys.stderr.isatty()):
        names = tuple(one.option for one in missing)
        raise RequestError(say("error.missing_values", names=names), say("error.or_terminal"))
    return [_asked(request, one) if one in missing else str(one.given).strip() for one in questions]


def listed(texts: Iterable[str] | None) -> tuple[str, ...]:
    """The ids of an option that may stand several times, or hold several with commas between."""
    parts = (part for text in texts or () for part in COMMAS.split(text))
    return tuple(part.strip() for part in parts if part.strip())


def _asked(request: Request, question: Question) -> str:
    """What the user types, asked for again as long as it can't be right."""
    while True:
        sys.stdout.flush()
        sys.stderr.write(words(_wording(question), lang_of(request)))
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stderr.write("\n")
            raise KeyboardInterrupt
        text = line.strip()
        if text and _is_accepted(request, question, text):
            return text


def _wording(question: Question) -> Message:
    if question.choice is None:
        return say("command.ask", what=question.what, option=question.option)
    terms = tuple(say("report.term", slug=one.slug, term=one.zh) for one in question.choice)
    return say("command.ask_which", what=question.what, option=question.option, terms=terms)


def _is_accepted(request: Request, question: Question, text: str) -> bool:
    """Whether the answer can be right; else what is wrong has been said."""
    try:
        question.accepts(text)
    except RequestError as error:
        complain(error, lang_of(request))
        return False
    return True
