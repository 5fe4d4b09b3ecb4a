"""At whatever point a write is stopped: old or new, never between, and the next step works."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
from tests.faults.fault import FAULTS, Bench, Case
from tests.faults.step import AFTER, BEFORE, GROUPS, PLAN, REGISTRY, STEPS
from tests.gitrepo import Repo, environment

HERE = Path(__file__).parent
SAMPLED = 2
"""Points tried of each case with some fault in every run of the suite."""


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


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is checked in this process takes nothing from the user either."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def files(folder: Path) -> None:
    for path, content in ((PLAN, BEFORE), (REGISTRY, GROUPS)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def with_git(folder: Path) -> Repo:
    """A ledger beside whose files somebody else has staged, edited and new ones."""
    repo = Repo(folder)
    repo.git("config", "user.name", "Clerk")
    repo.git("config", "user.email", "clerk@example.org")
    files(folder)
    repo.write("other.txt", "one\n")
    repo.write("third.txt", "one\n")
    repo.commit("begin")
    repo.write("other.txt", "staged\n")
    repo.git("add", "other.txt")
    repo.write("third.txt", "edited\n")
    repo.write("new.txt", "unknown\n")
    return repo


def with_hooks(folder: Path) -> None:
    """A ledger that has been written to before, and has hooks."""
    repo = with_git(folder)
    with writing(folder, Repository.find(folder)) as transaction:
        transaction.put([FileEdit("meetings/1.yaml", None, b"on: 2016-01-01\n")], "first")
    for hook in ("pre-commit", "commit-msg", "post-commit", "reference-transaction"):
        file = folder / ".git/hooks" / hook
        file.write_text("#!/bin/sh\nexit 0\n")
        file.chmod(0o755)
    repo.git("pack-refs", "--all")
    repo.git("repack", "-adq")


def unborn(folder: Path) -> None:
    repo = Repo(folder)
    repo.git("config", "user.name", "Clerk")
    repo.git("config", "user.email", "clerk@example.org")


# The name of each case, its step and what makes its ledger.
CASES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "one file": ("one", with_git),
    "several files": ("several", with_git),
    "a file moved": ("moved", with_git),
    "hooks and packed refs": ("one", with_hooks),
    "first commit": ("first", unborn),
    "unrecorded": ("unrecorded", with_git),
    "without git": ("several", files),
}


def ledger(folder: Path) -> None:
    """A ledger on which every step of the method can be taken."""
    repo = with_git(folder)
    repo.write("ledger.yaml", {"name": "示例"})
    repo.write("rounds/S-2017-midyear.yaml", ROUND)
    repo.write(PLAN, A_PLAN)
    repo.git("add", "ledger.yaml", "rounds", "plans")
    repo.git("commit", "--quiet", "--message=ledger", "--", "ledger.yaml", "rounds", "plans")


ROUND = {"kind": "midyear", "start": "2017-06-01", "end": "2017-06-30"}
A_PLAN = {
    "title": "示例方案",
    "kind": "docking",
    "group": "G7",
    "adopted": {"meeting": 16, "on": "2016-05-10"},
    "issued": {"document": "示例发〔2016〕3号", "on": "2016-05-30"},
    "items": [{"id": "01", "text": "建立制度", "lead": "D-ENV", "due": "2017-06-30"}],
}
ITEM = "P-M16-03/01"
COMMANDS: dict[str, tuple[str, ...]] = {
    "set": ("set", ITEM, "done", "--on", "2017-06-01", "--evidence", "附件一"),
    "set, unrecorded": ("set", ITEM, "in_progress", "--on", "2017-06-01", "--no-commit"),
    "verdict": ("verdict", ITEM, "in_progress", "--round", "S-2017-midyear", "--on", "2017-06-08"),
    "extend": ("extend", ITEM, "2017-12-31", "--reason", "later", "--on", "2017-06-09"),
    "withdraw": ("withdraw", ITEM, "--reason", "merged", "--on", "2017-06-10"),
}


def bench(name: str, shim: Path, tmp_path: Path) -> Bench:
    template = tmp_path / "template"
    if name in COMMANDS:
        ledger(template)
        command = ["-m", "reformctl", *COMMANDS[name], "--today=2017-06-15", "--ledger={folder}"]
        case = Case(template, command, commit="--no-commit" not in command)
        return Bench(case, shim, tmp_path)
    step, make = CASES[name]
    make(template)
    edits, commit = STEPS[step]
    script = str(HERE / "step.py")
    return Bench(Case(template, [script, "{folder}", step], edits, commit), shim, tmp_path)


@pytest.mark.parametrize("name", [*CASES, *COMMANDS])
def test_a_step_stopped_somewhere_is_done_or_undone(name: str, shim: Path, tmp_path: Path) -> None:
    tried = bench(name, shim, tmp_path)
    points = range(1, tried.points() + 1)
    dice = random.Random(name)
    chosen = [(dice.choice(FAULTS), point) for point in dice.sample(points, SAMPLED)]
    assert [what for fault, point in chosen for what in tried.wrong(fault, point)] == []


@pytest.mark.soak
@pytest.mark.parametrize("name", [*CASES, *COMMANDS])
def test_a_step_stopped_anywhere_is_done_or_undone(name: str, shim: Path, tmp_path: Path) -> None:
    tried = bench(name, shim, tmp_path)
    count = tried.points()
    wrong: list[str] = []
    for fault in FAULTS:
        for point in range(1, count + 1):
            wrong += tried.wrong(fault, point)
    print(f"{name}: {count} points, {count * len(FAULTS)} faults, {len(wrong)} wrong")  # noqa: T201
    assert wrong == []


def test_the_calls_are_counted_and_the_fault_strikes(shim: Path, tmp_path: Path) -> None:
    tried = bench("one file", shim, tmp_path)
    assert tried.points() == tried.points() > 50
    assert AFTER != BEFORE
    killed, _, calls = tried.run(FAULTS[0], 10)
    assert (killed, calls) == (-9, 10)
