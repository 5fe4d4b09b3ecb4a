"""Plain data → records, by the records' own type hints; what is broken is left out.

For each class of records one function is written: a ledger holds tens of thousands of records, and
going through the fields for each takes four times as long. It is written when a few dozen records
were made, as it takes so long itself.
"""

from __future__ import annotations

import builtins
import sys

from reformctl.dataclass import MISSING, Field, fields, is_dataclass
from reformctl.day import date
from reformctl.enumeration import Enum
from reformctl.memo import TextMemo
from reformctl.records.place import Place

TYPE_CHECKING = False  # to import this from typing takes longer than to make a record
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Maker = Callable[[Any, Place], Any]
    """Plain data and the place they stand at → the record."""

_MAKERS: dict[type, Maker] = {}
FEW = 40
"""Records of a class that are made field by field."""
LENGTH = len("2017-06-30")
NUMBERS = (float, int)
"""What stands for a number: people write 2 for 2.0."""


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
        _MAKERS[record] = of_few(record)
    return _MAKERS[record]


def of_few(record: type) -> Maker:
    """One that goes through the fields for each record; after a few it gives way to the other."""
    takes = [(part, _take(record, part.name)) for part in fields(record)]
    left = FEW

    def make(data: Any, where: Place) -> Any:
        nonlocal left
        left -= 1
        if not left:
            _MAKERS[record] = of_many(record)
        made: Any = object.__new__(record)
        for part, take in takes:
            value = take(data.get(part.name), where)
            setattr(made, part.name, _otherwise(part) if value is None else value)
        return made

    return make


def _take(record: type, name: str) -> Callable[[Any, Place], Any]:
    """What makes a field's value of the data at some place; None where they give none."""
    if name == "where":
        return lambda _, where: where
    kind, is_many = _kind(record, name)
    if is_dataclass(kind):
        make: Any = _each if is_many else _one
        given = list if is_many else dict
        return lambda data, where: make(kind, data, where, name) if type(data) is given else None
    if kind is float:
        return lambda data, _: float(data) if type(data) in NUMBERS else None
    known = _finder(kind)
    if known and is_many:
        return lambda data, _: _found(known, data) if type(data) is list else None
    if known:
        return lambda data, _: known(data) if type(data) is str else None
    if is_many:
        return lambda data, _: _of_kind(kind, data) if type(data) is list else None
    return lambda data, _: data if type(data) is kind else None


def _of_kind(kind: type, parts: list[Any]) -> tuple[Any, ...]:
    return tuple([part for part in parts if type(part) is kind])


def _found(find: Callable[[Any], Any], parts: list[Any]) -> tuple[Any, ...]:
    return tuple([find(part) for part in parts if type(part) is str and find(part) is not None])


def _otherwise(part: Field) -> Any:
    """What stands in the field when the data give nothing; raises Unbuildable where it must be."""
    if part.default is not MISSING:
        return part.default
    if part.default_factory is MISSING:
        raise Unbuildable
    return part.default_factory()


def of_many(record: type) -> Maker:
    """One that is written for that class."""
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
    kind, is_many = _kind(record, name)
    of = f"of_{name}"
    if is_dataclass(kind):
        names[of] = kind
        call, given = ("each", "list") if is_many else ("one", "dict")
        value = f"{call}({of}, value, where, {name!r})"
    elif found := _finder(kind):
        names[of] = found
        parts = f"fit for part in value if part.__class__ is str and (fit := {of}(part))"
        value, given = (f"tuple([{parts}])", "list") if is_many else (f"{of}(value)", "str")
    elif kind is float:
        names["numbers"] = NUMBERS
        return f"float(value) if (value := get({name!r})).__class__ in numbers else None"
    else:
        parts = f"part for part in value if part.__class__ is {kind.__name__}"
        value, given = (f"tuple([{parts}])", "list") if is_many else ("value", kind.__name__)
    return f"{value} if (value := get({name!r})).__class__ is {given} else None"


def _kind(record: type, name: str) -> tuple[type, bool]:
    """The class that a field's type hint names, and whether the field holds any number of them."""
    owner = next(kind for kind in record.__mro__ if name in kind.__annotations__)
    hint: str = owner.__annotations__[name].removesuffix(" | None")
    one = hint.removeprefix("tuple[").removesuffix(", ...]")
    kind = getattr(builtins, one, None) or vars(sys.modules[record.__module__])[one]
    return kind, one != hint


def _finder(kind: type) -> Callable[[str], Any] | None:
    """What finds the value a text stands for, None for none; nothing where it stands for itself."""
    if kind is date:
        return DAYS.__getitem__
    if issubclass(kind, Enum):
        return {member.value: member for member in kind}.get
    return None


def _one(kind: type, data: Any, where: Place, name: str) -> Any:
    """The record in that field; None when it can't be made."""
    try:
        return maker(kind)(data, Place(where.path, (*where.steps, name)))
    except Unbuildable:
        return None


def _each(kind: type, parts: list[Any], where: Place, name: str) -> tuple[Any, ...]:
    """The records of the list in that field that can be made."""
    make = maker(kind)
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


DAYS = TextMemo(_day)
