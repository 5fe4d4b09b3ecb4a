"""How a ledger stands, whichever day it is: all that ``status`` shows, worked out once.

Imports nothing that takes time, and is told in tuples, texts and bytes, so that it can be kept: a
state of the ledger that is known is shown without reading a plan.
"""

from __future__ import annotations

from reformctl.dataclass import astuple, dataclass
from reformctl.day import date
from reformctl.metrics.tally import Counts, Summary, YearCounts, counts_of

TYPE_CHECKING = False  # to import this from typing takes longer than a report
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

ALWAYS = 0
"""In place of the day from which a breach stands, where it does not begin with a day."""
MOST_SHOWN = 5
"""Owners of breaches that are told at most, before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Body:
    """A group or department by its names."""

    id: str
    title: str
    title_en: str | None


@dataclass(frozen=True, slots=True)
class Called:
    """What is shown, on whatever day, of the breaches of one rule that call for somebody."""

    code: str
    title: tuple[str, str]
    """What a breach is called, in Chinese and in English."""
    days: tuple[tuple[int, int], ...]
    """How many breaches begin on each day; days are numbers."""
    front: tuple[tuple[int, str], ...]
    """The breaches that stand among the first on some day, each with the day from which it stands
    and whose it is, in the order of the files they stand in."""

    def begun(self, day: int) -> int:
        """How many of them stand on that day."""
        return sum(count for since, count in self.days if since <= day)

    def owners(self, day: int) -> list[str]:
        """Whose the first of the breaches are that stand on that day, each once."""
        found = dict.fromkeys(name for since, name in self.front if since <= day)
        return list(found)[:MOST_SHOWN]


def day_number(day: date | None) -> int:
    """A day as a number, that it may be kept; one for no day too."""
    return day.toordinal() if day else ALWAYS


def numbered_day(number: int) -> date | None:
    """The day that was made a number."""
    return date.fromordinal(number) if number else None


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the table of every morning shows, but for the day."""

    ledger: str
    ledger_en: str | None
    synthetic: bool
    groups: tuple[Body, ...]
    departments: tuple[Body, ...]
    years: tuple[YearCounts, ...]
    summary: Summary
    called: tuple[Called, ...]
    """By rule, in the order of their codes."""
    newest: date | None
    """The last day of which the ledger says anything."""


def packed(standing: Standing) -> tuple[Any, ...]:
    """The same in tuples, texts and numbers only."""
    summary = standing.summary
    return (
        (standing.ledger, standing.ledger_en, standing.synthetic),
        tuple(map(astuple, standing.groups)),
        tuple(map(astuple, standing.departments)),
        tuple(map(astuple, standing.years)),
        (astuple(summary.whole), _taken_apart(summary.groups), _taken_apart(summary.units)),
        tuple(map(astuple, standing.called)),
        day_number(standing.newest),
    )


def unpacked(kept: tuple[Any, ...]) -> Standing:
    """What was packed."""
    names, groups, departments, years, (whole, by_group, by_unit), calls, newest = kept
    ledger, ledger_en, synthetic = names
    return Standing(
        ledger,
        ledger_en,
        synthetic,
        tuple(Body(*one) for one in groups),
        tuple(Body(*one) for one in departments),
        tuple(YearCounts(*year) for year in years),
        Summary(counts_of(whole), _put_together(by_group), _put_together(by_unit)),
        tuple(Called(*one) for one in calls),
        numbered_day(newest),
    )


def _taken_apart(counts: Mapping[str, Counts]) -> dict[str, tuple[Any, ...]]:
    return {name: astuple(one) for name, one in counts.items()}


def _put_together(kept: Mapping[str, tuple[tuple[int, ...], ...]]) -> dict[str, Counts]:
    return {name: counts_of(one) for name, one in kept.items()}
