"""What is said to fit surely is what the engine finds right, and nearly everything right is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from reformctl.parse.fit import fit_of
from reformctl.parse.form import schema_of
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import KINDS, FileKind, kind_of
from tests.reader.mutate import mutated
from tests.schema.case import CASES

LEDGER = Path(__file__).parents[2] / "ledgers" / "sichuan"


def is_right(kind: FileKind, data: Any) -> bool:
    """Whether the engine finds nothing wrong and no number has a point, which it may take.

    Points of the appraisal may be halves.
    """
    schema = dict(schema_of(kind.schema))
    engine = jsonschema_rs.Draft202012Validator(schema, validate_formats=True, offline=True)
    whole = json.loads(json.dumps(data), parse_float=id) == data
    return engine.is_valid(data) and (whole or kind.noun == "appraisal")


def test_every_file_of_the_sample_fits_surely() -> None:
    for file in sorted(LEDGER.rglob("*.yaml")):
        source = SourceFile(file.relative_to(LEDGER).as_posix(), file.read_bytes())
        found = kind_of(source.path)
        assert found is not None
        assert fit_of(schema_of(found[0].schema))(read(source).data), file


def test_no_case_that_is_wrong_fits() -> None:
    for case in CASES:
        assert not (fit_of(schema_of(case.kind.schema))(case.data) and case.expected), case.file


def test_no_random_data_fit_that_the_engine_refuses() -> None:
    checks = [(kind, fit_of(schema_of(kind.schema))) for kind in KINDS]
    fitting = 0
    for content in mutated(13, 4000):
        data = read(SourceFile("plans/2016/P-M16-03.yaml", content[1:])).data
        for kind, fits in checks:
            if fits(data):
                fitting += 1
                assert is_right(kind, data), content
    assert fitting > 50


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ({"type": "string", "maxLength": 99, "contentEncoding": "base64"}, "a"),
        ({"type": "string", "maxLength": 99, "format": "email"}, "a@b.example"),
        ({"type": "string", "maxLength": 99, "not": {"pattern": "b"}}, "a"),
        ({"type": ["string", "null"]}, "a"),
        ({"anyOf": [{"type": "string"}]}, "a"),
        ({"type": "object", "properties": {"a": {"type": "boolean"}}}, {"a": True}),
        ({"type": "number", "maximum": 1, "minimum": 0, "multipleOf": 1}, 1),
        ({}, "a"),
    ],
    ids=str,
)
def test_what_is_not_understood_is_left_to_the_engine(form: dict[str, Any], data: Any) -> None:
    assert jsonschema_rs.Draft202012Validator(form).is_valid(data)
    assert not fit_of(form)(data)
