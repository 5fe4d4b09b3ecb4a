"""The committed sample, and the demo made from it once for all tests here."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.store.demo import Demo, build_demo
from tests.demo import whole_demo
from tests.sample.plain import LEDGER, Data, load_folder, plans_in


@pytest.fixture(scope="session")
def files() -> dict[str, Data]:
    return load_folder(LEDGER)


@pytest.fixture(scope="session")
def plans(files: dict[str, Data]) -> dict[str, Data]:
    return plans_in(files)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return whole_demo(tmp_path_factory)


@pytest.fixture(scope="session")
def small_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_demo(tmp_path_factory.mktemp("small") / "made", 12).folder
