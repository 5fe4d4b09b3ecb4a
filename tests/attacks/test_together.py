"""Two requests that are right by themselves and wrong together are caught before they land."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.together import Pairs, Tally
from tests.attacks.world import World

SIDES = 54
"""So many requests make a thousand pairs, as some are not right by themselves."""


def _tally(template: Path, folder: Path, bases: int, sides: int, each: int) -> Tally:
    tally = Tally()
    for seed in range(1, bases + 1):
        world = World(template, folder / str(seed) / "ledger")
        Pairs(world, seed, sides).judge(each, tally)
    return tally


def test_some_pairs_are_judged_as_they_really_merge(template: Path, tmp_path: Path) -> None:
    tally = _tally(template, tmp_path, 1, 14, 36)
    assert tally.faults == []
    assert tally.conflicts
    assert tally.wrong


@pytest.mark.soak
@pytest.mark.parametrize("thousands", [1, 10])
def test_many_pairs_are_judged_as_they_really_merge(
    template: Path, tmp_path: Path, thousands: int
) -> None:
    tally = _tally(template, tmp_path, thousands, SIDES, 1000)
    print(tally)  # noqa: T201 - the figures of the long run
    assert tally.faults == []
    assert tally.pairs == thousands * 1000
