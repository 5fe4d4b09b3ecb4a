"""What the engine of JSON Schema refuses of plain data: every wrong value becomes one fault."""

from __future__ import annotations

from functools import cache
from itertools import islice

from reformctl.messages import Message, say
from reformctl.parse.fault import Fault
from reformctl.parse.field import Field, Form, below, field_at, field_names
from reformctl.parse.form import schema_of
from reformctl.parse.misfit import misfit, shown
from reformctl.parse.nearest import nearest
from reformctl.records.place import Place, Step

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from jsonschema_rs import Draft202012Validator

    from reformctl.records.kinds import FileKind

Steps = tuple[Step, ...]

# Nobody mends more in one sitting, and a hostile file must not take long to judge.
MAX_FAULTS = 100
# The engine takes three kilobytes for each value it finds fault with.
MAX_JUDGED = 20_000
# An object with more unknown keys than this was not misspelt, it is something else.
MAX_MISSPELT = 20


def faults_of(kind: FileKind, path: str, data: object) -> list[Fault]:
    """Everything in the data that the engine refuses, one fault for each wrong value."""
    if _validator(kind.schema).is_valid(data) and not _holds_fraction(data):
        return []
    faults = list(islice(_faults(kind.schema, path, data), MAX_FAULTS + 1))
    if len(faults) > MAX_FAULTS:
        faults[-1] = Fault("RC108", Place(path), say("form.more_faults", limit=MAX_FAULTS))
    return faults


def _faults(name: str, path: str, data: object) -> Iterator[Fault]:
    schema = schema_of(name)
    for pointer, keywords in _broken(name, data).items():
        steps, value = _reach(data, pointer)
        field = field_at(schema, steps)
        if field is None:
            continue
        place = Place(path, steps)
        if isinstance(value, dict) and "type" not in keywords:
            yield from _key_faults(schema, field, value, place)
        else:
            code, message = misfit(field, value, keywords)
            yield Fault(code, place, message)


def _key_faults(
    schema: Form, field: Field, value: Mapping[str, Any], place: Place
) -> Iterator[Fault]:
    """Unknown keys, and the needed ones that are missing and not merely misspelt."""
    known = field.form["properties"]
    unknown = [key for key in value if key not in known]
    meant: dict[str, str] = {}
    if len(unknown) <= MAX_MISSPELT:
        absent = {name: key for name, key in field_names(schema, field).items() if key not in value}
        meant = {key: near for key in unknown if (near := nearest(key, absent))}
    for key in unknown:
        yield Fault("RC106", place / key, _unknown(key, meant.get(key), tuple(known)), on_key=True)
    for key in field.form.get("required", ()):
        missing = below(schema, field, key)
        if missing and key not in value and key not in meant.values():
            yield Fault("RC107", place, say("form.key_missing", field=missing.name))


def _unknown(key: str, near: str | None, known: tuple[str, ...]) -> Message:
    if near:
        return say("form.key_unknown_near", key=shown(key), near=near)
    return say("form.key_unknown", key=shown(key), known=known)


def _broken(name: str, data: object) -> dict[str, set[str]]:
    """The keywords of the schema that are broken, by JSON Pointer to the value that breaks them.

    No more values than can be told of: a hostile file has tens of thousands.
    """
    broken: dict[str, set[str]] = {}
    for pointer, keyword in _breaches(name, data):
        if pointer in broken or len(broken) <= MAX_FAULTS:
            broken.setdefault(pointer, set()).add(keyword)
    return broken


def _breaches(name: str, data: object) -> Iterator[tuple[str, str]]:
    """JSON Pointer and keyword; beyond the beginning of a vast file only once that is right."""
    # Five times faster than iter_errors, which makes an exception of every error.
    errors = _validator(name).evaluate(_beginning(data, [MAX_JUDGED])).errors()
    for error in errors:
        yield error["instanceLocation"], error["schemaLocation"].rpartition("/")[2]
    if not errors:
        yield from _first_breach(name, data)
    for pointer in _fractions(data, ""):
        field = field_at(schema_of(name), _reach(data, pointer)[0])
        if field is None or field.form.get("type") != "number":
            yield pointer, "type"


def _beginning(value: Any, room: list[int]) -> Any:
    """The value with each list cut off where there is no more room for its elements."""
    room[0] -= 1
    if isinstance(value, dict):
        return {key: _beginning(part, room) for key, part in value.items()}
    if isinstance(value, list):
        return [_beginning(part, room) for part in value if room[0] > 0]
    return value


def _first_breach(name: str, data: object) -> Iterator[tuple[str, str]]:
    from jsonschema_rs import ValidationError

    try:
        _validator(name).validate(data)
    except ValidationError as error:
        pointer = "".join(f"/{_escaped(str(step))}" for step in error.instance_path)
        yield pointer, str(error.schema_path[-1])


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _reach(data: Any, pointer: str) -> tuple[Steps, Any]:
    """The steps a JSON Pointer takes through the data, and the value at their end."""
    steps: list[Step] = []
    for part in pointer.split("/")[1:]:
        step: Step
        step = int(part) if isinstance(data, list) else part.replace("~1", "/").replace("~0", "~")
        steps.append(step)
        data = data[step]
    return tuple(steps), data


def _holds_fraction(data: object) -> bool:
    """Whether any number has a point: to JSON Schema ``2017.0`` is whole, to a ledger it isn't."""
    ahead: list[Any] = [data]
    for value in ahead:  # it grows while it is gone through
        kind = type(value)
        if kind is dict:
            ahead.extend(value.values())
        elif kind is list:
            ahead.extend(value)
        elif kind is float:
            return True
    return False


def _fractions(data: object, pointer: str) -> Iterator[str]:
    """The JSON Pointer to every number with a point."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _fractions(value, f"{pointer}/{_escaped(key)}")
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _fractions(value, f"{pointer}/{index}")
    elif isinstance(data, float):
        yield pointer


@cache
def _validator(name: str) -> Draft202012Validator:
    # Importing the engine takes longer than judging a hundred plans, so nobody else pays for it.
    from jsonschema_rs import Draft202012Validator

    return Draft202012Validator(dict(schema_of(name)), validate_formats=True, offline=True)
