"""The driver as git starts it: one process, three files, and what is left of them."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.gitrepo import environment
from tests.merge.branches import named
from tests.merge.scenario import Scenario

ROOT = Path(__file__).parents[2]
NAMES = ("base", "ours", "theirs")


def laid_out(folder: Path, scenario: Scenario) -> dict[str, Path]:
    """The three versions as git lays them out for a driver."""
    files = {name: folder / f".merge_file_{name}" for name in NAMES}
    for name, file in files.items():
        file.write_bytes(getattr(scenario.versions, name))
    return files


def driven(
    folder: Path,
    path: str,
    *,
    before: Callable[[], None] | None = None,
    shell: str = "",
    stderr: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """What the driver answers in that folder."""
    files = [f".merge_file_{name}" for name in NAMES]
    command = [sys.executable, "-m", "reformctl", "merge-driver", "--", *files, "7", path]
    if shell:
        command = ["sh", "-c", f'exec "$@" {shell}', "sh", *command]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment(folder) | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=before,
        stdout=subprocess.PIPE,
        stderr=stderr,
        check=False,
    )


def _no_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


@pytest.mark.parametrize("name", ["fields-of-two-people", "one-field-changed-differently"])
def test_a_full_disk_leaves_our_version_as_it_was(tmp_path: Path, name: str) -> None:
    scenario = named(name)
    files = laid_out(tmp_path, scenario)
    done = driven(tmp_path, scenario.path, before=_no_room)
    assert done.returncode == 3
    assert b"can't write" in done.stderr
    assert files["ours"].read_bytes() == scenario.versions.ours
    assert sorted(tmp_path.iterdir()) == sorted(files.values())


TOLD = ["fields-of-two-people", "one-field-changed-differently", "reports-of-two-days"]


@pytest.mark.parametrize("shell", ["2>&-", ">&- 2>&-", "<&- >&- 2>&-", "2>/dev/full"])
@pytest.mark.parametrize("name", TOLD)
def test_streams_that_are_closed_change_nothing(tmp_path: Path, name: str, shell: str) -> None:
    scenario = named(name)
    files = laid_out(tmp_path, scenario)
    assert driven(tmp_path, scenario.path, shell=shell).returncode == int(not scenario.is_clean)
    assert files["ours"].read_text("utf-8") == scenario.merged


@pytest.fixture
def deaf() -> Iterator[int]:
    """A pipe nobody reads from any more, as behind ``git merge 2>&1 | head -1``."""
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@pytest.mark.parametrize("name", TOLD)
def test_nobody_listening_changes_nothing(tmp_path: Path, name: str, deaf: int) -> None:
    scenario = named(name)
    files = laid_out(tmp_path, scenario)
    assert driven(tmp_path, scenario.path, stderr=deaf).returncode == int(not scenario.is_clean)
    assert files["ours"].read_text("utf-8") == scenario.merged


def test_a_failure_nobody_hears_of_is_no_success(tmp_path: Path, deaf: int) -> None:
    scenario = named("fields-of-two-people")
    laid_out(tmp_path, scenario)["theirs"].unlink()
    assert driven(tmp_path, scenario.path, stderr=deaf).returncode == 3


def test_a_path_may_look_like_an_option(tmp_path: Path) -> None:
    scenario = named("fields-of-two-people")
    files = laid_out(tmp_path, scenario)
    assert driven(tmp_path, f"-led ger/{scenario.path}").returncode == 0
    assert files["ours"].read_text("utf-8") == scenario.merged
