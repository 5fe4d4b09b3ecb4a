"""Whether a ledger stood still while a few of its files were read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reformctl.store.seal import Seal
from reformctl.store.sight import Sight

A_WHILE = 0.15
"""Seconds after which a change would show."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files that were written a while ago, and a branch beside it."""
    for name in ("a/read.yaml", "a/other.yaml", "git/HEAD", "git/refs/heads/main"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("as it was\n")
    time.sleep(A_WHILE)
    return tmp_path


def seen(folder: Path) -> Sight:
    return Sight(f"{folder}/a", (f"{folder}/git",), Seal(b"key"))


def still(sight: Sight, folder: Path) -> bool:
    """Whether all stood still that was read: one file, one that is not there, and the branch."""
    sight.look_again_at([f"{folder}/a/read.yaml", f"{folder}/a/gone.yaml"])
    return sight.has_stood_still()


def test_what_nobody_touched_stood_still(folder: Path) -> None:
    assert still(seen(folder), folder)


def test_a_file_that_was_not_read_may_have_changed(folder: Path) -> None:
    sight = seen(folder)
    (folder / "a/other.yaml").write_text("otherwise\n")
    assert still(sight, folder)
    assert not seen(folder).has_stood_still()


@pytest.mark.parametrize(
    "name", ["a/read.yaml", "a/gone.yaml", "git/HEAD", "git/refs/heads/main", "git/packed-refs"]
)
def test_what_was_read_and_changed_meanwhile_did_not_stand_still(folder: Path, name: str) -> None:
    sight = seen(folder)
    (folder / name).write_text("as it is\n")
    assert not still(sight, folder)


@pytest.mark.parametrize("name", ["a/read.yaml", "git/refs/heads/main"])
def test_what_changed_just_before_could_change_again_unseen(folder: Path, name: str) -> None:
    (folder / name).write_text("as it is\n")
    assert not still(seen(folder), folder)


def test_a_file_that_went_meanwhile_did_not_stand_still(folder: Path) -> None:
    sight = seen(folder)
    (folder / "a/read.yaml").unlink()
    assert not still(sight, folder)
