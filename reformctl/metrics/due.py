"""One thing that comes due, and what of many such things is due by a day.

Imports nothing that takes time: what is known to come due is told without the records.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to pick what is due
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from reformctl.vocab import DueKind


@dataclass(frozen=True, slots=True)
class Due:
    """One thing that is to be done by a day, and by which unit."""

    unit: str
    on: date
    kind: DueKind
    id: str
    text: str | None = None
    """What it is about, in the words of the ledger."""


def due_by(found: Iterable[Due], day: date) -> list[Due]:
    """What is due by that day, by unit, day and id."""
    kept = (one for one in found if one.on <= day)
    return sorted(kept, key=lambda one: (one.unit, one.on, one.kind.slug, one.id))
