"""A small repository to write to, beside somebody else's unfinished work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reformctl.errors import ReformctlError
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import Written, writing
from tests.gitrepo import Repo, environment

PLAN = "plans/2016/P-M16-03.yaml"
BEFORE = b"title: a plan\nitems: []\n"
AFTER = b"title: a plan\nreported: done\nitems: []\n"
ROOT = Path(__file__).parents[2]
OTHERS = " M edited.txt\nM  staged.txt\n?? new.txt"


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is taken from the user who runs the tests."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A plan, and files that somebody else has staged, edited and put there."""
    return make_repo(tmp_path / "repo")


def make_repo(path: Path, object_format: str = "sha1") -> Repo:
    made = Repo(path, object_format=object_format)
    made.git("config", "user.name", "Clerk")
    made.git("config", "user.email", "clerk@example.org")
    made.write(PLAN, BEFORE)
    made.write("staged.txt", "one\n")
    made.write("edited.txt", "one\n")
    made.commit("begin")
    made.write("staged.txt", "two\n")
    made.git("add", "staged.txt")
    made.write("edited.txt", "two\n")
    made.write("new.txt", "one\n")
    return made


def put(
    repo: Repo, *edits: FileEdit, folder: str = "", message: str = "report", commit: bool = True
) -> Written:
    """Write those edits, or the usual one."""
    ledger = repo.path / folder
    with writing(ledger, Repository.find(ledger), patience=5) as transaction:
        usual = (FileEdit(PLAN, BEFORE, AFTER),)
        return transaction.put(edits or usual, message, commit=commit)


def refused(repo: Repo, *edits: FileEdit, commit: bool = True) -> tuple[str, int]:
    """Key and exit code of the refusal; nothing may have changed."""
    before = everything(repo)
    with pytest.raises(ReformctlError) as caught:
        put(repo, *edits, commit=commit)
    assert everything(repo) == before
    return caught.value.message.key.removeprefix("error."), caught.value.exit_code


def everything(repo: Repo) -> tuple[str, str, dict[str, bytes]]:
    """Where the refs are, what the index holds, and every file of the work tree."""
    files = {
        str(path.relative_to(repo.path)): path.read_bytes()
        for path in sorted(repo.path.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }
    heads = repo.git("for-each-ref") + (repo.path / ".git/HEAD").read_text()
    return heads, repo.git("ls-files", "--stage"), files


def status(repo: Repo) -> str:
    done = subprocess.run(
        ["git", "-C", repo.path, "status", "--porcelain", "--untracked-files=all"],
        env=repo.env,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().rstrip("\n")


def add_hook(repo: Repo, name: str, script: str) -> None:
    folder = repo.path / ".git/hooks"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def start(script: str, *arguments: object, **env: str) -> subprocess.Popen[bytes]:
    """A Python process of its own, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
