"""The experiences of the sample: from promoted pilots, from cities, from plans written off."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from reformctl.dataclass import dataclass, replace
from reformctl.records.experience import Experience, Uptake
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.sample.calendar import TODAY, add_months
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE, cities
from reformctl.sample.pilot_wording import (
    CITY_TITLE,
    EXPERIENCE_TEXTS,
    EXPERIENCE_TITLE,
    PLAN_TITLE,
)
from reformctl.sample.subjects import SUBJECTS
from reformctl.sample.wording import MARK
from reformctl.vocab.pilot import Opinion
from reformctl.vocab.plan import WriteoffAct

_FROM_PLANS = 2
"""How many come from the first plans that were written off, and from the last."""
_FROM_CITIES = (
    ("510100", "G2", date(2015, 4, 14)),
    ("510800", "G7", date(2015, 10, 20)),
    ("511400", "G4", date(2017, 1, 17)),
    ("513400", "G6", date(2017, 3, 14)),
)
"""City, special group whose matter it is, and the day from which the experience is ripe."""
_UNPUBLISHED = 2
"""How many of the newest ripe ones no bulletin has carried yet."""
_NOT_SPREAD = frozenset({3, 8})
"""Which of them, counted from the first, one unit has still not taken up after a year."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One experience before its way is told."""

    source: str
    title: str
    subject: str
    home: tuple[str, ...]
    """The units it comes from."""
    opened: date
    """The day on which it was entered: for a pilot that of the opinion to promote."""
    ripe: date | None
    """None while it is a draft."""


def lessons(pilots: Iterable[Pilot], plans: Iterable[ReformPlan]) -> list[Lesson]:
    """All of them in the order in which they were entered."""
    found = [*_from_pilots(pilots), *_from_cities(), *_from_plans(plans)]
    return sorted(found, key=lambda lesson: (lesson.opened, lesson.source))


def _from_pilots(pilots: Iterable[Pilot]) -> Iterator[Lesson]:
    for pilot in pilots:
        promoted = [one.on for one in pilot.reviews if one.opinion is Opinion.PROMOTE]
        if promoted:
            subject = str(pilot.title).partition("试点")[0]
            home = tuple(dict.fromkeys(filter(None, (pilot.unit, *pilot.cities))))
            ripe = Dice(f"ripe {pilot.id}").day(
                promoted[0] + timedelta(3), promoted[0] + timedelta(6)
            )
            title = EXPERIENCE_TITLE.format(subject=subject)
            known = ripe if ripe < TODAY - timedelta(7) else None
            yield Lesson(pilot.id, title, subject, home, promoted[0], known)


def _from_cities() -> Iterator[Lesson]:
    names = {city.id: city.short or city.title for city in cities()}
    for city, group, day in _FROM_CITIES:
        subject = Dice(f"lesson {city}").pick(SUBJECTS[group])
        title = CITY_TITLE.format(city=names[city], subject=subject)
        yield Lesson(city, title, subject, (city,), day, day)


def _from_plans(plans: Iterable[ReformPlan]) -> Iterator[Lesson]:
    """From the first and the last plans of different groups that were written off at a meeting."""
    closed: dict[str, tuple[date, ReformPlan]] = {}
    for plan in plans:
        last = plan.writeoff[-1] if plan.writeoff else None
        if last and last.step is WriteoffAct.GRANT and last.meeting:
            closed.setdefault(plan.group or "", (last.on, plan))
    found = sorted(closed.values(), key=lambda one: (one[0], one[1].id))
    for on, plan in found[:_FROM_PLANS] + found[_FROM_PLANS:][-_FROM_PLANS:]:
        day = min(on + timedelta(26), TODAY - timedelta(20))
        name = str(plan.title).removesuffix(MARK)
        yield Lesson(plan.id, PLAN_TITLE.format(plan=name), f"《{name}》", plan.lead, day, day)


def experiences(known: Sequence[Lesson]) -> list[Experience]:
    """The experiences as they stand on the sample's day, with their uptakes."""
    counts: Counter[int] = Counter()
    ripe = [lesson for lesson in known if lesson.ripe]
    unpublished = {lesson.source for lesson in ripe[-_UNPUBLISHED:]}
    found = []
    for at, lesson in enumerate(known):
        year = lesson.opened.year
        counts[year] += 1
        experience = Experience(
            NOWHERE, f"E-{year}-{counts[year]:04d}", lesson.title, lesson.source
        )
        if lesson.ripe:
            experience = _ripened(experience, lesson, lesson.source not in unpublished, at)
        found.append(experience)
    return found


def _ripened(experience: Experience, lesson: Lesson, published: bool, at: int) -> Experience:
    dice = Dice(f"experience {experience.id}")
    text = dice.pick(EXPERIENCE_TEXTS).format(subject=lesson.subject)
    others = [city.id for city in cities() if city.id not in lesson.home]
    spread = dice.some(others, dice.between(3, 6)) if published else ()
    ripe = replace(experience, on=lesson.ripe, text=text, spread=spread)
    if not published:
        return ripe
    year, number = experience.id[2:6], int(experience.id[-4:])
    ripe = replace(ripe, bulletin=f"B-{year}-{100 + number:04d}")
    return replace(ripe, adoptions=_uptakes(ripe, at in _NOT_SPREAD, dice))


def _uptakes(experience: Experience, left: bool, dice: Dice) -> tuple[Uptake, ...]:
    """Who took it up by the sample's day: all in time, but for one where one is left."""
    assert experience.on
    last = add_months(experience.on, 12) - timedelta(7)
    units = dice.shuffled(experience.spread)
    taken: dict[date, Uptake] = {}
    for unit in units[: len(units) - left]:
        day = dice.day(experience.on + timedelta(40), last)
        while day in taken or day.weekday() > 4:  # one unit a day
            day -= timedelta(1)
        document = f"示例函〔{day.year}〕{dice.between(1, 120)}号" if dice.chance(0.7) else None
        taken[day] = Uptake(NOWHERE, unit, day, document)
    return tuple(taken[day] for day in sorted(taken) if day <= TODAY)
