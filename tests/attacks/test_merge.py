"""Requests that are right by themselves and wrong together with what landed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from reformctl.store.merge_setup import attribute_here, configure
from reformctl.store.merged_tree import merged_with_base
from reformctl.store.passage import span_to
from reformctl.store.snapshot import take_snapshot
from reformctl.store.worktree import read_worktree
from tests.attacks.conftest import Judge, codes
from tests.attacks.honest import STEPS, Office
from tests.attacks.test_authority import (
    ask_extension,
    evidence,
    grant,
    new_plan,
    report,
    sent_back,
    verdict,
    withdrawal,
)
from tests.attacks.world import NOW, P2, P3, World, who
from tests.cli.conftest import Program

Act = Callable[[World], None]


def new_item_under_a_request(world: World) -> None:
    item = '  - id: "02"\n    clause: 三（二）\n    text: 修订丙细则（虚构）\n    lead: D-FIN\n'
    item += "    person: 处长\n    due: 2018-06-30\n    deliverable: 制度文件\n"
    world.edit(P3, "writeoff:\n", f"{item}writeoff:\n")


def deliverable(world: World) -> None:
    world.edit(P3, "    deliverable: 制度文件\n", "    deliverable: 规章\n")


def another_wording(world: World) -> None:
    world.edit(P3, "    deliverable: 制度文件\n", "    deliverable: 办法\n")


def same_new_plan(world: World) -> None:
    world.repo.write(
        "plans/2017/P-2017-zz22.yaml", "title: 庚方案（虚构）\ngroup: G2\nlead: [D-FIN]\n"
    )


def landed(world: World, act: Act) -> None:
    """Do that on the branch the request is for, after the request has begun."""
    world.repo.switch("main")
    act(world)
    world.repo.commit("landed", on=NOW, author=who("all"))
    world.repo.switch("request")


TOGETHER = (
    (new_item_under_a_request, grant),
    (deliverable, grant),
    (grant, deliverable),
    (grant, sent_back),
    (deliverable, another_wording),
    (new_plan, same_new_plan),
)
APART = (
    (report, verdict),
    (verdict, report),
    (ask_extension, evidence),
    (report, withdrawal),
    (new_plan, grant),
    (sent_back, verdict),
)
BY: dict[Act, str] = {report: "edu", verdict: "office", ask_extension: "edu", sent_back: "lg"}


@pytest.mark.parametrize(("ours", "theirs"), TOGETHER)
def test_what_is_wrong_together_is_refused(
    world: World, judge: Judge, ours: Act, theirs: Act
) -> None:
    ours(world)
    world.commit()
    landed(world, theirs)
    outcome = judge("main", "--merge", "--json")
    assert outcome.code == 1
    assert {one["code"] for one in outcome.data["findings"]} & {"RC909", "RC505", "RC918", "RC502"}


@pytest.mark.parametrize(("ours", "theirs"), APART)
def test_what_is_right_together_is_let_through(
    world: World, judge: Judge, ours: Act, theirs: Act
) -> None:
    ours(world)
    world.commit(BY.get(ours, "registrar"))
    landed(world, theirs)
    assert codes(judge("main", "--merge", "--json")) == set()


def test_the_base_may_be_ahead_of_the_request(world: World, judge: Judge) -> None:
    report(world)
    world.commit("edu")
    landed(world, verdict)
    assert codes(judge("main", "--json")) == set()


def test_what_is_merged_is_what_is_committed(world: World, judge: Judge) -> None:
    report(world)
    world.commit("edu")
    world.edit(P2, "on: 2017-06-08", "on: 2017-06-09")
    assert judge("main", "--merge", "--json").data["findings"] == []


def test_a_commit_is_merged_as_a_whole(world: World, judge: Judge) -> None:
    report(world)
    world.commit("edu")
    landed(world, verdict)
    world.repo.switch("main")
    outcome = judge("main", "--merge", "--at", "request", "--json")
    assert (outcome.code, outcome.data["findings"]) == (0, [])


def test_a_plan_renamed_there_and_changed_here_is_one_plan(world: World, judge: Judge) -> None:
    world.repo.switch("main")
    new_plan(world)
    world.repo.commit("draft", on="2017-06-13", author=who("registrar"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    draft = "plans/2017/P-2017-zz22.yaml"
    world.append(draft, "person: 处长\n")
    world.commit("registrar")
    landed(world, lambda one: one.repo.move(draft, "plans/2016/P-2017-zz22.yaml"))
    outcome = judge("main", "--merge", "--json")
    assert codes(outcome) == set()
    assert "RC209" not in {one["code"] for one in outcome.data["findings"]}


@pytest.mark.parametrize("here", [True, False])
def test_a_name_taken_on_both_sides_is_a_conflict(world: World, judge: Judge, here: bool) -> None:
    """A draft gets a number on one side that a new plan has on the other."""
    draft, number = "plans/2017/P-2017-zz22.yaml", "plans/2017/P-M4-01.yaml"
    world.repo.switch("main")
    new_plan(world)
    world.repo.commit("draft", on="2017-06-13", author=who("registrar"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")

    def renumbered(one: World) -> None:
        one.repo.move(draft, number)

    def another(one: World) -> None:
        one.repo.write(number, "title: 庚方案（虚构）\ngroup: G2\nlead: [D-FIN]\n")

    (renumbered if here else another)(world)
    world.commit()
    landed(world, another if here else renumbered)
    outcome = judge("main", "--merge", "--json")
    assert "RC918" in codes(outcome)


def test_a_conflict_names_the_file_and_both_sides(world: World, judge: Judge) -> None:
    deliverable(world)
    world.commit()
    landed(world, another_wording)
    outcome = judge("main", "--merge")
    assert f"{P3}:1:1: RC918 " in outcome.out
    assert "规章" in outcome.out
    assert "办法" in outcome.out


def test_a_merge_needs_a_base(world: World, reformctl: Program) -> None:
    outcome = reformctl("check", "--merge", "--ledger", world.path)
    assert (outcome.code, "--base" in outcome.err) == (2, True)


@pytest.mark.parametrize("seed", range(12))
def test_what_is_judged_is_what_git_makes_with_the_driver(world: World, seed: int) -> None:
    configure(world.path)
    attribute_here(world.path)
    office = Office(world, Random(seed))
    for branch in ("request", "main"):
        world.repo.switch(branch)
        for _ in range(4):
            office.dice.choice(STEPS)(office)
    world.repo.switch("request")
    snapshot = take_snapshot(str(world.path), None, date(2017, 6, 15))
    made = merged_with_base(snapshot, span_to(snapshot, "main"))
    world.repo.switch("main")
    clock = world.repo.clock(NOW, who("all"))
    try:
        world.repo.git("merge", "--quiet", "--no-ff", "-mmerge", "request", clock=clock)
    except AssertionError:
        assert made.conflicts
        return
    assert not made.conflicts
    real = {source.path: source.data for source in read_worktree(world.path)}
    assert {source.path: source.data for source in made.snapshot.sources} == real
