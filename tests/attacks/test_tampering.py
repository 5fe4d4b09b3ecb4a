"""What nobody may change is refused, however it is hidden."""

from __future__ import annotations

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.tampering import TAMPERINGS, Tampering
from tests.attacks.ways import WAYS, Way, in_a_moved_file
from tests.attacks.world import World
from tests.soaking import every_other_now

PAIRS = [
    pytest.param(way, one, id=f"{one.name}-{way.__name__}")
    for way in WAYS
    for one in TAMPERINGS
    if way is not in_a_moved_file or one.path.startswith("plans/")
]


@pytest.mark.parametrize(("way", "tampering"), every_other_now(PAIRS))
def test_a_forbidden_change_is_refused_for_its_reason(
    world: World, judge: Judge, way: Way, tampering: Tampering
) -> None:
    reasons = way(world, tampering)
    outcome = judge("main", "--json")
    assert outcome.code == 1
    assert reasons <= codes(outcome)
