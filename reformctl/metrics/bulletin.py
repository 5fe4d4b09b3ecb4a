"""The numbering of bulletins, and which of them hold the words somebody looks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reformctl.metrics.search import holds_all, in_context
from reformctl.records.bulletin import Bulletin

Series = tuple[str, int]
"""A channel and a year, within which issues are numbered."""


def series_of(bulletin: Bulletin) -> Series | None:
    """The series a bulletin is numbered in; None for one without channel, number or day."""
    if bulletin.channel is None or bulletin.issue is None or bulletin.on is None:
        return None
    return bulletin.channel, bulletin.on.year


def next_issue(bulletins: Iterable[Bulletin], series: Series) -> int:
    """The number behind the last one of that channel and year."""
    numbers = (one.issue or 0 for one in bulletins if series_of(one) == series)
    return max(numbers, default=0) + 1


def has_words(bulletin: Bulletin, words: Sequence[str]) -> bool:
    """Whether each word stands in the title, the subject or the text."""
    return holds_all((bulletin.title, bulletin.subject, bulletin.text), words)


def hit_in(bulletin: Bulletin, words: Sequence[str]) -> str | None:
    """What stands around the first hit: in the text, else in the subject, else in the title."""
    return in_context((bulletin.text, bulletin.subject, bulletin.title), words)
