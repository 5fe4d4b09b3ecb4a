"""A change with who recorded it, when, and in which commit."""

from __future__ import annotations

from datetime import date, datetime

from reformctl.dataclass import dataclass
from reformctl.ledger.edit import Change


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
