"""Generated pages say what the program says now."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.demo import whole_demo
from tests.docs.pages import DOCS, ROOT


def test_generated_pages_are_fresh(tmp_path_factory: pytest.TempPathFactory) -> None:
    demo = whole_demo(tmp_path_factory).folder
    told = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check", demo],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
