"""All that is still to be done, kept for the next time somebody asks what is due.

Imports nothing that takes time: what is known is told without the whole program.
"""

from __future__ import annotations

from bisect import bisect_right

from reformctl.cli.head import packed_head, unpacked_head
from reformctl.dataclass import astuple, dataclass
from reformctl.day import date
from reformctl.ledger.naming import Register
from reformctl.metrics.due import Due
from reformctl.vocab import DueKind

TYPE_CHECKING = False  # to import this from typing takes longer than to find it
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reformctl.reports.report import Head
    from reformctl.store.memory import Memory
    from reformctl.store.sight import Sight

DUES = "dues"
TEXTS = "due-texts"
"""What the same things are about; most who ask want only how many there are."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What a ledger has still to do, as it was seen."""

    head: Head
    register: Register
    remind_days: int
    """Days ahead for which due items are announced."""
    columns: tuple[tuple[int, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    """The day, the unit, the kind and the id of each thing, by day."""

    def by(self, day: date, texts: Sequence[str | None] = ()) -> Iterator[Due]:
        """What is due by that day, with what it is about where that is given."""
        days, units, kinds, ids = self.columns
        for at in range(bisect_right(days, day.toordinal())):
            on, kind = date.fromordinal(days[at]), DueKind[kinds[at]]
            yield Due(units[at], on, kind, ids[at], texts[at] if texts else None)


def keep_dues(
    memory: Memory, sight: Sight, found: Iterable[Due], about: tuple[Register, int], head: Head
) -> None:
    """Keep all that is still to be done in the ledger that was seen.

    ``about`` is what its units are called, and for how many days ahead it announces.
    """
    dues = sorted(found, key=lambda one: one.on)
    register, remind_days = about
    columns = (
        tuple(one.on.toordinal() for one in dues),
        tuple(one.unit for one in dues),
        tuple(one.kind.name for one in dues),
        tuple(one.id for one in dues),
    )
    memory.keep(TEXTS, "", sight, tuple(one.text for one in dues))
    memory.keep(DUES, "", sight, packed_head(head), astuple(register), remind_days, columns)


def find_dues(memory: Memory, mark: str, today: date) -> Pending | None:
    """All that is still to be done, if it is known as it was seen under that mark."""
    found = memory.find(DUES)
    if found is None or found[0] != mark:
        return None
    head, register, remind_days, columns = found[1]
    return Pending(unpacked_head(head, today), Register(*register), remind_days, columns)


def find_texts(memory: Memory, mark: str) -> Sequence[str | None] | None:
    """What each of these things is about, in the same order, if that is known."""
    found = memory.find(TEXTS)
    return found[1][0] if found and found[0] == mark else None
