"""``status`` from what is known of this very state of the ledger, without the whole program.

Only its usual forms are understood here; whatever else is asked, or is not known, is left to the
command itself, which writes the same. Imports nothing that takes time.
"""

from __future__ import annotations

import os

from reformctl.cli.clock import day_in_china
from reformctl.cli.request import Request
from reformctl.store.standings import Standings

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from datetime import date

    from reformctl.store.seal import Seal
    from reformctl.store.sight import Sight
    from reformctl.store.standings import State
else:
    from _datetime import date  # datetime makes the same by slower means first

EPOCH = date(1970, 1, 1).toordinal()
# Options with a value, and the words each may have; None where any may.
USUAL: dict[str, tuple[str, ...] | None] = {
    "--ledger": None,
    "--today": None,
    "--lang": ("zh", "en"),
    "--format": ("text", "csv", "md"),
    "--color": ("auto", "always", "never"),
    "--by": ("group", "department"),
}
FLAGS = {"--quiet": "quiet", "-q": "quiet"}


class Quick:
    """One question asked of a ledger as it was seen, and what is known of that."""

    __slots__ = ("_arguments", "_git_dirs", "_sight", "_standings", "knew_all")

    def __init__(
        self,
        arguments: list[str],
        git_dirs: tuple[str, ...],
        seal: Seal,
        sight: Sight,
    ) -> None:
        """The question in those words."""
        self._arguments, self._git_dirs, self._sight = arguments, git_dirs, sight
        self._standings = Standings(sight.folder, git_dirs, seal)
        self.knew_all = False
        """Whether it was told from what was known, with no look at any file."""

    def tell(self) -> int | None:
        """The exit code after telling the answer; None when it can't be told here."""
        command, *words = self._arguments
        asked = _usual(words) if command == "status" else None
        if asked is None:
            return None
        request, by = asked
        today = _day(request.today) if request.today else date.fromordinal(EPOCH + day_in_china())
        state = self._state() if today else None
        if today is None or state is None:
            return None
        from reformctl.cli.standing import head_of, tell_standing

        head = head_of(state.standing, state.commit, bool(state.unlike), today)
        tell_standing(state.standing, head, request, by)
        return 0

    def _state(self) -> State | None:
        """The state of the ledger as it was seen; None when everything must be read for it."""
        known = self._standings.find()
        if known is None:
            return None
        mark, state = known
        if mark == self._sight.mark:
            self.knew_all = True
            return state
        from reformctl.store.renewal import renewed

        before = self._standings.ground(mark)
        fresh = renewed(state, before, self._sight, self._git_dirs) if before else None
        if fresh is None:
            return None
        self._standings.keep(*fresh, self._sight)
        return fresh[0]


def _usual(words: list[str]) -> tuple[Request, str] | None:
    """The request and its ``--by`` in words of the usual form; None for any other."""
    given: dict[str, str] = {}
    flags: dict[str, bool] = {}
    rest = iter(words)
    for word in rest:
        if word in FLAGS:
            flags[FLAGS[word]] = True
            continue
        name, sign, value = word.partition("=")
        text = value if sign else next(rest, None)
        known = USUAL.get(name, ())
        if not text or text.startswith("-") or (known is not None and text not in known):
            return None
        given[name.removeprefix("--")] = text
    by = given.pop("by", "group")
    given.setdefault("today", os.environ.get("REFORMCTL_TODAY", ""))
    return Request(**given, **flags), by  # type: ignore[arg-type]


def _day(text: str) -> date | None:
    """The day in its only form; None for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
