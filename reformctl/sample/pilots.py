"""The pilots of the sample, from outline to write-off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.dataclass import replace
from reformctl.parse.fingerprint import fingerprint
from reformctl.records.pilot import Pilot
from reformctl.records.plan import Issue, WriteoffStep
from reformctl.sample.closing import granted, reopened_on, request, returned
from reformctl.sample.dice import Dice
from reformctl.sample.organs import GROUP_DEPARTMENTS, NOWHERE, cities
from reformctl.sample.pilot_course import reviews, visits
from reformctl.sample.pilot_outline import MAJOR, PilotOutline
from reformctl.sample.pilot_wording import (
    CITY_LEADERS,
    CITY_PERSONS,
    DEPARTMENT_LEADERS,
    DEPARTMENT_PERSONS,
    PILOT_TITLE,
    PREFECTURE_LEADERS,
    TASK_FORCE,
)
from reformctl.sample.plain import plain
from reformctl.vocab.plan import WriteoffAct

REOPENED = ("PT-07", 0)
"""The pilot, by team and number, that was reopened after its write-off."""
RETURNED = ("PT-06", 1)
REQUESTED = (
    *(("PT-08", 1), ("PT-10", 1), ("PT-12", 1)),
    *(("PT-01", 2), ("PT-02", 2), ("PT-03", 2), ("PT-04", 2)),
)
UNASKED = (("PT-05", 2), ("PT-06", 2))
_REOPENED_ON = date(2017, 3, 21)


def pilots(outlines: list[PilotOutline]) -> Iterator[Pilot]:
    """The pilots, by their ids."""
    for outline in sorted(outlines, key=lambda outline: outline.id):
        yield _closed(_pilot(outline), outline)


def pilot_at(pilot: Pilot, day: date) -> Pilot:
    """The pilot as it stood at the end of that day, but for its way to write-off."""
    return replace(
        pilot,
        reviews=tuple(one for one in pilot.reviews if one.on <= day),
        visits=tuple(one for one in pilot.visits if one.on <= day),
        writeoff=tuple(one for one in pilot.writeoff if one.on <= day),
    )


def _pilot(outline: PilotOutline) -> Pilot:
    dice = Dice(f"pilot {outline.id}")
    unit, places = _places(outline, dice)
    given = reviews(outline)
    return Pilot(
        NOWHERE,
        outline.id,
        PILOT_TITLE.format(subject=outline.subject),
        outline.level,
        outline.number in MAJOR,
        outline.group,
        outline.team,
        unit,
        dice.pick(DEPARTMENT_PERSONS if unit.startswith("D-") else CITY_PERSONS),
        _leader(unit, dice),
        Issue(NOWHERE, f"示例试〔{outline.start.year}〕{dice.between(1, 90)}号", outline.start),
        TASK_FORCE.format(subject=outline.subject),
        places,
        reviews=given,
        visits=visits(outline, given),
    )


def _places(outline: PilotOutline, dice: Dice) -> tuple[str, tuple[str, ...]]:
    """The unit that answers for the pilot, and the cities where it is tried."""
    known = [city.id for city in cities()]
    if dice.chance(0.45):
        city = dice.pick(known)
        return city, (city,)
    unit = dice.pick(GROUP_DEPARTMENTS[outline.group])
    return unit, dice.some(known, dice.between(2, 4))


def _leader(unit: str, dice: Dice) -> str:
    if unit.startswith("D-"):
        return dice.pick(DEPARTMENT_LEADERS)
    return dice.pick(PREFECTURE_LEADERS if unit.startswith("513") else CITY_LEADERS)


def _closed(pilot: Pilot, outline: PilotOutline) -> Pilot:
    """The pilot with its target and its steps, each carrying the fingerprint of what it meant."""
    steps = _steps(pilot, outline)
    grants = [step.on.year for step in steps if step.step is WriteoffAct.GRANT]
    late = outline.end is not None or outline.number in (2, 3)
    target = grants[-1] if grants else 2017 if late else outline.start.year + 3
    if steps and steps[-1].step is WriteoffAct.REOPEN:
        target = _REOPENED_ON.year
    pilot = replace(pilot, target_writeoff=target)
    asked = ""
    signed: list[WriteoffStep] = []
    for step in steps:
        if step.step is WriteoffAct.REQUEST:
            content = replace(pilot_at(pilot, step.on), writeoff=())
            asked = fingerprint(plain(content))
        kept = step.step in (WriteoffAct.REQUEST, WriteoffAct.GRANT)
        signed.append(replace(step, fingerprint=asked) if kept else step)
    return replace(pilot, writeoff=tuple(signed))


def _steps(pilot: Pilot, outline: PilotOutline) -> list[WriteoffStep]:
    """The steps taken by the sample's day for a pilot that has come to its end."""
    which = outline.team, outline.number
    if outline.end is None or which in UNASKED:
        return []
    dice = Dice(f"closing {outline.id}")
    ended = pilot.reviews[-1].on
    if which in REQUESTED:
        first = max(ended + timedelta(1), date(2017, 5, 22))
        return [request(outline.group, dice.day(first, date(2017, 6, 14)))]
    if which == RETURNED:
        return returned(outline.group, date(2017, 3, 6), dice)
    steps = granted(outline.group, ended, dice)
    return [*steps, reopened_on(_REOPENED_ON, dice)] if which == REOPENED else steps
