"""What a change between two moments is called by those who meet over it."""

from __future__ import annotations

from reformctl.ledger.edit import Change
from reformctl.vocab.event import ChangeKind, Turn
from reformctl.vocab.plan import Status, WriteoffAct

# The lists that only grow, as changes name an entry of theirs that did not stay what it was.
MEMORY = frozenset({"verdict", "writeoff_step", "extension"})
WHOLE_RECORD = {
    ChangeKind.CREATED: Turn.ADDED,
    ChangeKind.REMOVED: Turn.REMOVED,
    ChangeKind.RENAMED: Turn.RENAMED,
}
STEPS = {
    WriteoffAct.REQUEST: Turn.REQUESTED,
    WriteoffAct.GRANT: Turn.WRITTEN_OFF,
    WriteoffAct.RETURN: Turn.RETURNED,
    WriteoffAct.REOPEN: Turn.REOPENED,
}
# What it means that a field holds something which it did not hold before.
ARRIVALS = {
    "reported": Turn.REPORTED,
    "extension": Turn.ASKED,
    "withdrawn": Turn.WITHDRAWN,
    "adopted": Turn.ADOPTED,
    "issued": Turn.ISSUED,
    "evidence": Turn.EVIDENCE,
}


def turn_of(change: Change) -> Turn:
    """The one word for a change from one moment's value to the other's."""
    if change.kind in WHOLE_RECORD:
        return WHOLE_RECORD[change.kind]
    if change.field in MEMORY and change.kind is not ChangeKind.ADDED:
        return Turn.REWRITTEN
    if change.field == "verified":
        return _judged(change)
    if change.field == "due" and change.kind is ChangeKind.ADDED:
        return Turn.EXTENDED
    if change.field == "writeoff" and isinstance(change.new, WriteoffAct):
        return STEPS[change.new]
    first = change.old is None or change.field == "reported"
    return ARRIVALS.get(change.field, Turn.CHANGED) if first and change.new else Turn.CHANGED


def _judged(change: Change) -> Turn:
    was, now = change.old is Status.DONE, change.new is Status.DONE
    if was is now:
        return Turn.JUDGED
    return Turn.VERIFIED if now else Turn.LAPSED
