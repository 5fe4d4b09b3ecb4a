"""The words of a command in their plainest form, understood before the program is loaded.

Whatever is not in that form, or in doubt, is left to the command. Imports nothing that takes time.
"""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta, timezone

from reformctl.cli.request import Request
from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to understand a word
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    # The words an option may have; None where it may have any.
    Options = Mapping[str, Sequence[str] | None]

CHINA = timezone(timedelta(hours=8))
COMMON: Options = {
    "--ledger": None,
    "--today": None,
    "--lang": ("zh", "en"),
    "--format": ("text", "csv", "md", "json"),
    "--color": ("auto", "always", "never"),
}
FLAGS = {"--quiet": "quiet", "-q": "quiet", "--json": "json"}


@dataclass(frozen=True, slots=True)
class Plain:
    """What plain words say."""

    request: Request
    own: Mapping[str, str]
    """The values of the command's own options."""
    free: Sequence[str]
    """The words that are no option."""


def plain_words(words: Sequence[str], own: Options) -> Plain | None:
    """What the words of a command with those own options say; None for words of any other form."""
    given: dict[str, str] = {}
    flags: dict[str, bool] = {}
    free: list[str] = []
    options = {**COMMON, **own}
    rest = iter(words)
    for word in rest:
        name, sign, value = word.partition("=")
        if word in FLAGS:
            flags[FLAGS[word]] = True
        elif not word.startswith("-") and word.strip():
            free.append(word)
        else:
            text = value if sign else next(rest, "")
            if name not in options or text.startswith("-") or not _may_be(text, options[name]):
                return None
            given[name] = text
    given.setdefault("--today", os.environ.get("REFORMCTL_TODAY", ""))
    common = {name.removeprefix("--"): text for name, text in given.items() if name in COMMON}
    ours = {name.removeprefix("--"): text for name, text in given.items() if name in own}
    return Plain(Request(**common, **flags), ours, free)  # type: ignore[arg-type]


def _may_be(text: str, known: Sequence[str] | None) -> bool:
    return bool(text.strip()) if known is None else text in known


def plain_day(request: Request) -> date | None:
    """The day against which deadlines are judged; None for what is written in another form."""
    if not request.today:
        return datetime.now(CHINA).date()
    try:
        day = date.fromisoformat(request.today)
    except ValueError:
        return None
    return day if day.isoformat() == request.today else None
