"""Forty faults in one copy of the sample are forty findings, each at its place, in one run."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SAMPLE, TODAY, Program
from tests.cli.faults import PLANTS, Expected, sow
from tests.cli.test_reports import hold


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Expected]]:
    """A copy of the sample with the faults, and where each must be found."""
    ledger = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("planted") / "sichuan"))
    return ledger, sow(ledger)


def errors(reformctl: Program, ledger: Path, lang: str) -> tuple[int, dict[str, Any]]:
    """The exit code, and each error under its ``path:line:column CODE``."""
    answer = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY, "--lang", lang)
    assert hold(answer.data) == "check"
    found = [one for one in answer.data["findings"] if one["severity"] == "error"]
    spots = ["{path}:{line}:{column} {code}".format(**one) for one in found]
    assert Counter(spots).total() == answer.data["errors"]
    return answer.code, dict(zip(spots, found, strict=True))


def test_the_clean_sample_has_no_error(reformctl: Program, sample: Path) -> None:
    assert errors(reformctl, sample, "en") == (0, {})


def test_forty_faults_are_forty_findings_in_both_languages(
    reformctl: Program, planted: tuple[Path, list[Expected]]
) -> None:
    ledger, expected = planted
    spots = [f"{each.path}:{each.line}:{each.column} {each.plant.code}" for each in expected]
    assert len(set(spots)) == len(PLANTS) == 40
    (code, en), (_, zh) = (errors(reformctl, ledger, lang) for lang in ("en", "zh"))
    assert code == 1
    assert sorted(en) == sorted(zh) == sorted(spots)
    for spot, each in zip(spots, expected, strict=True):
        for found in (en[spot], zh[spot]):
            assert each.plant.names in found["message"], spot
            assert found["hint"], spot
            if not each.plant.code.startswith("RC1"):
                assert found["id"], spot
                assert found["id"].partition("/")[0] in found["message"], spot
        assert en[spot]["message"] != zh[spot]["message"]
        assert en[spot]["hint"] != zh[spot]["hint"]


def test_each_finding_of_the_text_begins_with_its_place(
    reformctl: Program, planted: tuple[Path, list[Expected]]
) -> None:
    ledger, expected = planted
    common = ("check", "--select", "RC1", "--ledger", ledger, "--today", TODAY)
    lines = reformctl(*common).out.splitlines()
    for each in expected:
        if each.plant.code.startswith("RC1"):
            start = f"{each.path}:{each.line}:{each.column}: {each.plant.code} "
            assert any(line.startswith(start) for line in lines)
    assert lines[-1] == "errors: 18, warnings: 0"
