"""Bands: where the middle of many simulated futures lies."""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to unpack all forecasts
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Generic, TypeVar

    V = TypeVar("V")
    W = TypeVar("W")
else:
    V = None

    class Generic:
        """Something for type checkers only."""

        def __class_getitem__(cls, _):
            """The class, whatever its values are."""
            return cls


@dataclass(frozen=True, slots=True)
class Band(Generic[V]):
    """The median, and from where to where the middle 50 % and the middle 80 % reach."""

    low80: V
    low50: V
    median: V
    high50: V
    high80: V

    def map(self, change: Callable[[V], W]) -> Band[W]:
        """The band with each of its values changed."""
        return Band(
            change(self.low80),
            change(self.low50),
            change(self.median),
            change(self.high50),
            change(self.high80),
        )


def band(ordered: Sequence[V]) -> Band[V]:
    """The band of values in order; each end is one of the values, by nearest rank."""
    return Band(*(ordered[_rank(tenths, len(ordered))] for tenths in (10, 25, 50, 75, 90)))


def _rank(percent: int, count: int) -> int:
    """The place, from 0, of the smallest value that at least so many per cent do not exceed."""
    return max(-(-percent * count // 100), 1) - 1
