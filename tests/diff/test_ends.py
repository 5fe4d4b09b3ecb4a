"""Which two moments a comparison is of, and what is said where one of them can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.diff.conftest import PLAN, REF, Diff, a_plan, a_verdict, an_item, words
from tests.gitrepo import Repo


@pytest.fixture
def steps(repo: Repo) -> Repo:
    """A verdict recorded in June, another in July, and a third in the work tree."""
    verdicts = []
    for month, status in ((6, "not_started"), (7, "in_progress"), (8, "done")):
        verdicts.append(a_verdict(status, f"2016-0{month}-10"))
        repo.write(PLAN, a_plan(an_item("03", due="2030-01-01", verdicts=verdicts)))
        if month < 8:
            repo.commit(f"verdict {month}", on=f"2016-0{month}-11")
    return repo


def verified(data: object) -> list[tuple[object, ...]]:
    return [(was, now) for kind, _, was, now in words(data) if kind in ("judged", "verified")]


def test_without_arguments_the_edits_are_told(steps: Repo, diff: Diff) -> None:
    told = diff()
    assert verified(told) == [("in_progress", "done")]
    assert told["base"]["commit"] == told["head"]["commit"] == steps.head()
    assert (told["base"]["asked"], told["head"]["asked"]) == ("HEAD", None)
    assert (told["base"]["dirty"], told["head"]["dirty"], told["dirty"]) == (False, True, True)
    assert told["base"]["day"] == told["head"]["day"] == told["today"]


def test_one_argument_stands_against_the_work_tree(steps: Repo, diff: Diff) -> None:
    for base in ("HEAD~1", "2016-06-30"):
        told = diff(base, "--today", "2016-08-20")
        assert verified(told) == [("not_started", "done")]
        assert told["head"]["asked"] is None


def test_two_arguments_two_dots_and_at_name_the_same_ends(steps: Repo, diff: Diff) -> None:
    asked = diff("HEAD~2", "HEAD")
    assert verified(asked) == [("not_started", "in_progress")]
    assert diff("HEAD~2..HEAD") == asked
    assert diff("HEAD~2..") == asked
    assert diff("HEAD~2", "--at", "HEAD") == asked
    by_day = diff("2016-06-01", "2016-07-31")
    assert by_day["moved"] == asked["moved"]
    assert diff("2016-06-01..2016-07-31") == by_day
    assert (by_day["base"]["day"], by_day["head"]["day"]) == ("2016-06-01", "2016-07-31")


def test_an_end_left_out_of_a_range_is_what_is_checked_out(steps: Repo, diff: Diff) -> None:
    told = diff("..HEAD~2")
    assert verified(told) == [("in_progress", "not_started")]
    assert (told["base"]["asked"], told["base"]["commit"]) == ("HEAD", steps.head())
    assert diff("--at", "HEAD~1")["base"]["commit"] == steps.head()


def test_as_of_cuts_both_ends(steps: Repo, diff: Diff) -> None:
    assert verified(diff("HEAD~2", "HEAD", "--as-of", "2016-06-30")) == [
        ("not_started", "not_started")
    ]
    assert verified(diff("HEAD~1", "HEAD", "--as-of", "2016-06-30")) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["nowhere"], "there is no revision `nowhere`"),
        (["HEAD", "nowhere"], "there is no revision `nowhere`"),
        (["2016-01-01"], "the first record is of 2016-05-30"),
        (["2016-02-30"], "`2016-02-30` is not a day"),
        (["HEAD~1...HEAD"], "git merge-base A B"),
        (["HEAD~1..HEAD", "HEAD"], "names both ends"),
        (["HEAD~1", "HEAD", "--at", "HEAD"], "name the same end"),
        (["--restated", "2016-06-30", "HEAD"], "--restated does not go with `HEAD`"),
        (["--restated", "2016-06-30", "--as-of", "2016-06-30"], "does not go with `--as-of"),
        (["--restated", "HEAD"], "`HEAD` is not a day"),
        (["--plan", REF], "`P-M16-03/03` is not a plan"),
        (["--plan", "P-M16-04"], "P-M16-03"),
        (["--unit", "D-EVN"], "D-ENV"),
    ],
)
def test_a_wrong_request_is_answered_in_one_line(
    reformctl: Program, steps: Repo, asked: list[str], said: str
) -> None:
    answer = reformctl("diff", *asked, "--ledger", steps.path)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err


def test_what_one_end_can_not_read_was_neither_removed_nor_added(
    reformctl: Program, steps: Repo
) -> None:
    steps.write(PLAN, "title: [示例\n")
    for lang in ("zh", "en"):
        answer = reformctl("diff", "--json", "--ledger", steps.path, "--lang", lang)
        assert answer.code == 1
        assert PLAN in answer.err
        assert answer.data["changes"] == []
        assert answer.data["moved"]["items"]["before"] == {"done": 0, "total": 0}


def test_an_old_ledger_in_the_work_tree_is_noted_only_where_days_differ(
    reformctl: Program, steps: Repo
) -> None:
    assert reformctl("diff", "--ledger", steps.path).err == ""
    assert "--today 2016-08-10" in reformctl("diff", "HEAD~1", "--ledger", steps.path).err
    assert reformctl("diff", "HEAD~1", "HEAD", "--ledger", steps.path).err == ""


def test_a_file_takes_the_format_of_its_suffix(
    reformctl: Program, steps: Repo, tmp_path: Path
) -> None:
    file = tmp_path / "brief.md"
    answer = reformctl("diff", "2016-06-30", "HEAD", "--ledger", steps.path, "-o", file)
    assert (answer.code, answer.out) == (0, "")
    assert file.read_text("utf-8").startswith("# Changes: 2016-06-30 → HEAD\n")
