"""A history of ten thousand commits is audited in time, and the next time at once."""

from __future__ import annotations

import resource
import time

import pytest

from tests.verify.house import House
from tests.verify.long import lengthen

COUNT = 10_000
MILLISECONDS = 5
"""Of processor time for each commit that is seen for the first time."""


def spent(house: House) -> float:
    """Seconds of processor time that an audit takes, git's and the program's."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert house.kinds() == []
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.soak
def test_a_long_history(house: House) -> None:
    lengthen(house, COUNT)
    began = time.monotonic()
    assert spent(house) < COUNT * MILLISECONDS / 1000
    assert time.monotonic() - began < COUNT * MILLISECONDS / 1000
    house.note(house.clerk, on="2017-01-01")
    assert spent(house) < 1
    assert house.verify()["judged"] == COUNT + 1
