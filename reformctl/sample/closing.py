"""The steps on a finished plan's way to write-off, without their fingerprints."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.records.plan import WriteoffStep
from reformctl.sample.calendar import MEETINGS, TODAY, in_midyear
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE
from reformctl.sample.outline import Outcome, Outline
from reformctl.sample.wording import REOPEN_REASONS, RETURN_REASONS
from reformctl.vocab.plan import WriteoffAct

LEADING_GROUP = "LG"
_RETURNED_FIRST = 2
"""How many of the plans written off were returned once before."""


def closing_steps(outline: Outline, complete: date) -> list[WriteoffStep]:
    """The steps taken by the sample's day for a plan complete since that day."""
    dice = Dice(f"closing {outline.id}")
    match outline.outcome:
        case Outcome.REQUESTED:
            return [request(outline.group, _late_request(complete, dice))]
        case Outcome.RETURNED:
            return returned(outline.group, complete, dice)
        case Outcome.WRITTEN_OFF if outline.variant < _RETURNED_FIRST:
            steps = returned(outline.group, complete, dice)
            return [*steps, *granted(outline.group, steps[-1].on, dice)]
        case Outcome.WRITTEN_OFF:
            return granted(outline.group, complete, dice)
        case Outcome.REOPENED:
            return _reopened(outline, complete, dice)
        case _:
            return []


def returned(group: str, complete: date, dice: Dice) -> list[WriteoffStep]:
    """A request for what is complete since that day, and its return."""
    asked = dice.day(complete + timedelta(7), complete + timedelta(20))
    answered = dice.day(asked + timedelta(12), asked + timedelta(25))
    reason = dice.pick(RETURN_REASONS)
    back = WriteoffStep(NOWHERE, WriteoffAct.RETURN, answered, LEADING_GROUP, reason=reason)
    return [request(group, asked), back]


def granted(group: str, after: date, dice: Dice) -> list[WriteoffStep]:
    """A request and its grant: at the next meeting, or by numbered approval."""
    asked = dice.day(after + timedelta(8), after + timedelta(24))
    soon = [day for day in MEETINGS if 7 <= (day - asked).days <= 75]
    if soon and dice.chance(0.6):
        meeting = MEETINGS.index(soon[0]) + 1
        grant = WriteoffStep(NOWHERE, WriteoffAct.GRANT, soon[0], meeting=meeting)
    else:
        on = _clear(dice.day(asked + timedelta(9), asked + timedelta(30)))
        approval = f"示例复〔{on.year}〕{dice.between(1, 160)}号"
        grant = WriteoffStep(NOWHERE, WriteoffAct.GRANT, on, LEADING_GROUP, approval=approval)
    return [request(group, asked), grant]


def _reopened(outline: Outline, complete: date, dice: Dice) -> list[WriteoffStep]:
    """Three cases: reopened and granted again, reopened just now, reopened with work left."""
    first = granted(outline.group, complete, dice)
    if outline.variant % 3 == 0:
        again = granted(outline.group, date(2016, 12, 27), dice)
        return [*first, reopened_on(date(2016, 9, 20), dice), *again]
    day = date(2017, 6, 2) if outline.variant % 3 == 1 else date(2017, 3, 21)
    return [*first, reopened_on(day, dice)]


def reopened_on(day: date, dice: Dice) -> WriteoffStep:
    """The reopening of what was written off."""
    reason = dice.pick(REOPEN_REASONS)
    return WriteoffStep(NOWHERE, WriteoffAct.REOPEN, day, LEADING_GROUP, reason=reason)


def request(group: str, day: date) -> WriteoffStep:
    """The group's request."""
    return WriteoffStep(NOWHERE, WriteoffAct.REQUEST, day, group)


def _late_request(complete: date, dice: Dice) -> date:
    """A request not decided yet: of the last weeks where the plan is complete that long."""
    first = max(complete + timedelta(3), date(2017, 4, 24))
    return min(dice.day(first, TODAY - timedelta(1)), TODAY - timedelta(1))


def _clear(day: date) -> date:
    """The day, or the next one outside the mid-year rounds, so that their scope is plain."""
    while in_midyear(day) or day.weekday() > 4:
        day += timedelta(1)
    return min(day, TODAY)
