"""Whether data surely fits its schema, so that the engine of JSON Schema is needed for the rest.

The engine takes as long to load as a ledger of a hundred plans to read, and nearly every file fits.
Here is understood as much of JSON Schema as our schemas say; at anything else the answer is no, as
it is for everything that does not fit, and then the engine is asked.
"""

from __future__ import annotations

from _operator import call  # operator takes longer to import than most forms to look through

from reformctl.memo import Memo, TextMemo
from reformctl.parse.build import DAYS
from reformctl.pattern import Pattern

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeAlias

Form: TypeAlias = "Mapping[str, Any]"
Check: TypeAlias = "Callable[[Any], bool]"

# They tell people something and judge nothing.
TOLD = {"$comment", "$defs", "$id", "$schema", "default", "description", "examples"} | {
    "$ref",
    "patternErrorMessage",
    "title",
}
DATE = "date"
MANY_LINES = {"type": "string", "pattern": "[\\r\\n]"}
PATTERNS = Memo(Pattern)
UNDERSTOOD = {
    "object": {"type", "additionalProperties", "properties", "required"},
    "array": {"type", "items", "maxItems"},
    "string": {"type", "enum", "format", "maxLength", "minLength", "not", "pattern"},
    "integer": {"type", "maximum", "minimum"},
    "number": {"type", "maximum", "minimum"},
    "boolean": {"type"},
}


def fit_of(schema: Form) -> Check:
    """The function that says whether data surely fits that schema."""
    check = _check(schema, schema)

    def fits(data: Any) -> bool:
        try:
            return check(data)
        except (KeyError, TypeError):  # a key too many or too few; no text where one should be
            return False

    return fits


def _check(schema: Form, form: Form) -> Check:
    """The check of one value; at what is not understood one that nothing passes."""
    if "$ref" in form:
        form = {**schema["$defs"][form["$ref"].removeprefix("#/$defs/")], **form}
    kind = form.get("type")
    if not isinstance(kind, str) or not form.keys() <= UNDERSTOOD.get(kind, set()) | TOLD:
        return _never
    if kind == "object":
        return _object(schema, form)
    if kind == "array":
        return _array(schema, form)
    if kind == "string":
        return _string(form)
    if kind == "boolean":
        return _is_flag
    return _number(form, (int,) if kind == "integer" else (int, float))


def _never(_: Any) -> bool:
    return False


def _is_flag(value: Any) -> bool:
    return value.__class__ is bool


def _object(schema: Form, form: Form) -> Check:
    if form.get("additionalProperties") is not False:
        return _never
    checks = {key: _check(schema, part) for key, part in form["properties"].items()}
    needed = frozenset(form.get("required", ()))

    def of_fields(keys: tuple[str, ...]) -> list[Check]:
        if not needed.issubset(keys):
            raise KeyError
        return [checks[key] for key in keys]

    known = Memo(of_fields)
    """The checks of the fields, for all objects that have the same ones in the same order."""

    def fits(value: Any) -> bool:
        return value.__class__ is dict and all(map(call, known[tuple(value)], value.values()))

    return fits


def _array(schema: Form, form: Form) -> Check:
    check, most = _check(schema, form["items"]), form.get("maxItems", 0)
    return lambda value: value.__class__ is list and len(value) <= most and all(map(check, value))


def _number(form: Form, kinds: tuple[type, ...]) -> Check:
    low, high = form["minimum"], form["maximum"]
    return lambda value: value.__class__ in kinds and low <= value <= high


def _string(form: Form) -> Check:
    """The check of a text; what was found of one holds for all that say the same."""
    if form.get("format", DATE) != DATE or form.get("not", MANY_LINES) != MANY_LINES:
        return _never
    low, high = form.get("minLength", 0), form.get("maxLength", 0)
    terms, pattern = form.get("enum"), form.get("pattern")
    # Of where a line begins and ends Python and the engine think differently, not of one sign.
    on_lines = "not" in form or not pattern or pattern.startswith("^")

    def fits(text: Any) -> bool:
        if text.__class__ is not str or (on_lines and ("\n" in text or "\r" in text)):
            return False
        if terms is not None:
            return text in terms
        if not low <= len(text) <= high or (pattern and not PATTERNS[pattern].search(text)):
            return False
        return "format" not in form or DAYS[text] is not None

    return TextMemo(fits).__getitem__
