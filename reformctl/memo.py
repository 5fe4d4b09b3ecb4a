"""What was found out once, at hand for the next time it is asked."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    K = TypeVar("K")
    T = TypeVar("T")
else:
    K = T = "T"

# Enough for what comes again, and no more than a few mebibytes of it.
MOST = 30_000
LONGEST = 200


class Memo(dict[K, T]):
    """Things and what was found for them; any other is looked into when it is asked for."""

    def __init__(self, find: Callable[[K], T], most: int = MOST) -> None:
        """A memo of what that function finds for the last things; what it raises is not kept."""
        super().__init__()
        self.find, self.most = find, most

    def __missing__(self, thing: K) -> T:
        """What is found for a thing that is asked for the first time."""
        found = self.find(thing)
        if len(self) >= self.most:
            self.clear()
        self[thing] = found
        return found


class TextMemo(Memo[str, T]):
    """The same of texts: a ledger says the same things again and again, but not the long ones."""

    def __missing__(self, text: str) -> T:
        """What is found for a text that is asked for the first time."""
        return Memo.__missing__(self, text) if len(text) <= LONGEST else self.find(text)
