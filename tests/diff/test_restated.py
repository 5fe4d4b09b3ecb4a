"""What is said now of a day gone by, and who recorded since what makes the difference."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.conftest import Program
from tests.diff.conftest import PLAN, REF, Diff, a_plan, a_verdict, an_item, words
from tests.gitrepo import CLERK, OFFICE, Repo

FOUR = an_item("04", lead="D-FIN")
DAY = "2016-06-10"


def because(data: Any) -> list[tuple[Any, ...]]:
    """(id, who recorded it, when, in which commit) of each change."""
    return [
        (
            one["id"],
            why and why["author"]["name"],
            why and why["recorded"][:10],
            why and why["commit"],
        )
        for one in data["changes"]
        for why in (one["because"],)
    ]


def verdict(day: str, status: str = "done") -> dict[str, Any]:
    return an_item("03", verdicts=[a_verdict(status, day)])


def test_a_verdict_recorded_late_is_told_with_who_and_when(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    late = repo.commit("supervision", on="2016-06-20", author=OFFICE)
    told = diff("--restated", DAY)
    assert words(told) == [("verified", REF, "not_started", "done")]
    assert because(told) == [(REF, "Office", "2016-06-20", late)]
    assert told["changes"][0]["effective"] == "2016-06-08"
    assert told["moved"]["items"]["before"] == {"done": 0, "total": 2}
    assert told["moved"]["items"]["after"] == {"done": 1, "total": 2}
    assert (told["restated"], told["as_of"], told["today"]) == (DAY, DAY, DAY)


def test_what_took_effect_later_restates_nothing(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-11"), FOUR))
    repo.write("plans/2016/P-2016-k7qd.yaml", {"title": "起草中的方案", "group": "G1"})
    later = {"document": "示例发〔2016〕9号", "on": "2016-06-12"}
    repo.write("plans/2016/P-2016-w9xz.yaml", a_plan(an_item("01"), issued=later, title="后发方案"))
    repo.commit("later", on="2016-06-20")
    told = diff("--restated", DAY)
    assert words(told) == []
    assert told["moved"]["items"]["before"] == told["moved"]["items"]["after"]
    assert told["moved"]["plans"]["before"] == told["moved"]["plans"]["after"]


def test_a_plan_issued_by_then_and_recorded_later_counts(repo: Repo, diff: Diff) -> None:
    issued = {"document": "示例发〔2016〕8号", "on": "2016-06-05"}
    repo.write(
        "plans/2016/P-2016-k7qd.yaml", a_plan(an_item("01"), issued=issued, title="补登方案")
    )
    late = repo.commit("entered late", on="2016-06-20", author=CLERK)
    told = diff("--restated", DAY)
    assert [(kind, name) for kind, name, *_ in words(told)] == [
        ("issued", "P-2016-k7qd"),
        ("added", "P-2016-k7qd"),
        ("added", "P-2016-k7qd/01"),
    ]
    assert {why for _, *why in because(told) for why in why} == {"Clerk", "2016-06-20", late}
    assert told["moved"]["items"]["total"]["gained"] == ["P-2016-k7qd/01"]


def test_the_figures_of_then_are_those_that_status_gave(
    reformctl: Program, repo: Repo, diff: Diff
) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    repo.commit("late", on="2016-06-20")
    then = reformctl("status", "--json", "--at", DAY, "--as-of", DAY, "--ledger", repo.path).data
    moved = diff("--restated", DAY)["moved"]
    for name in ("master", "items"):
        assert moved[name]["before"] == {key: then[name][key] for key in ("done", "total")}
    assert moved["plans"]["before"]["total"] == then["plans"]["total"]


def test_a_report_that_a_later_one_replaced_still_stands_for_its_day(
    repo: Repo, diff: Diff
) -> None:
    for day, status in (("2016-06-05", "in_progress"), ("2016-06-15", "done")):
        repo.write(PLAN, a_plan(an_item("03", reported={"status": status, "on": day}), FOUR))
        repo.commit("report", on=day)
    assert words(diff("--restated", DAY)) == []


def test_a_plan_that_was_renumbered_since_keeps_its_story(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    late = repo.commit("late", on="2016-06-20", author=OFFICE)
    repo.move(PLAN, "plans/2016/P-M17-01.yaml")
    renamed = repo.commit("renumber", on="2016-06-25", author=CLERK)
    told = diff("--restated", DAY)
    assert words(told) == [
        ("renamed", "P-M17-01", "P-M16-03", "P-M17-01"),
        ("verified", "P-M17-01/03", "not_started", "done"),
    ]
    assert because(told) == [
        ("P-M17-01", "Clerk", "2016-06-25", renamed),
        ("P-M17-01/03", "Office", "2016-06-20", late),
    ]


def test_a_rewritten_past_is_told_with_who_rewrote_it(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-08", "in_progress"), FOUR))
    repo.commit("in time", on="2016-06-09", author=OFFICE)
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    forged = repo.commit("rewritten", on="2016-07-01", author=CLERK)
    told = diff("--restated", DAY)
    assert [kind for kind, *_ in words(told)] == ["verified", "rewritten"]
    assert because(told) == [(REF, "Clerk", "2016-07-01", forged)] * 2


def test_what_is_not_committed_has_nobody_yet(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    assert because(diff("--restated", DAY)) == [(REF, None, None, None)]
    assert words(diff("--restated", DAY, "--at", "HEAD")) == []


def test_what_stood_on_a_branch_then_is_explained(reformctl: Program, repo: Repo) -> None:
    repo.switch("side", "HEAD")
    repo.write(PLAN, a_plan(verdict("2016-06-08"), FOUR))
    repo.commit("on a branch", on="2016-06-09")
    repo.switch("main")
    repo.merge("side", on="2016-06-15")
    answer = reformctl("diff", "--restated", DAY, "--ledger", repo.path)
    assert "2016-06-09" in answer.out
    assert f"recorded by {DAY} stood on a branch then and was merged later" in answer.out


@pytest.mark.parametrize("day", ["2016-05-29", "2016-02-30"])
def test_a_day_without_a_record_is_refused(reformctl: Program, repo: Repo, day: str) -> None:
    answer = reformctl("diff", "--restated", day, "--ledger", repo.path)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
