"""A year-end appraisal by commands alone: who is refused what, and what the reports make of it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Outcome, Program
from tests.gitrepo import Repo

EVE, DAY = "2017-12-01", "2018-01-10"
DAYS = ("--start", "2017-12-04", "--end", "2018-01-20")
VISIT = ("new", "appraisal-visit", "2017", "成都市")
TAKE = ("deduct", "2017", "D-FIN", "work")
WHY = ("--for", "P-2015-r4md/01", "--reason", "未完成")
RESULT = ("new", "appraisal-result", "2017", "--document", "示例考〔2018〕1号")


class Desk:
    """The program on one ledger, and somebody of the office at the keyboard."""

    def __init__(self, program: Program, repo: Repo) -> None:
        self.program, self.repo = program, repo

    def __call__(self, *words: object, today: str = DAY) -> Outcome:
        return self.program(*words, "--ledger", self.repo.path, "--today", today)

    def done(self, *words: object, today: str = DAY) -> str:
        """What a step says that is taken; one commit comes of it."""
        before = self.repo.head()
        told = self(*words, today=today)
        assert told.code == 0, told.err
        assert self.repo.git("rev-parse", "HEAD~1") == before
        return told.out

    def refused(self, *words: object, today: str = DAY) -> str:
        """Why a step is refused; nothing is changed."""
        before = self.repo.head()
        told = self(*words, today=today)
        assert (told.code, told.out) == (2, "")
        assert (self.repo.head(), self.repo.git("status", "--porcelain")) == (before, "")
        return told.err

    def data(self, *words: object) -> Any:
        """The JSON of a report on the appraisal."""
        return self("appraise", "2017", *words, "--json").data


@pytest.fixture
def desk(reformctl: Program, repo: Repo, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The small ledger with a second appraisal group and the appraisal of 2017."""
    for name, value in repo.env.items():
        monkeypatch.setenv(name, value)
    repo.git("config", "user.name", "Office")
    repo.git("config", "user.email", "office@example.invalid")
    made = Desk(reformctl, repo)
    assert "AG-2" in made.done("new", "appraisal-group", "--title", "第二考核组", today=EVE)
    made.done("new", "appraisal", "2017", *DAYS, today=EVE)
    return made


def test_an_appraisal_goes_from_its_assignments_to_its_result(desk: Desk) -> None:
    assert "K-2017" in desk.refused("new", "appraisal", "2017", *DAYS)
    own = desk("show", "K-2017", "--json").data["record"]["visits"][0]["group"]
    assert own in desk.refused(*VISIT, "--by", {"AG-1": "AG-2", "AG-2": "AG-1"}[own])
    assert "RC812" in desk.refused(*VISIT, "--on", "2017-12-03")
    assert "only cities are visited" in desk.refused("new", "appraisal-visit", "2017", "D-FIN")
    assert "510100" in desk.refused(*RESULT)
    assert "appraise 2017 --propose" in desk.done(*VISIT, "--on", "2017-12-15")
    assert "2017-12-15" in desk.refused(*VISIT)
    desk.done(*TAKE, "0.1", *WHY)
    desk.done(*RESULT)
    for step in (VISIT, (*TAKE, "0.1", *WHY), RESULT):
        assert f"issued on {DAY}" in desk.refused(*step)
    (unit,) = [one for one in desk.data("--departments")["units"] if one["id"] == "D-FIN"]
    assert (unit["score"], unit["rank"]) == (9.9, 3)


def test_points_are_taken_for_what_concerns_the_unit_and_within_the_part(desk: Desk) -> None:
    assert "0.125" in desk.refused(*TAKE, "0.125", *WHY)
    assert "RC817" in desk.refused(*TAKE, "3.01", *WHY)
    assert "P-M9-01" in desk.refused(*TAKE, "0.1", "--for", "P-M9-01", "--reason", "x")
    assert "RC816" in desk.refused(*TAKE, "0.1", "--for", "M-001", "--reason", "x")
    assert "PT-01" in desk.refused("deduct", "2017", "PT-01", "work", "0.1", *WHY)
    assert "--reason" in desk.refused(*TAKE, "0.1", "--for", "M-002")
    assert "K-2014" in desk.refused("deduct", "2014", *TAKE[2:], "0.1", *WHY)
    told = desk(*TAKE, "0.1", "--for", "P-M3-01/02", "--reason", "x")
    assert (told.code, "shows no reason" in told.err) == (0, True)


def test_all_that_the_ledger_calls_for_is_entered_at_once_and_borne_out(desk: Desk) -> None:
    called = desk.data("--propose")["uncited"]
    assert {"P-M1-01/02", "M-002"} <= {one for call in called for one in call["about"]}
    desk.done("deduct", "2017", "--proposed")
    told = desk.data()
    assert told["uncited"] == []
    assert all(ground["shows"] for one in told["deductions"] for ground in one["about"])
    assert [one["points"] for one in told["deductions"]] == [one["points"] for one in called]
    assert "K-2017" in desk.refused("deduct", "2017", "--proposed")
    assert "RC81" not in desk("check", "--select", "RC8").out


def test_filters_show_a_part_and_leave_the_ranks_as_they_are(desk: Desk) -> None:
    desk.done("deduct", "2017", "--proposed")
    whole = {one["id"]: one for one in desk.data()["units"]}
    assert {*whole} == {"510100", "D-ENV", "D-FIN", "D-LAND"}
    own = whole["510100"]["group"]
    for words, ids in (
        (("--unit", "D-FIN"), {"D-FIN"}),
        (("--group", own), {"510100"}),
        (("--cities",), {"510100"}),
        (("--departments",), {"D-ENV", "D-FIN", "D-LAND"}),
    ):
        told = desk.data(*words)["units"]
        assert [whole[one["id"]] for one in told] == told
        assert {one["id"] for one in told} == ids
    assert desk("appraise", "--group", "D-FIN").code == 2
    assert desk("appraise", "--sheet", "G7").code == 2
    assert desk("appraise", "2013").code == 2


def test_its_story_is_told_and_an_issued_one_is_kept(desk: Desk) -> None:
    desk.done(*VISIT, "--on", "2017-12-15")
    desk.done(*TAKE, "0.1", *WHY)
    desk.done(*RESULT)
    told = desk("history", "K-2017", "--json").data["events"]
    assert {"created", "visits", "deductions", "issued"} <= {one["field"] for one in told}
    assert {one["id"] for one in told} == {"K-2017"}
    changes = desk("diff", "HEAD~1..HEAD", "--json").data["changes"]
    assert {(one["id"], one["field"]) for one in changes} == {("K-2017", "issued")}
    assert desk("check", "--base", "HEAD~4", "--select", "RC9").code == 0
    assert desk("fmt", "--dry-run").code == 0
    file = desk.repo.path / "appraisals/2017.yaml"
    file.write_text(file.read_text("utf-8").replace("points: 0.1\n", "points: 0.2\n"), "utf-8")
    found = desk("check", "--base", "HEAD", "--json").data["findings"]
    assert {(one["code"], one["line"]) for one in found if one["changed"]} == {("RC909", 11)}


def test_an_id_of_a_year_is_not_given_again(desk: Desk) -> None:
    file = desk.repo.path / "appraisals/2017.yaml"
    text = file.read_text("utf-8")
    desk.repo.remove("appraisals/2017.yaml")
    desk.repo.commit("remove", on="2018-01-11")
    desk.repo.write("appraisals/2017.yaml", text)
    found = desk("check", "--base", "HEAD", "--json", today="2018-01-12").data["findings"]
    assert ("RC906", "K-2017") in {(one["code"], one["id"]) for one in found}


def test_a_city_that_joins_under_way_is_told_of_and_not_waited_for(desk: Desk) -> None:
    joined = desk("new", "city", "510300", "--title", "自贡市")
    assert (joined.code, "K-2017 leaves cities without a group" in joined.err) == (0, True)
    assert "510300" in desk.refused("new", "appraisal-visit", "2017", "自贡市")
    desk.done(*VISIT)
    desk.done(*RESULT)
    assert desk("show", "K-2017", "--json").data["record"]["visited"] == {"done": 1, "total": 1}
    assert desk("check", "--select", "RC809", "--json").data["findings"] == []
