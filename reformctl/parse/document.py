"""What a file says as plain data, and what was refused of it."""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from reformctl.parse.fault import Fault
    from reformctl.records.place import Step

Data = dict[str, "Data"] | list["Data"] | str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says: plain data without the refused values, and why they were refused."""

    data: Data
    faults: tuple[Fault, ...] = ()
    broken: frozenset[tuple[Step, ...]] = frozenset()
    """The steps to each refused value."""
    complete: bool = True
    """Whether the file could be read to its end."""
