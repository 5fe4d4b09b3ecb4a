"""The colours of a terminal: the only module that needs rich.

Lines arrive drawn and safe, and rich only adds the escapes of a style around a piece of text: no
markup is read, nothing is measured or folded a second time. The sixteen colours of the terminal's
own theme are used, so a report is legible on dark and light ground.
"""

from __future__ import annotations

from rich.color import ColorSystem
from rich.style import Style as Look

from reformctl.render.span import Ink, Line, Span, trimmed

_LOOKS = {
    Ink.GOOD: Look(color="green"),
    Ink.WARN: Look(color="yellow"),
    Ink.BAD: Look(color="red", bold=True),
    Ink.FAINT: Look(dim=True),
    Ink.TITLE: Look(bold=True),
    Ink.HEADING: Look(color="cyan"),
    Ink.LABEL: Look(color="cyan"),
    Ink.RULE: Look(dim=True),
    Ink.TOTAL: Look(bold=True),
}


def painted(line: Line) -> str:
    """The line with the escape sequences of its inks."""
    return "".join(_painted(span) for span in trimmed(line))


def _painted(span: Span) -> str:
    look = _LOOKS.get(span.ink)
    if look is None or not span.text.strip():
        return span.text
    # Only the words are painted, so that no colour runs into the gaps.
    words = span.text.strip(" ")
    before, _, after = span.text.partition(words)
    return before + look.render(words, color_system=ColorSystem.STANDARD) + after
