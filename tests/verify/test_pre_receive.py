"""A server that takes honest pushes and no others: a real bare repository with a real hook."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.verify.house import SOURCE, House


class Server:
    """A bare repository whose hook runs the program, with the ledger's root in it."""

    def __init__(self, house: House, *options: str) -> None:
        self.house = house
        self.path = house.folder / "server.git"
        house.repo.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.path))
        house.repo.git("remote", "add", "origin", str(self.path))
        self.push("main", refused=False)
        words = [sys.executable, "-m", "reformctl", "verify", "--pre-receive", "--lang", "en"]
        hook = self.path / "hooks/pre-receive"
        command = shlex.join([*words, *options])
        hook.write_text(
            f"#!/bin/sh\nexport PYTHONPATH={shlex.quote(str(SOURCE))}\nexec {command}\n"
        )
        hook.chmod(0o755)

    def push(self, *words: str, refused: bool) -> str:
        """Push; gives what the clerk reads."""
        git = ["git", "-C", str(self.house.repo.path), "push", "--quiet", "origin", *words]
        done = subprocess.run(
            git, env=self.house.repo.env, capture_output=True, text=True, check=False
        )
        assert (done.returncode != 0) is refused, done.stderr
        return done.stderr

    def tip(self, ref: str = "main") -> str:
        words = ["git", "--git-dir", str(self.path), "rev-parse", ref]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def server(house: House) -> Server:
    return Server(house)


def test_an_honest_push_lands(house: House, server: Server) -> None:
    house.repo.switch("side", "main")
    house.note(house.clerk)
    house.repo.switch("main")
    house.note(house.chief)
    house.merge("side", house.clerk)
    assert server.push("main", refused=False) == ""
    assert server.tip() == house.repo.head()


def test_an_unsigned_commit_bounces_with_words_a_clerk_understands(
    house: House, server: Server
) -> None:
    before = server.tip()
    house.edit()
    name = house.repo.commit(author=house.clerk.author)
    said = server.push("main", refused=True)
    assert "the push to refs/heads/main is refused:" in said
    assert f"{name[:10]} 2016-05-30 it is not signed" in said
    assert "git rebase --force-rebase --gpg-sign @{upstream}" in said
    assert server.tip() == before


def test_every_forgery_bounces(house: House, server: Server) -> None:
    house.edit()
    house.sign(house.stranger, author=house.chief.author)
    assert "a key that was nobody's" in server.push("main", refused=True)
    house.repo.git("reset", "-q", "--hard", "origin/main")
    house.edit()
    house.sign(house.clerk, author=house.chief.author)
    assert "but post CLERK signed it" in server.push("main", refused=True)
    house.repo.git("reset", "-q", "--hard", "origin/main")
    house.people.append(house.stranger)
    house.lay_down()
    house.sign(house.clerk)
    assert "doesn't keep the registries" in server.push("main", refused=True)


def test_the_branch_can_be_neither_deleted_nor_rewound(house: House, server: Server) -> None:
    house.note(house.clerk)
    server.push("main", refused=False)
    assert "can't be deleted" in server.push(":main", refused=True)
    house.repo.git("reset", "-q", "--hard", "HEAD^")
    assert "doesn't build on" in server.push("--force", "main", refused=True)
    house.note(house.clerk)
    assert "doesn't build on" in server.push("--force", "main", refused=True)


def test_other_branches_are_free_and_one_bad_ref_stops_all(house: House, server: Server) -> None:
    house.edit()
    house.repo.commit()
    server.push("main:refs/heads/draft", refused=False)
    server.push("main:refs/heads/other", "main", refused=True)
    server.push("main:refs/heads/draft2", ":draft", refused=False)


def test_branches_can_be_named(house: House) -> None:
    server = Server(house, "--branch", "draft", "--root", house.root)
    house.edit()
    house.repo.commit()
    server.push("main", refused=False)
    assert "is not signed" in server.push("main:refs/heads/draft", refused=True)
    house.repo.git("checkout", "-q", "--orphan", "fresh")
    house.sign(house.chief)
    assert "doesn't come from the root" in server.push("fresh:draft", refused=True)


def test_a_replaced_object_is_not_believed(house: House, server: Server) -> None:
    good = house.note(house.clerk)
    house.repo.git("reset", "-q", "--hard", "HEAD^")
    house.edit()
    bad = house.repo.commit(author=house.clerk.author)
    house.repo.git("update-ref", f"refs/replace/{bad}", good)
    server.push(f"refs/replace/{bad}", refused=False)
    assert "is not signed" in server.push("main", refused=True)


def test_only_this_mode_listens_to_the_environment(house: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    told = {"GIT_DIR": str(other), "GIT_OBJECT_DIRECTORY": str(other)}
    assert house.verify(environment=told)["flaws"] == []


def test_what_is_no_push_is_a_wrong_request(house: House) -> None:
    environment = house.repo.env | {"PYTHONPATH": str(SOURCE), "GIT_DIR": ".git"}
    words = [sys.executable, "-m", "reformctl", "verify", "--pre-receive"]
    for told, code in ((b"", 0), (b"nonsense\n", 2), (b"x y refs/heads/main\n", 2)):
        done = subprocess.run(
            words,
            cwd=house.repo.path,
            env=environment,
            input=told,
            capture_output=True,
            check=False,
        )
        assert done.returncode == code, done.stderr
    outside = subprocess.run(
        words, cwd=tmp(house), env=environment, input=b"", capture_output=True, check=False
    )
    assert outside.returncode == 3
    assert os.fspath(tmp(house)).encode() in outside.stderr


def tmp(house: House) -> Path:
    folder = house.folder / "nothing"
    folder.mkdir(exist_ok=True)
    return folder
