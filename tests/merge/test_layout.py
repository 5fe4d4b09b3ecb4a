"""The tree of a file's text holds all of it, and random data merges without loss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.actions.merge import merge
from reformctl.actions.merge_attempt import Versions
from reformctl.actions.merge_text import Names
from reformctl.parse.emit import emit
from reformctl.parse.layout import Collection, Unplaceable, Value, layout
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from tests.merge.oracle import settled
from tests.merge.people import SAMPLE
from tests.merge.scenario import scenarios
from tests.reader.data import mappings

PATH = "pilots/T-2016-k7qd.yaml"
RULES = Path(__file__).parents[1] / "rules" / "base"
FILES = [
    *sorted(SAMPLE.glob("plans/*/*.yaml"))[::12],
    *(file for file in sorted(SAMPLE.glob("*/*.yaml"))[::3]),
    *sorted(RULES.rglob("*.yaml")),
]


def joined(value: Value) -> str:
    """The text of the tree, put together from its pieces."""
    if not isinstance(value, Collection) or value.flow:
        return value.text
    text = ""
    for number, part in enumerate(value.parts):
        indent = "" if value.inline and number == 0 else " " * value.column
        text += part.lead + indent + part.label + joined(part.value) + part.tail
    return text + value.after


def data_of(text: str) -> Any:
    document = read(SourceFile(PATH, text.encode()))
    assert not document.faults
    return document.data


def held(text: str) -> None:
    assert joined(layout(text, data_of(text))) == text


def test_the_pieces_of_a_ledger_file_are_the_file() -> None:
    for file in FILES:
        held(file.read_text("utf-8"))
    for scenario in scenarios():
        held(scenario.versions.ours.decode())
        held(scenario.versions.theirs.decode())


def test_comments_belong_to_what_they_are_indented_like() -> None:
    text = "a:\n  - b: 1\n    # of b\n  # of the list\n\n# of c\nc:\n- 2\n# of d\nd: 3\n"
    a, c, d = layout(text, data_of(text)).parts
    assert isinstance(a.value, Collection)
    inner = a.value.parts[0].value
    assert isinstance(inner, Collection)
    assert inner.after == "    # of b\n"
    assert a.value.after == "  # of the list\n"
    assert c.lead == "\n# of c\n"
    assert d.lead == "# of d\n"


ODD = {
    "document marks": "---\ntitle: x\nlist:\n- a\n# end\n...\n",
    "dash on its own line": "items:\n  -\n    id: a\n  - # b\n    id: b\n  # c\n",
    "lists in lists": "a:\n- - 1\n  - 2\n-\n  - 3\n- []\n",
    "empty values": "a:\nb: # none\nc:\n  -\n  - x\nd: ~\n",
    "long text": "a: |\n  x\n\n  y\n\n# c\nb: >-  # fold\n  z\n  # none\n\n # c\nc: |+\n  k\n\n",
    "text far in": "a:\n      |2\n    x\nb:\n        y  # z\n",
    "quotes": "\"a b\": 'it''s'\n'c': \"d # e\"  # f\n",
    "braces": "a: {b: [1, {c: 2}], d: {}}  # e\nf: [\n  # g\n  h,\n  ]\n",
    "only comments behind": "a: 1\n  # b\n\n# c\n\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_the_pieces_of_an_odd_file_are_the_file(text: str) -> None:
    held(text)
    held(text.replace("\n", "\r\n"))


@settings(max_examples=60)
@given(mappings())
def test_the_pieces_of_random_data_are_its_text(data: dict[str, Any]) -> None:
    try:
        held(emit(data))
    except TypeError:
        return  # null has no place in a ledger


def _emitted(data: dict[str, Any]) -> bytes | None:
    try:
        return emit(data).encode() if data else None
    except TypeError:
        return None


SHARED = st.sampled_from(["a", "b", "c", "reported", "items", "verdicts", "lead"])
VERSIONS = st.dictionaries(
    SHARED,
    st.sampled_from(
        [
            "x",
            "y",
            1,
            False,
            [],
            ["a"],
            ["a", "b"],
            ["b", "a", "c"],
            [{"id": "1", "on": "2017-01-01"}],
            [{"id": "2", "on": "2017-01-02"}, {"id": "1", "on": "2017-01-03"}],
            [{"on": "2017-01-02"}, {"on": "2017-01-01", "status": "done"}],
            {"status": "done", "on": "2017-01-01"},
            {"status": "done", "on": "2017-01-02", "by": {"a": 1}},
            {"by": {"a": 2, "b": ["c"]}},
            [["a"], ["b"]],
            "two\nlines\n",
        ]
    ),
    min_size=1,
)


@settings(max_examples=120)
@given(VERSIONS, VERSIONS, VERSIONS)
def test_random_versions_merge_without_loss(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    texts = [_emitted(version) for version in (base, ours, theirs)]
    if None in texts:
        return
    merged = merge(Versions(*filter(None, texts)), PATH, Names())
    if merged is None:
        return
    sides = [data_of(settled(merged.data.decode(), side)) for side in (0, 1)]
    for key in {**base, **ours, **theirs}:
        old, mine, yours = (version.get(key) for version in (base, ours, theirs))
        for side, own in zip(sides, (mine, yours), strict=True):
            if mine == yours or old == yours:
                assert side.get(key) == mine
            elif old == mine:
                assert side.get(key) == yours
            elif merged.is_clean:
                assert key in side
            elif key in side and type(mine) is not type(yours):
                assert side[key] == own


def test_what_can_t_be_taken_apart_is_said_so() -> None:
    for text in ("? a\n: b\n", "{a: b}\n", "? a\n"):
        with pytest.raises(Unplaceable):
            layout(text, data_of(text))
