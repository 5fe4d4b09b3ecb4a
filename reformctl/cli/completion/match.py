"""Which words begin with what is typed, by themselves or by what they mean.

Imports nothing that takes time: a shell waits for every answer.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformctl.vocab import Lang

# A word, and what it means to the user.
Entry = tuple[str, str]
# A word, what it means in Chinese and in English, and whatever else is known of it.
Word = tuple[str, ...]


def begun(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """The entries whose word begins so, in capitals or not."""
    small = typed.lower()
    return [entry for entry in entries if entry[0].lower().startswith(small)]


def spelled(words: Sequence[Word], typed: str, lang: Lang) -> list[Entry]:
    """The words that begin so, with what they mean in that language."""
    small = typed.lower()
    place = 1 if lang == "zh" else 2
    return [(word[0], word[place]) for word in words if word[0].lower().startswith(small)]


def called(words: Sequence[Word], typed: str) -> list[Entry]:
    """The one word whose Chinese meaning begins so.

    Where there are several, each meaning stands for its word: a shell then adds what they have in
    common, where it would take away what was typed if it were given the words.
    """
    if typed.isascii():
        return []
    meant = [(word[0], word[1]) for word in words if word[1].startswith(typed)]
    return meant if len(meant) == 1 else [(zh, word) for word, zh in meant]
