"""Sentences and labelled values as lines, folded to the width where there is one."""

from __future__ import annotations

from reformctl.messages import Message
from reformctl.render.span import Ink, Line, Span
from reformctl.render.style import Style
from reformctl.render.width import fold
from reformctl.render.wording import title_words, words
from reformctl.vocab import Term

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def title(sentence: Term | Message, style: Style) -> list[Line]:
    """A title in as many lines as the width asks for."""
    return paragraph(title_words(sentence, style.lang), style, Ink.TITLE)


def paragraph(sentence: str | Message, style: Style, ink: Ink = Ink.PLAIN) -> list[Line]:
    """A sentence in as many lines as the width asks for."""
    text = words(sentence, style.lang)
    return inked(fold(text, style.width) if style.width else [text], ink)


def inked(texts: Iterable[str], ink: Ink, indent: int = 0) -> list[Line]:
    """One line for each text, all in one ink, all but the first set in by that many columns."""
    return [(Span(" " * (indent if at else 0) + text, ink),) for at, text in enumerate(texts)]


def labelled(label: str, value: Span, room: int, indent: int) -> Iterator[Line]:
    """A label and its value in lines of at most ``room``, later lines set in by ``indent``."""
    first, *rest = fold(label + value.text, room - indent, first=room)
    yield Span(first[: len(label)], Ink.LABEL), Span(first[len(label) :], value.ink)
    for text in rest:
        yield Span(" " * indent), Span(text, value.ink)
