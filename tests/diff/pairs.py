"""Small random ledgers, two by two: what stands in the one may stand otherwise in the other."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from reformctl.ledger.ledger import Ledger
from reformctl.records.master import MasterItem
from reformctl.records.place import Place
from reformctl.records.plan import (
    Approval,
    Extension,
    Issue,
    ReformItem,
    ReformPlan,
    Withdrawal,
    WriteoffStep,
)
from reformctl.records.settings import Settings
from reformctl.records.verdict import Verdict
from reformctl.vocab.plan import Status, WriteoffAct

FIRST = date(2016, 1, 1)
HERE = Place("plans/2016/P-2016-aaaa.yaml")
GROUPS = ("G1", "G2")
UNITS = ("D-ENV", "D-FIN", "510100")
PLANS = ("P-2016-aaaa", "P-2016-bbbb", "P-M1-01", "P-M1-02")

days = st.integers(0, 400).map(lambda count: FIRST + timedelta(days=count))
groups, units = st.sampled_from(GROUPS), st.sampled_from(UNITS)


def lists(of: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=most).map(tuple)


verdicts = st.builds(Verdict, st.just(HERE), days, st.sampled_from(list(Status)))
extensions = st.builds(
    Extension,
    st.just(HERE),
    days,
    st.just("推迟"),
    days,
    st.none() | st.builds(Approval, st.just("office"), days),
)
items = st.builds(
    ReformItem,
    where=st.just(HERE),
    id=st.sampled_from(("01", "02", "03")),
    text=st.just("建立制度"),
    lead=st.none() | units,
    due=st.none() | days,
    verdicts=lists(verdicts),
    extensions=lists(extensions, 2),
    withdrawn=st.none() | st.builds(Withdrawal, st.just(HERE), days, st.just("并入")),
)
steps = st.builds(WriteoffStep, st.just(HERE), st.sampled_from(list(WriteoffAct)), days)


def plans(twice: bool) -> st.SearchStrategy[list[ReformPlan]]:
    """Plans that may have swapped numbers; with ``twice``, an item's id may stand twice in one."""
    known = st.lists(items, max_size=4, unique_by=None if twice else lambda item: item.id)
    one = st.builds(
        ReformPlan,
        where=st.just(HERE),
        id=st.sampled_from(PLANS),
        title=st.sampled_from((None, "甲方案", "乙方案", "丙方案")),
        group=st.none() | groups,
        lead=lists(units, 2),
        issued=st.none() | st.builds(Issue, st.just(HERE), st.just("示例发1号"), st.none() | days),
        items=known.map(tuple),
        writeoff=lists(steps, 2),
    )
    return st.lists(one, max_size=4, unique_by=lambda plan: plan.id)


masters = st.lists(
    st.builds(
        MasterItem,
        where=groups.map(lambda group: Place(f"master/{group}.yaml")),
        id=st.sampled_from(("M-001", "M-002", "M-003")),
        text=st.just("建立制度框架"),
        lead=st.none() | units,
        verdicts=lists(verdicts),
    ),
    max_size=3,
    unique_by=lambda item: item.id,
)


def ledgers(twice: bool = False) -> st.SearchStrategy[Ledger]:
    return st.builds(
        lambda found, master: Ledger(
            Settings(Place("ledger.yaml")),
            plans={plan.id: plan for plan in found},
            masters={item.id: item for item in master},
        ),
        plans(twice),
        masters,
    )
