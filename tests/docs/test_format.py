"""What the page on the format tells people to do by hand gives what the program gives."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reformctl.cli.app import run
from reformctl.parse.file import parse_file
from reformctl.parse.shipped import shipped
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import KINDS
from tests.docs.pages import DOCS, blocks

SAMPLE = shipped("ledgers") / "sichuan"
PAGES = (DOCS / "format.md", DOCS / "format.en.md")
EXAMPLES = [
    (block.partition("\n")[0].removeprefix("# "), block) for block in blocks(PAGES[0], "yaml")
]


def _by_hand(page: Path, number: int, argument: Path, folder: Path) -> str:
    """What the page's program of that number prints, saved and run as the page says."""
    program = folder / "by_hand.py"
    program.write_text(blocks(page, "python")[number], "utf-8")
    return subprocess.check_output([sys.executable, program, argument], text=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_measures_worked_out_by_hand_are_those_of_status(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["status", "--ledger", str(SAMPLE), "--today", "2017-06-15", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    by_hand = _by_hand(page, 0, SAMPLE, tmp_path).splitlines()
    assert by_hand == [
        f"{name} {told[name]['done']} {told[name]['total']}" for name in ("master", "items")
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_fingerprint_worked_out_by_hand_is_the_recorded_one(page: Path, tmp_path: Path) -> None:
    recorded = re.compile(r"^ *fingerprint: (b2:[0-9a-f]{64})$", re.MULTILINE)
    requested = [
        file
        for file in sorted(SAMPLE.glob("plans/**/*.yaml"))
        if "\nwriteoff:" in file.read_text("utf-8")
    ]
    plan = requested[len(requested) // 2]
    *_, last = recorded.findall(plan.read_text("utf-8"))
    assert _by_hand(page, 1, plan, tmp_path).strip() == last


@pytest.mark.parametrize(("path", "text"), EXAMPLES, ids=[path for path, _ in EXAMPLES])
def test_every_example_is_a_sound_file_of_its_kind(path: str, text: str) -> None:
    parsed = parse_file(SourceFile(path, text.encode()))
    assert parsed.noun is not None
    assert parsed.faults == ()


def test_every_kind_of_file_has_an_example() -> None:
    shown = {kind.noun for kind in KINDS for path, _ in EXAMPLES if kind.path.fullmatch(path)}
    assert shown == {kind.noun for kind in KINDS}
