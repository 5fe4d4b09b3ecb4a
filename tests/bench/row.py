"""The bounds to reach: which measure, against which reference of the same run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench.ledger import State
from tests.bench.part import COMPLETION, INDEX, TERMINAL, named
from tests.bench.result import Measured

X1, X10, X100 = "336 plans", "3,360 plans", "33,600 plans"
K2, K20, K100 = "2,000 commits", "20,000 commits", "100,000 commits"
LONG = "100,000 on 1,305 plans"
LONGER = (K20, LONG, K100)
TWICE = (State.NEW, State.AGAIN)


@dataclass(frozen=True)
class Row:
    """A command in a state on a ledger, and at most how much of which reference it may take."""

    part: str
    words: str
    state: State
    at_most: float
    unit: str
    """References by their letters, added; MiB for memory."""
    by_the_clock: bool = False
    plus: str = ""
    """A reference that it may take once besides."""

    @property
    def task(self) -> str:
        """What it is called in the results."""
        return named(self.words, self.state)

    @property
    def is_memory(self) -> bool:
        """Whether the bound is one of memory."""
        return self.unit == "MiB"


@dataclass(frozen=True)
class Section:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


def ratio(row: Row, measured: Measured, by_the_clock: bool) -> float:
    """How much of its unit a row took; of memory, the MiB."""
    if row.is_memory:
        return measured.cost(row.task).memory
    units = [one for one in row.unit if one.isalpha()]
    return measured.ratio(row.task, units, by_the_clock, besides=row.plus)


def _both(part: str, words: str, at_most: float, unit: str) -> Iterator[Row]:
    return (Row(part, words, state, at_most, unit) for state in TWICE)


def _changed(state: State) -> Iterator[Row]:
    yield from (Row(part, "status", state, 6, "P") for part in (X1, X10, K2, K20, LONG))
    # Twenty times as many plans, each of which has to be looked at, as git does.
    yield Row(K100, "status", state, 6, "P", plus="G")


def _line(words: str) -> Iterator[Row]:
    """A command about the history."""
    yield from _both(X1, words, 5, "P")
    yield from _both(K20, words, 0.1, "L")
    for part in (LONG, K100):
        yield from _both(part, words, 0.03, "L")


SECTIONS = (
    Section(
        "Start",
        (
            Row(X1, "--version", State.ANY, 1.5, "P"),
            *(Row(X1, words, State.KEPT, 1.5, "P") for words in COMPLETION),
        ),
    ),
    Section(
        "Reading commands",
        (
            *_both(X1, "status", 2.5, "P"),
            *_both(X10, "status", 3.5, "P"),
            *_both(X100, "status", 1.7, "P + G"),
            *_both(X1, f"status{TERMINAL}", 9, "P"),
            *_both(X1, "show PLAN", 2.5, "P"),
            *_both(X10, "show PLAN", 3.5, "P"),
            *_both(X1, "list", 2.5, "P"),
            *_both(X10, "list", 3.5, "P"),
            *_both(X1, "remind", 2.5, "P"),
            *_both(X10, "remind", 3.5, "P"),
        ),
    ),
    Section("After a change", (*_changed(State.DIRTY), *_changed(State.COMMIT))),
    Section(
        "Everything read",
        (
            *(Row(part, "status", State.COLD, 0.8, "Y") for part in (X1, X10, X100)),
            *(Row(part, "check", State.OFF, 0.8, "Y") for part in (X1, X10)),
        ),
    ),
    Section(
        "History",
        (
            *_line("history PLAN"),
            *_line("trend"),
            Row(K2, "trend", State.COLD, 20, "L"),
            Row(K20, "trend", State.COLD, 14, "L"),
            *(Row(part, "trend", State.COLD, 7, "L") for part in (LONG, K100)),
            *(Row(part, INDEX, State.COLD, 22, "L") for part in LONGER),
            *(Row(part, INDEX, State.COLD, 13, "L", by_the_clock=True) for part in LONGER),
        ),
    ),
    Section(
        "Memory",
        (
            *(Row(X100, "status", state, 200, "MiB") for state in (State.COLD, *TWICE)),
            *(Row(part, INDEX, State.COLD, 600, "MiB") for part in (LONG, K100)),
        ),
    ),
)
