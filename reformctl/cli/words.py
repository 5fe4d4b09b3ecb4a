"""Words on the command line: statuses, days, texts that must be given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from reformctl.cli.request import Request
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.reports.event_selection import Author
from reformctl.store.snapshot import parse_day
from reformctl.vocab import Term, term_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import Status

T = TypeVar("T", bound=Term)

YEAR = re.compile("[12][0-9]{3}", re.ASCII)
MONTH = re.compile("[12][0-9]{3}-(?:0[1-9]|1[0-2])", re.ASCII)
NUMBER = re.compile("[1-9][0-9]{0,3}", re.ASCII)


def status_of(word: str) -> Status:
    """The status named by its slug or wording; raises RequestError for any other word."""
    return term_named(Status, "STATUS", word)


def term_named(kind: type[T], option: str, word: str) -> T:
    """The term of that kind the word names; raises RequestError with the words there are."""
    term = term_of(kind, word)
    if term is None:
        names = tuple(say("report.term", slug=member.slug, term=member.zh) for member in kind)
        raise RequestError(
            say("error.unknown_word", option=option, word=word),
            say("error.known_words", names=names),
        )
    return term


def fields_named(option: str, words: Iterable[str]) -> frozenset[str]:
    """The slugs of the fields those words name, by slug or wording; raises RequestError else."""
    return frozenset(slug for word in words for slug in _fields(option, word))


def _fields(option: str, word: str) -> list[str]:
    terms = [*Noun, *FieldName]
    found = [term.slug for term in terms if word in (term.slug, term.zh, term.en)]
    if not found:
        from difflib import get_close_matches

        known = {text: term.slug for term in terms for text in (term.slug, term.zh, term.en)}
        near = tuple(dict.fromkeys(known[text] for text in get_close_matches(word, known, 3)))
        hint = say("error.did_you_mean", names=near) if near else say("error.see_fields")
        raise RequestError(say("error.unknown_word", option=option, word=word), hint)
    return found


def author_named(ledger: Ledger, text: str) -> Author:
    """Whom an e-mail address, a post of the registry or a part of a name stands for."""
    if "@" in text:
        return Author(text, frozenset({text.casefold()}))
    for person in ledger.people.values():
        if text in (person.id, person.post, person.post_en) and person.emails:
            return Author(text, frozenset(email.casefold() for email in person.emails))
    return Author(text)


def period(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The days between which something lies; raises RequestError when they stand in no order."""
    first, last = (parse_day(text) if text else None for text in (since, until))
    if first and last and first > last:
        raise RequestError(say("error.days_reversed", first=first, last=last))
    return first, last


def day_of(text: str | None, today: date) -> date:
    """The day asked for, today when none was; raises RequestError for a day still to come."""
    day = parse_day(text) if text else today
    if day > today:
        raise RequestError(say("error.day_to_come", day=day, today=today))
    return day


def needed(option: str, text: str | None) -> str:
    """The text of an option that must be given; raises RequestError when it is missing or blank."""
    if not text or not text.strip():
        raise RequestError(say("error.missing_value", name=option), say("error.add_help"))
    return text.strip()


def year_of(option: str, text: str) -> int:
    """The year a text names; raises RequestError for anything else."""
    if not YEAR.fullmatch(text):
        raise RequestError(say("error.not_a_year", option=option, text=text))
    return int(text)


def month_of(option: str, text: str) -> date:
    """The first day of the month a text like 2017-07 names; raises RequestError for another."""
    if not MONTH.fullmatch(text):
        raise RequestError(say("error.not_a_month", option=option, text=text))
    return date(int(text[:4]), int(text[5:]), 1)


def refuse_options(request: Request, names: Iterable[str], because: str) -> None:
    """Raises RequestError for one of those common options beside one it does not go with."""
    for name in names:
        if getattr(request, name):
            option = f"--{name.replace('_', '-')}"
            raise RequestError(say("error.options_part", option=option, other=because))


def number_of(option: str, text: str) -> int:
    """The number a text names; raises RequestError for anything else."""
    if not NUMBER.fullmatch(text):
        raise RequestError(say("error.not_a_number", option=option, text=text))
    return int(text)
