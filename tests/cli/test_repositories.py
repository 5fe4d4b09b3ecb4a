"""Every state a repository can be in, and what each command answers in it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, TODAY, Program
from tests.gitrepo import Repo

READING = (["status"], ["list"], ["show", "P-M1-01"], ["check"])
PAST = (["status", "--at", "HEAD"], ["history"], ["history", "P-M1-01"], ["trend"])
SHALLOW = (["diff", "2017-05-20"], ["diff", "--restated", "2017-05-23"])
COMPARED = (["diff"], ["diff", "HEAD", "HEAD"], ["diff", "--restated", TODAY])
PLAN = "plans/2016/P-M2-01.yaml"


def codes(reformctl: Program, path: Path, commands: tuple[list[str], ...]) -> set[int]:
    """The exit codes of the commands on that ledger; whatever happens, nobody sees a traceback."""
    answers = [reformctl(*command, "--ledger", path, "--today", TODAY) for command in commands]
    assert not any("Traceback" in answer.err for answer in answers)
    return {answer.code for answer in answers}


def said(reformctl: Program, path: Path, *command: str) -> str:
    return reformctl(*command, "--ledger", path, "--today", TODAY).err


def test_without_git_only_the_past_is_refused(reformctl: Program, ledger: Path) -> None:
    assert codes(reformctl, ledger, READING) == {0}
    assert codes(reformctl, ledger, (*PAST, *COMPARED)) == {3}
    assert "leave --at out" not in said(reformctl, ledger, "diff")
    assert "not in a git repository" in said(reformctl, ledger, "history")
    answer = reformctl("status", "--json", "--ledger", ledger)
    assert (answer.data["commit"], answer.data["dirty"]) == (None, False)


def test_without_commits_only_the_past_is_refused(reformctl: Program, tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    assert codes(reformctl, repo.path, READING) == {0}
    assert codes(reformctl, repo.path, (*PAST, *COMPARED)) == {3}
    for command in (["history"], ["diff"], ["status", "--at", "2017-06-15"]):
        assert "has no commits yet" in said(reformctl, repo.path, *command)


def test_a_shallow_clone_is_refused_where_history_is_asked_for(
    reformctl: Program, recorded: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "clone"
    url = f"file://{recorded}"
    subprocess.run(["git", "clone", "-q", "--depth=1", url, clone], check=True)
    assert codes(reformctl, clone, (*READING, *COMPARED[:2], ["status", "--at", "HEAD"])) == {0}
    asked = (
        ["history"],
        ["history", "P-M1-01"],
        ["trend"],
        ["status", "--at", "2017-05-20"],
        *SHALLOW,
    )
    assert codes(reformctl, clone, asked) == {3}
    for command in asked:
        assert "git fetch --unshallow" in said(reformctl, clone, *command)


def test_a_bare_repository_is_refused(
    reformctl: Program, recorded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "bare.git"
    subprocess.run(["git", "clone", "-q", "--bare", recorded, bare], check=True)
    assert codes(reformctl, bare, (*READING, *PAST, *COMPARED)) == {3}
    monkeypatch.chdir(bare)
    answer = reformctl("status")
    assert (answer.code, answer.out) == (3, "")
    assert "bare repository" in answer.err


def test_a_detached_head_and_a_second_work_tree_are_as_good_as_any(
    reformctl: Program, repo: Repo, tmp_path: Path
) -> None:
    repo.git("switch", "--quiet", "--detach")
    repo.git("worktree", "add", "--quiet", str(tmp_path / "second"))
    for path in (repo.path, tmp_path / "second"):
        assert codes(reformctl, path, (*READING, *PAST, *COMPARED)) == {0}
        answer = reformctl("status", "--json", "--ledger", path)
        assert (answer.data["commit"], answer.data["dirty"]) == (repo.head(), False)


def test_in_the_middle_of_a_merge_the_rest_is_answered(reformctl: Program, repo: Repo) -> None:
    text = (repo.path / PLAN).read_text("utf-8")
    repo.switch("other", "HEAD")
    repo.write(PLAN, text.replace("person: 人事处处长", "person: 副处长"))
    repo.commit("theirs")
    repo.switch("main")
    repo.write(PLAN, text.replace("person: 人事处处长", "person: 分管厅长"))
    repo.commit("ours")
    repo.merge_by_hand("other")
    assert "<<<<<<<" in (repo.path / PLAN).read_text("utf-8")
    assert codes(reformctl, repo.path, (["status"], ["list"], ["check"], ["diff"])) == {1}
    assert PLAN in said(reformctl, repo.path, "status")
    assert codes(reformctl, repo.path, (*PAST, ["status", "--at", "other"])) == {0}


def test_a_work_tree_that_differs_says_so(reformctl: Program, repo: Repo) -> None:
    def dirty() -> bool:
        return bool(reformctl("status", "--json", "--ledger", repo.path).data["dirty"])

    assert not dirty()
    repo.write("notes.txt", "not of the ledger")
    assert not dirty()
    settings = (repo.path / "ledger.yaml").read_bytes()
    repo.write("ledger.yaml", settings.replace(b"\n", b"\r\n"))
    assert not dirty()
    repo.write("ledger.yaml", settings + b"note: x\n")
    assert dirty()
    assert "uncommitted changes" in reformctl("status", "--ledger", repo.path).out
    repo.write("ledger.yaml", settings)
    repo.remove(PLAN)
    assert dirty()
    assert reformctl("list", "--json", "--at", "HEAD", "--ledger", repo.path).ids.count("P-M2-01")


def test_a_ledger_in_a_folder_of_its_repository_reads_only_that_folder(
    reformctl: Program, tmp_path: Path
) -> None:
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path / "ledgers" / "one")
    repo.write("plans/2016/P-2016-zzzz.yaml", "title: 别处\n")
    repo.commit("begin")
    path = repo.path / "ledgers" / "one"
    assert codes(reformctl, path, (*READING, *PAST)) == {0}
    now, then = (reformctl("list", "--json", "--ledger", path, *at) for at in ([], ["--at=HEAD"]))
    assert now.ids == then.ids
    assert "P-2016-zzzz" not in now.ids
