"""Did you mean: the allowed word that comes nearest to a wrong one."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 40


def nearest(word: str, names: Mapping[str, str]) -> str | None:
    """What the name most like that word stands for; None if no name is like it.

    ``names`` maps every spelling people may use, in any language, to the word that is right.
    """
    if word in names:
        return names[word]
    if len(word) > LONGEST:
        return None
    from difflib import get_close_matches

    found = get_close_matches(word, names, n=1)
    return names[found[0]] if found else None
