"""A new ledger: complete, clean, one commit, and never over what is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from reformctl.parse.canonical import canonical
from reformctl.parse.source import SourceFile
from reformctl.store.git import Repository
from reformctl.store.journal import FileStep, Journal
from reformctl.store.site import Site
from tests.cli.conftest import Outcome, Program
from tests.gitrepo import Repo

DAY = "2017-06-15"
NAME = ("--name", "试验台账", "--today", DAY)


@pytest.fixture
def made(tmp_path: Path, reformctl: Program) -> Path:
    """A new ledger in a repository of its own."""
    done = reformctl("init", tmp_path / "new", *NAME, "--name-en", "Trial ledger")
    assert done.code == 0, done.err
    return tmp_path / "new"


def git(folder: Path, *arguments: str) -> str:
    found = Repo.__new__(Repo)
    found.path, found.env = folder, {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    return found.git(*arguments)


def test_a_new_ledger_passes_every_check(made: Path, reformctl: Program) -> None:
    checked = reformctl("check", "--strict", "--ledger", made, "--today", "2017-12-31")
    totals, skipped = checked.out.splitlines()
    assert (checked.code, totals) == (0, "errors: 0, warnings: 0")
    assert skipped.startswith("skipped RC901–")
    assert reformctl("status", "--ledger", made).code == 0
    assert reformctl("doctor", "--ledger", made).code == 0


def test_it_is_one_commit_of_a_clean_repository(made: Path) -> None:
    assert git(made, "log", "--format=%an %s") == "Office Begin the ledger 试验台账"
    assert git(made, "status", "--short", "--ignored") == ""


def test_its_files_are_in_canonical_form(made: Path) -> None:
    for file in [made / "ledger.yaml", *sorted(made.glob("registry/*.yaml"))]:
        path = file.relative_to(made).as_posix()
        assert canonical(SourceFile(path, file.read_bytes())) == file.read_bytes(), path


def test_who_begins_it_is_its_first_post(made: Path) -> None:
    (post,) = yaml.safe_load((made / "registry/people.yaml").read_text("utf-8"))["people"]
    assert post["emails"] == ["office@example.invalid"]
    assert {"registry", "settings"} <= set(post["roles"])


def test_editors_find_a_schema_for_every_kind(made: Path) -> None:
    settings = json.loads((made / ".vscode/settings.json").read_text("utf-8"))
    for path in settings["yaml.schemas"]:
        assert json.loads((made / path).read_text("utf-8"))["$id"]
    for file in [made / "ledger.yaml", *made.glob("registry/*.yaml")]:
        line = file.read_text("utf-8").partition("\n")[0]
        assert (file.parent / line.partition("$schema=")[2]).is_file()


def test_pull_requests_are_checked_without_a_right_to_write(made: Path) -> None:
    workflow = yaml.safe_load((made / ".github/workflows/ledger.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    steps = workflow["jobs"]["check"]["steps"]
    assert steps[0]["with"] == {"fetch-depth": 0, "persist-credentials": False}
    assert workflow["jobs"]["check"]["env"] == {"LEDGER": "."}
    (check,) = (step for step in steps if step.get("name") == "check")
    assert 'reformctl check --ledger "$LEDGER"' in check["run"]
    assert "${{" not in check["run"]


def test_the_owners_file_binds_nobody_until_it_is_filled_in(made: Path) -> None:
    lines = (made / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    assert lines
    assert all(line.startswith("#") for line in lines)


def test_git_merges_it_by_record_and_field(made: Path) -> None:
    asked = git(made, "check-attr", "merge", "plans/2017/P-M1-01.yaml")
    assert asked.endswith("merge: reformctl")
    assert "merge-driver" in git(made, "config", "merge.reformctl.driver")


def test_in_a_repository_it_joins_what_is_there(repo: Repo, reformctl: Program) -> None:
    for name in ("ledger.yaml", "registry/groups.yaml"):
        repo.remove(name)
    repo.write(".github/CODEOWNERS", "* @us\n")
    repo.commit(on="2017-06-14")
    repo.write("theirs.txt", "unfinished\n")
    repo.git("add", "theirs.txt")
    done = reformctl("init", repo.path / "ledgers/new one", *NAME)
    assert done.code == 0, done.err
    changed = repo.git("show", "--format=", "--name-only").splitlines()
    assert "ledgers/new one/ledger.yaml" in changed
    assert ".github/workflows/ledger-new-one.yml" in changed
    assert {name.split("/")[0] for name in changed} == {".github", "ledgers"}
    assert (repo.path / ".github/CODEOWNERS").read_text() == "* @us\n"
    assert repo.git("status", "--short") == "A  theirs.txt"
    workflow = (repo.path / ".github/workflows/ledger-new-one.yml").read_text("utf-8")
    assert yaml.safe_load(workflow)["jobs"]["check"]["env"] == {"LEDGER": "ledgers/new one"}


def refused(done: Outcome, *words: str) -> None:
    assert done.code == 2, done.out
    assert all(word in done.err for word in words), done.err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, reformctl: Program, lang: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full/notes.txt").write_text("mine")
    done = reformctl("init", tmp_path / "full", *NAME, "--lang", lang)
    refused(done, "full", "reformctl init ledgers/")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["notes.txt"]


def test_a_ledger_does_not_stand_inside_another(made: Path, reformctl: Program) -> None:
    refused(reformctl("init", made / "inner", *NAME), "inside another ledger")
    assert not (made / "inner").exists()


def test_a_dry_run_is_a_patch_that_makes_the_ledger(tmp_path: Path, reformctl: Program) -> None:
    done = reformctl("init", tmp_path / "new", *NAME, "--dry-run")
    assert not (tmp_path / "new").exists()
    by_patch = Repo(tmp_path / "patched")
    by_patch.git("apply", "-", given=done.out.encode())
    by_patch.commit()
    assert reformctl("init", tmp_path / "new", *NAME).code == 0
    trees = (git(path, "ls-tree", "-r", "HEAD") for path in (tmp_path / "new", by_patch.path))
    assert next(trees) == next(trees)


def test_without_a_commit_the_files_are_there_for_a_look(
    tmp_path: Path, reformctl: Program
) -> None:
    assert reformctl("init", tmp_path / "new", *NAME, "--no-commit").code == 0
    assert "?? ledger.yaml" in git(tmp_path / "new", "status", "--short")


def test_nothing_is_left_where_git_does_not_know_the_user(
    tmp_path: Path, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{role}_EMAIL")
        monkeypatch.delenv(f"GIT_{role}_NAME")
    refused(reformctl("init", tmp_path / "deep/new", *NAME), "user.email")
    assert not (tmp_path / "deep").exists()


def test_nothing_is_left_where_a_hook_refuses_the_commit(
    tmp_path: Path, reformctl: Program
) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "pre-commit").write_text("#!/bin/sh\necho no >&2\nexit 1\n")
    (hooks / "pre-commit").chmod(0o755)
    (tmp_path / ".gitconfig").write_text(f"[core]\n\thooksPath = {hooks}\n")
    refused(reformctl("init", tmp_path / "deep/new", *NAME), "pre-commit")
    assert not (tmp_path / "deep").exists()


@pytest.mark.parametrize("name", ["a\nb", " ", "x" * 300])
def test_a_name_that_can_not_stand_in_the_settings_is_refused(
    tmp_path: Path, reformctl: Program, name: str
) -> None:
    assert reformctl("init", tmp_path / "new", "--name", name).code == 2
    assert not (tmp_path / "new").exists()


def test_a_name_with_marks_of_its_own_is_kept_as_it_is(tmp_path: Path, reformctl: Program) -> None:
    name = '台账: {{version}} "#1"'
    assert reformctl("init", tmp_path / "new", "--name", name, "--today", DAY).code == 0
    assert yaml.safe_load((tmp_path / "new/ledger.yaml").read_text("utf-8"))["name"] == name


def test_its_empty_lists_are_filled_by_commands_and_their_examples_stay(
    made: Path, reformctl: Program
) -> None:
    before = (made / "registry/teams.yaml").read_text("utf-8")
    assert reformctl("new", "division", "--title", "改革一处", "--ledger", made).code == 0
    after = (made / "registry/teams.yaml").read_text("utf-8")
    entry = "divisions:\n  - id: DIV-1\n    title: 改革一处\n"
    assert after == before.replace("divisions: []\n", entry)
    assert reformctl("fmt", "--check", "--ledger", made).code == 0


def test_what_a_killed_one_left_is_undone_first(repo: Repo, reformctl: Program) -> None:
    site = Site.of(repo.path, Repository.find(repo.path))
    site.furnish()
    site.sweep()
    step = FileStep("other/new/ledger.yaml", None, b"name: half\n")
    for name in ("ledger.yaml", "registry/groups.yaml"):
        repo.remove(name)
    repo.commit(on="2017-06-14")
    journal = Journal("0123456789abcdef", (step,), ("other", "other/new"))
    journal.write(site)
    (repo.path / "other/new").mkdir(parents=True)
    step.draft(repo.path, journal.token).write_bytes(b"name: half\n")
    done = reformctl("init", repo.path / "other/new", *NAME)
    assert done.code == 0, done.err
    assert repo.git("status", "--porcelain") == ""


def test_a_repository_that_was_begun_is_made_anew(tmp_path: Path, reformctl: Program) -> None:
    (tmp_path / "new/.reformctl-init/.git").mkdir(parents=True)
    assert reformctl("init", tmp_path / "new", *NAME).code == 0
    assert not (tmp_path / "new/.reformctl-init").exists()
    assert git(tmp_path / "new", "status", "--porcelain") == ""
