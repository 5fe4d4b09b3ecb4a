"""A record of the base that a branch bears once more: no merge gets round the base's."""

from __future__ import annotations

import subprocess

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.world import NOW, P5, World, who

PATH = "plans/2017/P-2017-zz22.yaml"
STEP = f"issued:\n  document: 示例发〔2017〕7号\n  on: {NOW}\n"
EXEMPT = f"exemptions:\n  - rule: RC401\n    reason: 例外\n    by: 主任\n    on: {NOW}\n"
ITEM = """\
items:
  - id: "01"
    clause: 一
    text: 出台己办法（虚构）
    lead: D-EDU
    person: 处长
    due: 2017-12-31
    deliverable: 制度文件
"""
HEAD = """\
title: 己方案（虚构）
kind: provincial
group: G1
lead_leader: 小组组长
lead: [D-EDU]
person: 处长
"""
LANDED = HEAD + STEP + ITEM
EASIER = ITEM.replace("制度文件", "座谈会")


def landed_meanwhile(world: World) -> None:
    """The base has the plan by now; the request began before."""
    world.repo.switch("main")
    world.repo.write(PATH, LANDED)
    world.commit("registrar")
    world.repo.switch("request")


def brought_together(world: World, text: str, name: str = "edu") -> None:
    """The base's plan and one of the clerk's own, which a clerk may draft."""
    landed_meanwhile(world)
    world.repo.write(PATH, text.replace(STEP, ""))
    world.commit("edu")
    world.repo.merge_by_hand("main")
    world.repo.write(PATH, text)
    world.commit(name)


@pytest.mark.parametrize("text", [HEAD + STEP + EASIER, LANDED + EXEMPT])
def test_what_a_clerk_drafts_anew_changes_no_issued_plan(
    world: World, judge: Judge, text: str
) -> None:
    brought_together(world, text)
    assert codes(judge("main", "--json")) == {"RC913"}


def test_whoever_keeps_the_records_may_take_of_both(world: World, judge: Judge) -> None:
    brought_together(world, LANDED.replace("小组组长", "小组副组长"), "registrar")
    assert codes(judge("main", "--json")) == set()


def test_whoever_takes_what_the_base_has_says_nothing(world: World, judge: Judge) -> None:
    brought_together(world, LANDED)
    assert codes(judge("main", "--json")) == set()


def test_nor_by_way_of_a_second_merge(world: World, judge: Judge) -> None:
    landed_meanwhile(world)
    world.repo.write(PATH, HEAD + EASIER)
    world.commit("edu")
    world.repo.switch("ahead", "main")
    world.repo.write("README.md", "text\n")
    world.commit("edu")
    world.repo.switch("request")
    world.repo.merge_by_hand("ahead")
    world.repo.write(PATH, HEAD + STEP + EASIER)
    world.commit("edu")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_nor_by_a_history_of_its_own(world: World, judge: Judge) -> None:
    text = world.text(P5).replace("宣传材料", "一张照片")
    world.repo.git("switch", "--quiet", "--orphan", "apart")
    start, end = text.index("issued:"), text.index("items:")
    world.repo.write(P5, text[:start] + text[end:])
    world.commit("edu")
    world.repo.switch("request")
    subprocess.run(
        ["git", "-C", str(world.path), "merge", "--allow-unrelated-histories", "apart"],
        env=world.repo.env | world.repo.clock(NOW, who("edu")),
        capture_output=True,
        check=False,
    )
    world.repo.write(P5, text)
    world.commit("edu")
    assert codes(judge("main", "--json")) == {"RC913"}
