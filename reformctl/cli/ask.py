"""What a command must be told: taken from its options, or asked for on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

import typer

from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of
from reformctl.errors import RequestError
from reformctl.messages import Message, say
from reformctl.render.wording import words
from reformctl.vocab import Term


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that must be known: the option that says it, what it is, and what was given."""

    option: str
    what: Term | Message
    given: str | None


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
    parts = (part for text in texts or () for part in text.replace("，", ",").split(","))
    return tuple(part.strip() for part in parts if part.strip())


def _asked(request: Request, question: Question) -> str:
    wording = say("command.ask", what=question.what, option=question.option)
    try:
        while True:
            text = str(typer.prompt(words(wording, lang_of(request)), err=True)).strip()
            if text:
                return text
    except typer.Abort as error:
        raise KeyboardInterrupt from error
