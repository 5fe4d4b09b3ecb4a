from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from reformctl.parse.form import form_faults
from reformctl.records.kinds import KINDS, FileKind
from tests.schema.case import CASES, SCHEMAS, Case


def cases_of(kind: FileKind) -> list[Case]:
    return [case for case in CASES if case.kind is kind]


def test_the_table_is_large_and_has_good_and_bad_of_every_kind() -> None:
    assert len(CASES) >= 60
    for kind in KINDS:
        assert {bool(case.expected) for case in cases_of(kind)} == {True, False}, kind.noun


@pytest.fixture(scope="module")
def refused_by_check_jsonschema() -> set[Path]:
    """The cases check-jsonschema finds fault with."""
    options = ("--output-format", "json", "--schemafile")
    runs = [
        CliRunner().invoke(
            check_jsonschema,
            [*options, str(SCHEMAS / kind.schema), *(str(case.file) for case in cases_of(kind))],
        )
        for kind in KINDS
    ]
    reports = [json.loads(run.stdout) for run in runs]
    assert not [error for report in reports for error in report["parse_errors"]]
    return {Path(error["filename"]) for report in reports for error in report["errors"]}


def refused_by_jsonschema() -> Iterator[Path]:
    for kind in KINDS:
        schema = json.loads((SCHEMAS / kind.schema).read_text(encoding="utf-8"))
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
        yield from (case.file for case in cases_of(kind) if not validator.is_valid(case.data))


def refused_by_us() -> Iterator[Path]:
    yield from (case.file for case in CASES if form_faults(case.kind, case.file.name, case.data))


def test_reformctl_jsonschema_and_check_jsonschema_refuse_the_same_files(
    refused_by_check_jsonschema: set[Path],
) -> None:
    bad = {case.file for case in CASES if case.expected}
    assert set(refused_by_us()) == bad
    assert set(refused_by_jsonschema()) == bad
    assert refused_by_check_jsonschema == bad
