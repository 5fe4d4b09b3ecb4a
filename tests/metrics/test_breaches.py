"""What is kept of breaches shows, on any day, what all of them would show."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reformctl.reports.breaches import Breach, Breaches, Column, packed
from reformctl.reports.standing import MOST_SHOWN

TITLE = ("事项逾期", "item overdue")
PLANS = [f"P-{number}" for number in range(12)]
ORDER = {plan: at for at, plan in enumerate(PLANS)}
DAYS = [date(2017, 6, number) for number in range(1, 9)]

breaches = st.lists(
    st.tuples(st.sampled_from([None, *DAYS]), st.sampled_from(["", "/01", "/02"])), max_size=3
)
ledgers = st.fixed_dictionaries(dict.fromkeys(PLANS, breaches))

Ledger = dict[str, list[tuple[date | None, str]]]


def of(plan: str, ledger: Ledger) -> list[Breach]:
    """The plan's breaches with their names."""
    return [(since, plan + item) for since, item in ledger[plan]]


def gathered(ledger: Ledger) -> Breaches:
    """All of them, one plan after the other."""
    column = Column()
    for plan in PLANS:
        for since, name in of(plan, ledger):
            column.put(since, name)
    return packed("RC401", TITLE, column)


@given(ledgers)
def test_on_any_day_they_are_counted_and_the_first_are_named(ledger: Ledger) -> None:
    called = gathered(ledger).called()
    for day in DAYS:
        standing = [
            name
            for plan in PLANS
            for since, name in of(plan, ledger)
            if since is None or since <= day
        ]
        assert called.begun(day.toordinal()) == len(standing)
        assert called.owners(day.toordinal()) == list(dict.fromkeys(standing))[:MOST_SHOWN]


@given(ledgers, st.sampled_from(PLANS), breaches)
def test_one_plan_exchanged_is_the_same_as_all_gathered_anew(
    ledger: Ledger, plan: str, now: list[tuple[date | None, str]]
) -> None:
    changed = {**ledger, plan: now}
    told = gathered(ledger).with_plan(plan, of(plan, ledger), of(plan, changed), lambda: ORDER)
    assert told == gathered(changed)


def test_of_many_breaches_few_are_kept_to_be_shown() -> None:
    column = Column()
    for number in range(5000):
        column.put(date.fromordinal(700_000 + number * 7919 % 5000), f"P-{number}")
    assert len(packed("RC401", TITLE, column).called().front) < 100
