"""Records and schemas held to each other, field by field."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import jsonschema
import jsonschema_rs
import pytest

from reformctl.dataclass import MISSING, Field, fields, is_dataclass
from reformctl.enumeration import Enum
from reformctl.parse.field import terms_of
from reformctl.records.kinds import GROUP_ID, KINDS, MEETING_ID, PLAN_ID, ROUND_ID, FileKind
from reformctl.vocab import Term
from reformctl.vocab.noun import Noun
from tests.schema.case import SCHEMAS

Form = dict[str, Any]

LOADED: dict[str, Form] = {
    kind.noun: json.loads((SCHEMAS / kind.schema).read_text(encoding="utf-8")) for kind in KINDS
}
SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean", date: "string"}
# What a draft must hold although its record can do without it.
DRAFT = {
    "plan": {"title"},
    "ledger": {"name", "period", "master_size"},
}


def whole(schema: Form, form: Form) -> Form:
    """The form with the shared part it refers to put in the reference's place."""
    own = {key: value for key, value in form.items() if key != "$ref"}
    return {**schema["$defs"][form["$ref"].rpartition("/")[2]], **own} if "$ref" in form else form


def properties(schema: Form) -> Iterator[tuple[str, str, Form]]:
    """Place, key and form of every property of a schema, those of its shared parts too."""
    parts = {"": schema, **{f"$defs/{name}": form for name, form in schema["$defs"].items()}}
    while parts:
        place, form = parts.popitem()
        for key, inner in form.get("properties", {}).items():
            yield f"{place}/{key}", key, inner
            parts[f"{place}/{key}"] = inner


PROPERTIES = [
    pytest.param(schema, key, form, id=f"{noun}:{place}")
    for noun, schema in LOADED.items()
    for place, key, form in properties(schema)
]


def held_fields(record: type, given: set[str]) -> dict[str, Field]:
    return {item.name: item for item in fields(record) if item.name not in {"where", *given}}


def assert_same(schema: Form, form: Form, record: type, given: set[str], draft: set[str]) -> None:
    """A record class and the form of an object hold the same fields."""
    held = held_fields(record, given)
    assert set(form["properties"]) == set(held), record
    assert form["type"] == "object"
    assert form["additionalProperties"] is False
    needed = {
        name
        for name, item in held.items()
        if item.default is MISSING and item.default_factory is MISSING
    }
    assert set(form.get("required", ())) == needed | draft, record
    hints = get_type_hints(record)
    for name, item in held.items():
        inner = whole(schema, form["properties"][name])
        assert_type(schema, inner, hints[name])
        assert_default(inner, item)


def assert_type(schema: Form, form: Form, hint: Any) -> None:
    if get_origin(hint) is UnionType:
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is tuple:
        assert form["type"] == "array"
        assert_type(schema, whole(schema, form["items"]), get_args(hint)[0])
    elif is_dataclass(hint) and isinstance(hint, type):
        assert_same(schema, form, hint, set(), set())
    elif issubclass(hint, Enum):
        assert form["type"] == "string"
        assert form["enum"] == [term.value for term in hint]
    else:
        assert form["type"] == SCALARS[hint]
        assert (form.get("format") == "date") == (hint is date)
        assert "enum" not in form


def assert_default(form: Form, item: Field) -> None:
    """A default that is more than absence is told to editors."""
    default = item.default.value if isinstance(item.default, Term) else item.default
    plain = default is not MISSING and isinstance(default, (str, int, float, bool))
    assert form.get("default", MISSING) == (default if plain else MISSING)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.noun)
def test_record_and_schema_hold_the_same_fields_of_the_same_types(kind: FileKind) -> None:
    schema = LOADED[kind.noun]
    if kind.record:
        given = {"id"} if "(?P<id>" in kind.path.text else set()
        assert_same(schema, schema, kind.record, given, DRAFT.get(kind.noun, set()))
        return
    assert list(schema["properties"]) == [key for key, _ in kind.lists]
    assert schema["additionalProperties"] is False
    for key, record in kind.lists:
        held = schema["properties"][key]
        assert held["type"] == "array"
        assert_same(schema, whole(schema, held["items"]), record, set(), set())


def test_there_is_one_schema_for_each_kind_and_no_other() -> None:
    assert {file.name for file in SCHEMAS.glob("*.json")} == {kind.schema for kind in KINDS}


def test_ids_have_the_form_the_file_names_have() -> None:
    parts = {name: form for schema in LOADED.values() for name, form in schema["$defs"].items()}
    assert parts["plan_id"]["pattern"] == f"^{PLAN_ID}$"
    assert parts["round_id"]["pattern"] == f"^{ROUND_ID}$"
    assert parts["group_id"]["pattern"] == f"^{GROUP_ID}$"
    most = parts["meeting_number"]["maximum"]
    assert re.fullmatch(MEETING_ID, str(most))
    assert not re.fullmatch(MEETING_ID, str(most + 1))


def test_a_unit_is_named_by_any_of_the_ids_units_have() -> None:
    parts = {name: form for schema in LOADED.values() for name, form in schema["$defs"].items()}
    any_unit = parts["unit_id"]["pattern"].removeprefix("^(?:").removesuffix(")$")
    for name in ("group_id", "department_id", "city_id", "team_id", "division_id"):
        assert parts[name]["pattern"][1:-1] in any_unit
        assert parts[name]["maxLength"] <= parts["unit_id"]["maxLength"]


def test_a_part_that_several_schemas_share_is_the_same_in_each() -> None:
    seen: dict[str, Form] = {}
    for schema in LOADED.values():
        for name, form in schema["$defs"].items():
            assert seen.setdefault(name, form) == form, name


@pytest.mark.parametrize("noun", LOADED)
def test_schema_is_valid_and_stands_alone(noun: str) -> None:
    schema = LOADED[noun]
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:reformctl:schema:{noun}:1"
    jsonschema.Draft202012Validator.check_schema(schema)
    text = json.dumps(schema)
    references = set(re.findall(r'"\$ref": "([^"]*)"', text))
    assert references == {f"#/$defs/{name}" for name in schema["$defs"]}
    assert "uniqueItems" not in text


@pytest.mark.parametrize(("schema", "key", "form"), PROPERTIES)
def test_property_has_title_and_description_in_both_languages(
    schema: Form, key: str, form: Form
) -> None:
    assert re.fullmatch(r"[^ -~]+ / [ -~]*[a-zA-Z0-9.]", form["title"])
    assert re.fullmatch(r"[^ -~][^。]*。 [A-Z][ -~]*\.", form["description"])
    inner = whole(schema, form)
    options = whole(schema, inner.get("items", inner)).get("enum", ())
    for term in terms_of(tuple(options)) if options else ():
        assert f"{term.slug} {term.zh}" in form["description"]
        assert f"{term.slug} ({term.en})" in form["description"]


@pytest.mark.parametrize(("schema", "key", "form"), PROPERTIES)
def test_property_named_like_a_noun_of_the_field_is_worded_like_it(
    schema: Form, key: str, form: Form
) -> None:
    nouns = {noun.slug: noun for noun in Noun if noun is not Noun.TO}
    if key not in nouns:
        return
    zh, _, en = form["title"].partition(" / ")
    assert zh == nouns[key].zh
    assert en in (nouns[key].en, nouns[key].en + "s")


def scalars(schema: Form) -> Iterator[Form]:
    """Every form of a single value, lists' entries among them."""
    for _, _, form in properties(schema):
        inner = whole(schema, form)
        while inner["type"] == "array":
            assert inner["maxItems"] <= 50_000
            inner = whole(schema, inner["items"])
        if inner["type"] != "object":
            yield inner


LONGEST = 8000
"""What an OpenPGP key with its subkeys may take; nothing else comes near it."""


@pytest.mark.parametrize("noun", LOADED)
def test_every_value_is_bounded(noun: str) -> None:
    for form in scalars(LOADED[noun]):
        match form["type"]:
            case "string":
                assert "enum" in form or form["maxLength"] <= LONGEST
            case "integer" | "number":
                assert form["minimum"] < form["maximum"]
            case kind:
                assert kind == "boolean"


@pytest.mark.parametrize("noun", LOADED)
def test_pattern_means_the_same_to_every_engine(noun: str) -> None:
    for form in scalars(LOADED[noun]):
        pattern = form.get("pattern", "^$")
        assert pattern.isascii()
        assert not re.search(r"\\[dwsbDWSB]|\(\?[^:]", pattern)
        assert pattern.startswith("[^") or (pattern[0], pattern[-1]) == ("^", "$")


@pytest.mark.parametrize("noun", LOADED)
def test_no_id_passes_with_a_line_break_after_it(noun: str) -> None:
    for form in scalars(LOADED[noun]):
        if "examples" not in form or form["type"] != "string":
            continue
        ours = jsonschema_rs.Draft202012Validator(form, validate_formats=True)
        other = jsonschema.Draft202012Validator(form)
        example = form["examples"][0]
        assert ours.is_valid(example)
        assert other.is_valid(example)
        for end in ("\n", "\r\n", "\r", " ", "\u2028", "\u00a0"):
            assert not ours.is_valid(example + end)
            assert not other.is_valid(example + end)


def test_the_form_of_a_date_admits_the_real_days_and_no_other() -> None:
    form = LOADED["plan"]["$defs"]["date"]
    by_pattern = re.compile(form["pattern"])
    by_form = jsonschema_rs.Draft202012Validator(form, validate_formats=True)
    for year in [*range(1896, 2105), 1000, 1200, 2400, 2800, 2999]:
        days = {str(date(year, 1, 1) + timedelta(number)) for number in range(366)}
        real = {day for day in days if day.startswith(f"{year:04}")}
        tried = {f"{year:04}-{month:02}-{day:02}" for month in range(14) for day in range(33)}
        assert {day for day in tried if by_pattern.search(day)} == real
        assert {day for day in tried if by_form.is_valid(day)} == real
