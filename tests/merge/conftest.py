"""A ledger's repository in which git merges with the driver."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.store.merge_setup import attributes, configure
from tests.gitrepo import Repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """An empty ledger's repository with the driver set up."""
    made = Repo(tmp_path / "ledger")
    made.write(".gitattributes", attributes())
    made.write("ledger.yaml", "name: 示例\n")
    configure(made.path)
    made.commit("first")
    return made
