"""The program, the small ledger in git, and somebody at the keyboard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import nothing_of_the_user, reformctl, repo
from tests.gitrepo import environment

__all__ = ["nothing_of_the_user", "reformctl", "repo"]


@pytest.fixture(autouse=True)
def clerk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A user of whom git knows no more than name and address."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Office")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "office@example.invalid")
