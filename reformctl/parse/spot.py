"""Where a value stands in the text of its file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reformctl.records.place import Step

Steps = tuple[Step, ...]


class Spot(NamedTuple):
    """Where a value and its key begin and where the value ends; 1-based, and as text indexes."""

    line: int
    column: int
    start: int
    end: int
    key_line: int
    key_column: int


def nearest(found: dict[Steps, Spot], steps: Steps) -> Spot | None:
    """The spot of the place, or of the closest place above it that is there."""
    while steps not in found and steps:
        steps = steps[:-1]
    return found.get(steps)


def with_holders(wanted: Iterable[Steps]) -> set[Steps]:
    """The places and every place they lie in."""
    return {steps[:depth] for steps in wanted for depth in range(len(steps) + 1)}
