"""What is delivered is as the platforms' own schemas ask, and safe by zizmor's audit."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from reformctl.cli.app import COMMANDS
from tests.cli.conftest import ROOT, Program
from tests.docs.pages import DOCS, blocks

PAGE = DOCS / "ci.md"
SNIPPETS = {block.partition("\n")[0].removeprefix("# "): block for block in blocks(PAGE, "yaml")}
BUILTIN = {
    ".github/workflows/ledger.yml": "vendor.github-workflows",
    ".github/workflows/ledger-comment.yml": "vendor.github-workflows",
    ".gitea/workflows/ledger.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
}
ZIZMOR = shutil.which("zizmor") or shutil.which("zizmor", path=str(Path(sys.executable).parent))


def hold(schema: str, *files: Path) -> None:
    """Raises unless the files are as that built-in schema asks."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def founded(reformctl: Program, tmp_path: Path) -> Path:
    """A new ledger with its workflow, the action beside it and the page's snippets."""
    made = tmp_path / "made"
    assert reformctl("init", made, "--name", "试验", "--no-commit").code == 0
    shutil.copy(ROOT / "action.yml", made)
    for name, text in SNIPPETS.items():
        if name.startswith(".github") and "OWNER" not in text:
            file = made / name.replace("ledger.", "snippet.")
            file.write_text(text, "utf-8")
    return made


def test_the_action_and_the_workflow_are_as_github_asks(founded: Path) -> None:
    hold("vendor.github-actions", ROOT / "action.yml")
    hold("vendor.github-workflows", founded / ".github/workflows/ledger.yml")


@pytest.mark.parametrize("name", BUILTIN)
def test_the_snippets_are_as_their_platforms_ask(name: str, tmp_path: Path) -> None:
    file = tmp_path / Path(name).name
    file.write_text(SNIPPETS[name], "utf-8")
    hold(BUILTIN[name], file)


def test_every_snippet_is_yaml_and_asks_for_the_base() -> None:
    assert set(BUILTIN) < set(SNIPPETS)
    for name, text in SNIPPETS.items():
        assert yaml.safe_load(text)
        assert "--base=" in text or "OWNER" in text, name


def test_the_hooks_call_commands_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for hook in hooks:
        program, command = hook["entry"].split()
        assert program == "reformctl"
        assert command in COMMANDS
        assert hook["language"] == "python"
    named = yaml.safe_load(SNIPPETS[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    assert {hook["id"] for hook in named} == {hook["id"] for hook in hooks}


@pytest.mark.skipif(ZIZMOR is None, reason="zizmor is not installed")
def test_zizmor_finds_nothing(founded: Path) -> None:
    ours = (founded / "action.yml", founded / ".github/workflows/ledger.yml")
    assert audited("pedantic", *ours) == []
    assert audited("regular", founded) == []


def audited(persona: str, *paths: Path) -> Any:
    """What zizmor finds there."""
    asked = [str(ZIZMOR), "--offline", "--persona", persona, "--format", "json", *map(str, paths)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return json.loads(done.stdout)
