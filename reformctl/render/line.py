"""Single lines for stderr and logs: an error, and a finding with its place in a file."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.errors import ReformctlError
from reformctl.messages import Message, say, word
from reformctl.render.plain import plain
from reformctl.render.wording import words
from reformctl.vocab import Lang


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding stands: a file and, as far as they are known, its line and column from 1."""

    path: str
    line: int | None = None
    column: int | None = None


def error_line(error: ReformctlError, lang: Lang) -> str:
    """What was wrong with the request and the next step, in one line."""
    if error.hint is None:
        return words(say("report.line.error", message=error.message), lang)
    return words(say("report.line.error_hint", message=error.message, hint=error.hint), lang)


def finding_line(
    spot: Spot, code: str, message: Message, hint: Message | str | None, lang: Lang
) -> str:
    """``path:line:column: CODE message``, and how to mend it on an indented second line."""
    numbers = (number for number in (spot.line, spot.column) if number is not None)
    place = ":".join([spot.path, *map(str, numbers)])
    line = plain(f"{place}: {code} {word(message, lang)}")
    if hint is None:
        return line
    return f"{line}\n    {words(say('report.line.fix', hint=hint), lang)}"
