"""A drawn line: pieces of safe text, each with the ink it is to be drawn in."""

from __future__ import annotations

from reformctl.dataclass import dataclass, replace
from reformctl.enumeration import Enum
from reformctl.reports.report import Tone


class Ink(Enum):
    """What a piece of a line is, so that colour can be chosen when it is drawn."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    FAINT = "faint"
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    RULE = "rule"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line."""

    text: str
    ink: Ink = Ink.PLAIN


Line = tuple[Span, ...]

BLANK: Line = ()


def ink_of(tone: Tone, otherwise: Ink = Ink.PLAIN) -> Ink:
    """The ink of a tone; plain tone takes the ink of what it stands in."""
    return otherwise if tone is Tone.PLAIN else Ink(tone.value)


def trimmed(line: Line) -> Line:
    """The line without white space at its end."""
    for last in range(len(line) - 1, -1, -1):
        if kept := line[last].text.rstrip():
            return (*line[:last], replace(line[last], text=kept))
    return BLANK


def text_of(line: Line) -> str:
    """The line without its inks and without white space at its end."""
    return "".join(span.text for span in line).rstrip()
