"""A file made to choke the reader costs no more than a little time and memory, and is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reformctl.parse.events import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from reformctl.parse.file import parse_file
from reformctl.parse.reader import read
from reformctl.parse.schema import MAX_JUDGED
from reformctl.parse.source import SourceFile
from reformctl.parse.text import MAX_BYTES
from tests.reader.bombs import bombs

PLAN = "plans/2016/P-M16-03.yaml"
MOST_FAULTS = 101
MOST_MEBIBYTES = 100
MOST_SECONDS = 10  # a bomb takes less than one; this only ends what would never end
MOST_ADDRESSES = 1024  # MiB

HARMLESS = {"comments after a value"}


@pytest.fixture(scope="module")
def defused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, list[str]]]:
    """Name → MiB at the peak and faults, for every bomb the process survived."""
    folder = tmp_path_factory.mktemp("bombs")
    for number, (name, content) in enumerate(bombs()):
        (folder / f"{number:03} {name}").write_bytes(content)
    command = [sys.executable, "-m", "tests.reader.defuse", folder, MOST_SECONDS, MOST_ADDRESSES]
    run = subprocess.run(
        list(map(str, command)),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert run.returncode == 0, (len(rows), run.stderr[-2000:])
    return {name[4:]: (peak, faults) for name, _, _, peak, faults in rows}


def test_every_bomb_is_survived(defused: dict[str, tuple[float, list[str]]]) -> None:
    assert list(defused) == [name for name, _ in bombs()]


def test_no_bomb_takes_much_memory(defused: dict[str, tuple[float, list[str]]]) -> None:
    peaks = {name: peak for name, (peak, _) in defused.items() if peak > MOST_MEBIBYTES}
    assert peaks == {}


def test_every_bomb_is_refused_with_not_too_many_faults(
    defused: dict[str, tuple[float, list[str]]],
) -> None:
    for name, (_, faults) in defused.items():
        assert bool(faults) == (name not in HARMLESS), name
        assert len(faults) <= MOST_FAULTS, name


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"a: " + b"x" * MAX_SCALAR, b"a: " + b"x" * (MAX_SCALAR + 1)),
        (b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1)),
        (b"- a\n" * (MAX_NODES - 1), b"- a\n" * MAX_NODES),
        (b"- a\n" + b"#" * (MAX_BYTES - 4), b"- a\n" + b"#" * (MAX_BYTES - 3)),
    ],
    ids=["length of a text", "depth", "nodes", "bytes"],
)
def test_a_bound_holds_to_the_last_unit(good: bytes, bad: bytes) -> None:
    assert read(SourceFile(PLAN, good)).faults == ()
    assert [fault.code for fault in read(SourceFile(PLAN, bad)).faults] == ["RC101"]


def test_the_bounds_are_those_the_decision_names() -> None:
    assert (MAX_BYTES, MAX_NODES, MAX_DEPTH, MAX_SCALAR) == (2**20, 100_000, 16, 20_000)


def test_unsafe_characters_are_named_on_twenty_lines_and_no_more() -> None:
    faults = read(SourceFile(PLAN, b"a\tb\tc\n" * 50)).faults
    assert [(fault.line, fault.column) for fault in faults] == [(n, 2) for n in range(1, 21)]


def test_a_fault_at_the_end_of_a_vast_file_is_found() -> None:
    plans = b", ".join([b"P-M16-03"] * (MAX_JUDGED + 5000) + [b"P-16"])
    content = b"kind: midyear\nstart: 2017-05-01\nend: 2017-06-30\nplans: [" + plans + b"]\n"
    faults = parse_file(SourceFile("rounds/S-2017-midyear.yaml", content)).faults
    assert [fault.place.steps for fault in faults] == [("plans", MAX_JUDGED + 5000)]
    assert faults[0].message.key == "form.value_shape"
