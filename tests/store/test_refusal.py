"""What can't be recorded safely is refused with the next step, and nothing is changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reformctl.errors import ReformctlError, RequestError, UnreadableLedgerError
from reformctl.messages import word
from reformctl.parse.source import FileEdit
from reformctl.store import index
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
from tests.gitrepo import Repo
from tests.store.conftest import AFTER, BEFORE, OTHERS, PLAN, make_repo, put, refused, start
from tests.store.conftest import status as status_of

NEW = FileEdit("plans/2018/P-2018-abcd.yaml", None, b"title: new\n")


def detach(repo: Repo) -> None:
    repo.git("checkout", "--quiet", "--detach")


def side_branch(repo: Repo) -> None:
    """Two branches that disagree about a file."""
    repo.commit("mine")
    repo.switch("side", "HEAD^")
    repo.write("edited.txt", "three\n")
    repo.commit("theirs")
    repo.switch("main")


def stop_in(operation: str) -> Callable[[Repo], None]:
    def stop(repo: Repo) -> None:
        side_branch(repo)
        clock = repo.clock("2017-01-01")
        command = ["git", "-C", str(repo.path), operation, "side"]
        done = subprocess.run(command, env=repo.env | clock, capture_output=True, check=False)
        assert done.returncode != 0

    return stop


def bisect(repo: Repo) -> None:
    repo.commit("second")
    repo.git("bisect", "start", "HEAD", "HEAD^")


@pytest.mark.parametrize(
    ("bring", "key"),
    [
        (detach, "detached"),
        (stop_in("merge"), "unfinished"),
        (stop_in("cherry-pick"), "unfinished"),
        (stop_in("rebase"), "unfinished"),
        (bisect, "unfinished"),
    ],
)
def test_a_repository_in_the_middle_of_something_is_left_alone(
    repo: Repo, bring: Callable[[Repo], None], key: str
) -> None:
    bring(repo)
    assert refused(repo) == (key, 2)
    put(repo, commit=False)
    assert (repo.path / PLAN).read_bytes() == AFTER


def test_an_identity_is_never_invented(repo: Repo) -> None:
    repo.git("config", "--unset", "user.email")
    assert refused(repo) == ("no_identity", 2)


def test_a_name_alone_in_the_environment_is_not_an_identity(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.git("config", "--unset", "user.email")
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "guest@example.org")
    assert refused(repo) == ("no_identity", 2)


def edit_target(repo: Repo) -> None:
    repo.write(PLAN, BEFORE + b"# mine\n")


def stage_target(repo: Repo) -> None:
    edit_target(repo)
    repo.git("add", PLAN)
    repo.write(PLAN, BEFORE)


def commit_target(repo: Repo) -> None:
    """The index and the work tree as before, the commit not."""
    edit_target(repo)
    repo.git("commit", "--quiet", "--message=x", "--", PLAN)
    repo.write(PLAN, BEFORE)
    repo.git("add", PLAN)


def untrack_target(repo: Repo) -> None:
    repo.git("rm", "--quiet", "--cached", PLAN)


@pytest.mark.parametrize(
    ("bring", "key"),
    [
        (edit_target, "file_changed"),
        (stage_target, "file_dirty"),
        (commit_target, "file_dirty"),
        (untrack_target, "file_dirty"),
        (lambda repo: repo.remove(PLAN), "file_changed"),
    ],
)
def test_somebodys_unfinished_edit_of_the_same_file_is_not_recorded(
    repo: Repo, bring: Callable[[Repo], None], key: str
) -> None:
    bring(repo)
    assert refused(repo) == (key, 2)


def test_the_edit_of_an_edited_file_is_not_recorded_either(repo: Repo) -> None:
    edit_target(repo)
    now = (repo.path / PLAN).read_bytes()
    assert refused(repo, FileEdit(PLAN, now, AFTER)) == ("file_dirty", 2)
    put(repo, FileEdit(PLAN, now, AFTER), commit=False)
    assert (repo.path / PLAN).read_bytes() == AFTER


def lies_there(repo: Repo) -> None:
    repo.write(NEW.path, "other\n")


def is_staged(repo: Repo) -> None:
    lies_there(repo)
    repo.git("add", NEW.path)
    repo.remove(NEW.path)


def is_recorded(repo: Repo) -> None:
    is_staged(repo)
    repo.git("commit", "--quiet", "--message=x")


@pytest.mark.parametrize("bring", [lies_there, is_staged, is_recorded])
def test_a_new_file_must_not_be_anywhere(repo: Repo, bring: Callable[[Repo], None]) -> None:
    bring(repo)
    assert refused(repo, NEW) == ("file_exists", 2)


def test_one_file_refused_is_the_whole_step_refused(repo: Repo) -> None:
    lies_there(repo)
    assert refused(repo, FileEdit(PLAN, BEFORE, AFTER), NEW) == ("file_exists", 2)


def test_a_link_is_not_followed(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_bytes(BEFORE)
    repo.remove(PLAN)
    (repo.path / PLAN).symlink_to(tmp_path / "outside.yaml")
    assert refused(repo) == ("not_plain", 2)


def test_a_linked_folder_is_not_entered(repo: Repo, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (repo.path / "plans/2018").symlink_to(tmp_path / "outside")
    assert refused(repo, NEW) == ("not_plain", 2)
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_file_where_a_folder_is_needed_is_said(repo: Repo) -> None:
    repo.write("plans/2018", "a file\n")
    assert refused(repo, NEW)[1] == 2


@pytest.mark.parametrize("path", ["../x.yaml", "/etc/x.yaml", ".git/config"])
def test_no_path_leads_out_of_the_ledger(repo: Repo, path: str) -> None:
    with pytest.raises(ValueError, match=r"x\.yaml|config"):
        put(repo, FileEdit(path, None, b""))


def test_a_bare_repository_is_not_written_to(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "bare")
    repo.git("config", "core.bare", "true")
    with pytest.raises(UnreadableLedgerError):
        Repository.find(repo.path)


def test_another_git_at_work_is_waited_for_and_then_named(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "PATIENCE", 0.2)
    lock = repo.path / ".git/index.lock"
    lock.write_bytes(b"")
    assert refused(repo) == ("index_locked", 2)
    assert lock.exists()
    lock.unlink()
    put(repo)
    assert status_of(repo) == OTHERS


HOLD = """
import sys, time
from pathlib import Path
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
folder = Path(sys.argv[1])
with writing(folder, Repository.find(folder)):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_waits_its_time_and_a_killed_one_leaves_nothing(repo: Repo) -> None:
    with start(HOLD, repo.path) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with (
            pytest.raises(RequestError) as caught,
            writing(repo.path, Repository.find(repo.path), patience=0.2),
        ):
            pytest.fail("two writers at once")
        assert caught.value.message.key == "error.locked"
        holder.kill()
    put(repo)


AS_NOBODY = """
import os, sys
from pathlib import Path
from tests.faults.step import main
from reformctl.messages import catalogue
catalogue("error")
if os.geteuid() == 0:
    os.setuid(65534)
sys.exit(main(Path(sys.argv[1]), "one"))
"""


def test_a_disk_that_may_only_be_read_is_named() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        repo = make_repo(folder / "repo")
        (repo.path / ".git").chmod(0o555)
        if os.geteuid() == 0:
            for path in (repo.path, *repo.path.rglob("*")):
                os.chown(path, 65534, 65534)
        with start(AS_NOBODY, repo.path) as clerk:
            _, stderr = clerk.communicate()
        (repo.path / ".git").chmod(0o755)
    assert b"Permission denied" in stderr
    assert b"can't write" in stderr
    assert clerk.returncode == 2


def test_every_refusal_has_a_sentence_in_both_languages(repo: Repo) -> None:
    detach(repo)
    with pytest.raises(ReformctlError) as caught:
        put(repo)
    assert caught.value.hint
    assert "git switch" in word(caught.value.hint, "zh")
    assert "git switch" in word(caught.value.hint, "en")
    assert shutil.which("git")
