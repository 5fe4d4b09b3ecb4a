"""What a text means, found out once: a ledger says the same things again and again."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")
else:
    T = "T"

# Enough for what comes again, and no more than a few mebibytes of it.
MOST = 30_000
LONGEST = 200


class Memo(dict[str, T]):
    """Texts and what was found for them; any other is looked into when it is asked for."""

    def __init__(self, find: Callable[[str], T]) -> None:
        """A memo of what that function finds; what it raises is not kept."""
        super().__init__()
        self.find = find

    def __missing__(self, text: str) -> T:
        """What is found for a text that is asked for the first time."""
        found = self.find(text)
        if len(text) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[text] = found
        return found
