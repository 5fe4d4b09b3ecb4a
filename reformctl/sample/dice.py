"""Chance that falls the same way every time, on every version of Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws from a named seed; only ``Random.random`` is used, whose values never change."""

    def __init__(self, seed: str) -> None:
        """Start the draws that belong to that name."""
        self._next = Random(seed).random

    def chance(self, share: float) -> bool:
        """True in that share of the draws."""
        return self._next() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from ``low`` to ``high``, both included."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[int(self._next() * len(choices))]

    def some(self, choices: Sequence[T], count: int) -> tuple[T, ...]:
        """That many different choices, or all of them, in their own order."""
        kept = sorted(self.shuffled(range(len(choices)))[:count])
        return tuple(choices[index] for index in kept)

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        """All choices in a new order."""
        pairs = [(self._next(), index) for index in range(len(choices))]
        return [choices[index] for _, index in sorted(pairs)]

    def day(self, first: date, last: date) -> date:
        """A working day between two days, or ``first`` where there is none."""
        return workday(first + timedelta(self.between(0, max(0, (last - first).days))), last)


def workday(day: date, last: date) -> date:
    """The day itself, or the next Monday; the Friday before where Monday is past ``last``."""
    weekend = day.weekday() - 4
    if weekend <= 0:
        return day
    monday = day + timedelta(3 - weekend)
    return monday if monday <= last else day - timedelta(weekend)


def shares(total: int, weights: Sequence[int]) -> list[int]:
    """The total split by weight into whole parts that add up to it (largest remainders)."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    byrest = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in byrest[: total - sum(parts)]:
        parts[at] += 1
    return parts
