"""The past of items as spells, and as the table of months that all forecasts read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.metrics.back_test import Known
from reformctl.metrics.calendar import add_months, month_index
from reformctl.metrics.past import past_of
from reformctl.metrics.programme import Programme
from reformctl.metrics.share import WHOLE, Share
from reformctl.metrics.spell import Spell, item_spells, master_spells
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.gist import master_gist, plan_gist
from tests.cli.conftest import SMALL
from tests.counting import count
from tests.metrics.histories import known

PLAN = """\
title: 方案
group: G1
issued:
  document: 一号
  on: 2015-03-10
items:
  - id: "01"
    text: 甲
    due: 2015-12-31
    {rest}
"""
DAY = date(2017, 6, 15)


def ledger_of(**files: str) -> Ledger:
    """The ledger those files make up, by their names without the suffix."""
    sources = {"ledger": "period:\n  first_year: 2014\n  last_year: 2020\n"} | files
    return assemble(
        parse_file(SourceFile(f"{name.replace('__', '/').replace('_', '-')}.yaml", text.encode()))
        for name, text in sources.items()
    )


def spells_of(rest: str, day: date = DAY) -> list[tuple[date | None, date, date | None, bool]]:
    plan = PLAN.replace("{rest}", rest)
    ledger = ledger_of(plans__2015__P_2015_0abc=plan)
    spells = item_spells(known_by(day, ledger))
    assert spells == item_spells(known_by(day, as_of(ledger, day)))
    return [(one.due, one.start, one.end, one.done) for one in spells]


def known_by(day: date, ledger: Ledger) -> Programme:
    """The programme of the ledger by that day."""
    period = ledger.settings.period
    return Programme(
        day,
        [plan_gist(plan) for plan in ledger.plans.values()],
        [master_gist(item) for item in ledger.masters.values()],
        (period.first_year, period.last_year) if period else None,
    )


DUE, ISSUED = date(2015, 12, 31), date(2015, 3, 10)
DONE = "verdicts: [{on: 2015-11-20, status: done}]"


def test_an_open_item_is_one_spell_from_the_issue_of_its_plan_on() -> None:
    assert spells_of("") == [(DUE, ISSUED, None, False)]


def test_a_done_item_ends_on_the_day_of_its_verdict() -> None:
    assert spells_of(DONE) == [(DUE, ISSUED, date(2015, 11, 20), True)]


def test_what_was_found_later_is_not_known_before() -> None:
    assert spells_of(DONE, date(2015, 11, 19)) == [(DUE, ISSUED, None, False)]


def test_the_first_of_several_verdicts_of_done_counts_and_a_reopened_item_is_open() -> None:
    twice = "verdicts: [{on: 2015-11-20, status: done}, {on: 2016-05-20, status: done}]"
    again = "verdicts: [{on: 2015-11-20, status: done}, {on: 2016-05-20, status: in_progress}]"
    assert spells_of(twice) == [(DUE, ISSUED, date(2015, 11, 20), True)]
    assert spells_of(again) == [(DUE, ISSUED, None, False)]


EXTENSION = (
    "extensions: [{to: 2016-06-30, asked: 2015-12-01, approved: {by: office, on: 2015-12-10}}]"
)


def test_an_approved_extension_begins_a_spell_under_the_new_date() -> None:
    first = (DUE, ISSUED, date(2015, 12, 10), False)
    assert spells_of(EXTENSION) == [first, (date(2016, 6, 30), date(2015, 12, 10), None, False)]
    asked = "extensions: [{to: 2016-06-30, asked: 2015-12-01}]"
    assert (
        spells_of(asked) == spells_of(EXTENSION, date(2015, 12, 9)) == [(DUE, ISSUED, None, False)]
    )


def test_a_withdrawn_item_ends_undone_even_when_it_was_done() -> None:
    gone = "withdrawn: {on: 2016-02-01, reason: 不需要}"
    assert spells_of(gone) == [(DUE, ISSUED, date(2016, 2, 1), False)]
    assert spells_of(f"{DONE}\n    {gone}") == [(DUE, ISSUED, date(2015, 11, 20), False)]


def test_master_items_are_promised_since_the_programme_began_and_due_at_the_years_end() -> None:
    text = "items:\n  - {id: M-001, planned: 2016}\n  - {id: M-002}\n"
    assert master_spells(known_by(DAY, ledger_of(master__G1=text))) == [
        Spell("M-001", date(2016, 12, 31), date(2014, 1, 1)),
        Spell("M-002", None, date(2014, 1, 1)),
    ]


@pytest.fixture(scope="module")
def small() -> Ledger:
    files = sorted(SMALL.rglob("*.yaml"))
    sources = (SourceFile(str(file.relative_to(SMALL)), file.read_bytes()) for file in files)
    return assemble(map(parse_file, sources))


@pytest.mark.parametrize("day", [date(2015, 6, 30), date(2016, 12, 31), DAY], ids=str)
@pytest.mark.parametrize(
    "share",
    [
        WHOLE,
        Share("G7"),
        Share(unit="D-FIN"),
        Share("G1", "D-ENV"),
        Share(groups=("G7",)),
        Share(plans=("P-M1-01",)),
    ],
    ids=str,
)
def test_spells_count_what_status_counts(small: Ledger, share: Share, day: date) -> None:
    cut, known = as_of(small, day), known_by(day, small)
    for spells, counts in (
        (master_spells(known, share), count(cut, share).master),
        (item_spells(known, share), count(cut, share).items),
    ):
        done, left = (sum(one.done for one in spells), sum(one.end is None for one in spells))
        assert (done, done + left) == (counts.done, counts.total)


def test_a_month_is_counted_back_from_the_day_of_the_forecast() -> None:
    origin = date(2017, 6, 15)
    assert month_index(origin, origin) == 0
    assert month_index(date(2017, 5, 16), origin) == 0
    assert month_index(date(2017, 5, 15), origin) == -1
    assert month_index(date(2017, 6, 16), origin) == 1
    assert month_index(date(2017, 12, 31), origin) == 7
    assert month_index(date(2014, 12, 31), date(2015, 2, 28)) == -2
    assert month_index(date(2015, 3, 31), date(2015, 2, 28)) == 1


@given(origin=st.dates(date(2000, 1, 1), date(2100, 1, 1)), ahead=st.integers(-100, 100))
def test_months_follow_one_another_without_gap(origin: date, ahead: int) -> None:
    end = add_months(origin, ahead)
    assert month_index(end, origin) == ahead
    assert month_index(end.replace(day=1), origin) in (ahead - 1, ahead)


def test_the_table_counts_every_month_an_item_was_open() -> None:
    day = date(2015, 3, 31)
    past = past_of(
        [
            Spell("a", date(2014, 12, 31), date(2014, 11, 5), date(2015, 1, 20), done=True),
            Spell("b", date(2014, 12, 31), date(2014, 12, 5)),
            Spell("c", date(2014, 12, 31), date(2014, 12, 5), date(2015, 2, 10)),
            Spell("c", date(2015, 6, 30), date(2015, 2, 10)),
        ],
        day,
    )
    assert past is not None
    # Months: November is -4, December -3, January -2, February -1, March 0.
    assert past.at_risk == {-3: {-4: 1, -3: 3, -2: 3, -1: 1, 0: 1}, 3: {-1: 1, 0: 1}}
    assert past.done == {-3: {-2: 1}}
    assert past.open == {-3: 1, 3: 1}
    assert (past.since, past.first, past.left) == (date(2014, 11, 5), -3, 2)


@given(memory=known())
def test_the_table_is_what_counting_day_by_day_gives(memory: list[Known]) -> None:
    now = memory[-1]
    past = past_of(now.spells, now.day)
    for month in range(-42, 1) if past else ():
        first = add_months(now.day, month - 1) + timedelta(days=1)
        last = add_months(now.day, month)
        open_ = [one for one in now.spells if one.start <= last and _open_after(one, first, last)]
        done = [one for one in now.spells if one.done and one.end and first <= one.end <= last]
        assert past is not None
        assert sum(months.get(month, 0) for months in past.at_risk.values()) == len(open_)
        assert past.done_by_month[month] == len(done)


def _open_after(spell: Spell, first: date, last: date) -> bool:
    """Whether a spell that has begun is open in a month; one that is broken off in it is not."""
    return spell.end is None or (spell.end >= first and (spell.done or spell.end > last))


def test_without_items_there_is_no_past() -> None:
    assert past_of([], DAY) is None
