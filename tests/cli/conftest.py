"""Running the program as a user does, and ledgers of three sizes to run it on."""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.app import run
from tests.cli.story import tell
from tests.demo import whole_demo
from tests.gitrepo import Repo

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "small"
SAMPLE = ROOT / "ledgers" / "sichuan"
TODAY = "2017-06-15"
"""The day on which the small ledger and the sample stand as they do."""


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON object on stdout."""
        assert self.out, f"nothing was said but: {self.err} (exit {self.code})"
        return json.loads(self.out)

    @property
    def ids(self) -> list[str]:
        """The ids of the rows of a list."""
        return [row["id"] for row in self.data["rows"]]


Program = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def nothing_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the one who runs the tests reaches the program."""
    for name in ("REFORMCTL_LEDGER", "REFORMCTL_LANG", "REFORMCTL_TODAY", "NO_COLOR", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def reformctl(capsys: pytest.CaptureFixture[str]) -> Program:
    """Run the program in this process, in English unless told otherwise."""

    def program(*arguments: object) -> Outcome:
        capsys.readouterr()
        gc.disable()  # as the program's own main does
        try:
            code = run([str(argument) for argument in arguments])
        finally:
            gc.enable()
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return program


def start(
    *arguments: object, env: dict[str, str] | None = None, **given: Any
) -> subprocess.Popen[bytes]:
    """The program as a process of its own, with pipes for all it says."""
    words = [sys.executable, "-m", "reformctl", *map(str, arguments)]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(words, env=os.environ | (env or {}), cwd=ROOT, **pipes | given)


def outcome_of(process: subprocess.Popen[bytes], encoding: str = "utf-8") -> Outcome:
    """What the process has left behind when it ends."""
    out, err = process.communicate(timeout=60)
    return Outcome(process.returncode, out.decode(encoding), err.decode(encoding))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A copy of the small ledger, outside any repository."""
    return Path(shutil.copytree(SMALL, tmp_path / "ledger"))


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository of the small ledger with one commit."""
    made = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, made.path, dirs_exist_ok=True)
    made.commit("begin", on="2017-06-14")
    return made


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small ledger with a history whose commits have the same ids on every machine."""
    return tell(SMALL, tmp_path_factory.mktemp("recorded") / "repo")


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the Sichuan sample, outside any repository; not to be changed."""
    return Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("sample") / "sichuan"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole demo repository; not to be changed."""
    return whole_demo(tmp_path_factory).folder
