"""Courses with all that they hold as plain tuples, which can be kept."""

from __future__ import annotations

from reformctl.dataclass import fields
from reformctl.ledger.packed import LIST, pack_value, unpack_value
from reformctl.metrics.band import Band
from reformctl.metrics.outlook import Basis, Course, Forecast, Outlook, Trial
from reformctl.metrics.tally import YearCounts

TYPE_CHECKING = False  # to import this from typing takes longer than to unpack a course
if TYPE_CHECKING:
    from typing import Any

RECORD = "record"
RECORDS = {
    kind.__name__: kind for kind in (Band, Basis, Course, Forecast, Outlook, Trial, YearCounts)
}


def pack(value: Any) -> Any:
    """A course, or whatever stands in one, made of texts, numbers and tuples."""
    name = type(value).__name__
    if name in RECORDS:
        parts = (pack(getattr(value, part.name)) for part in fields(value))
        return (RECORD, name, *parts)
    return (LIST, *map(pack, value)) if isinstance(value, tuple) else pack_value(value)


def unpack(value: Any) -> Any:
    """What was packed."""
    if not isinstance(value, tuple) or value[0] not in (RECORD, LIST):
        return unpack_value(value)
    if value[0] == LIST:
        return tuple(map(unpack, value[1:]))
    _, name, *parts = value
    return RECORDS[name](*map(unpack, parts))
