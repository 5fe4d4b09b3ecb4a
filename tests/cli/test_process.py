"""The program as a process of its own: what it leaves behind when it ends at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program

PROCESS = [sys.executable, "-m", "reformctl"]


def test_all_output_is_out_before_the_process_ends(reformctl: Program, ledger: Path) -> None:
    words = ["check", "--ledger", str(ledger), "--today", "2017-06-15", "--json"]
    expected = reformctl(*words)
    done = subprocess.run([*PROCESS, *words], capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (expected.code, expected.out)


def test_a_complaint_and_its_exit_code_get_out() -> None:
    done = subprocess.run([*PROCESS, "frobnicate"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"frobnicate" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_is_not_a_success() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROCESS, "rules"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 70
    assert b"Traceback" not in done.stderr
