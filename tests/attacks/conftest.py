"""A repository to attack, and the judge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attacks.world import TODAY, World, found
from tests.cli.conftest import Outcome, Program, nothing_of_the_user, reformctl

__all__ = ["nothing_of_the_user", "reformctl"]

Judge = Callable[..., Outcome]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The honest ledger, to be copied."""
    return found(tmp_path_factory.mktemp("world") / "ledger").path


@pytest.fixture
def world(template: Path, tmp_path: Path) -> World:
    """A copy of it to do with as one likes."""
    return World(template, tmp_path / "ledger")


@pytest.fixture
def judge(reformctl: Program, world: World, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """``check --base`` on the request, as the one whose identity git knows here."""
    for name, value in world.repo.env.items():
        monkeypatch.setenv(name, value)

    def judged(base: str = "main", *more: str) -> Outcome:
        common = ("check", "--base", base, "--ledger", world.path, "--today", TODAY)
        return reformctl(*common, *more)

    return judged


def codes(outcome: Outcome) -> set[str]:
    """The codes of the errors about changes."""
    errors = [one for one in outcome.data["findings"] if one["severity"] == "error"]
    return {one["code"] for one in errors if one["code"].startswith("RC9")}
