"""What counts and forecasts need of one version of a file, and nothing else of it.

It is made of tuples, numbers and texts only, so that it can be kept. A day is its ordinal number;
0 stands for a day that is not known, which is taken for long past.
"""

from __future__ import annotations

from reformctl.day import date
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.records.settings import Settings
from reformctl.records.verdict import Verdict
from reformctl.vocab.plan import Status, WriteoffAct

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

DONE, IN_PROGRESS, NOT_STARTED = range(3)
STATUSES = {
    Status.DONE: DONE,
    Status.IN_PROGRESS: IN_PROGRESS,
    Status.NOT_STARTED: NOT_STARTED,
}
GRANTED, REQUESTED, OTHER = range(3)
ACTS = {WriteoffAct.GRANT: GRANTED, WriteoffAct.REQUEST: REQUESTED}

# The day and the status of each verdict.
Verdicts = tuple[tuple[int, int], ...]
# Of each approved extension the days on which it was asked for and approved, and the new due date.
Extensions = tuple[tuple[int, int, int], ...]
# Id, lead unit, due date, verdicts, extensions, and the day of the withdrawal if there is one.
ItemGist = tuple[str, str | None, int | None, Verdicts, Extensions, int | None]
# Id, group, lead units, the days of adoption and issue where there are any, the day and the act of
# each step of the write-off, and the items.
PlanGist = tuple[
    str,
    str | None,
    tuple[str, ...],
    int | None,
    int | None,
    tuple[tuple[int, int], ...],
    tuple[ItemGist, ...],
]
# Id, group, lead unit, the year for which it is planned, and verdicts.
MasterGist = tuple[str, str, str | None, int | None, Verdicts]
# The first and the last year of the programme.
Years = tuple[int, int]
# The plans, the master items, and the programme's years a file names.
Gist = tuple[tuple[PlanGist, ...], tuple[MasterGist, ...], Years | None]

NOTHING: Gist = ((), (), None)


def gist_of(records: Iterable[Any]) -> Gist:
    """The gist of a file that gave those records."""
    known = list(records)
    years = (one.period for one in known if isinstance(one, Settings) and one.period)
    return (
        tuple(plan_gist(one) for one in known if isinstance(one, ReformPlan)),
        tuple(master_gist(one) for one in known if isinstance(one, MasterItem)),
        next(((period.first_year, period.last_year) for period in years), None),
    )


def plan_gist(plan: ReformPlan) -> PlanGist:
    """The gist of a plan and its items."""
    return (*plan_head(plan), tuple(map(item_gist, plan.items)))


def plan_head(
    plan: ReformPlan,
) -> tuple[str, str | None, tuple[str, ...], int | None, int | None, tuple[tuple[int, int], ...]]:
    """The gist of a plan without its items."""
    return (
        plan.id,
        plan.group,
        plan.lead,
        _day(plan.adopted.on) if plan.adopted else None,
        _day(plan.issued.on) if plan.issued else None,
        tuple((_day(step.on), ACTS.get(step.step, OTHER)) for step in plan.writeoff),
    )


def item_gist(item: ReformItem) -> ItemGist:
    """The gist of a specific item."""
    return (
        item.id,
        item.lead,
        _day(item.due) if item.due else None,
        _verdicts(item.verdicts),
        tuple(
            (_day(one.asked), _day(one.approved.on), _day(one.to))
            for one in item.extensions
            if one.approved
        ),
        _day(item.withdrawn.on) if item.withdrawn else None,
    )


def master_gist(item: MasterItem) -> MasterGist:
    """The gist of a master item."""
    return item.id, item.group, item.lead, item.planned, _verdicts(item.verdicts)


def _verdicts(verdicts: Iterable[Verdict]) -> Verdicts:
    return tuple((_day(one.on), STATUSES[one.status]) for one in verdicts)


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0
