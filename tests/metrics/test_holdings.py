"""However a view parts the items, its sums are the whole, and each lamp has its law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_items
from reformctl.metrics.holding import Holding, holdings, next_entry, parting
from reformctl.metrics.item import effective_due, is_open
from reformctl.metrics.lamp import count_lamps, lamp_of
from reformctl.records.organ import City, Department, Division, Group, Team
from reformctl.records.place import Place
from reformctl.records.plan import Approval, Extension, ReformItem, ReformPlan, Withdrawal
from reformctl.records.settings import Settings, Thresholds
from reformctl.records.verdict import Verdict
from reformctl.reports.holding import holding_report
from reformctl.reports.item_selection import plans_by_records, selected_items
from reformctl.reports.report import Head
from reformctl.reports.selection import Selection
from reformctl.vocab.office import View
from reformctl.vocab.plan import Lamp, Status

HERE = Place("")
TODAY = date(2017, 6, 15)
DUE = date(2017, 5, 31)
LIMITS = Thresholds()
GROUPS, LEADERS = ("G1", "G2", "G9"), ("省领导", "组长", None)
UNITS = ("D-A", "D-B", "510100", "510300", "PT-01", "D-GONE")
DAYS = st.dates(date(2017, 1, 1), date(2017, 12, 31))


def verdict(on: date, status: Status = Status.DONE) -> Verdict:
    return Verdict(HERE, on, status)


VERDICTS = st.lists(st.builds(verdict, DAYS, st.sampled_from(list(Status))), max_size=3)


@st.composite
def items(draw: Callable[[Any], Any]) -> ReformItem:
    return ReformItem(
        HERE,
        draw(st.sampled_from(("01", "02", "03"))),
        lead=draw(st.sampled_from((*UNITS, None))),
        support=tuple(draw(st.lists(st.sampled_from(UNITS), max_size=3))),
        due=draw(st.none() | DAYS),
        verdicts=tuple(sorted(draw(VERDICTS), key=lambda one: one.on)),
        withdrawn=draw(st.sampled_from((None, None, None, Withdrawal(HERE, TODAY)))),
    )


@st.composite
def ledgers(draw: Callable[[Any], Any]) -> Ledger:
    groups = st.lists(st.sampled_from(GROUPS), unique=True, max_size=2)
    plans = [
        ReformPlan(
            HERE,
            f"P-2016-000{number}",
            group=draw(st.sampled_from((*GROUPS, None))),
            lead_leader=draw(st.sampled_from(LEADERS)),
            lead=tuple(draw(st.lists(st.sampled_from(UNITS), unique=True, max_size=2))),
            items=tuple(draw(st.lists(items(), max_size=3, unique_by=lambda item: item.id))),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    divisions = [
        Division(HERE, name, name, groups=tuple(draw(groups))) for name in ("DIV-1", "DIV-2")
    ]
    return Ledger(
        Settings(HERE),
        groups={name: Group(HERE, name, name) for name in GROUPS[:2]},
        departments={name: Department(HERE, name, name) for name in UNITS[:2]},
        cities={name: City(HERE, name, name) for name in UNITS[2:4]},
        teams={"PT-01": Team(HERE, "PT-01", "PT-01")},
        divisions={one.id: one for one in divisions},
        plans={plan.id: plan for plan in plans},
    )


def refs(entries: Any) -> list[str]:
    return [plan.ref(item) for plan, item in entries]


@given(ledgers(), st.sampled_from(list(View)))
@settings(max_examples=150)
def test_each_item_counts_once_so_that_the_sums_of_a_view_are_the_whole(
    ledger: Ledger, view: View
) -> None:
    found = holdings(ledger, view)
    own = [entry for one in found for entry in one.own]
    assert sorted(refs(own)) == sorted(refs(ledger.items()))
    held = {plan.id for one in found for plan in one.plans}
    assert held == set(ledger.plans)
    for one in found:
        assert set(refs(one.own)).isdisjoint(refs(one.shared))
        assert one.name is not None or not one.shared
    data: Any = holding_report(ledger, view, Head("", None, False, TODAY)).data
    parts = [*data["rows"], data["nobody"]]
    for kind, names in (("items", count_items([]).__slots__), ("lamps", [*map(slug, Lamp)])):
        for name in names:
            assert sum(part[kind][name] for part in parts) == data["whole"][kind][name]
    for part in (*parts, data["whole"]):
        assert sum(part["lamps"].values()) == part["items"]["total"]


def slug(lamp: Lamp) -> str:
    return lamp.slug


@given(ledgers(), st.sampled_from([view for view in View if view is not View.GROUP]))
@settings(max_examples=100)
def test_lists_give_the_ids_of_what_each_holds_and_shares(ledger: Ledger, view: View) -> None:
    def listed(one: Holding, **more: Any) -> list[str]:
        return refs(selected_items(ledger, by(one, everything=True, **more), TODAY))

    def by(one: Holding, **more: Any) -> Selection:
        return Selection(**{view.slug: one.name, **more})

    for one in holdings(ledger, view)[:-1]:
        assert listed(one) == refs(one.own)
        assert listed(one, shared=True) == refs(one.shared)
        assert list(plans_by_records(ledger, by(one), TODAY)) == list(one.plans)
        for lamp in Lamp:
            shown = count_lamps([item for _, item in one.own], TODAY, LIMITS.yellow_days).of(lamp)
            assert len(listed(one, lamp=lamp)) == shown


@given(ledgers())
@settings(max_examples=50)
def test_what_is_due_first_is_open_and_nothing_open_is_due_before(ledger: Ledger) -> None:
    for one in holdings(ledger, View.GROUP):
        waiting = [item for _, item in one.own if is_open(item)]
        first = next_entry(one.own)
        assert (first is None) == (not waiting)
        dues = [due for item in waiting if (due := effective_due(item))]
        assert not dues or (first and effective_due(first[1]) == min(dues))


def test_of_two_divisions_with_one_group_the_first_has_its_items_and_the_second_shares_them() -> (
    None
):
    item = ReformItem(HERE, "01")
    plan = ReformPlan(HERE, "P-2016-0001", group="G1", items=(item,))
    divisions = {name: Division(HERE, name, name, groups=("G1",)) for name in ("DIV-1", "DIV-2")}
    ledger = Ledger(
        Settings(HERE),
        groups={"G1": Group(HERE, "G1", "G1")},
        divisions=divisions,
        plans={plan.id: plan},
    )
    part = parting(ledger, View.DIVISION)
    assert (part.home(plan, item), part.sharing(plan, item)) == ("DIV-1", ("DIV-2",))


EXTENDED = (Extension(HERE, date(2017, 12, 31), approved=Approval("office", DUE)),)


@pytest.mark.parametrize(
    ("item", "lamp"),
    [
        (ReformItem(HERE, "01"), Lamp.GREEN),
        (ReformItem(HERE, "01", due=TODAY - timedelta(1)), Lamp.RED),
        (ReformItem(HERE, "01", due=TODAY), Lamp.YELLOW),
        (ReformItem(HERE, "01", due=TODAY + timedelta(30)), Lamp.YELLOW),
        (ReformItem(HERE, "01", due=TODAY + timedelta(31)), Lamp.GREEN),
        (ReformItem(HERE, "01", due=DUE, extensions=EXTENDED), Lamp.GREEN),
        (ReformItem(HERE, "01", due=DUE, verdicts=(verdict(DUE),)), Lamp.GREEN),
        (ReformItem(HERE, "01", due=DUE, verdicts=(verdict(TODAY),)), Lamp.REPAIRED),
        (
            ReformItem(HERE, "01", due=DUE, verdicts=(verdict(DUE), verdict(TODAY))),
            Lamp.GREEN,
        ),
        (
            ReformItem(
                HERE,
                "01",
                due=DUE,
                verdicts=(
                    verdict(DUE),
                    verdict(DUE + timedelta(1), Status.IN_PROGRESS),
                    verdict(TODAY),
                ),
            ),
            Lamp.REPAIRED,
        ),
        (ReformItem(HERE, "01", due=DUE, withdrawn=Withdrawal(HERE)), None),
    ],
)
def test_a_lamp_follows_from_the_approved_due_date_and_the_verdicts(
    item: ReformItem, lamp: Lamp | None
) -> None:
    assert lamp_of(item, TODAY, LIMITS.yellow_days) is lamp
