"""What a ledger was found with when it took up the tool: ``baseline.yaml``."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.records.place import Place


@dataclass(frozen=True, slots=True)
class Tolerated:
    """A breach that is known and does not fail the check until a day."""

    where: Place
    code: str
    id: str
    """The record's or item's id; the file's path where the finding is about no record."""
    reason: str
    until: date
    """The last day on which it is tolerated."""

    @property
    def ref(self) -> str:
        """What the entry is called beside the records it speaks of."""
        return f"baseline {self.code} {self.id}"
