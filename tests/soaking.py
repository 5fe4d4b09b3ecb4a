"""What of many like cases is asked in every run, and what in the long runs alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from _pytest.mark.structures import ParameterSet


def some_now(number: int, *, now: int) -> list[int | ParameterSet]:
    """So many seeds, the first of them asked in every run."""
    return [
        seed if seed < now else pytest.param(seed, marks=pytest.mark.soak) for seed in range(number)
    ]


def every_other_now(cases: Sequence[ParameterSet]) -> list[ParameterSet]:
    """The cases, every second one left to the long runs."""
    return [one if at % 2 == 0 else later(one) for at, one in enumerate(cases)]


def later(case: ParameterSet) -> ParameterSet:
    """The same case for the long runs alone."""
    return pytest.param(*case.values, id=case.id, marks=[*case.marks, pytest.mark.soak])
