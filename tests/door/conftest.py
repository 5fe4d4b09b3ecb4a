"""Runs of the program one after the other, with a home in which answers can be sealed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from reformctl.store.seal import Seal, own_seal
from tests.gitrepo import Repo, environment
from tests.warm import warm

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "cli" / "small"
STATUS = ("status", "--today", "2017-06-15")
MODULES = """\
import sys
from reformctl.cli import app

def tell(code):
    print(*sys.modules, file=sys.stderr)
    sys.exit(code)

app._leave = tell
app.main()
"""


@dataclass(frozen=True)
class Said:
    """What a run wrote, and how it ended."""

    code: int
    out: bytes
    err: bytes


@dataclass(frozen=True)
class House:
    """A repository of the small ledger whose files have lain still for a while."""

    repo: Repo
    home: Path

    @property
    def answers(self) -> list[Path]:
        """The answers that are kept."""
        return sorted((self.repo.path / ".git/reformctl/answers").glob("*"))

    def ask(self, *words: str, cache: str = "on", **more: str) -> Said:
        """Run the program in the ledger's folder."""
        env = environment(self.home) | {"REFORMCTL_CACHE": cache} | more
        code, out, err = warm().run(list(words), self.repo.path, env)
        return Said(code, out.read_bytes(), err.read_bytes())

    def anew(self, *words: str) -> Said:
        """What the program says when it works everything out."""
        return self.ask(*words, cache="off")

    def start(
        self, *words: str, by: tuple[str, ...] = ("-m", "reformctl"), root: Path = ROOT
    ) -> Said:
        """The same as ``ask`` of a process that has nothing imported yet.

        ``by`` is how the interpreter is told what to run, and ``root`` where the program lies.
        """
        done = subprocess.run(
            [sys.executable, *by, *words],
            cwd=self.repo.path,
            env=environment(self.home) | {"REFORMCTL_CACHE": "on", "PYTHONPATH": str(root)},
            capture_output=True,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def seal(self) -> Seal:
        """What the program seals with in this home."""
        found = own_seal(environment(self.home))
        assert found
        return found

    def settle(self) -> None:
        """Wait until every later change must show in a file's times."""
        time.sleep(max(0.0, self.newest() + 0.15 - time.time()))

    def newest(self) -> float:
        """When anything in the repository changed last."""
        places = [self.repo.path, *self.repo.path.rglob("*")]
        kept = [place for place in places if "reformctl" not in place.parts]
        return max(place.lstat().st_ctime for place in kept)


def imported(house: House, *words: str) -> list[str]:
    """The modules that a new process has when it has answered, in the order in which it had them.

    Not told by ``-X importtime``, which knows nothing of modules that were put in place.
    """
    told = house.start(*words, by=("-c", MODULES))
    assert told.code == 0
    return told.err.decode().split()


@pytest.fixture
def house(tmp_path: Path) -> House:
    """The small ledger, committed."""
    return built(tmp_path)


def built(folder: Path) -> House:
    """The small ledger, committed, in that folder."""
    repo = Repo(folder / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-06-14")
    home = folder / "home"
    home.mkdir()
    made = House(repo, home)
    made.settle()
    return made


@pytest.fixture
def known(house: House) -> House:
    """The same after it was asked for its status once."""
    house.ask(*STATUS)
    assert len(house.answers) == 1
    return house


def forget(house: House) -> None:
    """Let no answer be known by heart."""
    for answer in house.answers:
        answer.unlink()


@contextmanager
def unchanged(house: House) -> Iterator[House]:
    """The house, in which afterwards the same is kept as before."""
    ours = house.repo.path / ".git/reformctl"
    known = {file: file.read_bytes() for file in ours.rglob("*") if file.is_file()}
    yield house
    for file in ours.rglob("*"):
        if file.is_file() and file not in known:
            file.unlink()
    for file, content in known.items():
        file.write_bytes(content)


Change = Callable[[House], None]


def same_size(house: House) -> None:
    """Another text of the same length, with the time of the old one put back."""
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"done", b"gone"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
