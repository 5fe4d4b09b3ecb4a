"""What the words of a command ask for, if they are of the usual form."""

from __future__ import annotations

import os

from reformctl.cli.clock import day_in_china
from reformctl.cli.request import Request
from reformctl.dataclass import dataclass, field
from reformctl.day import date

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from collections.abc import Mapping

EPOCH = date(1970, 1, 1).toordinal()
LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Form:
    """The words that are usual for a command."""

    values: Mapping[str, tuple[str, ...] | None]
    """Options with a value, and the words each may have; None where any may."""
    flags: Mapping[str, str]
    """Options without one, and what each is called."""
    rest: int = 0
    """How many words there are without a name."""


@dataclass(slots=True)
class Asked:
    """What is asked; options by their names without the hyphens before them."""

    values: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    rest: list[str] = field(default_factory=list)

    def request(self) -> Request:
        """What is asked for in the options that all commands share."""
        shared = {name: text for name, text in self.values.items() if name in SHARED}
        flags = {name: True for name in self.flags if name in SHARED_FLAGS.values()}
        return Request(**shared, **flags)  # type: ignore[arg-type]


SHARED: dict[str, tuple[str, ...] | None] = {
    "ledger": None,
    "today": None,
    "lang": ("zh", "en"),
    "format": ("text", "csv", "md", "json"),
    "color": ("auto", "always", "never"),
}
SHARED_FLAGS = {"--quiet": "quiet", "-q": "quiet", "--json": "json"}


def usual(words: list[str], form: Form) -> Asked | None:
    """What those words ask for; None if any of them is not of the usual form."""
    asked = Asked()
    flags = SHARED_FLAGS | dict(form.flags)
    left = iter(words)
    for word in left:
        name, sign, value = word.partition("=")
        if not word.startswith("-"):
            asked.rest.append(word)
        elif word in flags:
            asked.flags.add(flags[word])
        else:
            text = value if sign else next(left, "")
            if not _is_usual(name.removeprefix("--"), text, form):
                return None
            asked.values[name.removeprefix("--")] = text
    if len(asked.rest) != form.rest or not all(map(str.strip, asked.rest)):
        return None
    asked.values.setdefault("today", os.environ.get("REFORMCTL_TODAY", ""))
    return asked


def _is_usual(name: str, text: str, form: Form) -> bool:
    """Whether there is such an option, and that is a word it may have."""
    known = {**SHARED, **form.values}
    if name not in known or not text.strip() or text.startswith("-"):
        return False
    allowed = known[name]
    return allowed is None or text in allowed


def day_asked(asked: Asked) -> date | None:
    """The day against which deadlines are judged; None for a text that names none."""
    text = asked.values["today"]
    return day_named(text) if text else date.fromordinal(EPOCH + day_in_china())


def day_named(text: str) -> date | None:
    """The day in its only form; None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def number_named(text: str) -> int | None:
    """The number in its plainest form; None for anything else."""
    is_number = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if is_number else None
