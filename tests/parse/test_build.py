"""Records are made in two ways, which are the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.dataclass import dataclass, fields
from reformctl.parse.build import FEW, Unbuildable, maker, of_few, of_many
from reformctl.records.appraisal import Appraisal, Deduction
from reformctl.records.master import MasterItem
from reformctl.records.meeting import Meeting
from reformctl.records.notice import Notice
from reformctl.records.organ import Person
from reformctl.records.pilot import Pilot
from reformctl.records.place import Place
from reformctl.records.plan import Extension, ReformItem, ReformPlan
from reformctl.records.round import Round
from reformctl.records.settings import Rates, Settings
from tests.soaking import examples

RECORDS = (
    ReformPlan,
    ReformItem,
    Extension,
    MasterItem,
    Meeting,
    Round,
    Person,
    Settings,
    Rates,
    Deduction,
    Appraisal,
    Notice,
    Pilot,
)

texts = st.sampled_from(["done", "docking", "2017-06-30", "2017-02-30", "20170630", "G1", ""])
scalars = st.one_of(texts, st.integers(0, 9), st.booleans(), st.none(), st.just(1.5))
keys = st.sampled_from(
    sorted({part.name for record in RECORDS for part in fields(record)} | {"status", "on", "to"})
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=5)),
    max_leaves=12,
)


def made(make: Any, data: Any) -> Any:
    """What comes of the data."""
    try:
        return make(data, Place("plans/2017/P-2017-abcd.yaml"))
    except Unbuildable:
        return Unbuildable


@pytest.mark.parametrize("most", examples())
@pytest.mark.parametrize("record", RECORDS)
def test_few_records_are_made_as_many_are(record: type, most: int) -> None:
    few, many = of_few(record), of_many(record)

    @settings(max_examples=most)
    @given(st.dictionaries(keys, values, max_size=12))
    def hold(data: dict[str, Any]) -> None:
        assert made(few, data) == made(many, data)

    hold()


@pytest.mark.parametrize("make", [of_few, of_many])
def test_a_whole_number_stands_for_points_too(make: Any) -> None:
    data = {"unit": "D-FIN", "part": "work", "points": 3, "about": ["P-M1-01"], "reason": "x"}
    deduction = made(make(Deduction), data)
    assert (deduction.points, type(deduction.points)) == (3.0, float)
    assert made(make(Rates), {"overdue": 1}).overdue == 1.0


@dataclass(frozen=True, slots=True)
class Later:
    """A record that nothing else makes."""

    where: Place
    to: date
    reason: str | None = None


def test_after_a_few_records_a_function_is_written() -> None:
    first = maker(Later)
    for _ in range(FEW):
        made(maker(Later), {"to": "2017-06-30"})
    assert maker(Later) is not first
    later = made(maker(Later), {"to": "2017-06-30", "reason": "x"})
    assert (str(later.to), later.reason) == ("2017-06-30", "x")
