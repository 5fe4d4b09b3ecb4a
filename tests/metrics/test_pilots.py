"""What is due with pilots and how many there are, held to what plain reckoning says of any life."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.dataclass import replace
from reformctl.metrics.pilot import (
    is_reviewed_in_half_year,
    is_under_review,
    is_visited_in_year,
    may_follow,
    pilot_state,
    review_due,
    visit_due,
)
from reformctl.metrics.pilot_counts import count_pilots
from reformctl.metrics.pilot_duty import is_due, is_late, pilot_calls
from reformctl.records.pilot import Pilot, Review, Visit
from reformctl.records.place import Place
from reformctl.records.plan import Issue, WriteoffStep
from reformctl.records.settings import Thresholds
from reformctl.vocab.pilot import Opinion, PilotDuty, PilotState
from reformctl.vocab.plan import WriteoffAct

HERE = Place("pilots/T-2016-k7qd.yaml")
ENDING = (Opinion.COMPLETED, Opinion.STOP, Opinion.PROMOTE)
NEXT = {
    None: (WriteoffAct.REQUEST,),
    WriteoffAct.REQUEST: (WriteoffAct.GRANT, WriteoffAct.RETURN),
    WriteoffAct.GRANT: (WriteoffAct.REOPEN,),
    WriteoffAct.RETURN: (WriteoffAct.REQUEST,),
    WriteoffAct.REOPEN: (WriteoffAct.REQUEST,),
}
START = date(2014, 1, 6)


@st.composite
def lives(draw: st.DrawFn) -> Pilot:
    """A pilot to which things happen one after the other, as the method allows."""
    day = START + timedelta(draw(st.integers(0, 400)))
    pilot = Pilot(HERE, "T-2016-k7qd", team="PT-01", group="G1", scheme=Issue(HERE, "1", day))
    for what in draw(st.lists(st.sampled_from(["review", "visit", "step"]), max_size=14)):
        day += timedelta(draw(st.integers(1, 200)))
        if what == "visit" and is_under_review(pilot):
            pilot = replace(pilot, visits=(*pilot.visits, Visit(HERE, day, "PT-01")))
        elif what == "review" and is_under_review(pilot):
            opinion = draw(st.sampled_from(list(Opinion)))
            pilot = replace(pilot, reviews=(*pilot.reviews, Review(HERE, day, opinion, "PT-01")))
        elif what == "step" and pilot.reviews and pilot.reviews[-1].opinion in ENDING:
            last = pilot.writeoff[-1].step if pilot.writeoff else None
            act = draw(st.sampled_from(NEXT[last]))
            pilot = replace(pilot, writeoff=(*pilot.writeoff, WriteoffStep(HERE, act, day)))
    return pilot


def months_later(day: date, months: int) -> date:
    """The same day so many months later, counted a day back from where the month is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def happened(pilot: Pilot) -> Iterator[date]:
    """The days from which the next review is counted."""
    assert pilot.scheme
    assert pilot.scheme.on
    yield pilot.scheme.on
    yield from (review.on for review in pilot.reviews)
    back = (WriteoffAct.RETURN, WriteoffAct.REOPEN)
    yield from (step.on for step in pilot.writeoff if step.step in back)


@given(lives())
def test_a_review_is_due_six_calendar_months_after_whatever_came_last(pilot: Pilot) -> None:
    due = review_due(pilot, Thresholds())
    if is_under_review(pilot):
        assert due == months_later(max(happened(pilot)), 6)
        visited = max((visit.on for visit in pilot.visits), default=START)
        assert visit_due(pilot, Thresholds()) >= months_later(visited, 12)  # type: ignore[operator]
    else:
        assert due is visit_due(pilot, Thresholds()) is None


@given(lives(), st.integers(0, 3000))
def test_what_is_late_stays_late_until_something_happens(pilot: Pilot, days: int) -> None:
    today = START + timedelta(days)
    late = is_late(pilot, Thresholds(), today)
    assert late <= is_late(pilot, Thresholds(), today + timedelta(1))
    assert late <= is_due(pilot, Thresholds(), today)
    for call in pilot_calls(pilot, Thresholds(), today):
        assert (call.days_late(today) is None) == (call.due is None or call.due >= today)


@given(lives())
def test_a_pilot_is_tried_or_waits_for_exactly_one_body_or_is_closed(pilot: Pilot) -> None:
    state = pilot_state(pilot)
    asked = {PilotDuty.ASK, PilotDuty.DECIDE}
    waiting = {call.duty for call in pilot_calls(pilot, Thresholds(), date(2030, 1, 1))} & asked
    if state in (PilotState.WRITTEN_OFF, PilotState.RUNNING, PilotState.RETURNED):
        assert not waiting
    else:
        assert waiting == ({PilotDuty.DECIDE} if state is PilotState.REQUESTED else {PilotDuty.ASK})
    assert is_under_review(pilot) == (state in (PilotState.RUNNING, PilotState.RETURNED))


@given(lives())
def test_every_life_the_method_allows_has_its_reviews_in_allowed_order(pilot: Pilot) -> None:
    for before, review in zip(pilot.reviews, pilot.reviews[1:], strict=False):
        assert may_follow(pilot, before, review)


@given(st.lists(lives(), max_size=6), st.integers(0, 3000))
def test_the_counts_of_parts_add_up_to_those_of_the_whole(pilots: list[Pilot], days: int) -> None:
    today, settings = START + timedelta(days), Thresholds()
    whole = count_pilots(pilots, settings, today)
    parts = [count_pilots([pilot], settings, today) for pilot in pilots]
    for name in ("total", "under_review", "reviewed", "overdue", "visited", "written_off"):
        assert getattr(whole, name) == sum(getattr(part, name) for part in parts)
    assert whole.under_review + whole.written_off <= whole.total == len(pilots)


@pytest.mark.parametrize(
    ("review", "day", "counts"),
    [
        ("2017-01-01", "2017-06-30", True),
        ("2017-06-30", "2017-07-01", False),
        ("2016-12-31", "2017-01-01", False),
        ("2017-06-16", "2017-06-15", False),
    ],
)
def test_a_half_year_is_that_of_the_calendar(review: str, day: str, counts: bool) -> None:
    on, today = date.fromisoformat(review), date.fromisoformat(day)
    pilot = Pilot(HERE, "T", reviews=(Review(HERE, on, Opinion.CONTINUE),))
    assert is_reviewed_in_half_year(pilot, today) is counts
    seen = replace(pilot, visits=(Visit(HERE, on),))
    assert is_visited_in_year(seen, today) is (on.year == today.year and on <= today)
