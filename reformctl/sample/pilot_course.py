"""The half-yearly reviews of a sample pilot and the visits to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.records.pilot import Review, Visit
from reformctl.sample.calendar import TODAY, add_months
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE
from reformctl.sample.pilot_outline import PilotOutline
from reformctl.sample.pilot_wording import (
    PILOT_NEXT_STEPS,
    PILOT_PROBLEMS,
    STOP_REASONS,
    VISIT_TEXTS,
)
from reformctl.vocab.pilot import Opinion

LATE_REVIEWS = (("PT-05", 7), ("PT-08", 8))
"""The pilots, by team and number, whose review in June 2017 is still missing."""
LATE_VISIT = ("PT-03", 4)
"""The pilot nobody has visited for more than a year."""
_TOO_SOON = timedelta(45)
_HALF_YEAR = 6
_LAST_TEAM = 12
"""The team that reviews late in the month, so that its pilots are due on the sample's day."""


def reviews(outline: PilotOutline) -> tuple[Review, ...]:
    """Every review given by the sample's day, each within half a year of the one before."""
    found: list[Review] = []
    last = outline.start
    for year, month in _half_years():
        nominal = date(year, month, _day(outline.team_number))
        if nominal < last + _TOO_SOON:
            continue
        on = _workday_before(min(nominal, add_months(last, _HALF_YEAR)))
        late = (outline.team, outline.number) in LATE_REVIEWS and (year, month) == (2017, 6)
        if on > TODAY or late:
            break
        ended = (year, month) == outline.end
        found.append(_review(outline, on, ended))
        last = on
        if ended:
            break
    return tuple(found)


def _half_years() -> Iterator[tuple[int, int]]:
    for year in range(2014, TODAY.year + 1):
        yield year, 6
        if year < TODAY.year:
            yield year, 12


def _day(team: int) -> int:
    """On which day of June and December the team reviews its pilots."""
    return 22 if team == _LAST_TEAM else team + 1


def _workday_before(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - timedelta(max(0, day.weekday() - 4))


def _review(outline: PilotOutline, on: date, ended: bool) -> Review:
    dice = Dice(f"review {outline.id} {on}")
    if ended and outline.opinion:
        reason = dice.pick(STOP_REASONS) if outline.opinion is Opinion.STOP else None
        return Review(NOWHERE, on, outline.opinion, outline.team, reason)
    problem = dice.pick(PILOT_PROBLEMS) if dice.chance(0.5) else None
    following = dice.pick(PILOT_NEXT_STEPS)
    return Review(NOWHERE, on, Opinion.CONTINUE, outline.team, None, problem, following)


def visits(outline: PilotOutline, given: tuple[Review, ...]) -> tuple[Visit, ...]:
    """Every visit by the sample's day, each within a year of the one before."""
    dice = Dice(f"visits {outline.id}")
    ended = bool(given) and outline.opinion is given[-1].opinion
    last = given[-1].on - timedelta(1) if ended else TODAY - timedelta(1)
    if (outline.team, outline.number) == LATE_VISIT:
        last = date(2016, 6, 10)
    taken = {review.on for review in given}
    found: list[Visit] = []
    day = outline.start
    while True:
        day = _workday_before(day + timedelta(dice.between(225, 345)))
        while day in taken:
            day = _workday_before(day - timedelta(1))
        if day > last:
            return tuple(found)
        by = f"DIV-{dice.between(1, 4)}" if dice.chance(0.25) else outline.team
        found.append(Visit(NOWHERE, day, by, dice.pick(VISIT_TEXTS)))
