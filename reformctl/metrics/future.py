"""One simulated future, and what the models that make them have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import Protocol

from reformctl.dataclass import dataclass
from reformctl.metrics.calendar import YEAR

HORIZON = 20 * YEAR
"""How many months ahead is looked at most; what isn't done by then is done not before."""


@dataclass(frozen=True, slots=True)
class Future:
    """How one simulated future goes."""

    finish: int | None
    """The month in which the last open item is done; None for not within the months looked at."""
    done: tuple[int, ...]
    """How many of the open items are done by the end of each month asked for."""


class Simulation(Protocol):
    """A model that was fitted to the past."""

    def future(self, dice: Random, asked: Sequence[int], until: int) -> Future:
        """One future by lot, up to that month, with the items done by the end of months before."""


def drawn(dice: Random, count: int) -> int:
    """A number below ``count`` by lot; the same in every version of Python."""
    return int(dice.random() * count)


def years_by_lot(dice: Random, stretches: int) -> Iterator[int]:
    """The number of a past stretch of twelve months for one year to come after the other.

    All years of a future are of as few stretches as the past has whole years, drawn by lot first:
    so it shows how little a short past tells of the long run.
    """
    few = [drawn(dice, stretches) for _ in range((stretches + YEAR - 1) // YEAR)]
    while True:
        yield few[drawn(dice, len(few))]
