"""What an independent writer writes is read back exactly, and every place is where it says."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
import yaml
from hypothesis import assume, example, given
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from reformctl.parse.emit import emit
from reformctl.parse.locate import spots
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.spot import Spot
from reformctl.records.place import Step
from tests.reader.data import QUICK, data, mappings
from tests.reader.oracle import check_position, parts_of, read_alone

PATH = "plans/2016/P-M16-03.yaml"


class Unshared(yaml.CSafeDumper):
    """PyYAML's writer without anchors for what comes up twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def by_pyyaml(data: Any) -> str:
    return str(yaml.dump(data, Dumper=Unshared, allow_unicode=True, width=10**6, sort_keys=False))


def by_pyyaml_in_brackets(data: Any) -> str:
    return str(
        yaml.dump(data, Dumper=Unshared, default_flow_style=True, width=10**6, sort_keys=False)
    )


def by_ruamel(data: Any) -> str:
    writer = YAML(typ="safe", pure=True)
    writer.width = 10**6
    writer.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    writer.representer.ignore_aliases = lambda _: True
    out = io.StringIO()
    writer.dump(data, out)
    return out.getvalue()


def by_json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


@given(data())
@QUICK
def test_json_is_read_back_exactly(value: Any) -> None:
    document = read(SourceFile(PATH, json.dumps(value, ensure_ascii=False).encode()))
    assert document.faults == ()
    assert repr(document.data) == repr(value)


@given(mappings())
@QUICK
def test_the_canonical_form_is_read_back_exactly(value: dict[str, Any]) -> None:
    value = {"title": "t"} | without_nothing(value)
    document = read(SourceFile(PATH, emit(value).encode()))
    assert document.faults == ()
    assert repr(document.data) == repr(value)


@pytest.mark.parametrize("write", [by_pyyaml, by_pyyaml_in_brackets, by_ruamel])
def test_what_another_writer_writes_is_read_back_exactly_or_refused(
    write: Callable[[Any], str],
) -> None:
    refused = 0

    @given(mappings())
    @QUICK
    @example({"a": "010", "b": "1e3", "c": "0o17", "d": "12:30", "e": "no", "f": "2017-02-30"})
    def check(value: dict[str, Any]) -> None:
        nonlocal refused
        text = write(value)
        assume(is_meant(text, value))
        document = read(SourceFile(PATH, text.encode()))
        refused += bool(document.faults)
        if not document.faults:
            assert repr(document.data) == repr(value)

    check()
    assert refused <= 40  # else nothing has been tried


@pytest.mark.parametrize("write", [by_json, by_pyyaml, emit])
def test_a_place_cuts_out_the_text_of_its_value(write: Callable[[Any], str]) -> None:
    @given(mappings())
    @QUICK
    def check(value: dict[str, Any]) -> None:
        text = write({"title": "t"} | without_nothing(value))
        source = SourceFile(PATH, text.encode())
        if read(source).faults:
            return
        found = spots(source)
        check_spot(read(source).data, (), found, text)
        assert len(found) == count(read(source).data)

    check()


def is_meant(text: str, value: Any) -> bool:
    """Whether at least one other reader reads the value: writers too have faults."""
    for load in (yaml.safe_load, YAML(typ="safe", pure=True).load):
        with suppress(yaml.YAMLError, YAMLError, ValueError):
            if load(text) == value:
                return True
    return False


def check_spot(
    value: Any, steps: tuple[Step, ...], found: dict[tuple[Step, ...], Spot], text: str
) -> None:
    spot = found[steps]
    lines = text.split("\n")
    check_position(spot.line, spot.column, lines)
    assert text[spot.start :].startswith(lines[spot.line - 1][spot.column - 1 :])
    assert repr(read_alone(spot, text)[0]) == repr(value)
    if steps and isinstance(steps[-1], str):
        at_key = lines[spot.key_line - 1][spot.key_column - 1 :]
        assert at_key.startswith((steps[-1][:1], '"', "'", "?", "|", ">")) or not steps[-1]
    for step, part in parts_of(value):
        check_spot(part, (*steps, step), found, text)


def count(value: Any) -> int:
    return 1 + sum(count(part) for _, part in parts_of(value))


def without_nothing(value: Any) -> Any:
    """The value without nulls, which the canonical form leaves out."""
    if isinstance(value, dict):
        return {key: without_nothing(part) for key, part in value.items() if part is not None}
    if isinstance(value, list):
        return [without_nothing(part) for part in value if part is not None]
    return value
