"""Which master items a plan serves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reformctl.records.master import MasterItem
from reformctl.sample.dice import Dice
from reformctl.sample.outline import Outcome, Outline
from reformctl.vocab.plan import Status

SERVING = 0.9
"""The share of the plans that serve a master item."""


def links(
    outline: Outline, complete: date | None, masters: Mapping[str, tuple[MasterItem, ...]]
) -> tuple[str, ...]:
    """Ids of one to three items of the plan's group; ``complete`` is the day the plan was.

    Complete plans serve items that were done no sooner than they were, open plans open items, so
    that the two measures do not contradict each other.
    """
    dice = Dice(f"master of {outline.id}")
    if outline.issued is None or not dice.chance(SERVING):
        return ()
    own = masters[outline.group]
    if complete is None or outline.outcome is Outcome.REOPENED:
        fitting = [item for item in own if done_on(item) is None]
    else:
        fitting = [item for item in own if (done_on(item) or date.min) >= complete]
    return tuple(item.id for item in dice.some(fitting, dice.pick((1, 1, 2, 2, 3))))


def done_on(item: MasterItem) -> date | None:
    """The day on which the item was verified done."""
    last = item.verdicts[-1] if item.verdicts else None
    return last.on if last and last.status is Status.DONE else None
