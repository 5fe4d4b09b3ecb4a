"""Words on the command line: statuses, days, texts that must be given."""

from __future__ import annotations

import re
from datetime import date

from reformctl.errors import RequestError
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.counts import Share
from reformctl.store.snapshot import parse_day
from reformctl.vocab import Status, T, term_of

YEAR = re.compile("[12][0-9]{3}", re.ASCII)
NUMBER = re.compile("[1-9][0-9]{0,3}", re.ASCII)


def status_of(word: str) -> Status:
    """The status named by its slug or wording; raises RequestError for any other word."""
    return term_named(Status, "STATUS", word)


def term_named(kind: type[T], option: str, word: str) -> T:
    """The term of that kind the word names; raises RequestError with the words there are."""
    term = term_of(kind, word)
    if term is None:
        names = tuple(say("report.term", slug=member.slug, term=member) for member in kind)
        raise RequestError(
            say("error.unknown_word", option=option, word=word),
            say("error.known_words", names=names),
        )
    return term


def day_of(text: str | None, today: date) -> date:
    """The day asked for, today when none was; raises RequestError for a day still to come."""
    day = parse_day(text) if text else today
    if day > today:
        raise RequestError(say("error.day_to_come", day=day, today=today))
    return day


def needed(option: str, text: str | None) -> str:
    """The text of an option that must be given; raises RequestError when it is missing or blank."""
    if not text or not text.strip():
        raise RequestError(say("error.missing_value", name=option))
    return text.strip()


def year_of(option: str, text: str) -> int:
    """The year a text names; raises RequestError for anything else."""
    if not YEAR.fullmatch(text):
        raise RequestError(say("error.not_a_year", option=option, text=text))
    return int(text)


def number_of(option: str, text: str) -> int:
    """The number a text names; raises RequestError for anything else."""
    if not NUMBER.fullmatch(text):
        raise RequestError(say("error.not_a_number", option=option, text=text))
    return int(text)


def share_of(ledger: Ledger, group: str | None, unit: str | None) -> Share:
    """The share of the programme that a group and a unit name, each by id or title.

    Raises RequestError for names nobody has, and for a group that is none.
    """
    group_id = unit_id(ledger, group) if group is not None else None
    if group_id is not None and group_id not in ledger.groups:
        raise RequestError(
            say("error.not_a_group", name=group_id),
            say("error.known_groups", names=tuple(ledger.groups)),
        )
    return Share(group_id, unit_id(ledger, unit) if unit is not None else None)
