"""Running the program as a user does, in this process, and a small ledger to run it on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.app import run

SMALL = Path(__file__).parent / "small"


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The JSON object on stdout."""
        return json.loads(self.out)


Program = Callable[..., Outcome]


@pytest.fixture
def reformctl(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """Run the program with these arguments, in English unless told otherwise."""
    for name in ("REFORMCTL_LEDGER", "REFORMCTL_LANG", "REFORMCTL_TODAY", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def program(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return program


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A copy of the small ledger: one group, two plans, a meeting, a round."""
    return Path(shutil.copytree(SMALL, tmp_path / "ledger"))
