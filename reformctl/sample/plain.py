"""Records as the plain data their files hold."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from reformctl.dataclass import MISSING, Field, fields, is_dataclass
from reformctl.enumeration import Enum
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.central import CentralPlan
from reformctl.records.experience import Experience
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan, WriteoffStep
from reformctl.records.round import Round
from reformctl.records.verdict import Verdict

# Fields that files hold in another order than the record.
_ORDER: dict[type, tuple[str, ...]] = {
    Verdict: ("round", "on", "status", "evidence", "problem", "next_step"),
    WriteoffStep: ("step", "by", "meeting", "approval", "on", "reason", "fingerprint"),
}
# Records whose id is the name of their file.
_FILES = (
    *(ReformPlan, Meeting, Round, CentralPlan, Agenda, Notice),
    *(Pilot, Experience, Bulletin, Appraisal),
)


def plain(record: Any) -> dict[str, Any]:
    """The record's fields that say something, as they stand in YAML; places are left out."""
    found = {}
    for name, default in _columns(record.__class__):
        value = getattr(record, name)
        if value is not None and value != default:
            found[name] = _value(value)
    return found


def _value(value: object) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return plain(value) if is_dataclass(value) else value


@cache
def _columns(record: type) -> tuple[tuple[str, object], ...]:
    """The names of the fields in the order of the file, each with what goes without saying."""
    unwritten = {"where", "id"} if record in _FILES else {"where"}
    known = {field.name: _silent(field) for field in fields(record)}
    names = _ORDER.get(record, tuple(known))
    return tuple((name, known[name]) for name in names if name not in unwritten)


def _silent(field: Field) -> object:
    """The value that a file need not hold."""
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default if field.default in ((), False) else MISSING
