"""Scores, ranks and shares of the year-end appraisal, and what calls for a deduction."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.metrics.appraisal import ranks, score_of, shared_out
from reformctl.metrics.appraised_year import AppraisedYear, appraised_year
from reformctl.metrics.office_shortfall import notice_shortfall, pilot_shortfall
from reformctl.metrics.points import hundredths, is_exact
from reformctl.records.appraisal import Deduction
from reformctl.records.notice import Notice, Reply
from reformctl.records.pilot import Pilot
from reformctl.records.place import Place
from reformctl.records.plan import Issue, WriteoffStep
from reformctl.records.settings import Points
from reformctl.vocab.appraisal import AppraisalPart, Shortfall
from reformctl.vocab.plan import WriteoffAct

HERE = Place("")
UNITS = ("510100", "510300", "D-FIN", "D-ENV")
POINTS = Points(whole=150, reform=10, plans=3, work=3, responsibility=4)
TAKEN = st.lists(
    st.builds(
        lambda unit, part, taken: Deduction(HERE, unit, part, taken / 100),
        st.sampled_from(UNITS),
        st.sampled_from(list(AppraisalPart)),
        st.integers(1, 400),
    ),
    max_size=30,
)


@given(taken=TAKEN)
def test_a_score_is_exactly_the_points_less_the_deductions_and_no_part_goes_below_nothing(
    taken: list[Deduction],
) -> None:
    worth = dict(zip(AppraisalPart, (3, 3, 4), strict=True))
    for unit in UNITS:
        # Reckoned anew in fractions, from the decimals people see in the file.
        left = {
            part: max(
                Fraction(0),
                full
                - sum(
                    Fraction(str(one.points))
                    for one in taken
                    if one.unit == unit and one.part is part
                ),
            )
            for part, full in worth.items()
        }
        score = score_of(unit, taken, POINTS)
        assert [Fraction(part.left, 100) for part in score.parts] == list(left.values())
        assert Fraction(score.total, 100) == sum(left.values())


@given(taken=TAKEN)
def test_a_rank_is_one_more_than_the_units_that_are_better(taken: list[Deduction]) -> None:
    scores = [score_of(unit, taken, POINTS) for unit in UNITS]
    for one in scores:
        better = sum(other.total > one.total for other in scores)
        assert ranks(scores)[one.unit] == better + 1


def test_equal_scores_share_a_place_and_the_next_one_stays_empty() -> None:
    off = {"510100": 0, "510300": 20, "D-FIN": 20, "D-ENV": 30}
    taken = [Deduction(HERE, unit, AppraisalPart.PLAN, n / 100) for unit, n in off.items() if n]
    found = ranks(score_of(unit, taken, POINTS) for unit in UNITS)
    assert [found[unit] for unit in UNITS] == [1, 2, 2, 4]


@given(st.integers(0, 100_000))
def test_points_of_two_decimals_are_exact_and_those_of_three_are_not(count: int) -> None:
    assert is_exact(count / 100)
    assert hundredths(count / 100) == count
    assert is_exact(count / 1000) == (count % 10 == 0)


@given(cities=st.integers(0, 40), groups=st.integers(1, 9), year=st.integers(2014, 2020))
def test_every_city_is_shared_out_once_and_evenly(cities: int, groups: int, year: int) -> None:
    names, heads = [f"{at:06}" for at in range(cities)], [f"AG-{at}" for at in range(groups)]
    shares = shared_out(names, heads, year)
    assert sorted(city for share in shares.values() for city in share) == names
    sizes = [len(share) for share in shares.values()]
    assert max(sizes) - min(sizes) <= 1
    if cities and groups > 1:
        assert shares != shared_out(names, heads, year + 1)


def test_a_year_counts_to_its_end_or_to_the_day_asked_for() -> None:
    last = date(2016, 12, 31)
    over = appraised_year(2016, date(2017, 6, 15))
    assert (over.last, over.morning) == (last, date(2017, 1, 1))
    running = appraised_year(2016, date(2016, 12, 20))
    assert (running.last, running.morning) == (date(2016, 12, 20), date(2016, 12, 20))
    asked = appraised_year(2016, date(2017, 6, 15), date(2017, 3, 1))
    assert (asked.last, asked.morning) == (date(2017, 3, 1), date(2017, 3, 2))


YEAR = appraised_year(2016, date(2017, 6, 15))


@pytest.mark.parametrize(
    ("due", "replied", "shown"),
    [
        ("2016-06-30", "2016-06-30", ()),
        ("2016-06-30", "2016-07-01", (Shortfall.ANSWERED_LATE,)),
        ("2016-12-31", None, (Shortfall.UNANSWERED,)),
        ("2017-01-01", None, ()),
        ("2016-12-30", "2017-01-02", (Shortfall.UNANSWERED,)),
        ("2015-11-30", "2015-12-31", ()),
        ("2015-11-30", "2016-01-01", (Shortfall.ANSWERED_LATE,)),
    ],
)
def test_a_notice_shows_what_became_of_its_answer_within_the_year(
    due: str, replied: str | None, shown: tuple[Shortfall, ...]
) -> None:
    sent = Issue(HERE, "示例", date(2015, 11, 1))
    replies = (Reply(HERE, "D-ENV", date.fromisoformat(replied)),) if replied else ()
    notice = Notice(
        HERE,
        "N-2016-0001",
        issued=sent,
        to=("D-ENV",),
        reply_by=date.fromisoformat(due),
        replies=replies,
    )
    assert notice_shortfall(notice, "D-ENV", YEAR) == shown


def pilot(target: int | None, *steps: WriteoffStep) -> Pilot:
    """A pilot begun on 2015-07-01 and never reviewed or visited, to be written off that year."""
    begun = Issue(HERE, "示例", date(2015, 7, 1))
    return Pilot(HERE, "T-2015-k7qd", scheme=begun, target_writeoff=target, writeoff=steps)


GRANTED = WriteoffStep(HERE, WriteoffAct.GRANT, date(2016, 12, 30))


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (pilot(None), ()),  # reviews and visits are made by the team, and not held against it
        (pilot(2017), ()),
        (pilot(2016), (Shortfall.NOT_WRITTEN_OFF,)),
        (pilot(2016, GRANTED), ()),
    ],
)
def test_a_pilot_shows_what_its_own_unit_answers_for(
    found: Pilot, shown: tuple[Shortfall, ...]
) -> None:
    assert tuple(pilot_shortfall(found, YEAR)) == shown


def test_what_happened_after_the_day_asked_for_shows_nothing() -> None:
    early = AppraisedYear(date(2015, 1, 1), date(2015, 6, 30), date(2015, 7, 1))
    assert tuple(pilot_shortfall(pilot(2014), early)) == ()
