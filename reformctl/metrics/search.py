"""Looking for words in texts: whatever the case and the width of the characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

AROUND = 16
"""How many characters of the text stand on either side of what was found."""
MORE = "…"


def folded(text: str) -> str:
    """The text without differences of case and width."""
    return "".join(map(_folded, text))


def holds_all(texts: Iterable[str | None], words: Iterable[str]) -> bool:
    """Whether each of the words stands in one of the texts."""
    whole = [folded(text) for text in texts if text]
    return all(any(folded(word) in text for text in whole) for word in words)


def in_context(texts: Iterable[str | None], words: Sequence[str]) -> str | None:
    """The first of the words that stands in a text, with some of what is around it."""
    for text in filter(None, texts):
        for word in words:
            found = _found(text, word)
            if found:
                return found
    return None


def _found(text: str, word: str) -> str | None:
    line = " ".join(text.split())
    parts = [_folded(char) for char in line]
    at = "".join(parts).find(folded(word))
    if at < 0:
        return None
    # Folding may make several characters of one, so places are counted in folded ones.
    ends: list[int] = []
    for part in parts:
        ends.append((ends[-1] if ends else 0) + len(part))
    first = next(index for index, end in enumerate(ends) if end > at)
    last = next(index for index, end in enumerate(ends) if end >= at + len(folded(word)))
    begin, end = max(0, first - AROUND), min(len(line), last + 1 + AROUND)
    before, after = MORE if begin else "", MORE if end < len(line) else ""
    return f"{before}{line[begin:end]}{after}"


def _folded(char: str) -> str:
    if char.isascii():
        return char.lower()
    return unicodedata.normalize("NFKC", char).casefold()
