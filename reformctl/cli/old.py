"""A word to whoever looks at a sample or a closed programme as if it were today's."""

from __future__ import annotations

from reformctl.cli.streams import lang_of, say_to_stderr
from reformctl.messages import say

TYPE_CHECKING = False  # to import this from typing takes longer than to say it
if TYPE_CHECKING:
    from datetime import date

    from reformctl.cli.request import Request

ONE_YEAR = 366


def note_old_ledger(newest: date | None, today: date, request: Request) -> None:
    """Say on stderr when the real day lies a year behind everything the ledger speaks of.

    ``newest`` is the last day it speaks of. Every open item is late then, which is seldom what
    somebody wants to see.
    """
    if request.today or request.at or request.quiet:
        return
    if newest and (today - newest).days > ONE_YEAR:
        say_to_stderr(say("error.old_ledger", day=newest, today=today), lang_of(request))
