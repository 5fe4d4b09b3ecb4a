"""The patch shown beforehand is the change itself, as git writes and takes it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from reformctl.parse.source import FileEdit
from reformctl.store.patch import patch_of
from tests.gitrepo import Repo

FILE = "plans/2016/P-M16-03.yaml"
BEFORE = "".join(f"line{n}: {n}\n" for n in range(30)).encode()


def as_git(repo: Repo, edit: FileEdit) -> str:
    """What git itself shows, without its object ids and headings of hunks."""
    if edit.before is not None:
        repo.write(edit.path, edit.before)
        repo.commit("before")
    assert edit.after is not None
    repo.write(edit.path, edit.after)
    repo.git("add", "--all")
    asked = ("-c", "core.quotePath=false", "diff", "--cached", "--no-renames")
    shown = repo.git(*asked).split("\n")
    bare = (re.sub(r"^(@@ .*? @@) .*", r"\1", line) for line in shown)
    return "\n".join(line for line in bare if not line.startswith("index "))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BEFORE, BEFORE.replace(b"line7: 7", b"line7: seven")),
        (BEFORE, BEFORE.replace(b"line7: 7\n", b"line7: 7\nmore: 1\n").replace(b"28\n", b"x\n")),
        (b"a: 1", b"a: 1\nb: 2\n"),
        (b"a: 1\r\nb: 2\r\n", b"a: 1\r\nb: 3"),
        (b"", b"a: 1\n"),
        (None, "a: 一\n".encode()),
        (None, b""),
    ],
)
def test_the_patch_is_the_one_git_shows(tmp_path: Path, before: bytes | None, after: bytes) -> None:
    repo = Repo(tmp_path / "repo")
    edit = FileEdit(FILE, before, after)
    assert patch_of([edit]).strip() == as_git(repo, edit)


def test_git_takes_every_patch(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    dice = random.Random(0)
    lines = [b"status: done\n", b"on: 2017-06-01\n", b"- id: '1'\n", b"\n", "文\r\n".encode()]
    edits = []
    for number in range(60):
        before = [dice.choice(lines) for _ in range(dice.randrange(1, 40))]
        after = [dice.choice(lines) if dice.random() < 0.1 else line for line in before]
        after.insert(dice.randrange(len(after) + 1), dice.choice(lines))
        old, new = b"".join(before), b"".join(after)
        edits.append(FileEdit(f"p {number}.yaml", old, new[: -1 if number % 3 else None]))
        repo.write(f"ledgers/x/p {number}.yaml", old)
    edits.append(FileEdit('q"\t.yaml', None, b"x: 1\n"))
    patch = patch_of(edits, "ledgers/x")
    repo.git("apply", "--whitespace=nowarn", given=patch.encode("utf-8", "surrogateescape"))
    for edit in edits:
        assert (repo.path / "ledgers/x" / edit.path).read_bytes() == edit.after


def test_what_does_not_change_is_not_shown() -> None:
    assert patch_of([FileEdit(FILE, BEFORE, BEFORE)]) == ""
