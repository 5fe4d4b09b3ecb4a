"""The year-end appraisal counted: who visits whom, what each unit scores, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.on_record import named_before
from reformctl.metrics.points import hundredths, part_points
from reformctl.records.appraisal import Appraisal, AppraisalVisit, Deduction
from reformctl.records.settings import Points
from reformctl.vocab.appraisal import AppraisalPart


@dataclass(frozen=True, slots=True)
class PartScore:
    """One part of a unit's score in hundredths: what it is worth, and what was taken off."""

    part: AppraisalPart
    worth: int
    taken: int

    @property
    def left(self) -> int:
        """What is left of it, which is never below nothing."""
        return max(0, self.worth - self.taken)


@dataclass(frozen=True, slots=True)
class Score:
    """What a unit scores of the points of reform."""

    unit: str
    parts: tuple[PartScore, ...]

    @property
    def total(self) -> int:
        """All parts together, in hundredths."""
        return sum(part.left for part in self.parts)


def score_of(unit: str, deductions: Iterable[Deduction], points: Points) -> Score:
    """The unit's score after those of the deductions that are its own."""
    taken = dict.fromkeys(AppraisalPart, 0)
    for one in deductions:
        if one.unit == unit:
            taken[one.part] += hundredths(one.points)
    worth = part_points(points)
    return Score(unit, tuple(PartScore(part, worth[part], taken[part]) for part in AppraisalPart))


def ranks(scores: Iterable[Score]) -> dict[str, int]:
    """The place of each unit; equal totals share one, and the places behind it stay empty."""
    known = list(scores)
    order = sorted((one.total for one in known), reverse=True)
    return {one.unit: order.index(one.total) + 1 for one in known}


def assigned(appraisal: Appraisal) -> dict[str, str]:
    """City → the appraisal group that is to visit it; the first one that names it."""
    found: dict[str, str] = {}
    for assignment in appraisal.assignments:
        for city in assignment.cities:
            found.setdefault(city, assignment.by)
    return found


def cities_to_visit(ledger: Ledger, appraisal: Appraisal) -> list[str]:
    """The cities that are assigned, and those there were when it began; in the registry's order.

    A city that nothing names from before that day is taken for one that joined later.
    """
    due = set(assigned(appraisal))
    if not due.issuperset(ledger.cities):
        due |= named_before(ledger, appraisal.start or date.max)
    return [city for city in ledger.cities if city in due]


def visits_by_unit(appraisal: Appraisal) -> dict[str, AppraisalVisit]:
    """Unit → the first visit to it."""
    found: dict[str, AppraisalVisit] = {}
    for visit in appraisal.visits:
        found.setdefault(visit.unit, visit)
    return found


def unvisited(appraisal: Appraisal, cities: Iterable[str]) -> list[str]:
    """Those of the cities that no visit was made to."""
    visited = visits_by_unit(appraisal)
    return [city for city in cities if city not in visited]


def shared_out(cities: Iterable[str], groups: Iterable[str], year: int) -> dict[str, list[str]]:
    """Group → its cities: as many for each as can be, and others every year."""
    names = list(groups)
    found: dict[str, list[str]] = {name: [] for name in names}
    for number, city in enumerate(cities):
        found[names[(number + year) % len(names)]].append(city)
    return found
