"""The options every command has: which ledger, which moment, which language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SMALL, TODAY, Program
from tests.gitrepo import Repo


def test_the_ledger_is_found_upwards(
    reformctl: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (ledger, ledger / "plans" / "2016"):
        monkeypatch.chdir(folder)
        assert reformctl("list", "--json").data["ledger"] == "试验台账"


def test_the_only_ledger_of_a_repository_is_found_from_anywhere_in_it(
    reformctl: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("ledgers/one/ledger.yaml", {"name": "甲"})
    repo.write("docs/x.md", "x")
    monkeypatch.chdir(repo.path / "docs")
    assert reformctl("list", "--json").data["ledger"] == "甲"
    repo.write("ledgers/two/ledger.yaml", {"name": "乙"})
    answer = reformctl("list")
    assert (answer.code, answer.out) == (2, "")
    assert "one, two" in answer.err
    monkeypatch.chdir(repo.path / "ledgers" / "two")
    assert reformctl("list", "--json").data["ledger"] == "乙"


def test_option_and_environment_name_the_ledger_and_the_option_wins(
    reformctl: Program, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFORMCTL_LEDGER", "ledger")
    assert reformctl("list", "--json").data["ledger"] == "试验台账"
    other = tmp_path / "other"
    other.mkdir()
    (other / "ledger.yaml").write_text("name: 别的\n", "utf-8")
    for name in (other, other / "ledger.yaml", "other/"):
        assert reformctl("list", "--json", "--ledger", name).data["ledger"] == "别的"


def test_options_stand_before_and_behind_the_command(reformctl: Program, ledger: Path) -> None:
    behind = reformctl("show", "P-M1-01", "--ledger", ledger, "--json", "--today", TODAY)
    before = reformctl("--today", TODAY, "--json", f"--ledger={ledger}", "show", "P-M1-01")
    between = reformctl("--json", "show", "--today", TODAY, "P-M1-01", "--ledger", ledger)
    assert behind.code == 0
    assert behind == before == between


@pytest.fixture
def two_days(repo: Repo) -> Repo:
    """The small ledger of one day, and a day later without its master items of G1."""
    repo.git("tag", "first")
    (repo.path / "master/G1.yaml").unlink()
    repo.commit("drop", on="2017-06-16", at="00:30")
    return repo


def test_at_reads_a_revision_or_a_day_as_git_recorded_it(
    reformctl: Program, two_days: Repo
) -> None:
    repo = two_days
    first, second = repo.git("rev-parse", "first"), repo.head()

    def read(at: str) -> tuple[str, int, str]:
        found = reformctl("status", "--json", "--ledger", repo.path, "--at", at).data
        return found["commit"], found["master"]["total"], found["today"]

    for at in ("first", first, first[:8], "HEAD~1"):
        assert read(at) == (first, 5, "2017-06-14")
    for at in ("HEAD", "main"):
        assert read(at) == (second, 3, "2017-06-16")
    # The day ends at midnight in the ledger's time zone, not in that of the machine.
    assert read("2017-06-14") == (first, 5, "2017-06-14")
    assert read("2017-06-15") == (first, 5, "2017-06-15")
    assert read("2017-06-16") == (second, 3, "2017-06-16")
    assert read("2019-01-01") == (second, 3, "2019-01-01")


@pytest.mark.parametrize(
    ("at", "code", "said"),
    [
        ("nowhere", 2, "there is no revision `nowhere`"),
        ("--help", 2, "there is no revision `--help`"),
        ("2017-02-30", 2, "`2017-02-30` is not a day"),
        ("2017-06-13", 2, "the first record is of 2017-06-14"),
        ("HEAD:ledger.yaml", 2, "there is no revision"),
        ("", 2, "there is no revision"),
    ],
)
def test_a_moment_that_never_was_is_refused(
    reformctl: Program, repo: Repo, at: str, code: int, said: str
) -> None:
    answer = reformctl("status", f"--at={at}", "--ledger", repo.path)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_commit_without_the_ledger_is_refused(reformctl: Program, repo: Repo) -> None:
    repo.git("mv", "-k", "ledger.yaml", "README.md")
    repo.commit("away", on="2017-06-15")
    repo.git("restore", "--source=HEAD~1", "ledger.yaml")
    answer = reformctl("status", "--at", "HEAD", "--ledger", repo.path)
    assert (answer.code, answer.out) == (3, "")
    assert "did not exist at HEAD" in answer.err


def test_today_is_the_day_deadlines_are_judged_against(
    reformctl: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(*options: str) -> list[str]:
        return reformctl("list", "items", "--overdue", "--json", "--ledger", ledger, *options).ids

    assert late("--today", "2017-05-31") == ["P-2015-r4md/01"]
    assert late("--today", "2017-06-01") == ["P-2015-r4md/01", "P-M1-01/02"]
    monkeypatch.setenv("REFORMCTL_TODAY", "2017-05-31")
    assert late() == ["P-2015-r4md/01"]
    assert late("--today", "2017-06-01") == ["P-2015-r4md/01", "P-M1-01/02"]


def test_as_of_counts_only_what_had_taken_effect(reformctl: Program, ledger: Path) -> None:
    found = reformctl("status", "--json", "--as-of", "2016-11-30", "--ledger", ledger).data
    assert found["as_of"] == "2016-11-30"
    assert found["master"]["done"] == 1
    assert found["items"]["done"] == 2
    assert found["plans"] == {
        "total": 9,
        "adopted": 3,
        "issued": 6,
        "complete": 2,
        "requested": 0,
        "written_off": 2,
    }


def test_as_of_leaves_out_rounds_closings_and_exemptions_of_later_days(
    reformctl: Program, sample: Path
) -> None:
    def told(command: str, day: str) -> Any:
        at = ("--as-of", day, "--today", TODAY)
        return reformctl(command, "--json", *at, "--ledger", sample).data

    def rounds(day: str) -> list[tuple[str, str | None, str]]:
        rows = told("rounds", day)["rows"]
        return [(row["id"], row["closed"], row["stage"]) for row in rows]

    first = ("S-2014-yearend", "2014-12-29", "closed")
    assert rounds("2014-12-28") == [("S-2014-yearend", None, "over")]
    assert rounds("2014-12-29") == rounds("2015-04-30") == [first]
    exempt = [told("docking", day)["counts"]["exempt"] for day in ("2015-08-05", "2015-08-06")]
    assert exempt == [0, 1]


@pytest.mark.parametrize("record", ["M-003", "P-M16-03"])
def test_as_of_shows_no_evidence_of_later_days(
    reformctl: Program, sample: Path, record: str
) -> None:
    def days(day: str) -> set[str]:
        at = ("--all", "--as-of", day, "--ledger", sample, "--today", TODAY)
        found = reformctl("show", record, "--json", *at).data
        about = found.get("items") or [found["record"]]
        return {proof["on"] for one in about for proof in one["evidence"]}

    assert max(days("2016-12-31"), default="") <= "2016-12-31" < max(days(TODAY))


def test_history_ends_where_it_is_asked_to_end(reformctl: Program, recorded: Path) -> None:
    def told(*options: str) -> list[str]:
        events = reformctl("history", "P-M1-01/02", "--json", "--ledger", recorded, *options).data
        return [event["field"] for event in events["events"]]

    born = ["created", "verified", "id"]
    assert told() == told("--at", "HEAD") == [*born, "reported", "verified"]
    assert told("--at", "2017-05-11") == born  # the report was on its branch, not yet merged
    assert told("--at", "2017-05-22") == [*born, "reported"]
    assert told("--as-of", "2017-05-10") == [*born, "reported"]


def test_units_go_by_id_title_or_short_name(reformctl: Program, ledger: Path) -> None:
    for name in ("D-ENV", "省环境保护厅", "省环保厅", "省环"):
        ids = reformctl("list", "items", "--json", "--unit", name, "--ledger", ledger).ids
        assert len(ids) == 6
    answer = reformctl("list", "--unit", "省", "--ledger", ledger)
    assert answer.code == 2
    assert "D-ENV, D-FIN, D-LAND" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("city", "cities", "市州"),
        ("item", "items", "具体改革事项"),
        ("master", "master_item", "改革事项"),
        ("plan", "plans", "专项改革方案"),
        ("agenda", "agendas", "yearly_agenda", "年度审议计划"),
        ("central-meeting", "central-meetings", "central_meeting", "中央会议"),
    ],
)
def test_a_kind_goes_by_its_official_names(
    reformctl: Program, ledger: Path, words: tuple[str, ...]
) -> None:
    answers = [reformctl("list", word, "--json", "--ledger", ledger) for word in words]
    assert answers[0].ids
    assert answers.count(answers[0]) == len(words)


def test_terms_go_by_their_slug_and_by_either_wording(reformctl: Program, ledger: Path) -> None:
    common = ("--json", "--ledger", ledger)
    for name in ("in_progress", "已启动未完成", "in progress"):
        assert reformctl("list", "items", "--status", name, *common).ids == [
            "P-2015-r4md/01",
            "P-M1-01/02",
        ]
    for name in ("written_off", "已销账", "written off"):
        assert reformctl("list", "--state", name, *common).ids == ["P-2015-w9xz"]


def test_words_must_all_stand_in_the_text(reformctl: Program, ledger: Path) -> None:
    def found(*words: str) -> list[str]:
        return reformctl("list", *words, "--json", "--ledger", ledger).ids

    assert found("改革方案", "预算") == ["P-2016-k7qd"]
    assert found("plans", "p-m3") == ["P-M3-01", "P-M3-02"]
    assert found("items", "排污权", "平台") == ["P-M1-01/02"]
    assert found("item", "湿地保护修复改革") == ["P-M3-01/01", "P-M3-01/02"]
    assert found("people", "supervision") == ["U-OFFICE"]
    assert found("cities", "chengdu") == ["510100"]


@pytest.mark.parametrize(
    ("settings", "lang"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN.GBK", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_TW.UTF-8"}, "zh"),
        ({"LC_ALL": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": ""}, "en"),
        ({"LC_ALL": "en_US.UTF-8", "REFORMCTL_LANG": "zh"}, "zh"),
        ({"LC_ALL": "zh_CN.UTF-8", "REFORMCTL_LANG": "fr"}, "zh"),
    ],
)
def test_the_language_is_that_of_the_environment(
    reformctl: Program, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], lang: str
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    first = {"zh": "专项小组", "en": "Special groups"}
    assert reformctl("list", "groups", "--ledger", SMALL).out.splitlines()[0] == first[lang]
    for asked in ("zh", "en"):
        answer = reformctl("list", "groups", "--ledger", SMALL, "--lang", asked)
        assert answer.out.splitlines()[0] == first[asked]


@pytest.mark.parametrize("request_", [[], ["--help"], ["-h"], ["--help", "list"], ["list", "-h"]])
def test_help_is_in_the_language_asked_for_wherever_that_stands(
    reformctl: Program, request_: list[str]
) -> None:
    for words in (["--lang", "zh", *request_], [*request_, "--lang=zh"]):
        answer = reformctl(*words)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out.startswith("用法：reformctl ")
    assert reformctl(*request_).out.startswith("Usage: reformctl ")


def test_quiet_leaves_out_the_notes_beside_an_answer(reformctl: Program, ledger: Path) -> None:
    noted = reformctl("status", "--ledger", ledger, "--today", "2030-01-01")
    assert noted.err == ""
    note = reformctl("status", "--ledger", ledger)
    hushed = reformctl("status", "--ledger", ledger, "-q")
    assert "--today 2017-06-10" in note.err
    assert (hushed.out, hushed.err) == (note.out, "")


def test_plans_are_listed_in_the_order_people_count_in(reformctl: Program, ledger: Path) -> None:
    plan = (ledger / "plans/2017/P-M3-01.yaml").read_bytes()
    (ledger / "plans/2017/P-M10-02.yaml").write_bytes(plan)
    (ledger / "plans/2017/P-M10-101.yaml").write_bytes(plan)
    ids = reformctl("list", "--json", "--ledger", ledger).ids
    assert ids[-4:] == ["P-M3-01", "P-M3-02", "P-M10-02", "P-M10-101"]
