"""A step is one commit that holds its files and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.identity import identity
from reformctl.store.transaction import Written, writing
from tests.gitrepo import Repo
from tests.store.conftest import AFTER, BEFORE, OTHERS, PLAN, make_repo, put, status

NEW = FileEdit("plans/2018/G7/P-2018-abcd.yaml", None, b"title: new")


def changed(repo: Repo) -> list[str]:
    return repo.git("show", "--format=", "--name-only", "HEAD").splitlines()


def test_a_step_is_one_commit_on_the_one_before(repo: Repo) -> None:
    base = repo.head()
    written = put(repo, message="report an item\n\nwith a reason")
    assert written == Written(repo.head(), (PLAN,))
    assert repo.git("rev-parse", "HEAD^") == base
    assert changed(repo) == [PLAN]
    assert (repo.path / PLAN).read_bytes() == AFTER
    assert repo.git("show", "-s", "--format=%an %ae %B") == (
        "Clerk clerk@example.org report an item\n\nwith a reason"
    )


def test_what_others_have_staged_edited_and_added_is_left_alone(repo: Repo) -> None:
    put(repo)
    assert status(repo) == OTHERS
    assert repo.git("show", ":staged.txt") == "two"


def test_an_edit_of_the_second_in_which_the_index_was_written_is_still_seen(repo: Repo) -> None:
    repo.git("config", "core.trustctime", "false")
    index, file = repo.path / ".git/index", repo.path / "edited.txt"
    second = (1_500_000_000, 1_500_000_000)
    file.write_text("one\n")
    os.utime(file, second)
    repo.git("update-index", "--refresh")
    os.utime(index, second)
    file.write_text("two\n")
    os.utime(file, second)
    put(repo)
    assert status(repo) == OTHERS


def test_git_sees_at_once_that_the_file_is_clean(repo: Repo) -> None:
    put(repo)
    assert repo.git("diff-files", "--name-only") == "edited.txt"


def test_no_lock_and_no_draft_is_left(repo: Repo) -> None:
    put(repo, NEW)
    assert list(repo.path.rglob("*.lock")) == []
    assert list(repo.path.rglob(".reformctl-*")) == []
    assert not (repo.path / ".git/reformctl/journal").exists()
    repo.git("fsck", "--strict")


def test_new_files_go_into_new_folders(repo: Repo) -> None:
    put(repo, NEW, FileEdit(PLAN, BEFORE, AFTER))
    assert changed(repo) == [PLAN, NEW.path]
    assert (repo.path / NEW.path).read_bytes() == NEW.after


def test_steps_of_one_transaction_follow_each_other(repo: Repo) -> None:
    with writing(repo.path, Repository.find(repo.path)) as transaction:
        transaction.put([FileEdit(PLAN, BEFORE, AFTER)], "first")
        transaction.put([FileEdit(PLAN, AFTER, BEFORE)], "second")
    assert repo.git("log", "--format=%s") == "second\nfirst\nbegin"


def test_an_edit_that_changes_nothing_is_no_commit(repo: Repo) -> None:
    base = repo.head()
    assert put(repo, FileEdit(PLAN, BEFORE, BEFORE)) == Written(None, ())
    assert repo.head() == base


def test_unrecorded_writing_leaves_branch_and_index_alone(repo: Repo) -> None:
    base = repo.head()
    assert put(repo, commit=False) == Written(None, (PLAN,))
    assert repo.head() == base
    assert status(repo) == f" M edited.txt\n M {PLAN}\nM  staged.txt\n?? new.txt"
    put(repo, FileEdit(PLAN, AFTER, AFTER + b"# more\n"), commit=False)


def test_the_first_step_may_be_the_first_commit(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "empty")
    repo.git("config", "user.name", "Clerk")
    repo.git("config", "user.email", "clerk@example.org")
    put(repo, NEW)
    assert repo.git("log", "--format=%P|%s", "--name-only") == f"|report\n\n{NEW.path}"
    assert status(repo) == ""


def test_a_ledger_in_a_folder_of_the_repository_names_its_own_paths(repo: Repo) -> None:
    assert put(repo, FileEdit("2016/P-M16-03.yaml", BEFORE, AFTER), folder="plans").paths == (
        "2016/P-M16-03.yaml",
    )
    assert changed(repo) == [PLAN]


def test_a_linked_work_tree_records_on_its_own_branch(repo: Repo, tmp_path: Path) -> None:
    base = repo.head()
    repo.git("worktree", "add", "--quiet", "-b", "side", str(tmp_path / "side"))
    with writing(tmp_path / "side", Repository.find(tmp_path / "side")) as transaction:
        transaction.put([FileEdit(PLAN, BEFORE, AFTER)], "report")
    assert repo.git("rev-parse", "side^", "main") == f"{base}\n{base}"
    assert repo.git("-C", str(tmp_path / "side"), "status", "--porcelain") == ""


def test_a_repository_with_long_ids_works_too(tmp_path: Path) -> None:
    repo = make_repo(tmp_path / "long", object_format="sha256")
    put(repo, NEW, FileEdit(PLAN, BEFORE, AFTER))
    assert status(repo) == OTHERS
    repo.git("fsck", "--strict")


def test_a_shallow_clone_can_be_written_to(repo: Repo, tmp_path: Path) -> None:
    repo.commit("second")
    clone = Repo(tmp_path / "clone")
    clone.git("pull", "--quiet", "--depth=1", repo.path.as_uri(), "main")
    for name in ("name", "email"):
        clone.git("config", f"user.{name}", "clerk")
    put(clone)
    assert changed(clone) == [PLAN]


def test_line_ends_that_git_turns_stay_turned(repo: Repo) -> None:
    repo.git("config", "core.autocrlf", "true")
    crlf, longer = (text.replace(b"\n", b"\r\n") for text in (BEFORE, AFTER))
    repo.write(PLAN, crlf)
    put(repo, FileEdit(PLAN, crlf, longer))
    assert (repo.path / PLAN).read_bytes() == longer
    assert repo.git("show", f"HEAD:{PLAN}").encode() + b"\n" == AFTER
    assert status(repo) == OTHERS


def test_permissions_of_a_file_stay(repo: Repo) -> None:
    (repo.path / PLAN).chmod(0o640)
    put(repo)
    assert (repo.path / PLAN).stat().st_mode & 0o777 == 0o640


def test_a_file_marked_executable_stays_so(repo: Repo) -> None:
    (repo.path / PLAN).chmod(0o755)
    repo.commit("mark")
    put(repo)
    assert repo.git("ls-tree", "HEAD", PLAN).startswith("100755")


def test_who_the_environment_names_is_the_author(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Guest")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2017-06-15T10:00:00+08:00")
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")
    written = put(repo)
    assert identity(repo.path).name == "Guest"
    monkeypatch.delenv("GIT_DIR")
    shown = repo.git("show", "-s", "--format=%H %an %cn %aI")
    assert shown == f"{written.commit} Guest Clerk 2017-06-15T10:00:00+08:00"


def test_names_that_git_could_misread_are_only_names(repo: Repo) -> None:
    for name in (":x.yaml", "--x.yaml", "*.yaml", 'a"b.yaml', "示例 x.yaml"):
        put(repo, FileEdit(name, None, b"x: 1\n"))
        assert repo.git("cat-file", "-p", f"HEAD:./{name}") == "x: 1"
    assert status(repo) == OTHERS


def test_the_history_of_the_branch_says_what_was_done(repo: Repo) -> None:
    put(repo, message="report an item\n\nbody")
    assert repo.git("reflog", "-1", "--format=%gs") == "reformctl: report an item"


def test_without_git_files_are_replaced_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / PLAN
    file.parent.mkdir(parents=True)
    file.write_bytes(BEFORE)
    with writing(tmp_path, None) as transaction:
        written = transaction.put([FileEdit(PLAN, BEFORE, AFTER), NEW], "report")
    assert written == Written(None, (PLAN, NEW.path))
    assert file.read_bytes() == AFTER
    assert (tmp_path / NEW.path).read_bytes() == NEW.after
