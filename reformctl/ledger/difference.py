"""What is different between two moments of a ledger: one change for each field of each record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.change import changes
from reformctl.ledger.edit import Change
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.pairing import pairs
from reformctl.ledger.turn import turn_of
from reformctl.vocab.event import ChangeKind, Turn

# Fields that go on in steps, of which only the first and the last count between two moments.
STEPWISE = frozenset({"verified", "due", "writeoff"})


@dataclass(frozen=True, slots=True)
class Turned:
    """A field's value at one moment and at the other, and what that is called."""

    turn: Turn
    change: Change
    steps: tuple[Change, ...] = ()
    """The changes it is made of, as they would be recorded."""


def difference(base: Ledger, head: Ledger, names: Mapping[str, str]) -> list[Turned]:
    """Everything that differs, record by record; ``names`` are the plans that were renumbered.

    What a record is born with is told by its creation, but for what it counts as.
    """
    return [
        turned
        for old, new in pairs(base, head, names)
        if old != new
        for turned in _net(change for change in changes(old, new) if _is_told(change))
    ]


def _is_told(change: Change) -> bool:
    return change.kind is not ChangeKind.INITIAL


def _net(found: Iterable[Change]) -> list[Turned]:
    """The changes of one record, the steps of a field taken together."""
    steps: dict[tuple[object, ...], list[Change]] = {}
    for number, change in enumerate(found):
        key = (change.id, change.field) if change.field in STEPWISE else (number,)
        steps.setdefault(key, []).append(change)
    told = [_told(tuple(group)) for group in steps.values()]
    moved = {(one.change.id, step.new) for one in told for step in one.steps if _is_approval(step)}
    return [
        one
        for one in told
        if one.turn is not Turn.ASKED or (one.change.id, one.change.new) not in moved
    ]


def _told(steps: tuple[Change, ...]) -> Turned:
    change = replace(steps[-1], old=steps[0].old)
    return Turned(turn_of(change), change, steps)


def _is_approval(change: Change) -> bool:
    """Whether an extension was approved: its being asked for needs no telling beside that."""
    return change.field == "due" and change.kind is ChangeKind.ADDED
