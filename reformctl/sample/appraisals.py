"""The year-end appraisals of the sample: visits by chance, deductions as the ledger calls for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.appraisal import shared_out
from reformctl.metrics.appraised_year import appraised_year
from reformctl.metrics.deduction import Proposal, proposals, rate_of
from reformctl.records.appraisal import Appraisal, AppraisalVisit, Assignment, Deduction
from reformctl.records.plan import Issue
from reformctl.sample.calendar import TODAY
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE

APPRAISED = (2014, 2015, 2016)


def appraisals(ledger: Ledger) -> tuple[Appraisal, ...]:
    """The appraisal of every year that is over, of the ledger's cities by its appraisal groups."""
    return tuple(_appraisal(ledger, year) for year in APPRAISED)


def deducted_on(year: int) -> date:
    """The day on which the deductions of a year are entered."""
    return date(year + 1, 1, 18)


def _appraisal(ledger: Ledger, year: int) -> Appraisal:
    shares = shared_out(ledger.cities, ledger.appraisal_groups, year)
    blank = Appraisal(
        NOWHERE,
        f"K-{year}",
        date(year, 12, 8),
        date(year + 1, 1, 15),
        tuple(Assignment(NOWHERE, group, tuple(cities)) for group, cities in shares.items()),
        tuple(_visits(year, shares)),
        issued=Issue(NOWHERE, f"示例考〔{year + 1}〕1号", date(year + 1, 1, 26)),
    )
    units = (*ledger.cities, *ledger.departments)
    called = proposals(ledger, blank, appraised_year(year, TODAY), units)
    taken = (
        Deduction(
            NOWHERE, one.unit, one.part, one.points, _about(ledger, one), f"{one.reason}（虚构）"
        )
        for one in called
    )
    return replace(blank, deductions=tuple(taken))


def _about(ledger: Ledger, one: Proposal) -> tuple[str, ...]:
    """As many of its ids as it takes to lose the points: a large ledger has thousands more."""
    return one.ids[: -(-one.taken // rate_of(ledger.settings.rates, one.shortfall))]


def _weeks(year: int) -> tuple[tuple[date, date], ...]:
    """When a group is at its first city, its second and its third."""
    return (
        (date(year, 12, 8), date(year, 12, 15)),
        (date(year, 12, 17), date(year, 12, 26)),
        (date(year + 1, 1, 5), date(year + 1, 1, 14)),
    )


def _visits(year: int, shares: dict[str, list[str]]) -> Iterator[AppraisalVisit]:
    """Each group goes to its cities one after the other: two before New Year, the rest after."""
    found = []
    for group, cities in shares.items():
        dice = Dice(f"appraisal {year} {group}")
        for city, (first, last) in zip(cities, _weeks(year), strict=True):
            found.append(AppraisalVisit(NOWHERE, dice.day(first, last), city, group))
    yield from sorted(found, key=lambda visit: (visit.on, visit.unit))
