"""How each shell hands over words and takes candidates.

A candidate goes to bash as it has to be typed, since bash inserts it as it is; zsh and fish quote
it themselves and show beside it what it means. Imports nothing that takes time.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Sequence

    from reformctl.cli.completion.match import Entry

SHELLS = ("bash", "zsh", "fish")
QUOTES = ("'", '"')
# In quotes, none of these can be inserted so that every shell setting leaves it alone.
ACTS_IN_QUOTES = frozenset("'\"\\$`!")


def words_from(shell: str, words: Sequence[str]) -> tuple[list[str], bool]:
    """The words as the program would get them, and whether the last one has an open quote."""
    joined = _joined(words) if shell == "bash" else words
    plain, is_open = [""], False
    for index, word in enumerate(joined):
        # zsh and fish have taken the quotes off all but the word at the cursor.
        if shell == "bash" or index == len(joined) - 1:
            word, is_open = _unquoted(word)  # noqa: PLW2901 - the same word
        plain.append(word)
    return plain[1:], is_open


def lines_for(
    shell: str, entries: Sequence[Entry], lead: str = "", is_open: bool = False
) -> list[str]:
    """A line for each candidate; bash has parted the word already and wants no lead again."""
    if shell == "bash":
        return [_quoted(word) for word, _ in entries if not is_open or _is_inert(word)]
    return [f"{lead}{word}\t{meaning}" for word, meaning in entries]


def _joined(words: Sequence[str]) -> list[str]:
    """The words of bash, which parts ``--lang=zh`` in three."""
    found: list[str] = []
    for word in words:
        before = found[-1] if found else ""
        if before.startswith("--") and (word == "=" or before.endswith("=")):
            found[-1] += word
        else:
            found.append(word)
    return found


def _unquoted(word: str) -> tuple[str, bool]:
    """The word without its quotes and backslashes, and whether a quote is still open."""
    text, quote = "", ""
    letters = iter(word)
    for letter in letters:
        if letter == "\\" and quote != "'":
            text += next(letters, "")
        elif letter == quote:
            quote = ""
        elif letter in QUOTES and not quote:
            quote = letter
        else:
            text += letter
    return text, bool(quote)


def _quoted(word: str) -> str:
    """The word with a backslash before all that bash might act upon."""
    return "".join(
        letter
        if letter.isalnum() or not letter.isascii() or letter in "-_./,:@%+="
        else f"\\{letter}"
        for letter in word
    )


def _is_inert(word: str) -> bool:
    return ACTS_IN_QUOTES.isdisjoint(word)
