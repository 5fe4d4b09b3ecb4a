"""What happened between two moments has the field's name for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.diff.conftest import PLAN, REF, Diff, a_plan, a_verdict, an_item, words
from tests.gitrepo import Repo

FOUR = an_item("04", lead="D-FIN")
EVIDENCE = [{"id": "a", "kind": "document", "ref": "附件一"}]
DONE = a_verdict("done", "2016-06-20", evidence=["a"])
OPEN = a_verdict("in_progress", "2016-06-10")
ASKED = {"to": "2017-12-31", "reason": "推迟", "asked": "2016-06-01"}
GRANTED = ASKED | {"approved": {"by": "office", "on": "2016-06-10"}}
LEADS = (("03", "D-ENV"), ("04", "D-FIN"))
REQUEST = {"step": "request", "by": "G7", "on": "2016-06-12"}
GRANT = {"step": "grant", "meeting": 16, "on": "2016-06-20"}
RETURN = {"step": "return", "on": "2016-06-20", "reason": "补充"}
REOPEN = {"step": "reopen", "on": "2016-06-25", "reason": "补充"}

ITEMS: list[tuple[dict[str, Any], list[tuple[Any, ...]]]] = [
    ({"verdicts": [OPEN]}, [("judged", REF, "not_started", "in_progress")]),
    (
        {"verdicts": [OPEN, DONE], "evidence": EVIDENCE},
        [("verified", REF, "not_started", "done"), ("evidence", REF, None, "a document 附件一")],
    ),
    (
        {"verdicts": [DONE, a_verdict("in_progress", "2016-06-25")]},
        [("judged", REF, "not_started", "in_progress")],
    ),
    ({"reported": {"status": "done", "on": "2016-06-01"}}, [("reported", REF, None, "done")]),
    ({"extensions": [ASKED]}, [("asked", REF, None, "2017-12-31")]),
    ({"extensions": [GRANTED]}, [("extended", REF, "2017-06-30", "2017-12-31")]),
    ({"due": "2017-09-30"}, [("changed", REF, "2017-06-30", "2017-09-30")]),
    ({"lead": "D-FIN"}, [("changed", REF, "D-ENV", "D-FIN")]),
    ({"withdrawn": {"on": "2016-06-01", "reason": "并入"}}, [("withdrawn", REF, None, "并入")]),
]


@pytest.mark.parametrize(("fields", "told"), ITEMS)
def test_what_becomes_of_an_item(
    repo: Repo, diff: Diff, fields: dict[str, Any], told: list[tuple[Any, ...]]
) -> None:
    repo.write(PLAN, a_plan(an_item("03", **fields), FOUR))
    repo.commit("change", on="2016-06-30")
    assert words(diff("HEAD~1", "HEAD")) == told


@pytest.mark.parametrize(
    ("steps", "kind", "last"),
    [
        ([REQUEST], "requested", "request"),
        ([REQUEST, GRANT], "written_off", "grant"),
        ([REQUEST, RETURN], "returned", "return"),
        ([REQUEST, GRANT, REOPEN], "reopened", "reopen"),
    ],
)
def test_what_becomes_of_a_plan(
    repo: Repo, diff: Diff, steps: list[dict[str, Any]], kind: str, last: str
) -> None:
    repo.write(PLAN, a_plan(an_item("03"), FOUR, writeoff=steps))
    repo.commit("change", on="2016-06-30")
    assert words(diff("HEAD~1", "HEAD")) == [(kind, "P-M16-03", None, last)]


def test_what_is_no_longer_done_says_so(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(an_item("03", verdicts=[DONE]), FOUR))
    repo.commit("done", on="2016-06-30")
    repo.write(PLAN, a_plan(an_item("03", verdicts=[DONE, OPEN]), FOUR))
    repo.commit("open again", on="2016-07-30")
    told = diff("HEAD~1", "HEAD")
    assert words(told) == [("lapsed", REF, "done", "in_progress")]
    assert told["moved"]["items"]["done"] == {"gained": [], "lost": [REF]}


def test_a_rewritten_verdict_is_named_as_what_it_is(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(an_item("03", verdicts=[OPEN]), FOUR))
    repo.commit("verdict", on="2016-06-30")
    repo.write(PLAN, a_plan(an_item("03", verdicts=[DONE]), FOUR))
    repo.commit("another in its place", on="2016-07-30")
    assert words(diff("HEAD~1", "HEAD")) == [
        ("verified", REF, "in_progress", "done"),
        ("rewritten", REF, "2016-06-10 in_progress", "2016-06-20 done a"),
    ]


def test_a_new_plan_brings_its_items(repo: Repo, diff: Diff) -> None:
    repo.write(
        "plans/2016/P-2016-k7qd.yaml", a_plan(an_item("01", verdicts=[DONE]), title="新方案")
    )
    repo.commit("new", on="2016-06-30")
    told = diff("HEAD~1", "HEAD")
    assert [(kind, name) for kind, name, *_ in words(told)] == [
        ("issued", "P-2016-k7qd"),
        ("added", "P-2016-k7qd"),
        ("verified", "P-2016-k7qd/01"),
        ("added", "P-2016-k7qd/01"),
    ]
    assert told["moved"]["items"]["before"] == {"done": 0, "total": 2}
    assert told["moved"]["items"]["after"] == {"done": 1, "total": 3}
    assert told["moved"]["plans"]["total"]["gained"] == ["P-2016-k7qd"]


def test_a_plan_that_is_gone_takes_its_items_with_it(repo: Repo, diff: Diff) -> None:
    repo.remove(PLAN)
    repo.commit("gone", on="2016-06-30")
    told = diff("HEAD~1", "HEAD")
    removed = [name for kind, name, *_ in words(told) if kind == "removed"]
    assert removed == ["P-M16-03", REF, "P-M16-03/04"]
    assert told["moved"]["items"]["total"]["lost"] == [REF, "P-M16-03/04"]


def test_a_renumbered_plan_is_the_same_plan(repo: Repo, diff: Diff) -> None:
    repo.move(PLAN, "plans/2016/P-M17-01.yaml")
    repo.write("plans/2016/P-M17-01.yaml", a_plan(an_item("03", verdicts=[DONE]), FOUR))
    repo.commit("adopted", on="2016-06-30")
    told = diff("HEAD~1", "HEAD")
    assert words(told) == [
        ("renamed", "P-M17-01", "P-M16-03", "P-M17-01"),
        ("verified", "P-M17-01/03", "not_started", "done"),
    ]
    assert told["moved"]["items"]["total"] == {"gained": [], "lost": []}
    assert told["moved"]["items"]["done"]["gained"] == ["P-M17-01/03"]


def test_what_belongs_to_no_plan_is_told_too(repo: Repo, diff: Diff) -> None:
    repo.write("ledger.yaml", {"name": "新名称"})
    master = {"id": "M-001", "text": "建立框架", "lead": "D-FIN", "verdicts": [DONE]}
    repo.write("master/G7.yaml", {"items": [master]})
    repo.write("meetings/16.yaml", {"on": "2016-06-20"})
    repo.commit("others", on="2016-06-30")
    told = diff("HEAD~1", "HEAD")
    assert words(told) == [
        ("verified", "M-001", "not_started", "done"),
        ("added", "16", None, "2016-06-20"),
        ("changed", "ledger", "示例", "新名称"),
    ]
    assert told["moved"]["master"]["done"]["gained"] == ["M-001"]


def test_each_end_is_judged_on_its_own_day(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(an_item("03"), an_item("04", lead="D-FIN", due="2017-08-31")))
    repo.commit("later", on="2017-07-10")
    told = diff("HEAD~1", "HEAD")
    assert words(told)[0] == ("late", REF, 0, 10)
    assert told["changes"][0]["effective"] == "2017-07-01"
    assert told["moved"]["overdue"] == {"before": 0, "after": 1, "gained": [REF], "lost": []}
    assert [end["day"] for end in (told["base"], told["head"])] == ["2016-05-30", "2017-07-10"]
    assert not diff("HEAD", "HEAD")["changes"]
    assert words(diff("2017-07-10", "2017-07-20")) == []
    assert diff("HEAD~1", "HEAD", "--today", "2017-06-30")["moved"]["overdue"]["after"] == 0


def test_a_share_tells_of_its_own(repo: Repo, diff: Diff) -> None:
    both = [an_item(name, lead=unit, verdicts=[dict(DONE)]) for name, unit in LEADS]
    repo.write(PLAN, a_plan(*both, title="改名方案"))
    repo.write("plans/2016/P-2016-k7qd.yaml", a_plan(title="别组方案", group="G1", lead=["D-FIN"]))
    repo.commit("change", on="2016-06-30")
    told = diff("HEAD~1", "HEAD", "--unit", "D-ENV")
    assert {name for _, name, *_ in words(told)} == {"P-M16-03", REF}
    assert told["moved"]["items"]["after"] == {"done": 1, "total": 1}
    assert {name for _, name, *_ in words(diff("HEAD~1", "HEAD", "--group", "G1"))} == {
        "P-2016-k7qd"
    }
    told = diff("HEAD~1", "HEAD", "--plan", "改名")
    assert told["moved"]["items"]["after"] == {"done": 2, "total": 2}
    assert told["moved"]["plans"]["after"]["total"] == 1


def test_an_item_that_changes_hands_is_told_to_both(repo: Repo, diff: Diff) -> None:
    repo.write(PLAN, a_plan(an_item("03", lead="D-FIN"), FOUR))
    repo.commit("hand over", on="2016-06-30")
    for unit, gained, lost in (("D-ENV", [], [REF]), ("D-FIN", [REF], [])):
        told = diff("HEAD~1", "HEAD", "--unit", unit)
        assert words(told) == [("changed", REF, "D-ENV", "D-FIN")]
        assert told["moved"]["items"]["total"] == {"gained": gained, "lost": lost}
