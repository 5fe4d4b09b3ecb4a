"""Pilots and experiences by commands alone: from entry to write-off, and what stops each step."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program
from tests.gitrepo import Repo

DAY = ("--today", "2017-06-15")
RUNNING, CLOSED, FRESH = "T-2016-k7qd", "T-2015-r4md", "T-2017-3fgh"
NEW = (
    *("new", "pilot", "--id", "T-2016-new1", "--title", "河长制试点", "--level", "central"),
    *("--group", "G7", "--team", "PT-01", "--unit", "D-ENV", "--person", "处长"),
    *("--leader", "分管厅领导", "--document", "示例试〔2016〕7号", "--on", "2016-12-20"),
    *("--task-force", "河长制试点工作专班", "--city", "510100", "--target", "2017"),
)


@pytest.fixture
def desk(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The small ledger in a repository of its own, and somebody of the office at the keyboard."""
    repo = Repo(ledger)
    repo.git("init", "--quiet", "--initial-branch=main")
    repo.commit("the ledger", on="2017-01-10")
    for name, value in repo.env.items():
        monkeypatch.setenv(name, value)
    repo.git("config", "user.name", "Somebody")
    repo.git("config", "user.email", "office@example.invalid")
    return repo


def told(reformctl: Program, desk: Repo, *words: object) -> Any:
    """What a report says, as data."""
    return reformctl(*words, "--json", "--ledger", desk.path, *DAY).data


def test_a_pilot_goes_from_its_plan_to_write_off_by_commands_alone(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    pilot = "T-2016-new1"
    entered = reformctl(*NEW, *here)
    assert (entered.code, "2017-06-20" in entered.out) == (0, True)
    assert reformctl("visit", pilot, "--on", "2017-04-05", "--text", "座谈", *here).code == 0
    ended = reformctl("review", pilot, "经验推广", "--experience", "河长制经验", *here)
    assert (ended.code, "ripen E-2017-0002" in ended.out) == (0, True)
    assert len(desk.git("show", "--name-only", "--format=", "HEAD").split()) == 2
    assert [
        one["id"] for one in told(reformctl, desk, "experiences", "--source", pilot)["experiences"]
    ] == ["E-2017-0002"]
    assert reformctl("writeoff", pilot, *here).code == 0
    assert reformctl("writeoff", pilot, "--grant", "--approval", "示例复", *here).code == 0
    shown = told(reformctl, desk, "show", pilot)["record"]
    assert (shown["state"], shown["review_due"]) == ("written_off", None)
    assert [step["by"] for step in shown["writeoff"]] == ["G7", None]
    assert reformctl("check", *here).code == 0
    events = told(reformctl, desk, "history", pilot)["events"]
    fields = [event["field"] for event in events if event["effective"]]
    assert fields == ["visits", "reviews", "writeoff", "writeoff"]


def test_a_pilot_at_its_end_is_listed_as_ready_for_its_write_off(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    assert reformctl("review", RUNNING, "已经完成", *here).code == 0
    groups = told(reformctl, desk, "writeoff", "--ready")["groups"]
    assert [(one["id"], [each["id"] for each in one["pilots"]]) for one in groups] == [
        ("G1", []),
        ("G7", [RUNNING]),
    ]
    page = reformctl("writeoff", "--ready", *here, "--lang", "zh", "--width", "120").out
    assert "方案  2\n试点  1\n" in page
    assert re.search(rf"{RUNNING} +排污权交易试点（虚构） +成都市 +2017-06-15 +已经完成\n", page)
    assert "| T-2016-k7qd |" in reformctl("writeoff", "--ready", *here, "--format", "md").out
    assert reformctl("writeoff", RUNNING, *here).code == 0
    (group,) = told(reformctl, desk, "writeoff", "--ready")["groups"]
    assert (group["id"], group["pilots"]) == ("G1", [])


def test_a_unit_takes_up_what_is_ripe_once_and_not_what_is_its_own(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    draft = ("new", "experience", "--title", "做法", "--source", "成都市", *here)
    assert "ripen E-2017-0002" in reformctl(*draft).out
    refused = [
        (("adopt", "E-2017-0002", "D-FIN"), "is a draft"),
        (("publish", "E-2017-0002", "B-2017-0001"), "is a draft"),
        (("publish", "E-2016-0001", RUNNING), "not a bulletin"),
        (("ripen", RUNNING, "--text", "做法"), "not an experience"),
        (("adopt", "E-2017-0001", "510100"), "comes from"),
        (("adopt", "E-2016-0001", "510100"), "already"),
        (("adopt", "E-2016-0001", "D-LAND", "--on", "2016-06-19"), "before it was ripe"),
        (("adopt", RUNNING, "D-LAND"), "not an experience"),
        (("new", "experience", "--title", "做法", "--source", "PT-01"), "no experience can come"),
    ]
    before = desk.head()
    for words, why in refused:
        answer = reformctl(*words, *here)
        assert (answer.code, why in answer.err) == (2, True), answer.err
    assert desk.head() == before
    waiting = told(reformctl, desk, "experiences", "--not-spread")["experiences"]
    assert [(one["id"], one["waiting"]) for one in waiting] == [("E-2016-0001", ["D-LAND"])]
    taken = ("adopt", "E-2016-0001", "D-LAND", "--document", "示例函", *here)
    assert reformctl(*taken).code == 0
    assert told(reformctl, desk, "experiences", "--not-spread")["experiences"] == []
    adopted = told(reformctl, desk, "experiences", "--adopted-by", "D-LAND")["adopters"]
    assert adopted[-1] == {"id": "D-LAND", "experiences": ["E-2016-0001"]}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("review", RUNNING, "stop"), "--reason"),
        (("review", RUNNING, "continue", "--experience", "做法"), "promote"),
        (("review", RUNNING, "finished"), "completed"),
        (("review", RUNNING, "continue", "--by", "D-FIN"), "not a project team"),
        (("review", RUNNING, "continue", "--on", "2016-09-09"), "RC726"),
        (("review", RUNNING, "continue", "--on", "2017-06-16"), "still to come"),
        (("review", "P-M1-01", "continue"), "not a pilot"),
        (("review", CLOSED, "continue"), "--reopen"),
        (("visit", CLOSED), "--reopen"),
        (("visit", RUNNING, "--on", "2016-03-14"), "RC726"),
        (("writeoff", RUNNING), "reformctl review"),
        (("writeoff", CLOSED), "--reopen"),
        (("writeoff", RUNNING, "--grant", "--approval", "批示"), "its group asks first"),
        ((*NEW, "--id", "T-2016-k7qd"), "taken"),
        ((*NEW, "--id", "pilot"), "T-2017-k7qd"),
        (NEW[:6], "--task-force"),
    ],
)
def test_a_wrong_step_is_refused_with_its_reason_and_changes_nothing(
    reformctl: Program, desk: Repo, words: tuple[str, ...], why: str
) -> None:
    before = desk.head()
    refused = reformctl(*words, "--ledger", desk.path, *DAY)
    assert (refused.code, refused.out, why in refused.err) == (2, "", True), refused.err
    assert (desk.head(), desk.git("status", "--porcelain")) == (before, "")


def test_a_pilot_that_came_to_its_end_is_reviewed_again_only_when_it_was_sent_back(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    assert reformctl("review", FRESH, "completed", "--on", "2017-06-01", *here).code == 0
    again = reformctl("review", FRESH, "continue", *here)
    assert (again.code, "reformctl writeoff" in again.err) == (2, True)
    assert reformctl("writeoff", FRESH, "--on", "2017-06-02", *here).code == 0
    assert "--return" in reformctl("review", FRESH, "continue", *here).err
    back = ("writeoff", FRESH, "--return", "材料不全", "--on", "2017-06-12", *here)
    assert reformctl(*back).code == 0
    listed = {one["id"]: one for one in told(reformctl, desk, "pilots")["pilots"]}
    assert (listed[FRESH]["state"], listed[FRESH]["review_due"]) == ("returned", "2017-12-12")
    assert reformctl("review", FRESH, "continue", *here).code == 0
    assert reformctl("check", *here).code == 0


def test_what_was_completed_may_still_be_promoted(reformctl: Program, desk: Repo) -> None:
    here = ("--ledger", desk.path, *DAY)
    assert reformctl("review", FRESH, "completed", "--on", "2017-06-01", *here).code == 0
    assert reformctl("review", FRESH, "promote", *here).code == 0
    made = (desk.path / "experiences/E-2017-0002.yaml").read_text("utf-8")
    assert made == "title: 政府购买服务试点（虚构）：改革经验\nsource: T-2017-3fgh\n"
    assert reformctl("check", *here).code == 0


# What a count of a team is called in the data, and the filter that gives the pilots behind it.
FILTERS = {
    "under_review": ("--running",),
    "reviewed": ("--reviewed",),
    "overdue": ("--overdue",),
    "visited": ("--visited",),
    "written_off": ("--state", "written_off"),
}


def test_every_figure_of_a_team_can_be_asked_for_its_pilots(
    reformctl: Program, sample: Path
) -> None:
    here = ("--ledger", sample, *DAY, "--json")
    whole = reformctl("pilots", *here).data
    assert (whole["total"]["total"], len(whole["teams"])) == (132, 12)
    for name, words in FILTERS.items():
        behind = reformctl("pilots", *words, *here).data["pilots"]
        assert len(behind) == whole["total"][name] == sum(one[name] for one in whole["teams"])
        teams = {one["id"]: one[name] for one in whole["teams"] if one[name]}
        assert Counter(one["team"] for one in behind) == teams
    central = reformctl("pilots", "--level", "中央和部委试点", *here).data["pilots"]
    assert [one["total"] for one in whole["levels"]] == [108, 24]
    assert len(central) == 108


def test_the_pilots_of_all_teams_are_all_there_are(reformctl: Program, sample: Path) -> None:
    """Nobody's are those of no team, and are not counted twice."""
    page = reformctl("status", "--by", "team", "--ledger", sample, *DAY, "--width", "120").out
    rows = [line.split() for line in page.splitlines()]
    counts = {row[0]: int(row[-1]) for row in rows if row and row[-1].isdigit()}
    teams = [count for name, count in counts.items() if name.startswith("PT-")]
    assert (len(teams), sum(teams)) == (12, 132)
    assert (counts["others"], counts["total"]) == (0, 132)


def test_what_is_due_is_what_check_finds_late_and_what_comes_in_the_next_days(
    reformctl: Program, sample: Path
) -> None:
    here = ("--ledger", sample, *DAY, "--json")
    calls = reformctl("pilots", "--due", *here).data["calls"]
    late = {(one["what"], one["id"]) for one in calls if one["days_late"]}
    found = reformctl("check", "--select", "RC72", *here).data["findings"]
    rules = {"RC721": "review", "RC722": "visit"}
    assert late == {(rules[one["code"]], one["id"]) for one in found if one["code"] in rules}
    assert len(late) == 3
    soon = [one for one in calls if not one["days_late"]]
    assert all("2017-06-15" <= one["due"] <= "2017-07-15" for one in soon)
    asked = {one["id"] for one in reformctl("pilots", *here).data["calls"] if one["what"] == "ask"}
    assert asked == {one["id"] for one in found if one["code"] == "RC729"}


def test_status_says_of_pilots_what_check_says(reformctl: Program, sample: Path) -> None:
    here = ("--ledger", sample, *DAY, "--json", "--lang", "en")
    found = reformctl("check", "--select", "RC72", "--select", "RC73", *here).data["findings"]
    attention = reformctl("status", *here).data["attention"]
    ours = [one for one in attention if one["code"][:4] in ("RC72", "RC73")]
    assert sorted(one["message"] for one in ours) == sorted(one["message"] for one in found)
    assert len(ours) == 5


def test_pilots_are_listed_by_the_year_in_which_they_shall_be_written_off(
    reformctl: Program, desk: Repo
) -> None:
    listed = told(reformctl, desk, "list", "pilots", "--target", "2017")["rows"]
    assert [one["id"] for one in listed] == [RUNNING]
    closed = told(reformctl, desk, "list", "pilots", "--written-off")["rows"]
    assert [one["id"] for one in closed] == [CLOSED]
    wrong = reformctl("list", "pilots", "--leader-direct", "--ledger", desk.path, *DAY)
    assert wrong.code == 2


def test_a_difference_tells_what_became_of_pilots_and_experiences(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    assert reformctl("review", FRESH, "promote", *here).code == 0
    assert reformctl("adopt", "E-2016-0001", "D-LAND", *here).code == 0
    changes = told(reformctl, desk, "diff", "HEAD~2", "HEAD")["changes"]
    assert {(one["id"], one["field"]) for one in changes if one["id"][0] in "TE"} == {
        (FRESH, "reviews"),
        ("E-2017-0002", "created"),
        ("E-2016-0001", "adoptions"),
    }


def test_two_people_who_review_and_visit_one_pilot_do_not_conflict(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    start = desk.head()
    assert reformctl("review", RUNNING, "continue", "--by", "PT-01", *here).code == 0
    desk.switch("visit", start)
    assert reformctl("visit", RUNNING, "--by", "OFFICE", *here).code == 0
    path = desk.path / "pilots" / f"{RUNNING}.yaml"
    versions = [
        desk.git("show", f"{one}:pilots/{RUNNING}.yaml") for one in (start, "main", "visit")
    ]
    files = [desk.path.parent / name for name in ("base", "ours", "theirs")]
    for file, text in zip(files, versions, strict=True):
        file.write_text(text + "\n", "utf-8")
    merged = reformctl("merge-driver", *files, "7", f"pilots/{RUNNING}.yaml")
    assert merged.code == 0
    path.write_bytes(files[1].read_bytes())
    shown = told(reformctl, desk, "show", RUNNING)["record"]
    assert (len(shown["reviews"]), len(shown["visits"])) == (2, 2)


def test_fmt_lays_out_what_was_written_by_hand(reformctl: Program, desk: Repo) -> None:
    path = desk.path / "pilots" / f"{RUNNING}.yaml"
    canonical = path.read_text("utf-8")
    path.write_text(
        canonical.replace("title: ", "title:   ").replace("major:", "major:  "), "utf-8"
    )
    assert reformctl("fmt", path, "--ledger", desk.path).code == 0
    assert path.read_text("utf-8") == canonical
