"""``reformctl fmt`` as people run it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Program
from tests.gitrepo import Repo

PLAN = "plans/2016/P-M2-01.yaml"


@pytest.fixture
def untidy(repo: Repo) -> Repo:
    """A repository in which one file is not laid out as it should be."""
    text = (repo.path / PLAN).read_text("utf-8")
    (repo.path / PLAN).write_text(text.replace("group: G7", "group:   'G7'  # seven"), "utf-8")
    for name in ("meetings/1.yaml", "plans/2017/P-M3-02.yaml", "registry/people.yaml"):
        (repo.path / name).unlink()
    repo.commit("untidy", on="2017-06-14")
    return repo


def test_check_names_the_files_that_would_change_and_writes_nothing(
    untidy: Repo, reformctl: Program
) -> None:
    done = reformctl("fmt", "--check", "--ledger", untidy.path)
    assert (done.code, done.out) == (1, f"{PLAN}\n")
    assert untidy.git("status", "--short") == ""


def test_diff_prints_a_patch_that_git_applies(untidy: Repo, reformctl: Program) -> None:
    done = reformctl("fmt", "--diff", "--ledger", untidy.path)
    assert done.code == 1
    untidy.git("apply", "--check", given=done.out.encode())
    assert reformctl("fmt", "--dry-run", "--ledger", untidy.path).out == done.out
    assert untidy.git("status", "--short") == ""


def test_files_are_laid_out_in_the_work_tree_and_not_committed(
    untidy: Repo, reformctl: Program
) -> None:
    before = untidy.head()
    assert reformctl("fmt", "--ledger", untidy.path).code == 0
    assert "group: G7  # seven\n" in (untidy.path / PLAN).read_text("utf-8")
    assert untidy.git("status", "--short") == f"M {PLAN}"
    assert untidy.head() == before
    assert reformctl("fmt", "--check", "--ledger", untidy.path).code == 0


def test_with_a_message_the_layout_is_one_commit(
    untidy: Repo, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in untidy.clock("2017-06-15").items():
        monkeypatch.setenv(name, value)
    assert reformctl("fmt", "-m", "Lay out", "--ledger", untidy.path).code == 0
    assert untidy.git("show", "--format=%s", "--name-only", "HEAD") == f"Lay out\n\n{PLAN}"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_file_with_faults_is_named_and_left_alone_while_others_are_laid_out(
    untidy: Repo, reformctl: Program, lang: str
) -> None:
    broken = untidy.path / "meetings/2.yaml"
    broken.write_text("on: [2016\n", "utf-8")
    done = reformctl("fmt", "--ledger", untidy.path, "--lang", lang)
    assert done.code == 1
    assert "meetings/2.yaml" in done.err
    assert broken.read_text("utf-8") == "on: [2016\n"
    assert "# seven" in (untidy.path / PLAN).read_text("utf-8")


def test_only_what_is_named_is_laid_out(
    untidy: Repo, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(untidy.path / "plans")
    assert reformctl("fmt", "--check", "2015").code == 0
    assert reformctl("fmt", "--check", "2016/P-M2-01.yaml").code == 1
    assert reformctl("fmt", "--check", "..").code == 1
    assert reformctl("fmt", "nowhere.yaml").code == 2
