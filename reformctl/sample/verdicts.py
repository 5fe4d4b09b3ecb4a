"""What supervision finds of one item on each visit."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.records.verdict import Verdict
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE
from reformctl.sample.visits import Visit
from reformctl.sample.wording import (
    HINDRANCES,
    NEXT_NOT_STARTED,
    NEXT_STEPS,
    OVERSTATED,
    PROBLEMS,
    QUARTERS,
)
from reformctl.vocab.plan import Status


@dataclass(frozen=True, slots=True)
class Course:
    """How an item really goes: when it is due, when work begins, when it is done."""

    due: date
    begun: date
    done: date
    kept_open: bool = False
    """Whether it is the item that keeps its plan from being complete."""


def verdicts(
    visits: tuple[Visit, ...], course: Course, finished: bool, dice: Dice
) -> tuple[Verdict, ...]:
    """One verdict for each visit until the item is found done; ``finished``: at the last one.

    The verdicts that say done do not name their evidence yet.
    """
    found: list[Verdict] = []
    for visit in visits:
        last = finished and visit is visits[-1]
        if last or course.done + timedelta(6) <= visit.on:
            found.append(Verdict(NOWHERE, visit.on, Status.DONE, visit.window.id))
            break
        found.append(_unfinished(visit, course, dice))
    return tuple(found)


def _unfinished(visit: Visit, course: Course, dice: Dice) -> Verdict:
    begun = course.begun <= visit.on
    overstated = course.done <= visit.on
    late = course.due < visit.on
    problems, steps = (PROBLEMS, NEXT_STEPS) if begun else (HINDRANCES, NEXT_NOT_STARTED)
    problem = dice.pick(problems) if dice.chance(0.9 if late else 0.3) else None
    next_step = dice.pick(steps).format(q=next_quarter(visit.on)) if dice.chance(0.5) else None
    return Verdict(
        NOWHERE,
        visit.on,
        Status.IN_PROGRESS if begun else Status.NOT_STARTED,
        visit.window.id,
        problem=OVERSTATED if overstated else problem,
        next_step=next_step,
    )


def next_quarter(day: date) -> str:
    """The quarter after that day's, as next steps name it."""
    quarter = (day.month - 1) // 3 + 1
    return QUARTERS[quarter] if quarter < 4 else f"次年{QUARTERS[0]}"
