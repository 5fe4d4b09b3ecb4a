"""Honest work is let through, whatever it consists of."""

from __future__ import annotations

from random import Random

import pytest

from reformctl.store.merge_setup import attribute_here, configure
from tests.attacks.conftest import Judge
from tests.attacks.honest import Office
from tests.attacks.world import World
from tests.soaking import some_now


def _alarms(world: World, judge: Judge, seed: int) -> list[str]:
    configure(world.path)
    attribute_here(world.path)
    office = Office(world, Random(seed))
    office.work(12)
    data = judge("main", "--today", office.day.isoformat(), "--json").data
    found = [one for one in data["findings"] if one["code"].startswith("RC9")]
    return [f"{one['code']} {one['path']} {one['message']}" for one in found]


@pytest.mark.parametrize("seed", some_now(40, now=16))
def test_honest_work_gives_no_alarm(world: World, judge: Judge, seed: int) -> None:
    assert _alarms(world, judge, seed) == []


@pytest.mark.soak
@pytest.mark.parametrize("hundred", range(20))
def test_much_honest_work_gives_no_alarm(world: World, judge: Judge, hundred: int) -> None:
    for seed in range(1000 + hundred * 100, 1100 + hundred * 100):
        world.repo.switch("main")
        world.repo.git("branch", "--force", "request", "main")
        world.repo.switch("request")
        assert _alarms(world, judge, seed) == [], seed
