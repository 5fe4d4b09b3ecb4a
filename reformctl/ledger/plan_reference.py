"""Where records name plans and their items, and what they say once plans have other ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reformctl.dataclass import dataclass, replace
from reformctl.records.agenda import Agenda
from reformctl.records.appraisal import Appraisal
from reformctl.records.bulletin import Bulletin
from reformctl.records.experience import Experience
from reformctl.records.notice import Notice
from reformctl.records.round import Round

Ids = str | tuple[str, ...] | None

# Kind of record → the field that names plans or items of them, perhaps one of the entries of a
# list. What a meeting adopted is written when it is held, under the ids it gives.
FIELDS: dict[type, tuple[str, ...]] = {
    Round: ("plans",),
    Agenda: ("entries", "plan"),
    Notice: ("about",),
    Bulletin: ("about",),
    Experience: ("source",),
    Appraisal: ("deductions", "about"),
}


@dataclass(frozen=True, slots=True)
class Renamed:
    """A field that names plans by ids that are no longer theirs."""

    holder: Any
    """The record, or the entry of it."""
    name: str
    now: Ids
    """What it has to say."""


def outdated(record: Any, names: Mapping[str, str]) -> Iterator[Renamed]:
    """Every field of the record that names one of the plans by its old id."""
    if type(record) not in FIELDS:
        return
    *lists, name = FIELDS[type(record)]
    for holder in getattr(record, lists[0]) if lists else (record,):
        now = _now(said := getattr(holder, name), names)
        if now != said:
            yield Renamed(holder, name, now)


def retold(record: Any, names: Mapping[str, str]) -> Any:
    """The record as it says the same of the plans under their new ids."""
    return _retold(record, FIELDS.get(type(record), ()), names)


def _retold(part: Any, path: tuple[str, ...], names: Mapping[str, str]) -> Any:
    if not path:
        return part
    name, *rest = path
    said = getattr(part, name)
    now = tuple(_retold(one, tuple(rest), names) for one in said) if rest else _now(said, names)
    return part if now == said else replace(part, **{name: now})


def _now(said: Ids, names: Mapping[str, str]) -> Ids:
    """The ids after plans were renumbered, those of their items too."""
    if isinstance(said, tuple):
        return tuple(_renamed(one, names) for one in said)
    return _renamed(said, names) if said else said


def _renamed(ref: str, names: Mapping[str, str]) -> str:
    plan, slash, item = ref.partition("/")
    return f"{names.get(plan, plan)}{slash}{item}"
