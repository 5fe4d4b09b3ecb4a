"""The history of a whole ledger, narrowed to what is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program
from tests.gitrepo import CLERK, OFFICE, Repo

ENV, FIN = "plans/2016/P-2016-aaaa.yaml", "plans/2016/P-2016-bbbb.yaml"


def a_plan(lead: str, group: str, title: str, *statuses: str) -> dict[str, Any]:
    verdicts = [{"on": f"2016-06-0{day}", "status": one} for day, one in enumerate(statuses, 1)]
    item = {"id": "01", "text": "建立制度", "lead": lead, "verdicts": verdicts}
    return {"title": title, "group": group, "lead": [lead], "items": [item]}


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Two plans of two groups, recorded by two posts; the first renumbered, a third gone."""
    made = Repo(tmp_path / "repo")
    made.write("ledger.yaml", {"name": "示例"})
    made.write(
        "registry/groups.yaml",
        {"groups": [{"id": "G1", "title": "甲"}, {"id": "G7", "title": "乙"}]},
    )
    units = [{"id": "D-ENV", "title": "省环保厅"}, {"id": "D-FIN", "title": "省财政厅"}]
    made.write("registry/departments.yaml", {"departments": units})
    post = {"id": "U-OFFICE", "post": "督察岗", "emails": ["office@example.org"]}
    made.write("registry/people.yaml", {"people": [post]})
    made.write(ENV, a_plan("D-ENV", "G7", "环保方案"))
    made.write(FIN, a_plan("D-FIN", "G1", "财政方案"))
    made.write("plans/2016/P-2016-cccc.yaml", a_plan("D-FIN", "G1", "不再有的方案"))
    made.commit("begin", on="2016-05-30", author=OFFICE)
    made.write(ENV, a_plan("D-ENV", "G7", "环保方案", "in_progress"))
    made.commit("verdict", on="2016-06-02", author=CLERK, at="23:30")
    made.write(FIN, a_plan("D-FIN", "G1", "财政方案", "in_progress"))
    made.commit("verdict", on="2016-06-03", author=OFFICE)
    made.move(ENV, "plans/2016/P-M16-01.yaml")
    made.remove("plans/2016/P-2016-cccc.yaml")
    made.commit("renumber", on="2016-06-04", author=OFFICE)
    made.write("plans/2016/P-M16-01.yaml", a_plan("D-ENV", "G7", "环保方案", "done"))
    made.commit("rewrite", on="2016-06-05", author=CLERK)
    return made


@pytest.fixture
def told(reformctl: Program, repo: Repo) -> Any:
    """(id, field) of each event of a filtered history."""

    def events(*arguments: str) -> list[tuple[str, str]]:
        answer = reformctl("history", *arguments, "--json", "--ledger", repo.path)
        assert (answer.code, answer.err) == (0, "")
        return [(one["id"], one["field"]) for one in answer.data["events"]]

    return events


GONE = [("P-2016-cccc", "created"), ("P-2016-cccc/01", "created")]
REMOVED = [("P-2016-cccc", "removed"), ("P-2016-cccc/01", "removed")]


def test_a_group_s_history_knows_its_plans_by_their_old_ids(told: Any) -> None:
    events = told("--group", "G7")
    assert {name for name, _ in events} >= {"G7", "P-2016-aaaa", "P-2016-aaaa/01", "P-M16-01"}
    assert not {name for name, _ in events} & {"G1", "P-2016-bbbb", "D-FIN", "U-OFFICE", "ledger"}
    assert events == told("--group", "乙")


def test_whose_a_record_was_that_is_gone_nobody_can_tell(told: Any) -> None:
    for share in (("--group", "G7"), ("--group", "G1"), ("--unit", "D-ENV")):
        events = told(*share)
        assert [one for one in events if one[0].startswith("P-2016-cccc")] == GONE + REMOVED


def test_a_unit_s_history_is_of_what_it_leads(told: Any) -> None:
    events = [one for one in told("--unit", "D-FIN") if one[1] == "verified"]
    assert events == [("P-2016-bbbb/01", "verified")]


@pytest.mark.parametrize(
    "who", ["office@example.org", "OFFICE@example.org", "U-OFFICE", "督察岗", "Office", "ffic"]
)
def test_a_person_goes_by_address_post_or_name(told: Any, who: str) -> None:
    assert told("--person", who, "--field", "verified") == [("P-2016-bbbb/01", "verified")]
    assert told("--person", "clerk", "--field", "认定状态") == [
        ("P-2016-aaaa/01", "verified"),
        ("P-M16-01/01", "verified"),
    ]
    assert told("--person", "nobody@example.org") == []


def test_days_are_those_of_recording_and_both_included(told: Any) -> None:
    # Half past eleven in China is the same day in China, wherever the machine stands.
    assert told("--since", "2016-06-02", "--until", "2016-06-02") == [
        ("P-2016-aaaa/01", "verified")
    ]
    assert told("--since", "2016-06-05") == told("--since", "2016-06-05", "--until", "2016-06-05")
    assert told("--until", "2016-05-29") == []
    assert told("--since", "2016-06-03", "--field", "verified", "--as-of", "2016-05-01") == [
        ("P-M16-01/01", "verified")
    ]


def test_kinds_single_out_what_was_done_against_memory(told: Any) -> None:
    assert told("--kind", "rewritten") == [("P-M16-01/01", "verdict")]
    assert told("--kind", "改号") == told("--kind", "renamed") == [("P-M16-01", "id")]
    both = told("--kind", "renamed", "--kind", "removed")
    assert sorted(both) == [
        ("P-2016-cccc", "removed"),
        ("P-2016-cccc/01", "removed"),
        ("P-M16-01", "id"),
    ]


def test_filters_narrow_the_history_of_a_record_too(told: Any) -> None:
    assert told("P-M16-01", "--since", "2016-06-04", "--field", "id") == [("P-M16-01", "id")]


def test_the_page_says_what_was_asked_for(reformctl: Program, repo: Repo) -> None:
    answer = reformctl(
        *("history", "--unit", "D-ENV", "--person", "Clerk", "--field", "verified"),
        *("--kind", "added", "--since", "2016-06-01", "--until", "2016-06-30"),
        *("--ledger", repo.path, "--lang", "en"),
    )
    head = answer.out.partition("recorded    effective")[0]
    for word in ("省环保厅", "Clerk", "verified", "added", "2016-06-01", "2016-06-30"):
        assert word in head


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--field", "verifed"], "did you mean verified"),
        (["--field", "?"], "reformctl history"),
        (["--kind", "changd"], "changed (修改)"),
        (["--group", "G8"], "there is no unit `G8`"),
        (["--since", "yesterday"], "`yesterday` is not a day"),
        (["--since", "2016-06-02", "--until", "2016-06-01"], "is later than"),
    ],
)
def test_a_wrong_filter_is_answered_in_one_line(
    reformctl: Program, repo: Repo, asked: list[str], said: str
) -> None:
    answer = reformctl("history", *asked, "--ledger", repo.path)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert said in answer.err
