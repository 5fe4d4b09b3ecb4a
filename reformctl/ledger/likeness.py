"""How much two wordings have in common."""

from __future__ import annotations

LONGEST = 2_000
"""Signs of a wording that are looked at; nobody tells two wordings apart behind them."""


def likeness(old: str, new: str) -> float:
    """From 0 to 1: the longest row of signs that both have in this order, as a part of both."""
    old, new = old[:LONGEST], new[:LONGEST]
    both = len(old) + len(new)
    return 2 * _common(old, new) / both if both else 1.0


def _common(old: str, new: str) -> int:
    """How long the longest common subsequence is; a bit for each sign of the one, set until met."""
    places: dict[str, int] = {}
    for at, sign in enumerate(old):
        places[sign] = places.get(sign, 0) | 1 << at
    every = (1 << len(old)) - 1
    left = every
    for sign in new:
        met = left & places.get(sign, 0)
        left = (left + met | left - met) & every
    return len(old) - left.bit_count()
