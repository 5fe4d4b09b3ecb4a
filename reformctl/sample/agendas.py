"""The yearly agendas of the sample: what was planned for which meeting, and what was submitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.central import CentralPlan
from reformctl.records.plan import Issue, ReformPlan, Withdrawal
from reformctl.sample.calendar import MEETINGS, TODAY
from reformctl.sample.central import decided_on, meeting_of
from reformctl.sample.dice import Dice
from reformctl.sample.organs import GROUP_DEPARTMENTS, NOWHERE
from reformctl.sample.subjects import SUBJECTS
from reformctl.sample.wording import MARK, compose
from reformctl.vocab.docking import DockingWay

ISSUED = {
    2014: date(2014, 1, 28),
    2015: date(2015, 1, 6),
    2016: date(2016, 1, 14),
    2017: date(2017, 1, 12),
}
"""The days on which the agendas went out."""
TO_COME = {22: date(2017, 7, 20), 23: date(2017, 9, 14)}
"""The meetings still ahead, with the days that are meant for them."""
PUT_OFF = 0.12
"""The share of plans that came before a later meeting than they were meant for."""
WITHDRAWN = "与其他方案合并，不再单独上会"


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry with the day on which it was put on the agenda, and that of its plan's adoption."""

    added: date
    adopted: date | None
    entry: AgendaEntry


@dataclass(frozen=True, slots=True)
class YearPlan:
    """An agenda with how it came about; its entries stand in the order in which they were added."""

    agenda: Agenda
    planned: tuple[Planned, ...]


def agendas(plans: Sequence[ReformPlan], central: Sequence[CentralPlan]) -> tuple[YearPlan, ...]:
    """The agendas of all years, each with every plan that a meeting of the year adopted."""
    return tuple(_agenda(year, plans, central) for year in ISSUED)


def _agenda(year: int, plans: Sequence[ReformPlan], central: Sequence[CentralPlan]) -> YearPlan:
    found = [_adopted(plan, year) for plan in plans if _year_of(plan) == year]
    found.append(_withdrawn(year))
    if year == TODAY.year:
        found += _to_dock(plans, central)
    found.sort(key=lambda one: (one.added, not one.entry.central, one.entry.submit_by))
    planned = tuple(
        replace(one, entry=replace(one.entry, id=f"{at:02}"))
        for at, one in enumerate(found, start=1)
    )
    issue = Issue(NOWHERE, f"示例委〔{year}〕1号", ISSUED[year])
    entries = tuple(one.entry for one in planned)
    return YearPlan(Agenda(NOWHERE, f"A-{year}", issue, entries), planned)


def _year_of(plan: ReformPlan) -> int | None:
    return plan.adopted.on.year if plan.adopted and plan.adopted.on else None


def _adopted(plan: ReformPlan, year: int) -> Planned:
    """The entry of a plan that a meeting adopted, as it was planned before."""
    assert plan.adopted
    dice = Dice(f"agenda {plan.id}")
    added = _added(year, plan.central)
    meeting = plan.adopted.meeting or 0
    by = _submit_by(MEETINGS[meeting - 1], plan.central)
    earlier = MEETINGS[meeting - 2] if meeting > 1 else MEETINGS[0]
    before = _submit_by(earlier, plan.central)
    if earlier.year == year and before > added and dice.chance(PUT_OFF):
        meeting, by = meeting - 1, before
    submitted = max(added, by - timedelta(dice.between(0, 6)))
    entry = AgendaEntry(
        NOWHERE,
        "",
        plan.title,
        plan.central,
        plan.group,
        plan.lead,
        meeting,
        by,
        min(submitted, by),
        plan.id,
    )
    return Planned(added, plan.adopted.on, entry)


def _added(year: int, central: Iterable[str]) -> date:
    """When a plan was put on the agenda: with all others, or as soon as docking was decided."""
    days = [decided_on(meeting_of(name)) for name in central]
    return max([ISSUED[year], *days])


def _submit_by(held: date, central: Sequence[str]) -> date:
    """Docking plans are to be in hand some days before the others."""
    day = held - timedelta(20 if central else 14)
    return day - timedelta(max(0, day.weekday() - 4))


def _withdrawn(year: int) -> Planned:
    """One that was planned and did not come."""
    dice = Dice(f"withdrawn {year}")
    group = dice.pick(tuple(GROUP_DEPARTMENTS))
    number = next(
        at for at, day in enumerate(MEETINGS, start=1) if day.year == year and day.month > 2
    )
    by = _submit_by(MEETINGS[number - 1], ())
    entry = AgendaEntry(
        NOWHERE,
        "",
        compose("{0}工作方案", dice.pick(SUBJECTS[group])) + MARK,
        (),
        group,
        (dice.pick(GROUP_DEPARTMENTS[group]),),
        number,
        by,
        withdrawn=Withdrawal(NOWHERE, by - timedelta(7), WITHDRAWN),
    )
    return Planned(ISSUED[year], None, entry)


def _to_dock(plans: Sequence[ReformPlan], central: Sequence[CentralPlan]) -> Iterator[Planned]:
    """The entries of what is still to dock central plans, for the meetings to come."""
    docked = {name for plan in plans for name in plan.central}
    for one in central:
        decision = one.decision
        waits = decision and decision.way is DockingWay.DOCKED and one.id not in docked
        if waits and decision and decision.on:
            dice = Dice(f"to dock {one.id}")
            meeting = dice.pick(tuple(TO_COME))
            entry = AgendaEntry(
                NOWHERE,
                "",
                f"对接{(one.title or '').removesuffix(MARK)}的实施方案{MARK}",
                (one.id,),
                one.group,
                one.lead,
                meeting,
                _submit_by(TO_COME[meeting], (one.id,)),
            )
            yield Planned(_added(TODAY.year, (one.id,)), None, entry)


def at_day(plan: YearPlan, day: date) -> Agenda | None:
    """The agenda as it stood at the end of that day; None before it was issued."""
    if plan.agenda.issued and plan.agenda.issued.on and plan.agenda.issued.on > day:
        return None
    entries = tuple(_entry_at(one, day) for one in plan.planned if one.added <= day)
    return replace(plan.agenda, entries=entries)


def _entry_at(planned: Planned, day: date) -> AgendaEntry:
    """What is submitted is entered when the meeting has given the plan its number."""
    entry = planned.entry
    gone = entry.withdrawn
    if gone and gone.on and gone.on > day:
        entry = replace(entry, withdrawn=None)
    if planned.adopted and planned.adopted > day:
        return replace(entry, submitted=None, plan=None)
    return entry


def days_of(plan: YearPlan) -> Mapping[date, int]:
    """The days on which something was entered, each with how many entries came or changed."""
    found: dict[date, int] = {}
    for one in plan.planned:
        gone = one.entry.withdrawn
        for day in {one.added, one.adopted, gone.on if gone else None}:
            if day:
                found[day] = found.get(day, 0) + 1
    return found
