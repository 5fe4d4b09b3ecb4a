"""The composite action: what it may do, and what its steps do when they are run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import ROOT
from tests.gitrepo import Repo
from tests.outputs.runner import commands
from tests.outputs.test_sarif import run_of

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step.get("id") or step.get("name"): step for step in ACTION["runs"]["steps"]}
CHECK = STEPS["check"]
BREACH = "titel: 排污权"


def test_inputs_reach_scripts_through_the_environment_only() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    passed = {value for step in ACTION["runs"]["steps"] for value in step.get("env", {}).values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"]} <= passed


def test_actions_of_others_are_pinned_by_commit() -> None:
    used = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert used
    assert all(len(name.partition("@")[2]) == 40 for name in used)


class Job:
    """The runner's side of the check step: a workspace, and the files steps write to."""

    def __init__(self, workspace: Path, folder: Path) -> None:
        self.workspace, self.folder = workspace, folder
        tool = folder / "reformctl" / "bin"
        tool.mkdir(parents=True)
        program = tool / "reformctl"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -m reformctl "$@"\n', "utf-8")
        program.chmod(0o755)

    def run(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the step with those inputs, as the runner does."""
        values: dict[str, Any] = dict.fromkeys(CHECK["env"], "") | {
            "REFORMCTL_LANG": "en",
            "REFORMCTL_CACHE": "off",
            "REFORMCTL_TODAY": "2017-06-15",
            "PATH": os.environ["PATH"],
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
        }
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", CHECK["run"]],
            cwd=self.workspace,
            env=values | inputs,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def outputs(self) -> dict[str, str]:
        """What the step gave to those after it."""
        lines = (self.folder / "output").read_text("utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def job(repo: Repo, tmp_path: Path) -> Job:
    return Job(repo.path, tmp_path / "runner")


def test_a_clean_ledger_passes_with_summary_and_sarif(job: Job) -> None:
    done = job.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert {one.name for one in commands(done.stdout)} <= {"warning", "notice"}
    assert (job.folder / "summary").read_text("utf-8").startswith("# Findings\n")
    assert run_of(Path(job.outputs["sarif"]).read_text("utf-8"))["results"]
    assert Path(job.outputs["summary"]).is_file()
    assert job.run(STRICT="true").returncode == 1


def test_a_breach_fails_the_step_after_all_is_written(job: Job) -> None:
    file = job.workspace / "plans/2015/P-M1-01.yaml"
    file.write_text(file.read_text("utf-8").replace("title: 排污权", BREACH), "utf-8")
    done = job.run()
    assert done.returncode == 1
    errors = [one for one in commands(done.stdout) if one.name == "error"]
    assert errors
    assert "RC106" in (job.folder / "summary").read_text("utf-8")
    levels = [
        one["level"]
        for one in json.loads(Path(job.outputs["sarif"]).read_text())["runs"][0]["results"]
    ]
    assert levels.count("error") == len(errors)


def test_what_can_not_be_read_fails_and_leaves_no_outputs(job: Job) -> None:
    done = job.run(LEDGER="nowhere")
    assert done.returncode == 3
    assert "nowhere" in done.stderr
    assert not (job.folder / "output").exists()


def test_an_input_is_never_a_command(job: Job) -> None:
    for hostile in (
        "$(touch owned)",
        "`touch owned`",
        "; touch owned",
        "--help",
        '" && touch owned',
    ):
        assert job.run(LEDGER=hostile).returncode == 3
    assert not (job.workspace / "owned").exists()
