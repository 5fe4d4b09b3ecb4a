"""What git is asked, and how it answers when something is in the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.snapshot import committed_sources
from tests.gitrepo import Repo
from tests.history.conftest import PLAN, a_plan, history, known

CHINA = ZoneInfo("Asia/Shanghai")


def test_a_folder_outside_any_repository_has_none(tmp_path: Path) -> None:
    assert Repository.find(tmp_path) is None


def test_a_repository_is_found_from_a_folder_below_its_top(repo: Repo) -> None:
    folder = repo.path / "ledgers" / "a b\n中"
    folder.mkdir(parents=True)
    found = Repository.find(folder)
    assert found is not None
    assert (found.top, found.prefix) == (repo.path.resolve(), "ledgers/a b\n中")


def test_a_repository_is_found_through_a_link(repo: Repo, tmp_path: Path) -> None:
    (repo.path / "inner").mkdir()
    (tmp_path / "link").symlink_to(repo.path / "inner")
    assert known(repo).top == repo.path.resolve()
    found = Repository.find(tmp_path / "link")
    assert found is not None
    assert found.prefix == "inner"


def test_a_second_work_tree_is_a_repository_too(repo: Repo, tmp_path: Path) -> None:
    repo.git("worktree", "add", "--quiet", str(tmp_path / "second"))
    found = Repository.find(tmp_path / "second")
    assert found is not None
    assert found.head() == repo.head()


def test_a_repository_without_commits_has_no_head(tmp_path: Path) -> None:
    empty = known(Repo(tmp_path / "empty"))
    assert empty.head() is None
    with pytest.raises(UnreadableLedgerError):
        empty.commit_on(date(2017, 1, 1), CHINA)


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_trees_and_blobs_are_read_as_they_are_stored(tmp_path: Path, object_format: str) -> None:
    repo = Repo(tmp_path / "repo", object_format=object_format)
    names = ["a.yaml", ":x", "--x", "line\nbreak", "制度", "sub/plain"]
    for name in names:
        repo.write(f"ledger/{name}", f"content of {name}\r\n".encode())
    (repo.path / "ledger/link").symlink_to("/etc/passwd")
    commit = repo.commit()
    repository = known(repo, "ledger")
    entries = {entry.path: entry for entry in repository.tree(commit)}
    assert sorted(entries) == sorted([*names, "link"])
    assert not entries["link"].is_file
    blobs = dict(repository.objects(entry.blob for entry in entries.values()))
    assert blobs[entries[":x"].blob] == b"content of :x\r\n"
    assert blobs[entries["link"].blob] == b"/etc/passwd"


def test_a_folder_that_is_not_in_a_commit_holds_nothing(repo: Repo) -> None:
    repository = known(repo)
    assert repository.tree(repo.head(), "nowhere") == []
    assert repository.tree(repo.head(), "ledger.yaml") == []


def test_thousands_of_large_blobs_are_read_by_one_git(repo: Repo) -> None:
    repo.write("big", b"x" * 200_000)
    commit = repo.commit()
    repository = known(repo)
    (blob,) = (entry.blob for entry in repository.tree(commit) if entry.path == "big")
    sizes = {len(content) for _, content in repository.objects([blob] * 3000)}
    assert sizes == {200_000}


def test_reading_may_stop_after_the_first_blob(repo: Repo) -> None:
    repository = known(repo)
    blobs = [entry.blob for entry in repository.tree(repo.head())] * 500
    contents = repository.objects(blobs)
    assert next(contents)[0] == blobs[0]
    contents.close()  # type: ignore[attr-defined]


def test_a_missing_object_is_named(repo: Repo) -> None:
    with pytest.raises(UnreadableLedgerError) as failed:
        list(known(repo).objects(["1" * 40]))
    assert failed.value.message.key == "error.missing_object"


@pytest.mark.parametrize("rev", ["main", "HEAD", "v1", "HEAD~0", "main@{0}", ":/begin"])
def test_a_revision_is_whatever_git_takes_for_one(repo: Repo, rev: str) -> None:
    repo.git("tag", "-a", "v1", "-m", "one", clock=repo.clock("2016-01-05"))
    assert known(repo).resolve(rev) == repo.head()


@pytest.mark.parametrize(
    "rev",
    [
        "",
        "nothing",
        "--help",
        "--all",
        "-n1",
        "^HEAD",
        "main..main",
        "HEAD:ledger.yaml",
        "a\0b",
        "\n",
    ],
)
def test_anything_else_is_an_unknown_revision(repo: Repo, rev: str) -> None:
    with pytest.raises(RequestError) as refused:
        known(repo).resolve(rev)
    assert refused.value.exit_code == 2


def test_the_day_of_a_commit_ends_at_midnight_of_the_ledgers_zone(repo: Repo) -> None:
    first = repo.head()
    late = repo.commit(on="2016-03-01", at="23:59")
    repository = known(repo)
    assert repository.commit_on(date(2016, 3, 1), CHINA) == late
    assert repository.commit_on(date(2016, 2, 29), CHINA) == first
    assert repository.commit_on(date(2016, 3, 1), ZoneInfo("Pacific/Kiritimati")) == first
    assert repository.commit_on(date(9999, 12, 30), CHINA) == late
    assert repository.commit_time(late).isoformat() == "2016-03-01T23:59:00+08:00"


def test_a_day_before_everything_names_the_first_recorded_day(repo: Repo) -> None:
    for day in (date(2016, 1, 3), date(1, 1, 1), date(1969, 1, 1)):
        with pytest.raises(RequestError) as refused:
            known(repo).commit_on(day, CHINA)
        assert dict(refused.value.message.values)["first"] == date(2016, 1, 4)


def test_a_day_is_looked_up_on_the_first_parent_line_only(repo: Repo) -> None:
    repo.switch("side", "main")
    repo.commit(on="2016-02-01")
    repo.switch("main")
    main = repo.commit(on="2016-01-20")
    repo.merge("side", on="2016-03-01")
    assert known(repo).commit_on(date(2016, 2, 10), CHINA) == main


def test_the_newest_commit_that_fits_is_taken_where_clocks_run_backwards(repo: Repo) -> None:
    repo.commit(on="2018-01-01")
    fitting = repo.commit(on="2016-02-01")
    repo.commit(on="2019-01-01")
    assert known(repo).commit_on(date(2017, 1, 1), CHINA) == fitting


def test_history_is_refused_in_a_shallow_clone(repo: Repo, tmp_path: Path) -> None:
    repo.write(PLAN, a_plan())
    repo.commit()
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.path}", str(tmp_path / "clone"))
    shallow = Repository.find(tmp_path / "clone")
    assert shallow is not None
    assert shallow.shallow
    with pytest.raises(UnreadableLedgerError) as refused:
        shallow.order(repo.head())
    assert refused.value.exit_code == 3
    assert shallow.commit_on(date(2016, 6, 1), CHINA) == repo.head()
    with pytest.raises(UnreadableLedgerError):
        shallow.commit_on(date(2016, 1, 5), CHINA)


def test_a_repository_of_somebody_else_is_refused_with_the_command_that_trusts_it(
    repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = repo.path.parent / "git"
    program.write_text(
        "#!/bin/sh\n"
        "echo \"fatal: detected dubious ownership in repository at '/srv/a b'\" >&2\nexit 128\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(repo.path.parent), prepend=":")
    with pytest.raises(UnreadableLedgerError) as refused:
        Repository.find(repo.path)
    assert refused.value.hint is not None
    command = dict(refused.value.hint.values)["command"]
    assert command == "git config --global --add safe.directory '/srv/a b'"


def test_a_machine_without_git_is_told_so(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo.path / "nothing"))
    with pytest.raises(UnreadableLedgerError) as refused:
        Repository.find(repo.path)
    assert refused.value.message.key == "error.no_git"


def test_a_bare_repository_is_refused(tmp_path: Path, repo: Repo) -> None:
    repo.git("clone", "--quiet", "--bare", str(repo.path), str(tmp_path / "bare.git"))
    with pytest.raises(UnreadableLedgerError):
        Repository.find(tmp_path / "bare.git")


@pytest.mark.parametrize(
    "author",
    [
        b"A <a@b> 99999999999999999999 +0800",
        b"A <a@b> 1467000000 +9999",
        b"A <a@b> -5 -0000",
        b"A <a@b>",
        b"no address",
        b"\xc4\xe3 <a@b> 1467000000 +0800",
    ],
)
def test_a_commit_with_a_broken_author_is_still_told(repo: Repo, author: bytes) -> None:
    repo.write(PLAN, a_plan())
    repo.git("add", "--all")
    tree, parent = repo.git("write-tree"), repo.head()
    content = f"tree {tree}\nparent {parent}\n".encode()
    content += b"author " + author + b"\ncommitter " + author + b"\n\nwords\0more\n"
    arguments = ("hash-object", "-t", "commit", "-w", "--stdin", "--literally")
    repo.git("reset", "--quiet", "--hard", repo.git(*arguments, given=content))
    (event,) = history(repo, "P-M16-03")
    assert event.message == "words\0more"
    assert event.recorded.tzinfo is not None


def test_a_partial_clone_is_refused_with_the_command_that_completes_it(
    repo: Repo, tmp_path: Path
) -> None:
    repo.git("config", "uploadpack.allowFilter", "true")
    origin = f"file://{repo.path}"
    clone = tmp_path / "clone"
    repo.write("ledger.yaml", {"name": "又一"})
    repo.commit("more", on="2016-02-01")
    repo.git("clone", "--quiet", "--filter=blob:none", origin, str(clone))
    found = Repository.find(clone)
    assert found is not None
    first = found.line(repo.head())[0][0]
    with pytest.raises(UnreadableLedgerError) as refused:
        committed_sources(found, first)
    assert refused.value.hint == say("error.missing_object_hint")
    repo.git("-C", str(clone), "fetch", "--quiet", "--refetch", "--no-filter")
    assert committed_sources(found, first)
