"""What is written in the usual way is read line by line, and says the same as by events."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.parse.events import read_events
from reformctl.parse.locate import spots
from reformctl.parse.locate_usual import spots_usual
from reformctl.parse.source import SourceFile
from reformctl.parse.text import text_of
from reformctl.parse.usual import read_usual
from tests.reader.mutate import mutated
from tests.reader.seeds import seeds

LEDGERS = Path(__file__).parents[2] / "ledgers"

# One field under each other, in every way that must not be taken for the usual one.
UNUSUAL = (
    "a:\n",
    "a: \n",
    "a : b\n",
    "a:b\n",
    "a:  b\n",
    "a: b \n",
    "a: b\n  c\n",
    "a: b\n  c: d\n",
    "a: b: c\n",
    "a: b:\n",
    "a: b # c\n",
    "a: b\na: c\n",
    "a: b\n b: c\n",
    "a:\n- b\n",
    "a:\n  - b\n  c: d\n",
    "a:\n  b: c\n  - d\n",
    "a:\n  -\n",
    "a:\n  - - b\n",
    "a:\n  -  b: c\n    d: e\n",
    "a: 'b'\n",
    'a: "b\\n"\n',
    'a: "b" c\n',
    "a: [b,c]\n",
    "a: [b, c\n",
    "a: {b: c}\n",
    "a: 010\n",
    "a: [010]\n",
    "a: -1\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "a: |\n  b\n",
    "true: b\n",
    "null: b\n",
    "A: b\n",
    "a: b\r\n",
    "--- \na: b\n",
    "a: b\n---\n",
    "a: b\n...\n",
    "? a\n: b\n",
    "- a\n",
    "a\n",
    "# a\n",
    "",
)


@pytest.mark.parametrize("text", UNUSUAL)
def test_what_is_written_otherwise_is_left_to_the_strict_reader(text: str) -> None:
    assert read_usual(text) is None


def test_usual_text_is_read() -> None:
    text = (
        '# a comment\na: 中文 b:c\n\nb: [x, "01", 2]\nc:\n    # another\n    - d: 2016-05-30\n'
        '      e:\n        f: ""\n    - 7\ng: true\nh: []'
    )
    assert read_usual(text) == {
        "a": "中文 b:c",
        "b": ["x", "01", 2],
        "c": [{"d": "2016-05-30", "e": {"f": ""}}, 7],
        "g": True,
        "h": [],
    }


def test_the_sample_is_written_in_the_usual_way_and_read_the_same() -> None:
    for file in sorted(LEDGERS.rglob("*.yaml")):
        source = SourceFile(file.name, file.read_bytes())
        text = text_of(source)
        assert isinstance(text, str)
        usual = read_usual(text)
        assert usual is not None, file
        assert repr(usual) == repr(read_events(source, text).data), file


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_places_are_found_by_lines_as_they_are_by_events(step: int) -> None:
    for file in sorted(LEDGERS.rglob("*.yaml"))[::step]:
        source = SourceFile(file.name, file.read_bytes())
        every = spots(source)
        astray = {(*steps, step) for steps in every for step in (0, 1, 99, "id", "nothing")}
        found = spots_usual(source.data.decode(), {*every, *astray})
        assert found == every, file


def test_places_among_comments_and_empty_lines_are_found() -> None:
    text = (
        '\n# x\na: b\nb: [x, "y", 12]\nc:\n  # d\n    - d: e\n      f:\n       - 7\n      # x\n\n'
        '    - k\ng: []\nh: "12"\ni:\n  # y\n  j:\n\n    k: l\n\n#x\n'
    )
    source = SourceFile("ledger.yaml", text.encode())
    assert spots_usual(text, spots(source)) == spots(source)


def test_random_text_near_to_the_usual_is_read_the_same_or_not_at_all() -> None:
    for content in (*seeds(), *mutated(11, 3000)):
        source = SourceFile("plans/2016/P-M16-03.yaml", content[1:])
        text = text_of(source)
        usual = read_usual(text) if isinstance(text, str) else None
        if usual is not None:
            document = read_events(source, str(text))
            assert (repr(document.data), document.faults) == (repr(usual), ()), text
