"""What a killed writer leaves is finished or undone by whatever command comes next."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from reformctl.errors import UnreadableLedgerError
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.index import MARK
from reformctl.store.recovery import recover
from tests.gitrepo import Repo
from tests.store.conftest import (
    AFTER,
    BEFORE,
    OTHERS,
    PLAN,
    add_hook,
    everything,
    put,
    start,
    status,
)

WRITE = """
import sys
from pathlib import Path
from typing import Any
from tests.faults.step import main
sys.exit(main(Path(sys.argv[1]), "one"))
"""


def crash(repo: Repo, moment: str) -> None:
    """Kill a writer with all its processes in that moment of its move of the branch."""
    # Only the writer knows the variable: no git of the test itself ever kills its own group.
    script = f'if test "$1" = {moment} && test -n "$KILLED_HERE"; then kill -9 0; fi'
    add_hook(repo, "reference-transaction", script)
    with start(WRITE, repo.path, KILLED_HERE="yes") as writer:
        writer.communicate()
    assert writer.returncode == -9
    (repo.path / ".git/hooks/reference-transaction").unlink()


def mend(repo: Repo) -> None:
    recover(repo.path, Repository.find(repo.path))
    assert not (repo.path / ".git/reformctl/journal").exists()
    assert list((repo.path / ".git").glob("**/*.lock")) == []


def test_a_step_that_was_not_recorded_is_undone(repo: Repo) -> None:
    before = everything(repo)
    crash(repo, "prepared")
    assert (repo.path / ".git/refs/heads/main.lock").exists()
    assert (repo.path / ".git/index.lock").exists()
    mend(repo)
    assert everything(repo) == before
    put(repo)


def test_a_step_that_was_recorded_is_finished(repo: Repo) -> None:
    base = repo.head()
    crash(repo, "committed")
    assert (repo.path / PLAN).read_bytes() == BEFORE
    mend(repo)
    assert (repo.path / PLAN).read_bytes() == AFTER
    assert repo.git("rev-parse", "HEAD^") == base
    assert status(repo) == OTHERS


def test_the_next_writer_settles_it_too(repo: Repo) -> None:
    crash(repo, "committed")
    put(repo, FileEdit(PLAN, AFTER, BEFORE))
    assert status(repo) == OTHERS
    assert repo.git("rev-list", "--count", "HEAD") == "3"


def test_commits_made_since_do_not_matter(repo: Repo) -> None:
    crash(repo, "committed")
    (repo.path / ".git/index.lock").unlink()
    clock = repo.clock("2017-01-01")
    repo.git("commit", "--quiet", "--message=mine", "--", "edited.txt", clock=clock)
    mend(repo)
    assert (repo.path / PLAN).read_bytes() == AFTER
    assert status(repo) == "M  staged.txt\n?? new.txt"


def test_what_somebody_has_edited_since_is_left_alone(repo: Repo) -> None:
    crash(repo, "committed")
    repo.write(PLAN, BEFORE + b"# mine\n")
    mend(repo)
    assert (repo.path / PLAN).read_bytes() == BEFORE + b"# mine\n"


def test_a_writer_at_work_is_left_alone(repo: Repo) -> None:
    gate = repo.path.parent / "gate"
    add_hook(
        repo,
        "reference-transaction",
        f'test "$1" != prepared || {{ touch {gate}; while test -e {gate}; do sleep 0.02; done; }}',
    )
    with start(WRITE, repo.path) as writer:
        while not gate.exists():
            time.sleep(0.01)
        recover(repo.path, Repository.find(repo.path))
        assert (repo.path / ".git/reformctl/journal").exists()
        gate.unlink()
        writer.communicate()
    assert writer.returncode == 0
    assert status(repo) == OTHERS


def test_a_git_that_outlives_its_killed_writer_is_waited_for(repo: Repo) -> None:
    gate = repo.path.parent / "gate"
    add_hook(
        repo,
        "reference-transaction",
        f'test "$1" != prepared || {{ touch {gate}; while test -e {gate}; do sleep 0.02; done; }}',
    )
    with start(WRITE, repo.path) as writer:
        while not gate.exists():
            time.sleep(0.01)
        writer.kill()
        writer.wait()
        recover(repo.path, Repository.find(repo.path))
        assert (repo.path / ".git/reformctl/journal").exists()
        gate.unlink()
    (repo.path / ".git/hooks/reference-transaction").unlink()
    put(repo, FileEdit(PLAN, AFTER, BEFORE))
    assert status(repo) == OTHERS


def test_looking_costs_nothing_and_changes_nothing(repo: Repo) -> None:
    recover(repo.path, Repository.find(repo.path))
    assert not (repo.path / ".git/reformctl").exists()


def test_our_own_lost_lock_goes_and_anothers_stays(repo: Repo) -> None:
    put(repo)
    (repo.path / ".git/index.lock").write_bytes(MARK)
    put(repo, FileEdit(PLAN, AFTER, BEFORE))
    assert not (repo.path / ".git/index.lock").exists()
    crash(repo, "prepared")
    (repo.path / ".git/index.lock").unlink()
    (repo.path / ".git/index.lock").write_bytes(b"DIRC")
    recover(repo.path, Repository.find(repo.path))
    assert (repo.path / ".git/index.lock").read_bytes() == b"DIRC"


def test_a_journal_that_can_not_be_read_is_named_and_kept(repo: Repo) -> None:
    put(repo)
    journal = repo.path / ".git/reformctl/journal"
    journal.write_text("{")
    with pytest.raises(UnreadableLedgerError) as caught:
        recover(repo.path, Repository.find(repo.path))
    assert caught.value.message.key == "error.bad_journal"
    assert journal.exists()


@pytest.mark.parametrize(
    "forged",
    [
        {"files": [{"path": "../victim"}]},
        {"files": [{"path": "/victim"}]},
        {"files": [{"path": ".git/config"}]},
        {"folders": ["../empty"]},
        {"token": "../x"},
        {"commit": "0" * 40, "ref": "../../victim"},
        {"files": "x"},
    ],
)
def test_a_journal_that_came_with_a_folder_reaches_nothing_outside(
    tmp_path: Path, forged: dict[str, Any]
) -> None:
    (tmp_path / "ledger/.reformctl").mkdir(parents=True)
    (tmp_path / "empty").mkdir()
    (tmp_path / "victim").write_bytes(b"")
    usual: dict[str, Any] = {
        "token": "0" * 16,
        "files": [],
        "folders": [],
        "commit": None,
        "ref": None,
    }
    file = {"before": "", "after": "eA==", "mode": None, "old_entry": None, "new_entry": None}
    if isinstance(forged.get("files"), list):
        forged = {"files": [file | one for one in forged["files"]]}
    (tmp_path / "ledger/.reformctl/journal").write_text(json.dumps(usual | forged))
    with pytest.raises(UnreadableLedgerError) as caught:
        recover(tmp_path / "ledger", None)
    assert caught.value.message.key == "error.bad_journal"
    assert (tmp_path / "victim").read_bytes() == b""
    assert (tmp_path / "empty").exists()


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "ledger/.reformctl").mkdir(parents=True)
    (tmp_path / "ledger/.reformctl/lock").symlink_to(tmp_path / "victim")
    (tmp_path / "ledger/.reformctl/journal").write_text("{}")
    with pytest.raises(UnreadableLedgerError):
        recover(tmp_path / "ledger", None)
    assert not (tmp_path / "victim").exists()


def test_traces_may_be_thrown_away_between_steps(repo: Repo) -> None:
    put(repo)
    shutil.rmtree(repo.path / ".git/reformctl")
    put(repo, FileEdit(PLAN, AFTER, BEFORE))


def test_an_unrecorded_write_cut_short_is_undone(tmp_path: Path) -> None:
    from reformctl.store.journal import FileStep, Journal
    from reformctl.store.site import Site

    (tmp_path / "a.yaml").write_bytes(AFTER)
    (tmp_path / "b.yaml").write_bytes(BEFORE)
    site = Site.of(tmp_path, None)
    site.furnish()
    site.sweep()
    Journal("0" * 16, (FileStep("a.yaml", BEFORE, AFTER), FileStep("b.yaml", BEFORE, AFTER))).write(
        site
    )
    recover(tmp_path, None)
    assert (tmp_path / "a.yaml").read_bytes() == BEFORE
    assert (tmp_path / "b.yaml").read_bytes() == BEFORE
