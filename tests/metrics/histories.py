"""Small made-up histories whose figures can be worked out by hand, and random ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from reformctl.metrics.back_test import Known
from reformctl.metrics.calendar import add_months
from reformctl.metrics.past import Past, past_of
from reformctl.metrics.spell import Spell

START = date(2014, 1, 1)
END = date(2015, 12, 31)
"""Two whole years later."""


def past(spells: Iterable[Spell], day: date = END) -> Past:
    """The table of the spells, which are there."""
    found = past_of(spells, day)
    assert found is not None
    return found


def monthly(count: int, months: int, left: int) -> list[Spell]:
    """So many items done on the 20th of each month from January 2014 on, so many left open."""
    due = date(2020, 12, 31)
    done = [
        Spell(f"{month}-{at}", due, START, add_months(date(2014, 1, 20), month), done=True)
        for month in range(months)
        for at in range(count)
    ]
    return [*done, *(Spell(f"open-{at}", due, START) for at in range(left))]


def yearly(plan: dict[int, tuple[int, int, int]]) -> list[Spell]:
    """For each year: items done by its end in December, a year later, and open to this day."""
    spells = []
    for year, (in_time, late, never) in plan.items():
        due = date(year, 12, 31)
        for at, end in enumerate([date(year, 12, 20)] * in_time + [date(year + 1, 12, 20)] * late):
            spells.append(Spell(f"{year}-{at}", due, START, end, done=True))
        spells += [Spell(f"{year}-open-{at}", due, START) for at in range(never)]
    return spells


@st.composite
def known(draw: st.DrawFn) -> list[Known]:
    """What was known at three quarters' ends and today of up to 40 items; nothing is unlearnt."""
    today = date(2017, 6, 15)
    days = st.dates(START, today)
    items = []
    for at in range(draw(st.integers(0, 40))):
        start, end = sorted((draw(days), draw(days)))
        due = draw(st.none() | st.dates(start, date(2020, 12, 31)))
        items.append(Spell(str(at), due, start, end, done=draw(st.booleans())))
        if draw(st.booleans()):
            items[-1] = Spell(str(at), due, start)
    ends = [date(2015, 12, 31), date(2016, 3, 31), date(2016, 12, 31), today]
    return [Known(day, [seen for one in items for seen in _seen(one, day)]) for day in ends]


def _seen(spell: Spell, day: date) -> list[Spell]:
    """The spell as it was known on a day."""
    if spell.start > day:
        return []
    later = spell.end is None or spell.end > day
    return [Spell(spell.item, spell.due, spell.start) if later else spell]
