"""A change with who recorded it, when, and in which commit."""

from __future__ import annotations

from itertools import islice

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to make an event
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from reformctl.ledger.edit import Change

# Events looked at before what they gave can be shown.
BLOCK = 500


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a record's history."""

    commit: str
    recorded: datetime
    """The day and time on which git was told, with the time zone of who told it."""
    author_name: str
    author_email: str
    message: str
    change: Change

    @property
    def effective(self) -> date | None:
        """The day from which the change holds, where the record names one."""
        return self.change.effective


def blocks(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """The events in blocks, each of which is shown before the next is looked for."""
    rest = iter(events)
    while seen := tuple(islice(rest, BLOCK)):
        yield seen
