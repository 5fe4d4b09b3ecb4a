"""The counts of a real history are those of a script that shares no line with the program.

``REAL_HISTORY`` names the repository for the long run, and ``REAL_HISTORY_REV`` what of it; every
other run has a small one of its own making.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.gitrepo import Repo, environment
from tests.history import recount
from tests.history.real import Made, make_ledger, plan_path, run

ROOT = Path(__file__).parents[2]
REVISIONS = 50
NAMES = ("a.yaml", "b.yml", "deploy/web.yaml", "deploy/db.yml", "x/y/z.yaml", ".ci.yml")
WORDS = ("image", "port", "replicas", "name", "- path", "env", "volume", "host")


def some_lines(dice: Random) -> list[str]:
    return [f"{dice.choice(WORDS)}{dice.randrange(30)}: {dice.randrange(9)}" for _ in range(8)]


def edit(dice: Random, repo: Repo) -> None:
    """Add, change, rename or remove a YAML file, or touch another kind of file."""
    files = [one for one in repo.path.rglob("*.y*ml") if ".git/" not in str(one)]
    kind = dice.choice(("add", "change", "change", "change", "rename", "remove", "other"))
    if kind == "other":
        repo.write("README", f"{dice.random()}\n")
    elif kind == "add" or not files:
        repo.write(dice.choice(NAMES), "\n".join(some_lines(dice)) + "\n")
    elif kind == "remove":
        dice.choice(files).unlink()
    elif kind == "rename":
        old = dice.choice(files)
        repo.move(str(old.relative_to(repo.path)), f"moved/{dice.randrange(99)}.yaml")
    else:
        file = dice.choice(files)
        lines = file.read_bytes().splitlines()
        at = dice.randrange(len(lines) + 1)
        lines[at : at + dice.randrange(2)] = [one.encode() for one in some_lines(dice)[:2]]
        file.write_bytes(b"\n".join(lines) + dice.choice((b"", b"\n", b"\n# \xff\n")))


@pytest.fixture(scope="module")
def motley(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three dozen commits of YAML that is no ledger, on branches, under clocks that go wrong."""
    dice = Random(11)
    repo = Repo(tmp_path_factory.mktemp("motley") / "repo")
    repo.write("README", "nothing yet\n")
    repo.commit("begin", on="2015-01-05")
    for number in range(36):
        if number % 6 == 2:
            repo.switch(f"side{number}", "HEAD")
        edit(dice, repo)
        day = f"201{dice.choice('5556')}-0{1 + number // 5}-{10 + number % 18}"
        repo.commit(f"change {number}", on=day)
        if number % 6 == 5:
            repo.switch("main")
            edit(dice, repo)
            repo.commit(f"meanwhile {number}", on=day)
            repo.merge(f"side{number - 3}", on=day, strategy="ours")
            if number % 12 == 5:
                repo.git("checkout", "--quiet", f"side{number - 3}", "--", ".")
                repo.git("commit", "--quiet", "--amend", "--no-edit", clock=repo.clock(day))
    return repo.path


class Real:
    """A ledger made of a repository, and the program and the script asked about it."""

    def __init__(self, source: Path, revision: str, folder: Path) -> None:
        self.folder = folder / "ledger"
        self.env = environment(folder) | {"PYTHONPATH": str(ROOT)}
        self.made: Made = make_ledger(source, revision, self.folder)

    def ask(self, *words: str) -> Any:
        command = [sys.executable, "-m", "reformctl", *words, "--json", "--today", "2017-06-15"]
        done = subprocess.run(
            command, cwd=self.folder, env=self.env, capture_output=True, check=True
        )
        return json.loads(done.stdout)

    def recount(self, commits: list[str]) -> dict[str, Any]:
        script = [sys.executable, recount.__file__, str(self.folder)]
        told = subprocess.run(
            script, input="\n".join(commits), capture_output=True, text=True, check=True
        )
        found = [json.loads(line) for line in told.stdout.splitlines()]
        return {one.pop("commit"): one for one in found}

    def check_statuses(self, commits: list[str]) -> None:
        expected = self.recount(commits)
        for commit in commits:
            told = self.ask("status", "--at", commit)
            master = {name: told["master"][name] for name in expected[commit]["master"]}
            said = {"master": master, "items": told["items"], "plans": told["plans"]}
            assert said == expected[commit], commit

    def check_trend(self) -> int:
        """Every commit of the main line; how many there are."""
        points = self.ask("trend", "--every", "commit")["points"]
        line = run(self.folder, "rev-list", "--first-parent", "--reverse", "main").decode().split()
        assert [point["commit"] for point in points] == line
        expected = self.recount(line)
        for point in points:
            one = expected[point["commit"]]
            for measure in ("master", "items"):
                counted = {name: one[measure][name] for name in ("done", "total")}
                assert point[measure] == counted, point
            plans = {name: one["plans"][name] for name in ("total", "written_off")}
            assert point["plans"] == plans, point
        return len(line)


@pytest.fixture(scope="module")
def small(motley: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    return Real(motley, "HEAD", tmp_path_factory.mktemp("small"))


def test_a_ledger_made_of_a_repository_has_its_commits_and_files(motley: Path, small: Real) -> None:
    for old, new in small.made.commits.items():
        before, after = described(motley, old), described(small.folder, new)
        assert after["people"] == before["people"]
        assert after["parents"] == [small.made.commits[one] for one in before["parents"]]
        plans = {plan_path(name) for name in before["files"] if name.endswith((b".yaml", b".yml"))}
        fixed = {"ledger.yaml", "registry/groups.yaml", "master/G1.yaml"}
        assert {name.decode() for name in after["files"]} == plans | fixed


def described(folder: Path, commit: str) -> dict[str, Any]:
    head, _, message = run(folder, "cat-file", "commit", commit).partition(b"\n\n")
    lines = head.decode().split("\n")
    return {
        "people": [line for line in lines if line.startswith(("author", "committer"))] + [message],
        "parents": [line.split()[1] for line in lines if line.startswith("parent ")],
        "files": run(folder, "ls-tree", "-rz", "--name-only", commit).split(b"\0")[:-1],
    }


def test_a_small_history_counts_as_the_script_counts(small: Real) -> None:
    commits = Random(4).sample(sorted(small.made.commits.values()), 8)
    small.check_statuses(commits)
    assert small.check_trend() > 10
    figures = [json.dumps(one) for one in small.recount(list(small.made.commits.values())).values()]
    assert len(set(figures)) > 20, "next to nothing happens in it"


@pytest.mark.soak
@pytest.mark.skipif("REAL_HISTORY" not in os.environ, reason="REAL_HISTORY names no repository")
def test_a_real_history_counts_as_the_script_counts(tmp_path: Path) -> None:
    source = Path(os.environ["REAL_HISTORY"])
    real = Real(source, os.environ.get("REAL_HISTORY_REV", "HEAD"), tmp_path)
    commits = list(real.made.commits.values())
    real.check_statuses(Random(50).sample(commits, REVISIONS))
    line = real.check_trend()
    figures = {json.dumps(one) for one in real.recount(commits).values()}
    sys.stderr.write(
        f"{len(commits)} commits, {real.made.merges} merges, {line} on the main line, "
        f"{real.made.versions} contents of plans, {len(figures)} different counts\n"
    )
