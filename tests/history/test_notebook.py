"""A ledger whose plans are noted down says what the whole ledger says, after whatever edits."""

from __future__ import annotations

import shutil
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reformctl.ledger.as_of import as_of
from reformctl.ledger.find import find
from reformctl.ledger.ledger import Ledger
from reformctl.reports.plan_note import PlanNote
from reformctl.reports.record import record_report
from reformctl.reports.report import Head, Report
from reformctl.reports.standing import Standing
from reformctl.rules.call import attention, calling_rules
from reformctl.rules.judge import Finding, judge
from reformctl.rules.plan_call import plan_rules
from reformctl.rules.rule import Facts
from reformctl.store.notebook import Notebook
from reformctl.store.snapshot import take_snapshot
from tests.counting import standing_of
from tests.gitrepo import Repo, environment
from tests.history.test_timeline import SMALL, random_edits
from tests.soaking import some_now

DAYS = (date(2016, 3, 1), date(2017, 6, 15), date(2030, 1, 1))
EFFECTIVE = (None, date(2016, 12, 31))

Said = tuple[Standing, tuple[Finding, ...]]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def whole(ledger: Ledger, today: date, effective: date | None) -> Said:
    """What there is to say of all of it, read and judged."""
    if effective:
        ledger = as_of(ledger, effective)
    return standing_of(ledger), judge(Facts(ledger, today), calling_rules()).findings


def noted(folder: Path, today: date, effective: date | None, at: str | None = None) -> Said:
    """The same from the notes."""
    notebook = Notebook(effective, _calls_somebody)
    ledger = take_snapshot(str(folder), at, today, parse=notebook.parse).ledger
    if effective:
        ledger = as_of(ledger, effective)
    common = notebook.survey.common(ledger)
    standing, _ = notebook.survey.standing(ledger, ledger.settings.name or "", common)
    return standing, attention(ledger, common, today)


def stands(folder: Path) -> Standing:
    """How the ledger stands, with no plan's records wanted."""
    notebook = Notebook()
    ledger = take_snapshot(str(folder), None, DAYS[1], parse=notebook.parse).ledger
    return notebook.survey.standing(ledger, "", notebook.survey.common(ledger))[0]


def _calls_somebody(note: PlanNote) -> bool:
    return bool(note.calls.breaches)


def page(ledger: Ledger, name: str) -> Report:
    """The page of a plan, with what could not be read."""
    head = Head(str(ledger.unread), None, False, DAYS[1])
    return record_report(ledger, find(ledger, name), head, everything=True)


def noted_page(folder: Path, name: str, at: str | None) -> Report:
    """The same with the notes of all other plans."""
    parse = Notebook(None, partial(_is, name)).parse
    return page(take_snapshot(str(folder), at, DAYS[1], parse=parse).ledger, name)


def _is(name: str, note: PlanNote) -> bool:
    return note.plan == name


def hold(folder: Path, at: str | None = None) -> None:
    ledger = take_snapshot(str(folder), at, DAYS[1]).ledger
    for effective in EFFECTIVE:
        for today in DAYS:
            first = noted(folder, today, effective, at)
            assert first == noted(folder, today, effective, at)
            assert first == whole(ledger, today, effective)
    for name in ledger.plans:
        assert noted_page(folder, name, at) == page(ledger, name)


@pytest.mark.parametrize("seed", some_now(3, now=1))
def test_after_random_edits_the_notes_say_what_the_ledger_says(seed: int, tmp_path: Path) -> None:
    dice = Random(100 + seed)
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-01-02")
    hold(repo.path)
    for number in range(8):
        for _ in range(dice.randint(1, 3)):
            list(random_edits(dice, repo.path))
        hold(repo.path)
        repo.commit(f"change {number}", on=f"2017-01-{3 + number:02}")
    hold(repo.path, repo.head())
    hold(repo.path, "HEAD~4")


def test_what_is_noted_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-01-02")
    expected = stands(repo.path)
    asked: list[str] = []
    monkeypatch.setattr("reformctl.store.notebook.parsed", _asking(asked))
    assert stands(repo.path) == expected
    assert not [path for path in asked if path.startswith("plans/")]
    file = next((repo.path / "plans").rglob("*.yaml"))
    file.write_bytes(file.read_bytes() + b"# more\n")
    stands(repo.path)
    assert [path for path in asked if path.startswith("plans/")] == [
        file.relative_to(repo.path).as_posix()
    ]


def _asking(asked: list[str]):  # type: ignore[no-untyped-def]
    from reformctl.parse.file import ParsedFile, parsed
    from reformctl.parse.source import SourceFile

    def parse(source: SourceFile) -> tuple[ParsedFile, Any]:
        asked.append(source.path)
        return parsed(source)

    return parse


@pytest.mark.parametrize("path", ["ledger.yaml", "registry/groups.yaml", "rounds"])
def test_what_lies_around_the_plans_makes_their_notes_anew(path: str, tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-01-02")
    hold(repo.path)
    file = repo.path / path
    file = file if file.is_file() else next(file.glob("*.yaml"))
    text = file.read_text("utf-8")
    file.write_text(text.replace("2017", "2016").replace("title: ", "title: 新", 1), "utf-8")
    hold(repo.path)


def test_the_whole_sample_says_the_same(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "ledgers" / "sichuan"
    repo = Repo(tmp_path / "repo")
    shutil.copytree(sample, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-06-15")
    ledger = take_snapshot(str(repo.path), None, DAYS[1]).ledger
    for _ in range(2):
        assert noted(repo.path, DAYS[1], None) == whole(ledger, DAYS[1], None)


def test_every_rule_that_looks_at_one_plan_is_asked_of_a_plan() -> None:
    assert plan_rules() == [rule for rule in calling_rules() if rule.by_plan]
