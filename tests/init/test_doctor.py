"""``reformctl doctor``: what is missing, and what mends it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Program
from tests.cli.test_reports import SCHEMAS
from tests.gitrepo import Repo


def told(reformctl: Program, ledger: Path) -> dict[str, dict[str, Any]]:
    done = reformctl("doctor", "--json", "--ledger", ledger)
    jsonschema.validate(done.data, SCHEMAS["doctor"])
    checks = {check["name"]: check for check in done.data["checks"]}
    to_mend = any(check["condition"] == "mend" for check in checks.values())
    assert done.code == int(to_mend)
    return checks


def test_what_is_not_set_up_comes_with_the_command_that_mends_it(
    repo: Repo, reformctl: Program
) -> None:
    checks = told(reformctl, repo.path)
    assert checks["merging"]["condition"] == "mend"
    assert checks["merging"]["mend"] == "reformctl doctor --fix"
    assert checks["schemas"]["condition"] == "note"
    assert checks["post"]["what"].startswith("督察处处长")


def test_fix_sets_merging_and_schemas_up_without_a_commit(repo: Repo, reformctl: Program) -> None:
    before = repo.head()
    assert reformctl("doctor", "--fix", "--ledger", repo.path).code == 0
    assert repo.head() == before
    checks = told(reformctl, repo.path)
    assert {check["condition"] for check in checks.values()} == {"fine"}
    (repo.path / "schemas/plan.schema.json").write_text("{}")
    assert "plan.schema.json" in told(reformctl, repo.path)["schemas"]["what"]


def test_an_address_nobody_has_is_named(
    repo: Repo, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_EMAIL", "else@example.invalid")
    post = told(reformctl, repo.path)["post"]
    assert post["mend"] == "reformctl new person --email else@example.invalid"


def test_the_branch_and_where_it_goes_are_told_without_secrets(
    repo: Repo, reformctl: Program
) -> None:
    assert "remotes" not in told(reformctl, repo.path)
    repo.git("remote", "add", "origin", "https://clerk:secret@git.example.org/ledger.git")
    checks = told(reformctl, repo.path)
    assert checks["branch"]["what"] == "main"
    assert checks["remotes"]["what"] == "origin https://git.example.org/ledger.git"
    repo.git("checkout", "--quiet", "--detach")
    assert "branch" not in told(reformctl, repo.path)


def test_a_shallow_clone_is_told_how_to_get_its_history(
    repo: Repo, reformctl: Program, tmp_path: Path
) -> None:
    repo.commit("more", on="2017-06-15")
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.path}", str(tmp_path / "shallow"))
    checks = told(reformctl, tmp_path / "shallow")
    assert checks["history"]["mend"] == "git fetch --unshallow"


def test_without_ledger_repository_or_identity_the_rest_is_told(
    tmp_path: Path, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GIT_AUTHOR_EMAIL")
    checks = told(reformctl, tmp_path)
    assert checks["git"]["condition"] == "fine"
    missing = ("repository", "identity", "ledger")
    assert [checks[name]["condition"] for name in missing] == ["mend"] * 3


def test_without_git_only_that_is_to_be_mended(
    repo: Repo, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    checks = told(reformctl, repo.path)
    assert [name for name, check in checks.items() if check["condition"] == "mend"] == ["git"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_speaks_the_users_language(repo: Repo, reformctl: Program, lang: str) -> None:
    done = reformctl("doctor", "--ledger", repo.path, "--lang", lang)
    assert done.out.startswith("环境检查" if lang == "zh" else "What is set up")
