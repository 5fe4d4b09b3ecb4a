"""A desk of the office: days that pass, people who take turns at it, their steps and questions."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Outcome, Program
from tests.gitrepo import Repo, environment


class Office:
    """A ledger driven by the program alone: a step is one commit, what is refused is none."""

    def __init__(self, path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
        self.path = path
        self.program = program
        self.patch = monkeypatch
        self.steps: list[tuple[str, str]] = []
        """The day of each step and who took it."""
        self.refusals = 0
        self.begun = ""
        """The commit from which ``check --base`` looks at the end."""
        for name, value in environment(path.parent).items():
            monkeypatch.setenv(name, value)

    def found(self, day: str, *words: str) -> None:
        """The ledger itself, in a repository of its own."""
        self.on(day, by="office")
        made = self.program("init", self.path, *words, "--today", day)
        assert made.code == 0, made.err
        self.repo = Repo(self.path)
        self.head = self._head()

    def writes(self, files: Mapping[str, str]) -> None:
        """Files written in an editor and committed by hand."""
        for path, text in files.items():
            self.repo.write(path, text)
        clock = {name: value for name, value in os.environ.items() if name.startswith("GIT_")}
        self.repo.git("add", "--all")
        self.repo.git("commit", "--quiet", "--message", "Fill in the registries", clock=clock)
        self.head = self._head()
        self.steps.append((self.day, self.who))

    def on(self, day: str, by: str | None = None) -> None:
        """The day goes on; perhaps somebody else sits down."""
        self.day = day
        for clock in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
            self.patch.setenv(clock, f"{day}T09:00:00+08:00")
        if by:
            self.by(by)

    def by(self, who: str) -> None:
        """Somebody else sits down."""
        self.who = who
        for role in ("AUTHOR", "COMMITTER"):
            self.patch.setenv(f"GIT_{role}_NAME", who)
            self.patch.setenv(f"GIT_{role}_EMAIL", f"{who}@example.invalid")

    def does(self, *words: object, warned: str = "") -> str:
        """A step: it is recorded, and warns of nothing but what the test says."""
        done = self._run(*words)
        assert done.code == 0, (words, done.err)
        assert (warned in done.err) if warned else (done.err == ""), done.err
        before, self.head = self.head, self._head()
        assert self.head != before
        self.steps.append((self.day, self.who))
        return done.out

    def may_not(self, why: str, *words: object) -> None:
        """A wrong step: it is refused, says why, and changes nothing."""
        told = self._run(*words)
        assert (told.code, told.out) == (2, ""), (words, told.out)
        assert why in told.err, told.err
        assert self._head() == self.head
        self.refusals += 1

    def is_kept(self) -> bool:
        """Whether the branch holds one commit for each step, and the files what it holds."""
        state = self.repo.git("status", "--porcelain=v2", "--branch").splitlines()
        count = self.repo.git("rev-list", "--count", "HEAD")
        known = [f"# branch.oid {self.head}", "# branch.head main"]
        return (state, int(count)) == (known, len(self.steps) + 1)

    def says(self, *words: object) -> str:
        """What a command prints that is no report."""
        told = self._run(*words)
        assert told.code == 0, told.err
        return told.out

    def asks(self, *words: object) -> Any:
        """What a report says, as data."""
        told = self._run(*words, "--json")
        assert told.code == 0, told.err
        return told.data

    def ids(self, rows: str, *words: object) -> list[str]:
        """The ids of the rows of a report."""
        return [row["id"] for row in self.asks(*words)[rows]]

    def attention(self) -> set[tuple[str, str]]:
        """What ``status`` calls for today: rule and id."""
        return {(one["code"], one["id"]) for one in self.asks("status")["attention"]}

    def due(self) -> set[tuple[str, str, str]]:
        """What ``remind`` tells of: unit, kind and id."""
        units = self.asks("remind", "--all")["units"]
        return {(unit["id"], one["kind"], one["id"]) for unit in units for one in unit["things"]}

    def found_by(self, *words: object) -> set[tuple[str, str, str]]:
        """What ``check`` finds, on pain of exit 1 or not: severity, rule and id."""
        told = self._run("check", *words, "--json")
        return {(one["severity"], one["code"], one["id"]) for one in told.data["findings"]}

    def _head(self) -> str:
        return (self.path / ".git/refs/heads/main").read_text("utf-8").strip()

    def _run(self, *words: object) -> Outcome:
        return self.program(*words, "--ledger", self.path, "--today", self.day)
