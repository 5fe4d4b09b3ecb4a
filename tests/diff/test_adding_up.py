"""The ids behind a move account for it exactly: nothing is missing and nothing is named in vain."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import strategies as st

from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.pairing import aligned
from reformctl.metrics.comparison import Comparison, Side, compare
from reformctl.metrics.figure_ids import Ids, shift
from reformctl.metrics.item import is_overdue
from reformctl.metrics.restatement import restate
from reformctl.metrics.share import WHOLE, Share, items_of
from reformctl.reports.moved import measures
from reformctl.vocab.event import Turn
from tests.counting import count
from tests.diff.pairs import GROUPS, PLANS, UNITS, days, ledgers
from tests.soaking import tried

shares = st.builds(
    Share,
    st.none() | st.sampled_from(GROUPS),
    st.none() | st.sampled_from(UNITS),
    st.none() | st.sampled_from(PLANS),
)


def agrees(comparison: Comparison, base: Ledger, head: Ledger, share: Share) -> None:
    """Each side has as many ids as ``status`` counts, and the moves lead from one to the other."""
    was, now = count(aligned(base, comparison.names), share), count(head, share)
    sides = {
        "master": (was.master.done, was.master.total, now.master.done, now.master.total),
        "items": (was.items.done, was.items.total, now.items.done, now.items.total),
        "plans": (was.plans.written_off, was.plans.total, now.plans.written_off, now.plans.total),
    }
    for one in measures(comparison):
        done, total, now_done, now_total = sides[one.name]
        assert (len(one.before.done), len(one.before.total)) == (done, total)
        assert done + len(one.now_done.gained) - len(one.now_done.lost) == now_done
        assert total + len(one.now_counted.gained) - len(one.now_counted.lost) == now_total


@tried(ledgers(twice=True), ledgers(twice=True), days, days, shares)
def test_the_named_ids_lead_from_the_old_counts_to_the_new(
    base: Ledger, head: Ledger, then: date, now: date, share: Share
) -> None:
    agrees(compare(Side(base, then), Side(head, now), share), base, head, share)


@tried(ledgers(twice=True), ledgers(twice=True), days, days, shares)
def test_the_overdue_are_those_of_each_day(
    base: Ledger, head: Ledger, then: date, now: date, share: Share
) -> None:
    found = compare(Side(base, then), Side(head, now), share)
    late = sum(is_overdue(item, now) for _, item in items_of(head, share))
    moved = shift(found.before.overdue, found.after.overdue)
    assert len(found.after.overdue) == late
    assert len(found.before.overdue) + len(moved.gained) - len(moved.lost) == late
    told = {one.change.id for one in found.turned if one.turn is Turn.LATE}
    assert told == set(moved.gained)


@tried(ledgers(), ledgers(), days)
def test_every_id_behind_a_move_has_a_change_that_tells_why(
    base: Ledger, head: Ledger, day: date
) -> None:
    found = compare(Side(base, day), Side(head, day), WHOLE)
    told = {one.change.id for one in found.turned}
    for one in measures(found):
        for moved in (one.now_done, one.now_counted):
            assert {*moved.gained, *moved.lost} <= told


@tried(ledgers(), days, shares)
def test_what_did_not_change_moved_nothing(ledger: Ledger, day: date, share: Share) -> None:
    found = compare(Side(ledger, day), Side(ledger, day), share)
    assert found.turned == ()
    assert found.before == found.after


@tried(ledgers(), ledgers(), days)
def test_each_field_of_a_record_is_told_once(base: Ledger, head: Ledger, day: date) -> None:
    found = compare(Side(base, day), Side(head, day), WHOLE)
    fields = Counter(
        (one.change.id, one.change.field)
        for one in found.turned
        if one.change.field in ("verified", "due", "writeoff", "overdue")
    )
    assert set(fields.values()) <= {1}


@tried(ledgers(), ledgers(), days)
def test_a_day_told_again_adds_up_and_begins_with_what_was_said(
    base: Ledger, head: Ledger, day: date
) -> None:
    then, now = as_of(base, day), as_of(head, day)
    found = restate(then, now, day, WHOLE)
    agrees(found, then, found.head.ledger, WHOLE)
    assert all(one.change.effective is None or one.change.effective <= day for one in found.turned)


def test_an_id_that_stands_twice_is_counted_twice() -> None:
    once: Ids = ("P-M1-01/01",)
    assert shift(once, once * 2).gained == once
    assert shift(once * 2, ()).lost == once * 2
