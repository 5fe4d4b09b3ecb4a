"""A draft is its unit's until it is settled, whatever an older branch still takes it for."""

from __future__ import annotations

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.test_apart import EASIER, HEAD, ITEM, PATH, STEP
from tests.attacks.world import NOW, World

ADOPTED = f"adopted:\n  meeting: 4\n  on: {NOW}\n"
THERE = "plans/2017/P-M4-01.yaml"


@pytest.fixture
def drafted(world: World) -> World:
    """The ledger with a draft of the unit's, from which the request begins."""
    world.repo.switch("main")
    world.repo.write(PATH, HEAD + ITEM)
    world.commit("edu")
    world.repo.git("branch", "--force", "request", "main")
    return world


def edited(world: World) -> None:
    """The unit asks less of itself, on a branch that knows the draft only."""
    world.repo.switch("request")
    world.repo.write(PATH, HEAD + EASIER)
    world.commit("edu")


def merged(world: World, path: str, text: str) -> None:
    world.repo.merge_by_hand("main")
    world.repo.write(path, text)
    world.commit("edu")


@pytest.mark.parametrize("together", [True, False])
def test_what_is_issued_meanwhile_is_not_the_units_any_more(
    drafted: World, judge: Judge, together: bool
) -> None:
    drafted.repo.write(PATH, HEAD + STEP + ITEM)
    drafted.commit("registrar")
    edited(drafted)
    if together:
        merged(drafted, PATH, HEAD + STEP + EASIER)
    assert codes(judge("main", "--json")) == {"RC913"}


def test_nor_is_what_a_meeting_adopts(drafted: World, judge: Judge) -> None:
    drafted.repo.write("meetings/4.yaml", f"on: {NOW}\nadopted: [P-M4-01]\n")
    drafted.repo.move(PATH, THERE)
    drafted.repo.write(THERE, HEAD + ADOPTED + ITEM)
    drafted.commit("registrar")
    edited(drafted)
    drafted.repo.merge_by_hand("main")
    drafted.repo.git("rm", "--quiet", "--force", "--ignore-unmatch", PATH)
    drafted.repo.write(THERE, HEAD + ADOPTED + EASIER)
    drafted.commit("edu")
    assert codes(judge("main", "--json")) == {"RC913"}


@pytest.mark.parametrize("moved", [True, False])
def test_a_draft_that_stays_one_is_the_units_still(
    drafted: World, judge: Judge, moved: bool
) -> None:
    drafted.repo.write("README.md", "text\n")
    if moved:
        drafted.repo.move(PATH, PATH.replace("plans/2017", "plans/2018"))
    drafted.commit("registrar")
    edited(drafted)
    assert codes(judge("main", "--json")) == set()
