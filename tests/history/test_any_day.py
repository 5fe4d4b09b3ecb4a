"""A long history: any revision says what its checkout says, whatever befalls the cache."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.gitrepo import Repo, environment

ROOT = Path(__file__).parents[2]
# The demo of so many plans has about 20,000 commits.
PLANS = 1320
REVISIONS = 50
TODAY = "2017-06-15"


class Book:
    """The long history, and the program asked about it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "demo"
        self.env = environment(folder) | {"PYTHONPATH": str(ROOT)}
        self.ask("demo", str(self.folder), "--plans", str(PLANS), ledger=False)
        self.repo = Repo(self.folder)

    def ask(self, *words: str, ledger: bool = True, cache: str = "on") -> str:
        where = ["--ledger", str(self.folder)] if ledger else []
        command = [sys.executable, "-m", "reformctl", *words, *where]
        env = self.env | {"REFORMCTL_CACHE": cache}
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    def harm(self, dice: Random) -> None:
        """Damage or delete something of what is kept."""
        kept = sorted(one for one in (self.folder / ".git/reformctl").rglob("*") if one.is_file())
        if not kept or dice.random() < 0.2:
            shutil.rmtree(self.folder / ".git/reformctl", ignore_errors=True)
            return
        file = dice.choice(kept)
        content = bytearray(file.read_bytes())
        for _ in range(dice.choice((1, 30, 1000)) if content else 0):
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        file.write_bytes(content[: dice.choice((len(content), len(content) // 2))])


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return Book(tmp_path_factory.mktemp("long"))


def figures(answer: str) -> Any:
    """What a status says, without where it was read."""
    data = json.loads(answer)
    return {key: data[key] for key in ("master", "items", "plans", "groups", "attention")}


@pytest.mark.soak
def test_any_revision_says_what_a_fresh_checkout_says(book: Book, tmp_path: Path) -> None:
    commits = book.repo.git("rev-list", "HEAD").splitlines()
    assert len(commits) > 19_000
    dice = Random(50)
    for commit in dice.sample(commits[:-50], REVISIONS):
        fresh = tmp_path / commit
        book.repo.git("worktree", "add", "--quiet", "--detach", str(fresh), commit)
        words = ("status", "--json", "--today", TODAY)
        there = book.ask(*words, "--ledger", str(fresh), ledger=False, cache="off")
        expected = figures(there)
        book.repo.git("worktree", "remove", "--force", str(fresh))
        for _ in range(2):
            assert figures(book.ask(*words, "--at", commit)) == expected
        book.harm(dice)
        assert figures(book.ask(*words, "--at", commit)) == expected


@pytest.mark.soak
def test_every_point_of_the_trend_is_what_status_says_then(book: Book) -> None:
    points = json.loads(book.ask("trend", "--json"))["points"]
    assert len(points) > 40
    dice = Random(3)
    for point in points:
        at = figures(book.ask("status", "--json", "--at", point["date"]))
        said = {name: (at[name]["done"], at[name]["total"]) for name in ("master", "items")}
        assert said == {name: (point[name]["done"], point[name]["total"]) for name in said}
        assert point["plans"] == {name: at["plans"][name] for name in point["plans"]}
        if dice.random() < 0.2:
            book.harm(dice)
            assert json.loads(book.ask("trend", "--json"))["points"] == points


@pytest.mark.soak
def test_eight_programs_and_a_vandal_share_what_is_kept(book: Book) -> None:
    expected = book.ask("trend", "--json", cache="off")
    dice = Random(8)

    def ask(number: int) -> str:
        if number % 8 == 7:
            book.harm(dice)
        return book.ask("trend", "--json")

    with ThreadPoolExecutor(8) as pool:
        assert all(said == expected for said in pool.map(ask, range(24)))
