"""What a monthly round might pick: the plans that come first, and whom it visits for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.calendar import YEAR
from reformctl.metrics.item import is_open, is_overdue
from reformctl.records.plan import ReformPlan
from reformctl.vocab.round import RoundKind

LEAST = 5
"""Plans to pick at least, while there are so many."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A plan that could be picked, and what speaks for it."""

    plan: ReformPlan
    target: bool
    """Whether it shall be written off this year."""
    overdue: int
    open: int

    @property
    def comes_first(self) -> bool:
        """Whether a leader carries it, or it closes this year."""
        return self.plan.leader_direct or self.target


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a round of that month might visit and pick, and what must wait for another one."""

    month: date
    departments: tuple[str, ...]
    picks: tuple[Candidate, ...]
    waiting: int
    """How many plans that come first are left for later rounds."""


def proposal(ledger: Ledger, start: date, departments: Collection[str] = ()) -> Proposal:
    """The picks for a monthly round that starts on that day, of those departments if any are named.

    Plans that come first are shared out over the months that are left of the year; then the most
    overdue ones follow. A plan picked earlier in the year has had its turn.
    """
    known = candidates(ledger, start)
    count = max(LEAST, -(-_firsts(known) // (YEAR + 1 - start.month)))
    visited = set(departments) or _departments(ledger, known, count)
    picks = [one for one in known if not visited.isdisjoint(one.plan.lead)][:count]
    departments = tuple(name for name in ledger.departments if name in visited)
    waiting = _firsts(known) - _firsts(picks)
    return Proposal(start.replace(day=1), departments, tuple(picks), waiting)


def candidates(ledger: Ledger, start: date) -> list[Candidate]:
    """The plans issued by then that have open items and had no turn yet.

    Those that come first stand first; in each class the most overdue one.
    """
    had_turn = {
        name
        for one in ledger.rounds.values()
        if one.kind is RoundKind.MONTHLY and one.start and one.start.year == start.year
        for name in one.plans
        if one.start.month != start.month
    }
    found = [
        _candidate(plan, start)
        for plan in ledger.plans.values()
        if plan.id not in had_turn and plan.issued and plan.issued.on and plan.issued.on < start
    ]
    waiting = (one for one in found if one.open)
    return sorted(waiting, key=lambda one: (not one.comes_first, -one.overdue, -one.open))


def _candidate(plan: ReformPlan, start: date) -> Candidate:
    return Candidate(
        plan,
        plan.target_writeoff == start.year,
        sum(is_overdue(item, start) for item in plan.items),
        sum(map(is_open, plan.items)),
    )


def _departments(ledger: Ledger, known: Sequence[Candidate], count: int) -> set[str]:
    """Departments one after the other, each the one that leads most of what nobody led before.

    At least and at most as many as the settings say; within that, enough for the picks.
    """
    thresholds = ledger.settings.thresholds
    chosen: list[str] = []
    left = list(known)
    while len(chosen) < thresholds.monthly_departments_max:
        covered = _firsts(known) - _firsts(left)
        is_enough = len(chosen) >= thresholds.monthly_departments_min
        if is_enough and covered >= min(count, _firsts(known)):
            break
        units = [unit for unit in ledger.departments if unit not in chosen]
        best = max(units, key=lambda unit: _weight(left, unit), default=None)
        if best is None:
            break
        chosen.append(best)
        left = [one for one in left if best not in one.plan.lead]
    return set(chosen)


def _firsts(known: Iterable[Candidate]) -> int:
    return sum(one.comes_first for one in known)


def _weight(left: Iterable[Candidate], unit: str) -> tuple[int, int, int]:
    """How many plans that come first the unit leads, how many items are overdue, and all plans."""
    theirs = [one for one in left if unit in one.plan.lead]
    return _firsts(theirs), sum(one.overdue for one in theirs), len(theirs)
