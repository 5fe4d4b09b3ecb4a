"""Extensions of an item's due date: asked for before it passes, approved by the office."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.records.plan import Approval, Extension
from reformctl.sample.calendar import LAST_DAY, TODAY, quarter_end
from reformctl.sample.dice import Dice, workday
from reformctl.sample.organs import NOWHERE
from reformctl.sample.verdicts import Course
from reformctl.sample.wording import EXTENSION_REASONS

OFFICE = "office"


def extensions(
    course: Course, issued: date, verified: date | None, dice: Dice
) -> tuple[Extension, ...]:
    """The extensions of an item that would else be late; ``verified``: found done that day."""
    horizon = verified or TODAY
    if course.done <= course.due or course.due == LAST_DAY or not dice.chance(0.7):
        return ()
    asked = dice.day(course.due - timedelta(40), course.due - timedelta(9))
    if asked <= issued + timedelta(20) or asked >= horizon - timedelta(3):
        return ()
    wanted = max(course.done, course.due + timedelta(60)) + timedelta(dice.between(0, 60))
    to = min(quarter_end(wanted), LAST_DAY)
    first = _extension(to, asked, horizon, dice)
    if verified and first.approved is None:
        return ()
    if first.approved is None or to + timedelta(20) >= horizon or not dice.chance(0.4):
        return (first,)
    later = dice.day(to - timedelta(35), to - timedelta(9))
    if later <= first.approved.on or to == LAST_DAY:
        return (first,)
    again = min(quarter_end(to + timedelta(dice.between(80, 250))), LAST_DAY)
    second = _extension(again, later, horizon, dice)
    return (first,) if verified and second.approved is None else (first, second)


def _extension(to: date, asked: date, horizon: date, dice: Dice) -> Extension:
    answered = workday(asked + timedelta(dice.between(4, 14)), date.max)
    approved = Approval(OFFICE, answered) if answered < horizon else None
    return Extension(NOWHERE, to, dice.pick(EXTENSION_REASONS), asked, approved)
