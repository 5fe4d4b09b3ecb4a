"""All that is still to be done, kept for the next time somebody asks what is due.

Imports nothing that takes time: what is known is told without the whole program.
"""

from __future__ import annotations

from bisect import bisect_right

from reformctl.cli.head import packed_head, unpacked_head
from reformctl.dataclass import astuple, dataclass
from reformctl.day import date
from reformctl.ledger.naming import Register
from reformctl.metrics.due import Due, Load, loads_of
from reformctl.vocab.due import DueKind

TYPE_CHECKING = False  # to import this from typing takes longer than to find it
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.reports.report import Head
    from reformctl.store.memory import Memory
    from reformctl.store.sight import Sight

DUES = "dues"
THINGS = "due-things"
"""The same things one by one; most who ask want only how many there are."""

Columns = tuple[
    tuple[int, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str | None, ...]
]
"""The day, the unit, the kind, the id and the subject of each thing, by day."""


@dataclass(frozen=True, slots=True)
class Pending:
    """How much a ledger has still to do, as it was seen."""

    head: Head
    register: Register
    remind_days: int
    """Days ahead for which due items are announced."""
    loads: tuple[Load, ...]


def keep_dues(
    memory: Memory, sight: Sight, found: Iterable[Due], about: tuple[Register, int], head: Head
) -> None:
    """Keep all that is still to be done in the ledger that was seen.

    ``about`` is what its units are called, and for how many days ahead it announces.
    """
    dues = sorted(found, key=lambda one: one.on)
    register, remind_days = about
    columns: Columns = (
        tuple(one.on.toordinal() for one in dues),
        tuple(one.unit for one in dues),
        tuple(one.kind.name for one in dues),
        tuple(one.id for one in dues),
        tuple(one.text for one in dues),
    )
    memory.keep(THINGS, "", sight, columns)
    loads = tuple(map(_packed, loads_of(dues)))
    memory.keep(DUES, "", sight, packed_head(head), astuple(register), remind_days, loads)


def find_dues(memory: Memory, mark: str, today: date) -> Pending | None:
    """How much is still to be done, if it is known as it was seen under that mark."""
    found = memory.find(DUES)
    if found is None or found[0] != mark:
        return None
    head, register, remind_days, loads = found[1]
    known = tuple(_unpacked(*one) for one in loads)
    return Pending(unpacked_head(head, today), Register(*register), remind_days, known)


def find_things(memory: Memory, mark: str, day: date, unit: str | None) -> list[Due] | None:
    """What is to be done by that day, by the unit if one is named, if that is known."""
    found = memory.find(THINGS)
    if found is None or found[0] != mark:
        return None
    columns: Columns = found[1][0]
    last = bisect_right(columns[0], day.toordinal())
    rows = zip(*(column[:last] for column in columns), strict=True)
    return [
        Due(by, date.fromordinal(on), DueKind[kind], name, text)
        for on, by, kind, name, text in rows
        if unit in (None, by)
    ]


def _packed(load: Load) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    from array import array  # whoever only asks needs none

    kinds = ((kind.name, array("i", days).tobytes()) for kind, days in load.days.items())
    return load.unit, tuple(kinds)


def _unpacked(unit: str, kinds: Iterable[tuple[str, bytes]]) -> Load:
    # Nothing is made of the days but those that are looked at.
    return Load(unit, {DueKind[name]: memoryview(days).cast("i") for name, days in kinds})
