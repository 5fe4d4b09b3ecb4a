"""What a list says of a plan, whichever day it is, and by what it is picked for one.

Imports nothing that takes time: plans that are known are listed without their records.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.metrics.tally import ItemCounts
from reformctl.vocab.plan import ItemClass, PlanState

TYPE_CHECKING = False  # to import this from typing takes longer than a short list
if TYPE_CHECKING:
    from typing import Any


@dataclass(frozen=True, slots=True)
class Brief:
    """A plan in short; days are numbers."""

    id: str
    title: str | None
    group: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    state: PlanState
    counts: ItemCounts
    adopted: int | None
    """The day on which it was adopted, 0 where that is not known; None as long as it is not."""
    issued: int | None
    """The same for its issue."""
    leader_direct: bool
    target: int | None
    due_in_progress: tuple[int, ...]
    """By when its open items that were begun are due."""
    due_not_started: tuple[int, ...]
    """By when the others are."""

    @property
    def is_complete(self) -> bool:
        """Whether it has items and every one that counts is verified done."""
        return 0 < self.counts.total == self.counts.done

    @property
    def is_writeoff_ready(self) -> bool:
        """Whether the plan's group could ask for write-off now."""
        asked = self.state in (PlanState.REQUESTED, PlanState.WRITTEN_OFF)
        return self.issued is not None and self.is_complete and not asked

    def overdue(self, day: int) -> int:
        """How many of its items are overdue on that day."""
        return sum(due < day for due in (*self.due_in_progress, *self.due_not_started))

    def has_item(self, status: ItemClass | None, due_before: int | None) -> bool:
        """Whether one of its items is of that class, and open and due before that day.

        Nothing is asked where there is None; withdrawn items count only if they are asked for.
        """
        if due_before is None:
            return status is None or getattr(self.counts, status.slug) > 0
        dues = {
            None: (*self.due_in_progress, *self.due_not_started),
            ItemClass.IN_PROGRESS: self.due_in_progress,
            ItemClass.NOT_STARTED: self.due_not_started,
        }
        return any(due < due_before for due in dues.get(status, ()))


def packed(brief: Brief) -> tuple[Any, ...]:
    """The same in tuples, texts and numbers only."""
    counts = brief.counts
    return (
        brief.id,
        brief.title,
        brief.group,
        brief.lead,
        brief.support,
        brief.state.name,
        (counts.done, counts.in_progress, counts.not_started, counts.withdrawn),
        brief.adopted,
        brief.issued,
        brief.leader_direct,
        brief.target,
        brief.due_in_progress,
        brief.due_not_started,
    )


def unpacked(kept: tuple[Any, ...]) -> Brief:
    """What was packed."""
    name, title, group, lead, support, state, counts, *more = kept
    fields = (name, title, group, lead, support, PlanState[state], ItemCounts(*counts), *more)
    return Brief(*fields)
