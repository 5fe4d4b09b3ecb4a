"""What a command imports: imports are most of what a short run takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gitrepo import Repo

# Not `-X importtime`: it misses what is imported by name.
PROGRAM = """
import sys
from reformctl.cli.app import run
code = run(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""
NOTHING = "import sys; print(*sys.modules, file=sys.stderr)"
FRAMEWORK = "import sys, typer; print(*sys.modules, file=sys.stderr)"

# Packages and parts of ours that a report in a pipe has no use for, each of them slow to import.
HEAVY = {
    "typer",
    "git",
    "jsonschema",
    "jsonschema_rs",
    "pydantic",
    "pygments",
    "rich",
    "zoneinfo",
    "reformctl.actions",
    "reformctl.cli.help",
    "reformctl.render.terminal",
    "reformctl.sample",
    "reformctl.store.history",
    "reformctl.store.transaction",
}


# What else the reading commands have a use for, with what these modules import themselves.
OF_USE = {"array", "_blake2", "gc", "hashlib", "json", "_sha1", "unicodedata"} | {
    # What plans count and when, kept and gone through.
    "bisect",
    "calendar",
    "sqlite3",
}


def imported(code: str, *arguments: str) -> set[str]:
    """The modules a new interpreter has imported when it has run that code."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={name: text for name, text in os.environ.items() if not name.startswith("REFORMCTL")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return set(done.stderr.splitlines()[-1].split())


def test_the_version_is_told_before_anything_is_imported() -> None:
    more = imported(PROGRAM, "--version") - imported(NOTHING)
    assert more == {
        "__future__",
        "gc",
        "reformctl",
        "reformctl.cli",
        "reformctl.cli.app",
        "reformctl.finder",
    }


@pytest.mark.parametrize("words", ["status", "list --json", "show P-M1-01", "check"], ids=str)
def test_a_report_in_a_pipe_imports_nothing_heavy(words: str, ledger: Path) -> None:
    command, *rest = words.split()
    found = imported(PROGRAM, command, *rest, "--ledger", str(ledger))
    assert not found & HEAVY
    commands = {name for name in found if name.startswith("reformctl.cli.commands.")}
    assert commands == {f"reformctl.cli.commands.{command}"}


@pytest.mark.parametrize("words", ["status", "list", "show P-M1-01", "check"], ids=str)
def test_beside_the_framework_and_ours_hardly_anything_is_imported(
    words: str, sample: Path
) -> None:
    found = imported(PROGRAM, *words.split(), "--ledger", str(sample)) - imported(FRAMEWORK)
    roots = {name.partition(".")[0] for name in found} - {"__future__", "reformctl", "typer"}
    assert not {root.removeprefix("_") for root in roots} - {
        name.removeprefix("_") for name in OF_USE
    }


def test_a_comparison_looks_into_the_history_only_for_who_recorded_what(repo: Repo) -> None:
    found = imported(PROGRAM, "diff", "HEAD", "HEAD", "--ledger", str(repo.path))
    assert not found & HEAVY
    assert "reformctl.cli.commands.diff" in found


def test_colour_imports_no_more_of_rich_than_styles(ledger: Path) -> None:
    found = imported(PROGRAM, "status", "--ledger", str(ledger), "--color", "always")
    assert "rich.style" in found
    assert not found & {"rich.table", "rich.markdown", "rich.traceback", "pygments"}


def test_files_written_the_usual_way_are_read_without_libyaml(sample: Path) -> None:
    for command in ("status", "check"):
        assert "yaml" not in imported(PROGRAM, command, "--ledger", str(sample))
