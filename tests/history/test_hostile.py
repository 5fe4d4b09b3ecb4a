"""Repositories laid as traps: nothing of theirs may run, and nothing may bend the answer."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reformctl.errors import UnreadableLedgerError
from reformctl.store.git import Repository
from tests.gitrepo import Repo
from tests.history.conftest import PLAN, a_plan, a_verdict, an_item, history, known, story

HOOKS = ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman")
FIELDS = ["created", "created", "created", "verified"]


@pytest.fixture
def told(repo: Repo) -> Repo:
    """A ledger with a plan, a verdict and a merge."""
    repo.write(PLAN, a_plan(an_item()))
    repo.commit(on="2016-06-01")
    repo.switch("side", "main")
    repo.write(PLAN, a_plan(an_item(verdicts=[a_verdict("in_progress", "2016-06-20")])))
    repo.commit(on="2016-06-21")
    repo.switch("main")
    repo.write("other.txt", "x")
    repo.commit(on="2016-06-22")
    repo.merge("side")
    return repo


def ask_everything(repo: Repo) -> list[str]:
    """Use every question there is; gives the fields of the whole history."""
    repository = known(repo)
    head = repository.head()
    assert head == repository.resolve("main")
    list(repository.objects(e.blob for e in repository.tree(head) if e.mode != "160000"))
    repository.commit_on(date(2017, 1, 1), ZoneInfo("Asia/Shanghai"))
    repository.commit_time(head)
    return [one[1] for one in story(repo)]


def test_nothing_that_the_configuration_names_is_run(told: Repo, tmp_path: Path) -> None:
    sentinel = tmp_path / "sentinel"
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {sentinel}\ncat\n")
    trap.chmod(0o755)
    told.write(".gitattributes", "* filter=x diff=x\n")
    (told.path / ".git/info").mkdir()
    (told.path / ".git/info/attributes").write_text("* filter=x diff=x\n")
    told.commit(on="2016-07-01")
    (told.path / ".git/hooks").mkdir()
    for hook in HOOKS:
        (told.path / ".git/hooks" / hook).write_text(trap.read_text())
        (told.path / ".git/hooks" / hook).chmod(0o755)
    settings = {
        "core.fsmonitor": trap,
        "core.pager": trap,
        "core.editor": trap,
        "core.sshCommand": trap,
        "core.alternateRefsCommand": trap,
        "core.askPass": trap,
        "gpg.program": trap,
        "log.showSignature": "true",
        "log.showRoot": "false",
        "log.diffMerges": "off",
        "log.date": "format:%s",
        "format.pretty": "%GG",
        "format.notes": "*",
        "filter.x.clean": trap,
        "filter.x.smudge": trap,
        "filter.x.process": trap,
        "diff.x.textconv": trap,
        "diff.x.command": trap,
        "diff.external": trap,
        "diff.orderFile": "/nonexistent",
        "diff.renames": "false",
        "pager.log": trap,
        "pager.rev-list": trap,
        "alias.log": f"!{trap}",
        "alias.rev-parse": f"!{trap}",
        "credential.helper": f"!{trap}",
        "protocol.ext.allow": "always",
        "protocol.file.allow": "always",
        "remote.origin.url": f"ext::{trap}",
        "remote.origin.promisor": "true",
        "remote.origin.uploadpack": trap,
        "extensions.partialClone": "origin",
    }
    told.git("config", "core.repositoryFormatVersion", "1")
    for name, value in settings.items():
        told.git("config", name, str(value))
    assert ask_everything(told) == FIELDS
    with pytest.raises(UnreadableLedgerError):
        list(known(told).objects(["1" * 40]))
    assert not sentinel.exists()
    told.git("status")
    assert sentinel.exists(), "the traps were never armed"


def test_variables_of_git_in_the_environment_do_not_count(
    told: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Repo(tmp_path / "other")
    other.commit()
    sentinel = tmp_path / "sentinel"
    variables = {
        "GIT_DIR": other.path / ".git",
        "GIT_WORK_TREE": other.path,
        "GIT_INDEX_FILE": other.path / ".git/index",
        "GIT_OBJECT_DIRECTORY": other.path / ".git/objects",
        "GIT_NAMESPACE": "x",
        "GIT_CEILING_DIRECTORIES": told.path.parent,
        "GIT_EXTERNAL_DIFF": f"touch {sentinel}",
        "GIT_PAGER": f"touch {sentinel}",
        "GIT_CONFIG_PARAMETERS": "'core.bare=true'",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.bare",
        "GIT_CONFIG_VALUE_0": "true",
        "GIT_TRACE": tmp_path / "trace",
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_SHALLOW_FILE": "/dev/null",
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
    assert ask_everything(told) == FIELDS
    assert not sentinel.exists()
    assert not (tmp_path / "trace").exists()


def test_replaced_objects_and_grafts_do_not_count(told: Repo) -> None:
    before = history(told)
    told.write(PLAN, a_plan(an_item(verdicts=[a_verdict("done", "2016-06-20")])))
    forged = told.commit(on="2016-07-01")
    told.git("reset", "--quiet", "--hard", "HEAD~1")
    told.git("replace", told.head(), forged)
    (told.path / ".git/info").mkdir(exist_ok=True)
    (told.path / ".git/info/grafts").write_text(f"{told.head()}\n")
    assert history(told) == before


def test_a_forged_commit_graph_does_not_count(told: Repo) -> None:
    before = history(told)
    told.git("replace", "--graft", told.head())
    (told.path / ".git/objects/info").mkdir(exist_ok=True)
    told.git("commit-graph", "write", "--reachable", "--no-progress")
    told.git("replace", "--delete", told.head())
    assert history(told) == before


def test_a_mailmap_renames_nobody(told: Repo) -> None:
    told.write(".mailmap", "Nobody <nobody@example.org> <clerk@example.org>\n")
    told.commit(on="2016-07-01")
    told.git("config", "log.mailmap", "true")
    assert {event.author_name for event in history(told)} == {"Clerk"}


def test_a_work_tree_set_elsewhere_is_no_repository_of_this_folder(
    told: Repo, tmp_path: Path
) -> None:
    told.git("config", "core.worktree", "/etc")
    assert Repository.find(told.path) is None


def test_a_bare_repository_hidden_in_the_ledger_is_not_opened(told: Repo, tmp_path: Path) -> None:
    sentinel = tmp_path / "sentinel"
    hidden = told.path / "plans"
    for name in ("objects", "refs"):
        (hidden / name).mkdir(parents=True)
    (hidden / "HEAD").write_text("ref: refs/heads/main\n")
    (hidden / "config").write_text(
        f'[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = "{hidden}"\n'
        f'\tfsmonitor = "touch {sentinel}"\n'
    )
    with pytest.raises(UnreadableLedgerError):
        Repository.find(hidden)
    assert not sentinel.exists()


def test_submodules_are_not_entered(told: Repo) -> None:
    told.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},plans/2016/sub")
    clock = told.clock("2016-07-01")
    told.git("commit", "--quiet", "--message=module", clock=clock)
    assert ask_everything(told) == FIELDS


def test_reading_leaves_the_repository_as_it_was(
    told: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nothing kept not a file is touched; else none but the folder of what is kept."""

    def files() -> dict[str, tuple[int, int]]:
        found = [told.path, *told.path.rglob("*")]
        seen = {str(one): (one.stat().st_mtime_ns, one.stat().st_size) for one in found}
        return {name: state for name, state in seen.items() if "reformctl" not in Path(name).parts}

    before = files()
    monkeypatch.setenv("REFORMCTL_CACHE", "off")
    ask_everything(told)
    assert files() == before
    monkeypatch.delenv("REFORMCTL_CACHE")
    ask_everything(told)
    assert files().keys() == before.keys()
    git_dir = str(told.path / ".git")
    assert files() | {git_dir: before[git_dir]} == before


def test_a_repository_that_cannot_be_written_is_read(told: Repo) -> None:
    subprocess.run(["chmod", "-R", "a-w", str(told.path)], check=True)
    try:
        assert ask_everything(told) == FIELDS
    finally:
        subprocess.run(["chmod", "-R", "u+w", str(told.path)], check=True)
