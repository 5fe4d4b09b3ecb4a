"""Settings count from the next request on, also for those who may change them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.conftest import Judge
from tests.attacks.server import Server
from tests.attacks.world import SETTINGS, World

ROUND = "kind: midyear\nstart: 2018-07-02\nend: 2018-07-20\nleader: 副主任\n"


def loosened(world: World) -> None:
    """Rounds of the half-year may lie in July from now on."""
    world.edit(SETTINGS, "issue_days: 30\n", "issue_days: 30\n  midyear_last_month: 7\n")
    world.commit("keeper")


def held(world: World) -> None:
    world.repo.write("rounds/S-2018-midyear.yaml", ROUND)
    world.commit("registrar")


def errors(judge: Judge, base: str = "main") -> set[str]:
    found = judge(base, "--json").data["findings"]
    return {one["code"] for one in found if one["severity"] == "error"}


def test_what_the_base_forbids_is_forbidden(world: World, judge: Judge) -> None:
    loosened(world)
    held(world)
    assert errors(judge) == {"RC701"}


def test_it_is_allowed_once_the_settings_have_landed(world: World, judge: Judge) -> None:
    loosened(world)
    assert errors(judge) == set()
    world.repo.git("branch", "--force", "main", "request")
    held(world)
    assert errors(judge) == set()


def test_a_checkpoint_changes_with_what_it_counts(world: World, judge: Judge) -> None:
    world.edit(SETTINGS, "  - on: 2016-12-31\n    figure: plans_written_off\n    value: 1\n", "")
    world.commit("keeper")
    assert errors(judge) == set()


@pytest.mark.parametrize("apart", [True, False])
def test_a_push_is_held_to_the_same(template: Path, tmp_path: Path, apart: bool) -> None:
    world = World(template, tmp_path / "ledger")
    world.edit(SETTINGS, "authority: signed", "authority: advisory")
    world.commit(on="2017-06-13")
    world.repo.git("branch", "--force", "main")
    world.repo.switch("main")
    server = Server(world, tmp_path)
    loosened(world)
    if apart:
        assert server.push("main").taken
    held(world)
    said = server.push("main")
    assert said.taken is apart
    assert ("RC701" in said.text) is not apart
