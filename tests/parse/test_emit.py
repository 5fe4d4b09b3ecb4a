"""What the canonical writer writes, every reader reads back as the same data."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reformctl.parse.charset import find_unsafe
from reformctl.parse.emit import emit, scalar
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile

# Spellings that look like something else, beside arbitrary text a ledger may hold.
ODD = r"""
no on yes true null ~ 010 +1 -1 1:30 1e3 .inf 0x1f 2017-06-15 - ? : -a a: :a #a {a} [a] &a *a !a
|a >a %a @a `a 'a "a a#b a:b 510100 = << --- ... ...a ,a a, 1_000 -0 -.5 .5 1. ]a }a
""".split()  # noqa: SIM905 - a table reads better
TEXT = st.one_of(
    st.sampled_from(
        [*ODD, "", " a", "a ", "a: b", "a #b", "a:", "二（三）", "“引”", "a\nb", "\\", "　"]
    ),
    st.text(max_size=30).filter(lambda text: find_unsafe(text) < 0 and "\r" not in text),
)
KEYS = st.one_of(st.sampled_from(["id", "on", "text", "no", "是"]), TEXT.filter(bool))
SCALARS = st.one_of(TEXT, st.integers(-(10**9), 10**9), st.booleans())
DATA = st.dictionaries(
    KEYS,
    st.recursive(
        SCALARS, lambda part: st.lists(part, max_size=4) | st.dictionaries(KEYS, part, max_size=4)
    ),
    min_size=1,
    max_size=5,
)


class Strings(yaml.CSafeLoader):
    """The other reader: every scalar is the text it stands for."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the base class's own attribute


def as_text(data: Any) -> Any:
    """The data with each number and truth value as its spelling."""
    if isinstance(data, dict):
        return {key: as_text(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_text(value) for value in data]
    return str(data).lower() if isinstance(data, bool | int) else data


@given(DATA)
def test_the_strict_reader_reads_back_what_was_written(data: dict[str, Any]) -> None:
    document = read(SourceFile("any.yaml", emit(data).encode()))
    assert not document.faults
    assert document.data == data


@given(DATA)
def test_another_reader_reads_back_what_was_written(data: dict[str, Any]) -> None:
    assert yaml.load(emit(data), Strings) == as_text(data)


@pytest.mark.parametrize(
    "text", ["制度文件", "二（三）", "2017-06-15", "no", "12:30", "a#b", "示例发〔2016〕3号"]
)
def test_text_that_no_reader_of_yaml_1_2_mistakes_stands_plain(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text", ["01", "510100", "true", "~", "", "a: b", "- a", "1.5", "+1", "0x1f"]
)
def test_text_that_a_reader_would_mistake_is_quoted(text: str) -> None:
    assert scalar(text) == f'"{text}"'


def test_the_form_is_that_of_the_format_page() -> None:
    data = {
        "lead": ["D-FIN", "510100"],
        "agenda": ["审议方案"],
        "none": [],
        "items": [{"id": "01", "verdicts": [{"on": "2017-06-08", "evidence": ["a"]}]}],
    }
    assert emit(data, "../plan.schema.json") == (
        "# yaml-language-server: $schema=../plan.schema.json\n"
        'lead: [D-FIN, "510100"]\n'
        "agenda:\n"
        "  - 审议方案\n"
        "none: []\n"
        "items:\n"
        '  - id: "01"\n'
        "    verdicts:\n"
        "      - on: 2017-06-08\n"
        "        evidence: [a]\n"
    )


def test_a_list_of_ids_too_long_for_a_line_stands_one_below_the_other() -> None:
    ids = [f"P-M16-{number:02}" for number in range(30)]
    assert emit({"plans": ids}).splitlines()[:2] == ["plans:", "  - P-M16-00"]
