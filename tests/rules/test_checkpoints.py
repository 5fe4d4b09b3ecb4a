"""A checkpoint counts what the whole ledger comes to as of its day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reformctl.dataclass import replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.metrics.figure import figure
from reformctl.records.place import Place
from reformctl.records.settings import Checkpoint
from reformctl.rules.checkpoint import checkpoint_missed
from reformctl.rules.rule import Facts
from reformctl.vocab.check import Figure
from tests.rules.test_planted import sample

TODAY = date(2017, 6, 15)
DAYS = (date(2014, 5, 5), date(2015, 12, 31), date(2016, 8, 1), TODAY)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """The sample, of which every day has its figures."""
    return assemble(sample().values())


@pytest.mark.parametrize("asked", Figure, ids=lambda asked: asked.slug)
def test_a_figure_is_that_of_the_whole_ledger(asked: Figure, ledger: Ledger) -> None:
    counts = {day: figure(as_of(ledger, day), asked, day) for day in DAYS}
    assert missed(ledger, asked, counts) == []
    off = {day: count + 1 + at for at, (day, count) in enumerate(counts.items())}
    assert missed(ledger, asked, off) == list(counts.items())


def missed(ledger: Ledger, asked: Figure, points: dict[date, int]) -> list[tuple[Any, Any]]:
    """The days on which the ledger is said to come to another figure, and to which."""
    settings = ledger.settings
    pinned = tuple(
        Checkpoint(Place("ledger.yaml"), day, asked, value) for day, value in points.items()
    )
    with_points = replace(ledger, settings=replace(settings, checkpoints=pinned))
    hits = checkpoint_missed.body(Facts(with_points, TODAY))
    return [
        (values["day"], values["count"]) for values in (dict(hit.message.values) for hit in hits)
    ]
