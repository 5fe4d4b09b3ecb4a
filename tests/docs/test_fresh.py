"""Generated pages say what the program says now."""

from __future__ import annotations

import subprocess
import sys

from tests.docs.pages import DOCS, ROOT


def test_generated_pages_are_fresh() -> None:
    told = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
