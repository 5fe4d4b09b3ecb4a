"""At whatever point a write is stopped: old or new, never between, and the next step works."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.bench import Server
from tests.faults.cases import CASES, MAKERS, WRITES, judge_of
from tests.faults.fault import KILL
from tests.faults.matrix import Matrix, sample, sweep
from tests.gitrepo import environment

HERE = Path(__file__).parent
SAMPLED = ("several files", "first commit", "writeoff --grant", "new meeting", "fmt", "init")
"""The cases of which every run of the suite tries some points."""
ALL = os.environ.get("FAULTS") == "all"
WHOLE = (*WRITES, "fmt", "writeoff --grant")
"""The cases of which the long run tries every error at every call.

The other commands come to the same calls by the same code; there an error strikes the first call
of each process in each folder. Kills are tried at every call of every command, and so are all kinds
of power cut, but for init and demo, which make hundreds of calls: there one kind at each call.
FAULTS=all asks for all of all.
"""


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that is put under the step."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        pytest.skip("no C compiler: faults can't be put under the program")
    library = tmp_path_factory.mktemp("shim") / "shim.so"
    source = str(HERE / "shim.c")
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), source, "-ldl"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.skip(f"the fault library does not build here: {built.stderr[-300:]}")
    return library


@pytest.fixture(scope="module")
def server(shim: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    serving = Server(shim, tmp_path_factory.mktemp("faults"))
    yield serving
    serving.stop()


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is checked in this process takes nothing from the user either."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def matrix(name: str, server: Server, tmp_path: Path) -> Matrix:
    return Matrix(judge_of(name, server, tmp_path / "template"), server.place)


@pytest.mark.parametrize("name", SAMPLED)
def test_a_step_stopped_somewhere_is_done_or_undone(
    name: str, server: Server, tmp_path: Path
) -> None:
    tried = matrix(name, server, tmp_path)
    sample(tried, random.Random(name))
    assert tried.wrong == []


@pytest.mark.soak
@pytest.mark.parametrize("name", CASES)
def test_a_step_stopped_anywhere_is_done_or_undone(
    name: str, server: Server, tmp_path: Path
) -> None:
    tried = matrix(name, server, tmp_path)
    start = time.monotonic()
    points, struck = sweep(tried, cuts=ALL or name not in MAKERS, errors=ALL or name in WHOLE)
    figures = f"{points} points ({struck} with errors), {tried.faults} faults"
    took = time.monotonic() - start
    left = f"{len(tried.known)} states, {len(tried.wrong)} wrong"
    slowest = f"recovery within {tried.judge.slowest:.2f} s"
    print(f"{name}: {figures}, {left}, {slowest}, {took:.0f} s", flush=True)  # noqa: T201
    assert tried.wrong == []


def test_the_calls_are_counted_and_the_fault_strikes(server: Server, tmp_path: Path) -> None:
    tried = matrix("one file", server, tmp_path).bench
    assert tried.run(KILL, 0).calls == tried.run(KILL, 0).calls > 50
    killed = tried.run(KILL, 10)
    assert (killed.code, killed.calls) == (-9, 10)


def test_a_kill_leaves_what_was_on_the_disk_when_the_world_was_stopped(
    server: Server, tmp_path: Path
) -> None:
    tried = matrix("set", server, tmp_path)
    calls = tried.watch((40, 90))
    stopped = dict(tried.stopped)
    killed = {point: tried.judge.key(tried.strike(KILL, point)) for point in (40, 90)}
    assert killed == {point: stopped[point] for point in killed}
    assert len(calls) > 90
