"""What of many like cases is asked in every run, and what in the long runs alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

Test = Callable[..., None]


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


def examples(now: int = 30, later: int = 300) -> list[int | ParameterSet]:
    """How many random examples: a few in every run, many in the long runs alone."""
    return [now, pytest.param(later, marks=pytest.mark.soak)]


def tried(
    *some: SearchStrategy[object],
    now: int = 30,
    later: int = 300,
    **named: SearchStrategy[object],
) -> Callable[[Test], Test]:
    """Hold a test to random examples: a few in every run, many in the long runs alone."""

    def decorate(test: Test) -> Test:
        few, many = (
            settings(max_examples=most)(given(*some, **named)(test)) for most in (now, later)
        )
        long = pytest.param(many, id=f"{later} examples", marks=pytest.mark.soak)

        @pytest.mark.parametrize("hold", [pytest.param(few, id=f"{now} examples"), long])
        def held(hold: Callable[[], None]) -> None:
            hold()

        held.__doc__ = test.__doc__
        return held

    return decorate
