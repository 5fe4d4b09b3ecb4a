"""Forty faults in one copy of the sample are forty findings, each at its place, in one run."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SAMPLE, TODAY, Program
from tests.cli.faults import PLANTS, Expected, sow


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Expected]]:
    """A copy of the sample with the faults, and where each must be found."""
    ledger = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("planted") / "sichuan"))
    return ledger, sow(ledger)


def errors(reformctl: Program, ledger: Path, lang: str) -> tuple[int, list[dict[str, Any]]]:
    answer = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY, "--lang", lang)
    return answer.code, [one for one in answer.data["findings"] if one["severity"] == "error"]


def test_forty_faults_are_forty_findings_at_their_places(
    reformctl: Program, planted: tuple[Path, list[Expected]], sample: Path
) -> None:
    ledger, expected = planted
    assert len(PLANTS) == 40
    assert errors(reformctl, sample, "en") == (0, [])
    code, found = errors(reformctl, ledger, "en")
    assert code == 1
    assert Counter(map(place, found)) == Counter(
        f"{each.path}:{each.line}:{each.column} {each.plant.code}" for each in expected
    )


def place(finding: dict[str, Any]) -> str:
    return f"{finding['path']}:{finding['line']}:{finding['column']} {finding['code']}"
