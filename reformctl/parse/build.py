"""Plain data → records, by the records' own type hints; what is broken is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from reformctl.dataclass import MISSING, fields, is_dataclass
from reformctl.records.place import Place, Step

# Data, the place of what holds it and the steps from there → the value of a record's field.
# Only records need their own place, and making one for every value takes as long as the rest.
Maker = Callable[..., Any]

# fromisoformat alone takes 20170630 and 2017-W26-5 too.
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Unbuildable(Exception):  # noqa: N818 - an answer inside this module, not an error of the user
    """The data lacks what this record can't be without."""


def build(record: type, data: Mapping[str, Any], where: Place, **given: Any) -> Any:
    """The record of that class the data holds; ``given`` are values the data itself lacks (ids).

    Raises Unbuildable when a field without a default is missing or broken.
    """
    makers, needed = _fields(record)
    values: dict[str, Any] = {}
    for name, raw in data.items():
        if raw is not None and name in makers:
            try:
                values[name] = makers[name](raw, where, name)
            except Unbuildable:
                continue
    values |= given
    if "where" in needed:
        values["where"] = where
    if not needed <= values.keys():
        raise Unbuildable
    return record(**values)


@cache
def _fields(record: type) -> tuple[dict[str, Maker], frozenset[str]]:
    """How each field of the record is made, and the fields it can't be without."""
    hints = get_type_hints(record)
    needed = (
        item.name
        for item in fields(record)
        if item.default is MISSING and item.default_factory is MISSING
    )
    return {item.name: _maker(hints[item.name]) for item in fields(record)}, frozenset(needed)


def _maker(hint: Any) -> Maker:
    if get_origin(hint) is UnionType:
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        return _tuple_maker(_maker(get_args(hint)[0]))
    if hint is date:
        return _date
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _term_maker(hint)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record_maker(hint)
    return _exactly(hint)


def _exactly(kind: type) -> Maker:
    def make(raw: Any, *_: Any) -> Any:
        if type(raw) is not kind:
            raise Unbuildable
        return raw

    return make


def _date(raw: Any, *_: Any) -> date:
    if type(raw) is not str:
        raise Unbuildable
    return _day(raw)


@lru_cache(2048)  # the same days come again and again
def _day(text: str) -> date:
    if not DAY.fullmatch(text):
        raise Unbuildable
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Unbuildable from error


def _term_maker(term: type[Enum]) -> Maker:
    members = {member.value: member for member in term}

    def make(raw: Any, *_: Any) -> Any:
        try:
            return members[raw]
        except (KeyError, TypeError) as error:
            raise Unbuildable from error

    return make


def _record_maker(record: type) -> Maker:
    def make(raw: Any, where: Place, *steps: Step) -> Any:
        if not isinstance(raw, dict):
            raise Unbuildable
        return build(record, raw, Place(where.path, (*where.steps, *steps)))

    return make


def _tuple_maker(make_one: Maker) -> Maker:
    def make(raw: Any, where: Place, *steps: Step) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise Unbuildable
        made = []
        for index, part in enumerate(raw):
            try:
                made.append(make_one(part, where, *steps, index))
            except Unbuildable:
                continue
        return tuple(made)

    return make
