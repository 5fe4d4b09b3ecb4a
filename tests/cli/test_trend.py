"""``trend``: every point is what ``status`` said then, and the forecast says where it leads."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reformctl.metrics.calendar import add_months
from reformctl.vocab.trend import Every
from tests.cli.conftest import SMALL, TODAY, Outcome, Program
from tests.gitrepo import Repo

PART = {"master": ("done", "total"), "items": ("done", "total"), "plans": ("total", "written_off")}


def agree(point: dict[str, Any], status: dict[str, Any]) -> None:
    """The point has the figures of ``status`` of the same commit."""
    assert point["commit"] == status["commit"]
    for part, figures in PART.items():
        assert point[part] == {figure: status[part][figure] for figure in figures}


@pytest.mark.parametrize("every", [every.slug for every in Every])
def test_every_point_is_what_status_says_of_that_day(
    reformctl: Program, recorded: Path, every: str
) -> None:
    points = reformctl("trend", "--every", every, "--json", "--ledger", recorded).data["points"]
    assert points
    for point in points:
        at = point["commit"] if every == "commit" else point["date"]
        agree(point, reformctl("status", "--json", "--at", at, "--ledger", recorded).data)


def test_points_are_cut_to_what_was_in_effect(reformctl: Program, recorded: Path) -> None:
    as_of = ("--as-of", "2016-11-30", "--json", "--ledger", recorded)
    for point in reformctl("trend", *as_of).data["points"]:
        agree(point, reformctl("status", "--at", point["date"], *as_of).data)


@pytest.fixture(scope="module")
def told(demo: Path) -> dict[str, Any]:
    """The trend of the demo as data."""
    return _run("--json", "--at", TODAY, "--ledger", str(demo)).data  # type: ignore[no-any-return]


def _run(*arguments: str) -> Outcome:
    """The command in this process; what it says on stdout."""
    from contextlib import redirect_stdout

    from reformctl.cli.app import run

    said = io.StringIO()
    with redirect_stdout(said):
        code = run(["trend", "--lang", "en", *arguments])
    return Outcome(code, said.getvalue(), "")


def test_the_demo_has_a_point_at_each_months_end_and_on_its_last_day(told: dict[str, Any]) -> None:
    days = [point["date"] for point in told["points"]]
    assert len(days) == 42
    assert (days[0], days[-2], days[-1]) == ("2014-01-31", "2017-05-31", TODAY)


@pytest.mark.parametrize("at", [0, 11, 23, 35, 40, 41])
def test_points_of_the_demo_are_what_status_says(
    reformctl: Program, demo: Path, told: dict[str, Any], at: int
) -> None:
    point = told["points"][at]
    agree(point, reformctl("status", "--json", "--at", point["date"], "--ledger", demo).data)


def test_the_demo_leads_past_2020_while_the_plan_says_202(told: dict[str, Any]) -> None:
    master = told["forecast"]["master"]
    assert master["mean"] == {"done": 118, "since": "2014-01-01", "finish": "2021-06-29"}
    assert master["says"] == (
        "at the mean of 34 a year all 256 are done in 2021-06, past the end of 2020, while the "
        "plan says 202 by the end of 2017; done by 2017-06-15: 118"
    )
    for model in master["models"]:
        assert model["finish"]["median"] > "2020-12-31"
    assert (master["due"], master["wanted"], master["open"]) == (
        {"done": 90, "total": 128},
        84,
        138,
    )


def test_each_model_of_the_demo_is_tested_on_its_past(told: dict[str, Any]) -> None:
    for course in ("master", "items"):
        for model in told["forecast"][course]["models"]:
            quarter, year = model["held"]
            assert (quarter["months"], year["months"]) == (3, 12)
            assert (quarter["tested"] >= 8, year["tested"] >= 5) == (True, True)
            assert year["held50"] <= year["held80"] <= year["tested"]
            assert len(model["trials"]) == quarter["tested"] + year["tested"]


def test_what_came_in_a_trial_is_what_status_counted(
    reformctl: Program, demo: Path, told: dict[str, Any]
) -> None:
    """Master items are never added, so what was done is the difference of two counts."""
    done = {point["date"]: point["master"]["done"] for point in told["points"]}
    trials = told["forecast"]["master"]["models"][0]["trials"]
    for trial in trials:
        end = str(add_months(date.fromisoformat(trial["date"]), trial["months"]))
        then = next(day for day in done if day[:7] == end[:7])
        assert trial["actual"] == done[then] - done[trial["date"]]


def test_the_years_are_those_of_status(
    reformctl: Program, demo: Path, told: dict[str, Any]
) -> None:
    status = reformctl("status", "--json", "--at", TODAY, "--ledger", demo).data
    assert told["forecast"]["master"]["years"] == status["master"]["years"]
    items = told["forecast"]["items"]["years"]
    assert items[-1]["planned"] == status["items"]["total"]
    assert items[-1]["done"] == status["items"]["done"]


def test_a_group_and_a_unit_have_trends_of_their_own(reformctl: Program, recorded: Path) -> None:
    common = ("--json", "--ledger", recorded)
    status = reformctl("status", "--at", "HEAD", *common).data
    for part in (*status["groups"], *status["departments"]):
        option = "--group" if part["id"].startswith("G") else "--unit"
        agree(
            reformctl("trend", option, part["id"], *common).data["points"][-1],
            {**part, "commit": status["commit"]},
        )
    both = reformctl("trend", "--group", "G7", "--unit", "D-FIN", *common).data
    assert (both["group"], both["unit"]) == ("G7", "D-FIN")
    ids = reformctl("list", "items", "--group", "G7", "--unit", "D-FIN", *common).ids
    assert both["points"][-1]["items"]["total"] == len(ids)


@pytest.mark.parametrize("view", ["division", "leader"])
def test_what_a_division_or_a_leader_holds_has_a_trend_of_its_own(
    reformctl: Program, recorded: Path, view: str
) -> None:
    common = ("--json", "--ledger", recorded)
    for row in reformctl("status", "--by", view, *common).data["rows"]:
        told = reformctl("trend", f"--{view}", row["id"], *common).data
        last = told["points"][-1]
        assert told[view] == row["id"]
        assert last["items"] == {name: row["items"][name] for name in ("done", "total")}
        assert last["plans"] == {name: row["plans"][name] for name in ("total", "written_off")}


def test_a_group_goes_by_its_title(reformctl: Program, recorded: Path) -> None:
    common = ("--json", "--ledger", recorded)
    by_id = reformctl("trend", "--group", "G7", *common)
    assert reformctl("trend", "--group", "生态文明", *common) == by_id


def test_what_is_not_committed_is_not_in_it(reformctl: Program, repo: Repo) -> None:
    before = reformctl("trend", "--json", "--ledger", repo.path).data
    (repo.path / "plans/2016/P-M2-01.yaml").write_text("title: [\n", "utf-8")
    after = reformctl("trend", "--json", "--ledger", repo.path)
    assert (after.code, after.err) == (0, "")
    assert after.data == before | {"dirty": True}


def test_recorded_files_that_can_not_be_read_are_told(reformctl: Program, repo: Repo) -> None:
    repo.write("plans/2016/P-M2-01.yaml", "title: [\n")
    repo.commit("broken", on="2017-06-16")
    answer = reformctl("trend", "--json", "--ledger", repo.path)
    assert answer.code == 1
    assert "plans/2016/P-M2-01.yaml" in answer.err
    assert answer.data["points"]


def test_a_repository_older_than_its_ledger_begins_with_the_ledger(
    reformctl: Program, tmp_path: Path
) -> None:
    repo = Repo(tmp_path / "repo")
    for month in ("01", "02", "03", "04", "05"):
        repo.write("notes.txt", month)
        repo.commit(on=f"2015-{month}-10")
    shutil.copytree(SMALL, repo.path / "ledger")
    assert reformctl("trend", "--ledger", repo.path / "ledger").code == 3
    repo.commit("begin", on="2017-06-14")
    repo.write("notes.txt", "06")
    repo.commit(on="2017-07-10")
    points = reformctl("trend", "--json", "--ledger", repo.path / "ledger").data["points"]
    assert [point["date"] for point in points] == ["2017-06-30", "2017-07-10"]


def _growing(path: Path) -> Iterator[Repo]:
    """A ledger of one plan with 40 items, recorded from 2014 on; yields before each year's end."""
    repo = Repo(path)
    repo.write("ledger.yaml", {"period": {"first_year": 2014, "last_year": 2020}})
    for year in range(2014, 2018):
        yield repo
        items = [_item(number, year) for number in range(40)]
        plan = {"title": "方案", "group": "G1", "issued": {"document": "一", "on": "2014-01-02"}}
        repo.write("plans/2014/P-2014-0abc.yaml", {**plan, "items": items})
        repo.commit(str(year), on=f"{year}-12-20")


def _item(number: int, year: int) -> dict[str, Any]:
    """Eight items are done at the end of each year; all are due a year before they are done."""
    done = 2014 + number // 8
    verdicts = [{"on": f"{done}-12-10", "status": "done"}] if done <= year else []
    return {"id": f"{number:02}", "due": f"{max(done - 1, 2014)}-12-31", "verdicts": verdicts}


def test_a_back_test_knows_only_what_was_recorded_by_then(
    reformctl: Program, tmp_path: Path
) -> None:
    """A verdict of 2014 that was recorded in 2017 changes no forecast made before."""
    for name in ("honest", "late"):
        for repo in _growing(tmp_path / name):
            last = repo
        if name == "late":
            plan = last.path / "plans/2014/P-2014-0abc.yaml"
            text = plan.read_text("utf-8").replace("'2017-12-10'", "'2014-12-09'")
            last.write("plans/2014/P-2014-0abc.yaml", text)
        last.write("notes.txt", "x")
        last.commit("last", on="2018-01-05")
    honest, late = (
        reformctl("trend", "--json", "--ledger", tmp_path / name).data["forecast"]["items"]
        for name in ("honest", "late")
    )
    assert honest["models"][0]["trials"]
    for one, two in zip(honest["models"], late["models"], strict=True):
        assert [_told(trial) for trial in one["trials"]] == [_told(t) for t in two["trials"]]
    assert [trial["actual"] for trial in honest["models"][0]["trials"]] != [
        trial["actual"] for trial in late["models"][0]["trials"]
    ]


def _told(trial: dict[str, Any]) -> dict[str, Any]:
    """What the trial said beforehand."""
    return {name: value for name, value in trial.items() if name != "actual"}


def test_a_ledger_without_items_or_with_all_of_them_done_says_so(
    reformctl: Program, tmp_path: Path
) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("ledger.yaml", {"period": {"first_year": 2014, "last_year": 2015}})
    repo.commit("begin", on="2014-01-10")
    answer = reformctl("trend", "--ledger", repo.path, "--lang", "zh")
    assert answer.out.count("没有事项") == 2
    done = [{"on": "2014-12-10", "status": "done"}]
    repo.write("master/G1.yaml", {"items": [{"id": "M-001", "planned": 2014, "verdicts": done}]})
    repo.commit("done", on="2014-12-11")
    forecast = reformctl("trend", "--ledger", repo.path, "--json").data["forecast"]
    assert (forecast["master"]["lack"], forecast["items"]["lack"]) == ("complete", "nothing")


def test_the_horizon_is_named_where_nothing_ever_moves(reformctl: Program, tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    repo.write("ledger.yaml", {"period": {"first_year": 2014, "last_year": 2020}})
    repo.write("master/G1.yaml", {"items": [{"id": "M-001", "planned": 2014}]})
    repo.commit("begin", on="2014-01-10")
    repo.commit("go on", on="2016-01-10")
    answer = reformctl("trend", "--ledger", repo.path)
    assert "at the mean of 0.0 a year it is not done before 2036-01" in answer.out
    assert "after 2036-01" in answer.out


def test_csv_has_a_row_for_each_point(reformctl: Program, recorded: Path) -> None:
    text = reformctl("trend", "--format", "csv", "--ledger", recorded).out
    rows = list(csv.DictReader(io.StringIO(text)))
    points = reformctl("trend", "--json", "--ledger", recorded).data["points"]
    found = [row for row in rows if row["table"] == "points"]
    assert [(row["date"], row["master_done"], row["items_total"]) for row in found] == [
        (point["date"], str(point["master"]["done"]), str(point["items"]["total"]))
        for point in points
    ]


def test_the_forecast_starts_where_the_record_ends(reformctl: Program, recorded: Path) -> None:
    common = ("--json", "--ledger", recorded)
    plain = reformctl("trend", *common, "--today", "2030-01-01").data
    assert plain["today"] == "2030-01-01"
    assert plain["forecast"]["items"]["from"] == "2017-05-23"
    cut = reformctl("trend", *common, "--as-of", "2016-12-31").data["forecast"]["items"]
    assert cut["from"] == "2016-12-31"
    assert date.fromisoformat(cut["horizon"]) == date(2036, 12, 31)
