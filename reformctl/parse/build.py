"""Plain data → records, by the records' own type hints; what is broken is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from reformctl.records.place import Place

# Data and its place → the value of a record's field.
Maker = Callable[[Any, Place], Any]

# fromisoformat alone takes 20170630 and 2017-W26-5 too.
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Unbuildable(Exception):  # noqa: N818 - an answer inside this module, not an error of the user
    """The data lacks what this record can't be without."""


def build(record: type, data: Mapping[str, Any], where: Place, **given: Any) -> Any:
    """The record of that class the data holds; ``given`` are values the data itself lacks (ids).

    Raises Unbuildable when a field without a default is missing or broken.
    """
    values = dict(given)
    for name, make, required in _makers(record):
        if name == "where":
            values[name] = where
        elif name in values:
            continue
        else:
            raw = data.get(name)
            if raw is not None:
                try:
                    values[name] = make(raw, where / name)
                    continue
                except Unbuildable:
                    pass
            if required:
                raise Unbuildable(name)
    return record(**values)


@cache
def _makers(record: type) -> tuple[tuple[str, Maker, bool], ...]:
    hints = get_type_hints(record)
    return tuple(
        (
            item.name,
            _maker(hints[item.name]),
            item.default is MISSING and item.default_factory is MISSING,
        )
        for item in fields(record)
    )


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
    def make(raw: Any, _: Place) -> Any:
        if type(raw) is not kind:
            raise Unbuildable
        return raw

    return make


def _date(raw: Any, _: Place) -> date:
    if type(raw) is not str or not DAY.fullmatch(raw):
        raise Unbuildable
    try:
        return date.fromisoformat(raw)
    except ValueError as error:
        raise Unbuildable from error


def _term_maker(term: type[Enum]) -> Maker:
    members = {member.value: member for member in term}

    def make(raw: Any, _: Place) -> Any:
        try:
            return members[raw]
        except (KeyError, TypeError) as error:
            raise Unbuildable from error

    return make


def _record_maker(record: type) -> Maker:
    def make(raw: Any, where: Place) -> Any:
        if not isinstance(raw, dict):
            raise Unbuildable
        return build(record, raw, where)

    return make


def _tuple_maker(make_one: Maker) -> Maker:
    def make(raw: Any, where: Place) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise Unbuildable
        made = []
        for index, part in enumerate(raw):
            try:
                made.append(make_one(part, where / index))
            except Unbuildable:
                continue
        return tuple(made)

    return make
