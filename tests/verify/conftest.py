"""A signed ledger for every test of the audit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.verify.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A ledger whose root asks for signatures; skipped only where no key can be made."""
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    return House(tmp_path)
