"""Which plans the sample has: their ids, groups, departments and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.enumeration import Enum
from reformctl.sample.calendar import (
    CENTRAL_MEETINGS,
    MEETINGS,
    TODAY,
    YEARS,
    Window,
    near_scope_edge,
)
from reformctl.sample.dice import Dice, shares
from reformctl.sample.organs import GROUP_DEPARTMENTS

PLANS = 336
ADOPTED = 141
"""How many of the 336 plans a meeting adopted."""
PINNED = "P-M16-03"
"""The plan that the ledger's format is explained with."""

DOCKED_LATE = {"P-M12-06": ("C-10-03",)}
"""A plan that docks an older central plan, later than it should have; that was approved."""
DOCKED_BY = {PINNED: ("C-19-04",), **DOCKED_LATE}
FIXED = frozenset(name for names in DOCKED_BY.values() for name in names)
"""Central plans that others do not dock."""

_GROUP_WEIGHTS = (62, 45, 40, 36, 33, 46, 34, 24, 16)
_MEETING_WEIGHTS = (5, 6, 6, 7, 7, 6, 8, 6, 7, 7, 6, 7, 7, 8, 6, 8, 6, 7, 8, 6, 7)
_YEAR_WEIGHTS = (42, 56, 66, 31)
_LATE_ISSUES = frozenset(((5, 2), (9, 3), (17, 5)))
"""Meeting and order of plans issued after more than 30 days, of every ten of a meeting."""
_BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"


class Outcome(Enum):
    """How far a plan has got on the sample's day."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    OPEN = "open"
    COMPLETE = "complete"
    REQUESTED = "requested"
    RETURNED = "returned"
    WRITTEN_OFF = "written_off"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Outline:
    """One plan before its text is written."""

    id: str
    group: str
    lead: tuple[str, ...]
    meeting: int | None
    adopted: date | None
    issued: date | None
    central: tuple[str, ...] = ()
    outcome: Outcome = Outcome.OPEN
    variant: int = 0
    """Its number among the plans of the same outcome."""
    finish: Window | None = None
    """The round in which its last items are verified done."""
    leader_direct: bool = False
    target: int | None = None

    @property
    def year(self) -> int:
        """The year whose folder holds the plan."""
        return self.adopted.year if self.adopted else int(self.id[2:6])


def outlines(count: int) -> list[Outline]:
    """That many plans, in the order of their ids' years and meetings; none has an outcome yet."""
    found = _adopted(round(count * ADOPTED / PLANS))
    found += _others(count - len(found))
    return _grouped(found)


def _adopted(count: int) -> list[Outline]:
    found = []
    given = Counter[int]()
    for number, (day, size) in enumerate(
        zip(MEETINGS, shares(count, _MEETING_WEIGHTS), strict=True), start=1
    ):
        central = _central(day, size * 3 // 5, given)
        for order in range(1, size + 1):
            plan_id = f"P-M{number}-{order:02}"
            issued = _issue_day(plan_id, number, order, day)
            docked = DOCKED_BY.get(plan_id) or central.get(order, ())
            found.append(Outline(plan_id, "", (), number, day, issued, docked))
    return found


def _central(day: date, size: int, given: Counter[int]) -> Mapping[int, tuple[str, ...]]:
    """The central plans that the first plans of a meeting dock: those of the last five months.

    ``given`` counts the plans of each central meeting that are docked already.
    """
    recent = [
        number
        for number, held in enumerate(CENTRAL_MEETINGS, start=1)
        if timedelta(40) <= day - held <= timedelta(155)
    ]
    if not recent:
        return {}
    found: dict[int, tuple[str, ...]] = {}
    for order in range(1, size + 1):
        number = recent[order % len(recent)]
        given[number] += 2 if f"C-{number}-{given[number] + 1:02}" in FIXED else 1
        found[order] = (f"C-{number}-{given[number]:02}",)
    return found


def _issue_day(plan_id: str, number: int, order: int, adopted: date) -> date | None:
    dice = Dice(f"issue {plan_id}")
    if (number, order % 7) in ((21, 0), (21, 2), (21, 4), (21, 5), (20, 6)):
        return None
    late = (number, order % 10) in _LATE_ISSUES
    first, last = (36, 46) if late else (7, 27)
    wanted = dice.day(adopted + timedelta(first), min(adopted + timedelta(last), TODAY))
    if plan_id == PINNED:
        wanted = date(2016, 5, 30)
    return _clear_of_rounds(wanted)


def _clear_of_rounds(day: date) -> date:
    """The day, or the working day before it on which it is plain what a mid-year round covers."""
    while near_scope_edge(day) or day.weekday() > 4:
        day -= timedelta(1)
    return day


def _others(count: int) -> list[Outline]:
    found = []
    for year, size in zip(YEARS, shares(count, _YEAR_WEIGHTS), strict=True):
        dice = Dice(f"plans of {year}")
        last = date(year, 12, 19) if year < TODAY.year else date(year, 5, 31)
        first = date(year, 1, 8) if year > YEARS[0] else date(year, 3, 3)
        seen: set[str] = set()
        for at in range(size):
            plan_id = fresh_id(year, dice, seen)
            draft = year == TODAY.year and at % 5 == 4
            issued = None if draft else _clear_of_rounds(dice.day(first, last))
            found.append(Outline(plan_id, "", (), None, None, issued))
    return found


def fresh_id(year: int, dice: Dice, seen: set[str]) -> str:
    """An id of that year whose last part is not among those seen, and joins them."""
    while True:
        tail = "".join(dice.pick(_BASE32) for _ in range(4))
        if tail not in seen:
            seen.add(tail)
            return f"P-{year}-{tail}"


def _grouped(found: list[Outline]) -> list[Outline]:
    """The plans with their groups and lead departments."""
    sizes = shares(len(found), _GROUP_WEIGHTS)
    order = Dice("groups").shuffled(
        [f"G{number}" for number, size in enumerate(sizes, start=1) for _ in range(size)]
    )
    for at, outline in enumerate(found):
        if outline.id == PINNED and "G7" in order:
            other = order.index("G7")
            order[at], order[other] = order[other], order[at]
    return [
        replace(outline, group=group, lead=_lead(outline.id, group))
        for outline, group in zip(found, order, strict=True)
    ]


def _lead(plan_id: str, group: str) -> tuple[str, ...]:
    if plan_id == PINNED:
        return ("D-ENV",)
    dice = Dice(f"lead {plan_id}")
    units = GROUP_DEPARTMENTS[group]
    first = min(dice.between(0, len(units) - 1), dice.between(0, len(units) - 1))
    second = dice.between(0, len(units) - 1) if dice.chance(0.25) else first
    return (units[first],) if first == second else (units[first], units[second])
