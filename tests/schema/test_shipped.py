from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from reformctl.parse.shipped import PACKAGE, shipped
from reformctl.records.kinds import KINDS

JUDGE = """
from reformctl.parse.form import form_faults
from reformctl.parse.shipped import shipped
from reformctl.records.kinds import KINDS
print(shipped("schemas"))
print([fault.code for kind in KINDS for fault in form_faults(kind, "", {"colour": 1})])
"""


def test_a_source_checkout_finds_the_schema_of_every_kind() -> None:
    assert all((shipped("schemas") / kind.schema).is_file() for kind in KINDS)


def test_an_installed_package_judges_by_the_schemas_inside_it(tmp_path: Path) -> None:
    inside = tmp_path / "reformctl"
    shutil.copytree(PACKAGE, inside, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(shipped("schemas"), inside / "_data" / "schemas")
    run = subprocess.run(
        [sys.executable, "-c", JUDGE], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    place, codes = run.stdout.splitlines()
    assert place == str(inside / "_data" / "schemas")
    assert codes.count("RC106") == len(KINDS)
