"""Branches that have merged each other crosswise, and so come from two commits at once."""

from __future__ import annotations

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.world import P5, World

RULES = "    deliverable: 制度文件\n"
POSTERS = "    deliverable: 宣传材料\n"
OTHER = "    deliverable: 规章\n"
MORE = "    deliverable: 宣传册\n"


def crossed(world: World, mine: str, yours: str) -> None:
    """One changes the first item, the other the second; both merge what the other had by then."""
    world.repo.switch(mine, "main")
    world.edit(P5, RULES, OTHER)
    world.commit("registrar")
    world.repo.switch(yours, "main")
    world.edit(P5, POSTERS, MORE)
    world.commit("registrar")
    world.repo.git("branch", "then", mine)
    _merged(world, "then")
    world.repo.switch(mine)
    world.repo.merge_by_hand(f"{yours}^")
    _settled(world)


def _merged(world: World, branch: str) -> None:
    world.repo.merge_by_hand(branch)
    _settled(world)


def _settled(world: World) -> None:
    text = world.repo.git("show", "main:" + P5) + "\n"
    world.repo.write(P5, text.replace(RULES, OTHER).replace(POSTERS, MORE))
    world.commit("registrar")


@pytest.mark.parametrize(("mine", "yours"), [("request2", "side"), ("side", "request2")])
@pytest.mark.parametrize(("old", "new"), [(OTHER, RULES), (MORE, POSTERS)])
def test_what_one_puts_back_is_put_back(
    world: World, judge: Judge, mine: str, yours: str, old: str, new: str
) -> None:
    crossed(world, mine, yours)
    world.repo.switch("request2")
    world.edit(P5, old, new)
    world.commit("registrar")
    world.repo.switch("side")
    world.edit(P5, "title: 戊方案（虚构）", "title: 戊方案（修订）（虚构）")
    world.commit("registrar")
    world.repo.switch("request2")
    world.repo.merge_by_hand("side")
    text = world.repo.git("show", "side:" + P5) + "\n"
    world.repo.write(P5, text.replace(old, new))
    world.commit("registrar")
    assert codes(judge("main", "--json")) == set()
    world.edit(P5, "person: 处长\nissued", "person: 局长\nissued")
    world.repo.git("commit", "--quiet", "--amend", "--no-edit", "--all")
    assert codes(judge("main", "--json")) == {"RC915"}


def test_a_request_that_landed_in_part_is_judged_from_where_it_stands(
    world: World, judge: Judge
) -> None:
    """What the base has landed meanwhile, and closed since, is no matter of the request."""
    said = "    verdicts:\n      - on: 2017-06-13\n        status: not_started\n"
    world.append(P5, said)
    world.commit("office", on="2017-06-13")
    world.repo.switch("main")
    world.repo.write("README.md", "text\n")
    world.commit("registrar", on="2017-06-13")
    world.repo.git("branch", "then", "main")
    world.repo.merge("request", on="2017-06-13", author="all <all@example.org>")
    world.append("rounds/S-2017-midyear.yaml", "closed: 2017-06-14\n")
    world.commit("registrar")
    world.repo.switch("request")
    world.repo.merge("then", on="2017-06-14", author="all <all@example.org>")
    assert codes(judge("main", "--json")) == set()


def test_two_verdicts_that_were_merged_in_both_orders_stand_in_either(
    world: World, judge: Judge
) -> None:
    said = "      - on: 2017-06-14\n        status: {}\n"
    first, second = said.format("in_progress"), said.format("not_started")
    text = world.text(P5) + "    verdicts:\n"
    for name, verdict in (("mine", first), ("yours", second)):
        world.repo.switch(name, "main")
        world.repo.write(P5, text + verdict)
        world.commit("office")
        world.repo.git("branch", f"{name}-then")
    for name, other, both in (("mine", "yours", first + second), ("yours", "mine", second + first)):
        world.repo.switch(name)
        world.repo.merge_by_hand(f"{other}-then")
        world.repo.write(P5, text + both)
        world.commit("registrar")
    world.repo.merge_by_hand("mine")
    for both, refused in ((first + second, set()), (second + first, set()), (first, {"RC915"})):
        world.repo.write(P5, text + both)
        world.repo.git("add", "--all", ":/")
        world.repo.git("commit", "--quiet", "--allow-empty", "-mmerge", *_amend(world))
        assert codes(judge("main", "--json")) - {"RC901"} == refused


def _amend(world: World) -> list[str]:
    merging = (world.path / ".git/MERGE_HEAD").exists()
    return [] if merging else ["--amend"]
