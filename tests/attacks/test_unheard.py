"""A judgement stands although nobody listens to it: who hangs up has not passed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attacks.world import P2, TODAY, World

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"
SOURCE = Path(__file__).parents[2]


@pytest.fixture
def deaf() -> Iterator[int]:
    """A pipe nobody reads from any more."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


def code(world: World, deaf: int, *words: str, told: str = "", **more: str) -> int:
    """The exit code of the program, whose output nobody reads."""
    env = world.repo.env | {"PYTHONPATH": str(SOURCE), "REFORMCTL_TODAY": TODAY} | more
    program = [sys.executable, "-m", "reformctl", *words]
    done = subprocess.run(
        program,
        cwd=world.path,
        env=env,
        input=told.encode(),
        stdout=deaf,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert done.stderr == b""
    return done.returncode


def test_findings_nobody_hears_of_are_findings(world: World, deaf: int) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit()
    assert code(world, deaf, "check", "--base", "main") == 1
    for name in ("json", "github", "sarif", "csv"):
        assert code(world, deaf, "check", "--base", "main", "--output", name) == 1
    world.edit(P2, "round: S-2017-03", "round: S-2017-99")
    for _ in range(2):  # the second time the answer is known
        assert code(world, deaf, "check") == 1
    assert code(world, deaf, "check", "--base", "HEAD^{/begin}", "--select", "RC8") == 0


def test_a_refusal_nobody_hears_of_is_one(world: World, deaf: int) -> None:
    old = world.repo.git("rev-parse", "main")
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    new = world.commit("office")
    told = f"{old} {new} refs/heads/main\n"
    hook = ("verify", "--pre-receive", "--branch", "main")
    assert code(world, deaf, *hook, told=told, GIT_DIR=str(world.path / ".git")) == 1


def test_an_audit_nobody_hears_of_fails(world: World, deaf: int) -> None:
    root = world.repo.git("rev-parse", "main")
    world.repo.write("README.md", "text\n")
    world.commit("office")
    assert code(world, deaf, "verify", "--root", root) == 1
