"""What is wrong with one value of a ledger file, and how to mend it."""

from __future__ import annotations

import re
from datetime import date

from reformctl.messages import Message, say
from reformctl.parse.field import Field, terms_of
from reformctl.parse.nearest import nearest

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

Complaint = tuple[str, Message]

SHOWN = 60
MANY = 12
"""Terms up to which a sentence gives the wording of each."""
DAY_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def misfit(field: Field, value: object, broken: Collection[str]) -> Complaint:
    """The code and the sentence for a value that breaks those keywords of its field's schema."""
    if value is None or (isinstance(value, str) and not value.strip()):
        empty = "form.value_empty_needed" if field.needed or not field.key else "form.value_empty"
        return "RC108", say(empty, field=field.name)
    if "enum" in field.form and not isinstance(value, (list, dict)):
        return "RC104", _no_term(field, value)
    if field.form.get("format") == "date":
        return _no_date(field, value)
    if "type" in broken:
        return "RC108", _wrong_type(field, value)
    return "RC108", _out_of_bounds(field, value, broken)


def shown(value: object) -> str:
    """A value as a sentence quotes it: short, on one line, nothing in it that could act."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode()
        for sign in str(value)[: SHOWN + 1]
    )
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _no_term(field: Field, value: object) -> Message:
    terms = terms_of(tuple(field.form["enum"]))
    worded = {term.slug: say("form.term", slug=term.slug, term=term.zh) for term in terms}
    names = {name: term.slug for term in terms for name in (term.slug, term.zh, term.en)}
    near = nearest(str(value), names)
    # Of very many terms the words alone, so that the sentence stays one.
    allowed = tuple(worded.values()) if len(terms) <= MANY else tuple(worded)
    if near is None:
        return say("form.term_unknown", field=field.name, value=shown(value), allowed=allowed)
    return say(
        "form.term_unknown_near",
        field=field.name,
        value=shown(value),
        near=worded[near],
        allowed=allowed,
    )


def _no_date(field: Field, value: object) -> Complaint:
    if not isinstance(value, str) or not DAY_SHAPE.fullmatch(value):
        return "RC108", say("form.value_not_date", field=field.name, found=_found(value))
    try:
        date.fromisoformat(value)
    except ValueError:
        return "RC109", say("form.value_no_such_day", field=field.name, value=value)
    years = say("form.value_range", field=field.name, value=value, low=1000, high=2999)
    return "RC108", years


def _wrong_type(field: Field, value: object) -> Message:
    wanted = field.form["type"]
    if wanted == "string" and isinstance(value, bool):
        return say("form.value_flag_unquoted", field=field.name, value=shown(value))
    if wanted == "string" and isinstance(value, (int, float)):
        return say("form.value_number_unquoted", field=field.name, value=shown(value))
    return say(f"form.value_not_{wanted}", field=field.name, found=_found(value))


def _out_of_bounds(field: Field, value: Any, broken: Collection[str]) -> Message:
    form = field.form
    if "maxItems" in broken:
        limit = form["maxItems"]
        return say("form.value_crowded", field=field.name, count=len(value), limit=limit)
    if not isinstance(value, str):
        low, high = form["minimum"], form["maximum"]
        return say("form.value_range", field=field.name, value=shown(value), low=low, high=high)
    if "not" in broken:
        return say("form.value_lines", field=field.name)
    if "pattern" in broken:
        zh, _, en = form["patternErrorMessage"].partition(" / ")
        right = say("form.shape", zh=zh, en=en)
        return say("form.value_shape", field=field.name, value=shown(value), right=right)
    limit = form["maxLength"]
    return say("form.value_long", field=field.name, length=len(value), limit=limit)


def _found(value: object) -> Message:
    """What stands where something else should."""
    if isinstance(value, list):
        return say("form.found_list")
    if isinstance(value, dict):
        return say("form.found_fields")
    if isinstance(value, str):
        return say("form.found_text", value=shown(value))
    return say("form.found_plain", value=shown(value))
