"""A repository of the small ledger, and the program as a shell asks it for candidates."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gitrepo import Repo, environment
from tests.warm import warm

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "cli" / "small"
PROGRAM = f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m reformctl "$@"\n'


@dataclass(frozen=True)
class House:
    """The ledger, a home in which what is kept can be sealed, and a program on the path."""

    repo: Repo
    home: Path
    around: dict[str, str]

    @property
    def kept(self) -> list[Path]:
        """What is kept of the names in the ledger."""
        return sorted((self.repo.path / ".git/reformctl/names").glob("*"))

    def run(
        self, *words: str, at: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the program in the ledger's folder, or in another one."""
        code, out, err = warm().run([*words], at or self.repo.path, self.around | more)
        return subprocess.CompletedProcess(words, code, out.read_text(), err.read_text())

    def ask(self, line: str, shell: str = "fish", at: Path | None = None, **more: str) -> list[str]:
        """The lines a shell gets for that command line, of which the last word may be empty."""
        done = self.run("__complete", shell, *line.split(" "), at=at, **more)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.splitlines()

    def words(self, line: str, at: Path | None = None, **more: str) -> list[str]:
        """The candidates by themselves."""
        kind, *lines = self.ask(line, at=at, **more)
        assert kind == "words"
        return [one.partition("\t")[0] for one in lines]

    def settle(self) -> None:
        """Wait until every later change must show in a file's times."""
        newest = max(file.lstat().st_ctime for file in self.repo.path.rglob("*.yaml"))
        time.sleep(max(0.0, newest + 0.15 - time.time()))


@pytest.fixture
def house(tmp_path: Path) -> House:
    """The small ledger, committed, with one plan more whose title begins like another's."""
    return built(tmp_path)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The same for tests that leave it as it was."""
    return built(tmp_path_factory.mktemp("still"))


def built(folder: Path) -> House:
    """The house in that folder."""
    repo = Repo(folder / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    other = (repo.path / "plans/2015/P-M1-01.yaml").read_text("utf-8")
    title = next(line for line in other.splitlines() if line.startswith("title"))
    repo.write(
        "plans/2017/P-2017-abcd.yaml", other.replace(title, "title: 预算绩效改革方案（虚构）")
    )
    repo.commit("begin", on="2017-06-14")
    home, path = folder / "home", folder / "bin"
    home.mkdir()
    path.mkdir()
    (path / "reformctl").write_text(PROGRAM)
    (path / "reformctl").chmod(0o755)
    around = environment(home)
    return House(repo, home, around | {"PATH": f"{path}:{around['PATH']}"})
