"""A ledger that starts dirty takes up the check: what was there is listed, and gets a day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.gitrepo import Repo

TODAY = "2017-06-15"
TERMS = ("--reason", "台账移交前的问题", "--until", "2017-12-31")
PLAN = "plans/2015/P-M1-01.yaml"
CITED = "        status: done\n        evidence: [a, b]\n"
BARE = "        status: done\n"


@pytest.fixture
def dirty(repo: Repo) -> Repo:
    """The small ledger with a verdict of done that nothing proves."""
    _put(repo, CITED, BARE)
    _put(repo, "roles: [verdict, registry]", "roles: [settings, verdict]", "registry/people.yaml")
    repo.commit("a fault", on="2017-06-14")
    return repo


def _put(repo: Repo, old: str, new: str, path: str = PLAN) -> None:
    file = repo.path / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def _common(repo: Repo, today: str = TODAY) -> tuple[object, ...]:
    return ("check", "--ledger", repo.path, "--today", today)


def _write(reformctl: Program, repo: Repo, *options: object) -> str:
    answer = reformctl(*_common(repo), "--write-baseline", *TERMS, *options)
    assert (answer.code, answer.err) == (0, ""), answer
    return answer.out


def codes(reformctl: Program, repo: Repo, today: str = TODAY) -> list[str]:
    found = reformctl(*_common(repo, today), "--json").data["findings"]
    return [one["code"] for one in found if one["severity"] == "error" or one["code"] == "RC214"]


@pytest.fixture(autouse=True)
def _somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Office")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "office@example.invalid")


def test_what_is_listed_counts_apart_until_its_day(reformctl: Program, dirty: Repo) -> None:
    assert reformctl(*_common(dirty)).code == 1
    before = reformctl(*_common(dirty), "--json").data
    assert (before["errors"], before["baseline"]) == (1, 0)
    assert "Put findings under the baseline until 2017-12-31: 1" in _write(reformctl, dirty)
    assert (dirty.path / "baseline.yaml").read_text("utf-8") == (
        "entries:\n"
        "  - code: RC301\n"
        "    id: P-M1-01/01\n"
        "    reason: 台账移交前的问题\n"
        "    until: 2017-12-31\n"
    )
    assert dirty.git("status", "--porcelain") == ""
    after = reformctl(*_common(dirty), "--json").data
    assert (after["errors"], after["baseline"]) == (0, 1)
    told = reformctl(*_common(dirty))
    assert told.code == 0
    assert "under the baseline, not counted: 1" in told.out.splitlines()
    assert "RC301" not in codes(reformctl, dirty, "2017-12-31")
    assert {"RC213", "RC301"} <= set(codes(reformctl, dirty, "2018-01-01"))


def test_every_platform_is_told_what_does_not_count(reformctl: Program, dirty: Repo) -> None:
    _write(reformctl, dirty)
    for name in ("github", "md", "text"):
        out = reformctl(*_common(dirty), "--output", name).out
        assert "under the baseline, not counted: 1" in out
        assert "RC301" not in out
    for name in ("sarif", "gitlab", "rdjson", "junit"):
        assert "P-M1-01/01" not in reformctl(*_common(dirty), "--output", name).out


def test_a_new_breach_of_another_item_counts(reformctl: Program, dirty: Repo) -> None:
    _write(reformctl, dirty)
    _put(dirty, "title: 排污权", "titel: 排污权")
    assert "RC106" in codes(reformctl, dirty)


def test_an_entry_that_is_left_over_is_told_and_does_not_fail(
    reformctl: Program, dirty: Repo
) -> None:
    _write(reformctl, dirty)
    _put(dirty, BARE + "  - id", CITED + "  - id")
    assert codes(reformctl, dirty) == ["RC214"]
    assert reformctl(*_common(dirty)).code == 0


def test_a_step_may_not_hide_behind_the_baseline(reformctl: Program, dirty: Repo) -> None:
    names = ("4", "9", "meetings/9.yaml")
    entries = [
        f'  - {{code: RC601, id: "{name}", reason: 预先, until: 2017-12-31}}' for name in names
    ]
    (dirty.path / "baseline.yaml").write_text("\n".join(["entries:", *entries, ""]), "utf-8")
    dirty.commit("a list", on="2017-06-15")
    step = ("new", "meeting", "9", "--on", "2017-06-14")
    answer = reformctl(*step, "--ledger", dirty.path, "--today", TODAY)
    assert answer.code == 2
    assert "RC601" in answer.err


def test_what_is_listed_already_keeps_its_terms_and_its_comments(
    reformctl: Program, dirty: Repo
) -> None:
    text = (
        "# 移交清单\n"
        "entries:\n"
        "  - {code: RC399, id: X, reason: 误, until: 2018-12-31} # 待核\n"
        "  - {code: RC301, id: P-M1-01/01, reason: 旧, until: 2017-01-31}\n"
    )
    file = dirty.path / "baseline.yaml"
    file.write_text(text, "utf-8")
    dirty.commit("a list", on="2017-06-15")
    _write(reformctl, dirty, "--select", "RC3")
    renewed = text.replace("旧, until: 2017-01-31", "台账移交前的问题, until: 2017-12-31")
    assert file.read_text("utf-8") == renewed
    again = reformctl(*_common(dirty), "--write-baseline", *TERMS, "--select", "RC3")
    assert (again.code, again.out) == (2, "")
    assert "there is nothing to list" in again.err


def test_history_tells_of_entries_apart_from_the_items_they_name(
    reformctl: Program, dirty: Repo
) -> None:
    entry = "  - {code: RC302, id: P-M1-01/01, reason: 二, until: 2017-12-31}\n"
    file = dirty.path / "baseline.yaml"
    file.write_text("entries:\n" + entry + entry.replace("RC302", "RC303"), "utf-8")
    dirty.commit("a list", on="2017-06-15")
    file.write_text(
        file.read_text("utf-8").replace(
            "RC303, id: P-M1-01/01, reason: 二", "RC303, id: P-M1-01/01, reason: 三"
        ),
        "utf-8",
    )
    dirty.commit("another reason", on="2017-06-15")
    common = ("--ledger", dirty.path, "--json")
    events = reformctl("history", *common).data["events"]
    told = [(one["id"], one["field"]) for one in events if one["id"].startswith("baseline ")]
    assert sorted(told) == [
        ("baseline RC302 P-M1-01/01", "created"),
        ("baseline RC303 P-M1-01/01", "created"),
        ("baseline RC303 P-M1-01/01", "reason"),
    ]
    about = reformctl("history", "P-M1-01/01", *common).data["events"]
    assert {one["commit"] for one in about}.isdisjoint(one["commit"] for one in events[-3:])


def test_warnings_are_listed_only_when_they_are_to_count(reformctl: Program, dirty: Repo) -> None:
    _write(reformctl, dirty, "--strict")
    assert reformctl(*_common(dirty), "--strict").code == 0
    assert "code: RC401" in (dirty.path / "baseline.yaml").read_text("utf-8")


def test_a_look_at_it_first_changes_nothing(reformctl: Program, dirty: Repo) -> None:
    answer = reformctl(*_common(dirty), "--write-baseline", *TERMS, "--dry-run")
    assert answer.code == 0
    assert "+++ b/baseline.yaml\n" in answer.out
    assert not Path(dirty.path / "baseline.yaml").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--reason, --until"),
        (("--reason", "x"), "--until"),
        (("--reason", "x", "--until", "2017-06-14"), "2017-06-14 has passed"),
        (("--reason", "x", "--until", "2017-06-31"), "2017-06-31"),
        ((*TERMS, "--at", "HEAD"), "leave out --at"),
    ],
)
def test_terms_are_asked_for(
    reformctl: Program, dirty: Repo, options: tuple[str, ...], said: str
) -> None:
    answer = reformctl(*_common(dirty), "--write-baseline", *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert not (dirty.path / "baseline.yaml").exists()
