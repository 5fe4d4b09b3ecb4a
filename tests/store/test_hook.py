"""The user's hooks and signature are honoured; a refusal leaves everything as it was."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from reformctl.errors import RequestError
from reformctl.parse.source import FileEdit
from tests.gitrepo import Repo
from tests.store.conftest import AFTER, BEFORE, OTHERS, PLAN, add_hook, put, refused, status


def test_a_failing_hook_refuses_the_step_with_its_own_words(repo: Repo) -> None:
    add_hook(repo, "pre-commit", "echo not today; exit 1")
    with pytest.raises(RequestError) as caught:
        put(repo)
    assert dict(caught.value.message.values) == {"hook": "pre-commit", "why": "not today"}
    assert refused(repo) == ("hook_refused", 2)


@pytest.mark.parametrize("hook", ["prepare-commit-msg", "commit-msg"])
def test_each_hook_that_may_refuse_is_asked(repo: Repo, hook: str) -> None:
    add_hook(repo, hook, "exit 1")
    assert refused(repo) == ("hook_refused", 2)


def test_a_hook_that_guards_the_branch_is_asked(repo: Repo) -> None:
    add_hook(repo, "reference-transaction", 'test "$1" != prepared')
    assert refused(repo) == ("git_cannot_write", 2)


def test_the_hook_sees_the_step_in_the_index_and_nothing_of_others(
    repo: Repo, tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    add_hook(
        repo, "pre-commit", f"git diff --cached --name-only > {seen}; git show :{PLAN}>>{seen}"
    )
    put(repo)
    assert seen.read_bytes() == PLAN.encode() + b"\n" + AFTER


def test_the_message_is_what_the_hooks_make_of_it(repo: Repo) -> None:
    add_hook(repo, "prepare-commit-msg", 'test "$2" = message && echo prepared >> "$1"')
    add_hook(repo, "commit-msg", 'echo checked >> "$1"')
    put(repo, message="report")
    assert repo.git("show", "-s", "--format=%B") == "report\nprepared\nchecked"


def test_a_message_that_a_hook_empties_is_no_message(repo: Repo) -> None:
    add_hook(repo, "commit-msg", ': > "$1"')
    assert refused(repo) == ("no_message", 2)


def test_a_hook_may_not_add_to_what_is_recorded(repo: Repo) -> None:
    add_hook(repo, "pre-commit", "git add edited.txt")
    assert refused(repo) == ("hook_changed_content", 2)
    assert status(repo) == OTHERS


def test_a_hook_that_edits_the_file_itself_stops_the_step(repo: Repo) -> None:
    add_hook(repo, "pre-commit", f"echo '# tidy' >> {PLAN}")
    head = repo.head()
    with pytest.raises(RequestError) as caught:
        put(repo)
    assert caught.value.message.key == "error.file_changed"
    assert repo.head() == head
    assert (repo.path / PLAN).read_bytes() == BEFORE + b"# tidy\n"


def test_hooks_are_looked_for_where_the_user_says(repo: Repo, tmp_path: Path) -> None:
    add_hook(repo, "pre-commit", "exit 0")
    repo.git("config", "core.hooksPath", "guards")
    (repo.path / "guards").mkdir()
    (repo.path / "guards/pre-commit").write_text("#!/bin/sh\nexit 1\n")
    (repo.path / "guards/pre-commit").chmod(0o755)
    assert refused(repo) == ("hook_refused", 2)


def test_an_older_git_runs_the_same_hooks(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "bin/git"
    old.parent.mkdir()
    old.write_text(
        '#!/bin/sh\ncase "$*" in *"hook run"*)'
        " echo \"git: 'hook' is not a git command.\" >&2; exit 1;; esac\n"
        f'PATH={os.environ["PATH"]} exec git "$@"\n'
    )
    old.chmod(0o755)
    monkeypatch.setenv("PATH", f"{old.parent}:{os.environ['PATH']}")
    put(repo, commit=True)
    add_hook(repo, "pre-commit", "git diff --cached --quiet")
    repo.git("reset", "--quiet", "--hard", "HEAD^")
    assert refused(repo) == ("hook_refused", 2)


def test_the_last_hook_is_told_when_all_is_done(repo: Repo, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    add_hook(
        repo, "post-commit", f"git log -1 --format=%s > {seen}; git status -s {PLAN} >> {seen}"
    )
    put(repo)
    assert seen.read_text() == "report\n"


def test_what_a_hook_leaves_running_does_not_hold_the_ledger(repo: Repo) -> None:
    add_hook(repo, "commit-msg", "(sleep 20 >/dev/null 2>&1 </dev/null &)")
    put(repo)
    put(repo, FileEdit(PLAN, AFTER, BEFORE))  # would wait for the lock


def sign_with_ssh(repo: Repo, folder: Path) -> None:
    key = folder / "key"
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)]
    subprocess.run(command, check=True, capture_output=True)
    (folder / "signers").write_text(f"clerk@example.org {key.with_suffix('.pub').read_text()}")
    repo.git("config", "gpg.format", "ssh")
    repo.git("config", "user.signingKey", str(key))
    repo.git("config", "gpg.ssh.allowedSignersFile", str(folder / "signers"))
    repo.git("config", "commit.gpgSign", "true")


def test_who_signs_commits_signs_steps(repo: Repo, tmp_path: Path) -> None:
    sign_with_ssh(repo, tmp_path)
    put(repo)
    assert repo.git("show", "-s", "--format=%G?") == "G"


def test_what_can_not_be_signed_is_not_recorded(repo: Repo, tmp_path: Path) -> None:
    sign_with_ssh(repo, tmp_path)
    (tmp_path / "key").unlink()
    assert refused(repo) == ("not_signed", 2)
