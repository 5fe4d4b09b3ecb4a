"""What of a gist was in effect by the end of a day, all days by their ordinal numbers."""

from __future__ import annotations

from reformctl.day import date
from reformctl.records.gist import DONE, NOT_STARTED, Extensions, Verdicts

LAST = date.max.toordinal()
"""The last day there is: everything is in effect by then."""


def in_effect(since: int | None, day: int) -> bool:
    """Whether something had begun by that day; None is what never did."""
    return since is not None and since <= day


def status_on(verdicts: Verdicts, day: int) -> int:
    """The status by the last of the verdicts given by that day; not started without one."""
    for on, status in reversed(verdicts):
        if on <= day:
            return status
    return NOT_STARTED


def done_since(verdicts: Verdicts, day: int) -> int | None:
    """Since when the item is verified done without a break on that day; None if it is open."""
    since = None
    for on, status in verdicts:
        if on <= day:
            since = (since or on) if status == DONE else None
    return since


def due_on(due: int | None, extensions: Extensions, day: int) -> int | None:
    """The due date that counts on that day: that of the last extension approved by then."""
    for asked, approved, to in reversed(extensions):
        if asked <= day and approved <= day:
            return to
    return due
