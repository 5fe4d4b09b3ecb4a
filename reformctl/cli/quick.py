"""``status`` from what is known of this very state of the ledger, without the whole program.

Only its usual forms are understood here; whatever else is asked, or is not known, is left to the
command itself, which writes the same. Imports nothing that takes time.
"""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta, timezone

from reformctl.cli.request import Request

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.store.stamp import Stamp
    from reformctl.store.standings import Standings, State

CHINA = timezone(timedelta(hours=8))
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


def quick_status(words: list[str], standings: Standings, stamp: Stamp) -> int | None:
    """The exit code after telling it; None when it can't be told here."""
    asked = _usual(words)
    if asked is None:
        return None
    request, by = asked
    today = _day(request.today) if request.today else datetime.now(CHINA).date()
    state = _state(standings, stamp) if today else None
    if today is None or state is None:
        return None
    from reformctl.cli.standing import head_of, tell_standing

    head = head_of(state.standing, state.commit, bool(state.unlike), today)
    tell_standing(state.standing, head, request, by)
    return 0


def _state(standings: Standings, stamp: Stamp) -> State | None:
    """The state of the ledger as the stamp saw it; None when everything must be read for it."""
    known = standings.find()
    if known is None:
        return None
    before, state = known
    if before == stamp.text:
        standings.were_enough = True
        return state
    from reformctl.store.renewal import renewed

    now = time.time_ns()
    fresh = renewed(known, stamp, standings.folder, standings.git_dirs)
    if fresh:
        standings.keep(fresh, stamp, now)
    return fresh


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
