"""Changes in the field's words: complete, in order, and nothing that did not change."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.dataclass import replace
from reformctl.ledger.change import changes, merge_changes
from reformctl.ledger.edit import Change
from reformctl.metrics.item import effective_due, verified
from reformctl.records.appraisal import Appraisal
from reformctl.records.experience import Experience
from reformctl.records.notice import Notice
from reformctl.records.place import Place
from reformctl.records.plan import (
    Approval,
    Extension,
    Issue,
    ReformItem,
    ReformPlan,
    WriteoffStep,
)
from reformctl.records.round import Round
from reformctl.records.settings import Settings, Thresholds
from reformctl.records.verdict import Evidence, Report, Verdict
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.field import field_term
from reformctl.vocab.plan import Status, WriteoffAct

HERE = Place("plans/2016/P-M16-03.yaml")
DAYS = st.dates(date(2014, 1, 1), date(2020, 12, 31))
STATUSES = st.sampled_from(list(Status))
TEXTS = st.none() | st.sampled_from(["甲", "乙"])
UNITS = st.lists(st.sampled_from(["D-ENV", "D-FIN"]), unique=True).map(tuple)


def few(entries: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(entries, max_size=3).map(tuple)


VERDICTS = few(st.builds(Verdict, st.just(HERE), DAYS, STATUSES, TEXTS))
APPROVALS = st.none() | st.builds(Approval, st.just("office"), DAYS)
EXTENSIONS = few(st.builds(Extension, st.just(HERE), DAYS, TEXTS, st.none() | DAYS, APPROVALS))
EVIDENCE = st.lists(
    st.builds(Evidence, st.just(HERE), st.sampled_from("ab"), ref=TEXTS),
    max_size=2,
    unique_by=lambda proof: proof.id,
).map(tuple)


def items(name: str) -> st.SearchStrategy[ReformItem]:
    return st.builds(
        ReformItem,
        st.just(HERE),
        st.just(name),
        text=TEXTS,
        support=UNITS,
        due=st.none() | DAYS,
        reported=st.none() | st.builds(Report, st.just(HERE), STATUSES, st.none() | DAYS),
        evidence=EVIDENCE,
        verdicts=VERDICTS,
        extensions=EXTENSIONS,
    )


STEPS = few(st.builds(WriteoffStep, st.just(HERE), st.sampled_from(list(WriteoffAct)), DAYS))
PLANS = st.builds(
    ReformPlan,
    st.just(HERE),
    st.just("P-M16-03"),
    title=TEXTS,
    lead=UNITS,
    leader_direct=st.booleans(),
    items=st.tuples(items("01"), items("02")) | st.tuples(items("02")) | st.just(()),
    writeoff=STEPS,
)


class Account:
    """What somebody knows who has heard nothing but the changes."""

    def __init__(self) -> None:
        self.fields: dict[tuple[str, str], Any] = {}

    def hear(self, told: list[Change]) -> None:
        for change in told:
            if change.field == "removed":
                for key in [key for key in self.fields if key[0] == change.id]:
                    del self.fields[key]
            elif change.kind not in MEMORY or change.field in ("verified", "writeoff", "due"):
                self.fields[change.id, change.field] = change.new

    def of(self, ref: str, name: str, unset: Any = None) -> Any:
        return self.fields.get((ref, name), unset)


MEMORY = (ChangeKind.ADDED, ChangeKind.INSERTED, ChangeKind.REWRITTEN, ChangeKind.ERASED)


@settings(max_examples=120)
@given(st.lists(st.none() | PLANS, min_size=1, max_size=5), PLANS)
def test_changes_heard_one_after_another_account_for_the_final_record(
    versions: list[ReformPlan | None], final: ReformPlan
) -> None:
    account = Account()
    for old, new in zip([None, *versions], [*versions, final], strict=True):
        account.hear(changes(old, new))
    ref = "P-M16-03"
    assert account.of(ref, "title") == final.title
    assert account.of(ref, "lead", ()) == final.lead
    assert account.of(ref, "leader_direct", False) == final.leader_direct
    assert account.of(ref, "writeoff") == (final.writeoff[-1].step if final.writeoff else None)
    named = {ref, *(final.ref(item) for item in final.items)}
    assert {key[0] for key in account.fields} == named
    for item in final.items:
        ref = final.ref(item)
        assert account.of(ref, "text") == item.text
        assert account.of(ref, "support", ()) == item.support
        assert account.of(ref, "verified", Status.NOT_STARTED) is verified(item)
        assert account.of(ref, "due") == effective_due(item)
        assert account.of(ref, "reported") == (item.reported and item.reported.status)


@settings(max_examples=80)
@given(PLANS, PLANS)
def test_only_what_differs_is_told(old: ReformPlan, new: ReformPlan) -> None:
    assert changes(old, old) == []
    assert bool(changes(old, new)) == (old != new)


@settings(max_examples=80)
@given(items("01"), VERDICTS)
def test_each_appended_verdict_is_one_event(item: ReformItem, more: tuple[Verdict, ...]) -> None:
    plan = ReformPlan(HERE, "P-M16-03", items=(item,))
    grown = replace(plan, items=(replace(item, verdicts=item.verdicts + more),))
    told = changes(plan, grown)
    assert [(one.new, one.effective) for one in told] == [(one.status, one.on) for one in more]
    assert {one.kind for one in told} <= {ChangeKind.ADDED}


@settings(max_examples=80)
@given(PLANS, PLANS, st.booleans())
def test_a_merge_that_takes_the_only_changed_side_tells_nothing(
    base: ReformPlan, changed: ReformPlan, left: bool
) -> None:
    sides = [changed, base] if left else [base, changed]
    assert merge_changes(base, sides, changed) == []


@settings(max_examples=80)
@given(PLANS, PLANS)
def test_a_merge_that_takes_back_the_only_changed_side_tells_all_of_it(
    base: ReformPlan, changed: ReformPlan
) -> None:
    assert bool(merge_changes(base, [base, changed], base)) == (base != changed)


@settings(max_examples=60)
@given(items("01"), items("01"), items("02"), items("02"))
def test_a_merge_of_edits_to_different_items_tells_nothing(
    one: ReformItem, one_later: ReformItem, two: ReformItem, two_later: ReformItem
) -> None:
    def plan(*held: ReformItem) -> ReformPlan:
        return ReformPlan(HERE, "P-M16-03", items=held)

    sides = [plan(one_later, two), plan(one, two_later)]
    assert merge_changes(plan(one, two), sides, plan(one_later, two_later)) == []


def test_where_a_record_stands_is_not_what_it_says() -> None:
    item = ReformItem(HERE, "01", verdicts=(Verdict(HERE / 0, date(2016, 1, 1), Status.DONE),))
    moved = replace(
        item, where=HERE / 1, verdicts=(Verdict(HERE / 1, date(2016, 1, 1), Status.DONE),)
    )
    old, new = (ReformPlan(HERE, "P-M16-03", items=(one,)) for one in (item, moved))
    assert changes(old, new) == []


def test_a_changed_first_due_date_shows_under_an_extension() -> None:
    extension = Extension(HERE, date(2017, 12, 31), approved=Approval("office", date(2017, 6, 1)))
    old = ReformItem(HERE, "01", due=date(2017, 6, 30), extensions=(extension,))
    told = changes(
        ReformPlan(HERE, "P-M16-03", items=(old,)),
        ReformPlan(HERE, "P-M16-03", items=(replace(old, due=date(2017, 7, 1)),)),
    )
    assert [(one.field, one.old, one.new) for one in told] == [
        ("first_due", date(2017, 6, 30), date(2017, 7, 1))
    ]


def test_an_approval_taken_back_is_told_even_where_another_one_holds() -> None:
    approved = Approval("office", date(2017, 6, 1))
    first = Extension(HERE, date(2017, 9, 30), approved=approved)
    second = Extension(HERE, date(2017, 12, 31), approved=approved)
    old = ReformItem(HERE, "01", extensions=(first, second))
    new = replace(old, extensions=(replace(first, approved=None), second))
    told = changes(
        ReformPlan(HERE, "P-M16-03", items=(old,)), ReformPlan(HERE, "P-M16-03", items=(new,))
    )
    assert [(one.field, one.kind) for one in told] == [("extension", ChangeKind.REWRITTEN)]


@pytest.mark.parametrize(
    "record", [Notice(HERE, "N-2017-0001"), Appraisal(HERE, "K-2016")], ids=lambda one: one.id
)
def test_what_goes_out_is_one_event_of_its_day(record: Any) -> None:
    day = date(2017, 6, 1)
    told = changes(record, replace(record, issued=Issue(HERE, "示例发〔2017〕3号", day)))
    assert [(one.field, one.new, one.effective) for one in told] == [
        ("issued", "示例发〔2017〕3号", day)
    ]


@pytest.mark.parametrize(
    ("record", "field"),
    [(Round(HERE, "S-2017-midyear"), "closed"), (Experience(HERE, "E-2017-0001"), "on")],
)
def test_what_is_closed_or_ripe_is_so_from_its_day_on(record: Any, field: str) -> None:
    day = date(2017, 6, 1)
    told = changes(record, replace(record, **{field: day}))
    assert [(one.field, one.new, one.effective) for one in told] == [(field, day, day)]


def test_settings_are_told_value_by_value() -> None:
    old = Settings(HERE, name="甲")
    told = changes(old, replace(old, thresholds=Thresholds(issue_days=45)))
    assert [(one.id, one.field, one.old, one.new) for one in told] == [
        ("ledger", "thresholds", "issue_days 30", "issue_days 45")
    ]


def test_every_field_that_can_change_has_a_wording() -> None:
    from reformctl.dataclass import fields
    from reformctl.ledger.change import TELLERS
    from reformctl.records.kinds import KINDS

    kinds = [kind.record for kind in KINDS if kind.record]
    kinds += [record for kind in KINDS for _, record in kind.lists] + [ReformItem]
    names = {part.name for kind in kinds for part in fields(kind)}
    told = {name for _, name in TELLERS} - {"items", "verdicts", "extensions"}
    inside = {"where", "items", "verdicts", "extensions"}
    own = {"verified", "verdict", "writeoff_step", "first_due", "extension", "created", "removed"}
    missing = {name for name in (names - inside) | told | own if field_term(name) is None}
    assert missing == set()
