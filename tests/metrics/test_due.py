"""How much each unit has to see to is what counting the things one by one gives."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from reformctl.day import date
from reformctl.metrics.due import Due, due_by, loads_of
from reformctl.vocab.due import DueKind

FIRST = date(2017, 1, 1)
DAYS = st.integers(0, 12).map(lambda days: FIRST + timedelta(days=days))
THINGS = st.lists(
    st.builds(
        Due,
        unit=st.sampled_from(("D-FIN", "D-ENV", "510100")),
        on=DAYS,
        kind=st.sampled_from(tuple(DueKind)),
        id=st.sampled_from(("P-M16-01/1", "P-M16-01/2")),
    ),
    max_size=40,
)


@given(THINGS, DAYS)
def test_what_is_due_before_a_day_is_counted_by_unit_and_kind(found: list[Due], day: date) -> None:
    counted = [
        (load.unit, kind)
        for load in loads_of(found)
        for kind, count in load.before(day).items()
        for _ in range(count)
    ]
    things = due_by(found, day - timedelta(days=1))
    assert sorted(counted, key=str) == sorted(((one.unit, one.kind) for one in things), key=str)


@given(THINGS, DAYS)
def test_the_next_day_is_the_first_of_what_is_to_come(found: list[Due], day: date) -> None:
    for load in loads_of(found):
        coming = [one.on for one in found if one.unit == load.unit and one.on >= day]
        assert load.next_on(day) == min(coming, default=None)
