"""Plain data → records, by the records' own type hints; what is broken is left out.

For each class of records one function is written, the first time it is needed: a ledger holds
tens of thousands of records, and going through the hints for each takes four times as long.
"""

from __future__ import annotations

import builtins
import sys

from reformctl.dataclass import MISSING, Field, fields, is_dataclass
from reformctl.day import date
from reformctl.enumeration import Enum
from reformctl.parse.memo import Memo
from reformctl.records.place import Place

TYPE_CHECKING = False  # to import this from typing takes longer than to make a record
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Maker = Callable[[Any, Place], Any]
    """Plain data and the place they stand at → the record."""

_MAKERS: dict[type, Maker] = {}
LENGTH = len("2017-06-30")


class Unbuildable(Exception):  # noqa: N818 - an answer inside this module, not an error of the user
    """The data lacks what this record can't be without."""


def build(record: type, data: Mapping[str, Any], where: Place, **given: Any) -> Any:
    """The record of that class the data holds; ``given`` are values the data itself lacks (ids).

    Raises Unbuildable when a field without a default is missing or broken.
    """
    return maker(record)({**data, **given} if given else data, where)


def maker(record: type) -> Maker:
    """The function that makes records of that class."""
    if record not in _MAKERS:
        _MAKERS[record] = _written(record)
    return _MAKERS[record]


def _written(record: type) -> Maker:
    names: dict[str, Any] = {
        "new": object.__new__,
        "record": record,
        "one": _one,
        "each": _each,
        "Unbuildable": Unbuildable,
    }
    lines = ["def make(data, where):", " get = data.get", " made = new(record)"]
    for part in fields(record):
        lines += _lines(record, part, names)
    exec("\n".join([*lines, " return made"]), names)
    return names["make"]  # type: ignore[no-any-return]


def _lines(record: type, part: Field, names: dict[str, Any]) -> list[str]:
    """The lines that make one field."""
    name = part.name
    if name == "where":
        return [" made.where = where"]
    value = _value(record, name, names)
    if part.default is None:
        return [f" made.{name} = {value}"]
    if part.default is MISSING and part.default_factory is MISSING:
        otherwise = [" if value is None:", "  raise Unbuildable", f" made.{name} = value"]
    else:
        anew = part.default is MISSING
        names[f"else_{name}"] = part.default_factory if anew else part.default
        default = f"else_{name}{'()' if anew else ''}"
        otherwise = [f" made.{name} = {default} if value is None else value"]
    return [f" value = {value}", *otherwise]


def _value(record: type, name: str, names: dict[str, Any]) -> str:
    """The expression of a field's value, which is None where the data gives none."""
    hint = _hint(record, name).removesuffix(" | None")
    one = hint.removeprefix("tuple[").removesuffix(", ...]")
    kind = getattr(builtins, one, None) or vars(sys.modules[record.__module__])[one]
    of = f"of_{name}"
    if is_dataclass(kind):
        names[of] = maker(kind)
        call, given = ("one", "dict") if one == hint else ("each", "list")
        value = f"{call}({of}, value, where, {name!r})"
    elif found := _finder(kind):
        names[of] = found
        parts = f"fit for part in value if part.__class__ is str and (fit := {of}(part))"
        value, given = (f"{of}(value)", "str") if one == hint else (f"tuple([{parts}])", "list")
    else:
        parts = f"part for part in value if part.__class__ is {one}"
        value, given = ("value", one) if one == hint else (f"tuple([{parts}])", "list")
    return f"{value} if (value := get({name!r})).__class__ is {given} else None"


def _hint(record: type, name: str) -> str:
    """The type hint of a field, as it is written."""
    owner = next(kind for kind in record.__mro__ if name in kind.__annotations__)
    hint: str = owner.__annotations__[name]
    return hint


def _finder(kind: type) -> Callable[[str], Any] | None:
    """What finds the value a text stands for, None for none; nothing where it stands for itself."""
    if kind is date:
        return DAYS.__getitem__
    if issubclass(kind, Enum):
        return {member.value: member for member in kind}.get
    return None


def _one(make: Maker, data: Any, where: Place, name: str) -> Any:
    """The record in that field; None when it can't be made."""
    try:
        return make(data, Place(where.path, (*where.steps, name)))
    except Unbuildable:
        return None


def _each(make: Maker, parts: list[Any], where: Place, name: str) -> tuple[Any, ...]:
    """The records of the list in that field that can be made."""
    path, steps = where.path, (*where.steps, name)
    made = []
    for index, part in enumerate(parts):
        if type(part) is dict:
            try:
                made.append(make(part, Place(path, (*steps, index))))
            except Unbuildable:
                continue
    return tuple(made)


def _day(text: str) -> date | None:
    """The day a text names, None for none."""
    try:
        # It takes 20170630 and 2017-W26-5 too.
        return date.fromisoformat(text) if text[4:8:3] == "--" and len(text) == LENGTH else None
    except ValueError:
        return None


DAYS = Memo(_day)
