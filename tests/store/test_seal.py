"""The seal is that of the program that runs, whatever is installed in its place meanwhile."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.gitrepo import environment

ROOT = Path(__file__).parents[2]
MARKS = """\
import os, sys
from pathlib import Path
from reformctl.store import seal
before = seal.own_seal(os.environ).mark("")
Path(sys.argv[1]).write_text("# another version\\n")
print(before, seal.own_seal(os.environ).mark(""))
"""


def marks(package: Path, home: Path) -> tuple[str, str]:
    """The seal's mark before and after a file of the program is exchanged under a run."""
    changed = package / "vocab" / "plan.py"
    done = subprocess.run(
        [sys.executable, "-c", MARKS, str(changed)],
        cwd=home,
        env=environment(home) | {"PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = done.stdout.split()
    return before, after


def test_what_runs_keeps_its_seal_and_what_runs_next_has_another(tmp_path: Path) -> None:
    package = tmp_path / "lib/reformctl"
    shutil.copytree(ROOT / "reformctl", package, ignore=shutil.ignore_patterns("__pycache__"))
    first, same = marks(package, tmp_path)
    second, _ = marks(package, tmp_path)
    assert first == same
    assert first != second
