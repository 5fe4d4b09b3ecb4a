"""The books balance: totals are the sums of their rows, and two reports tell a figure alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.metrics.due import loads_of
from reformctl.metrics.reminder import dues
from reformctl.reports.agenda_monitor import AgendaSelection, agenda_monitor
from reformctl.reports.appraise import Wanted, appraise_report, appraised
from reformctl.reports.docking import DockingSelection, docking_report
from reformctl.reports.experiences import ExperienceSelection, experiences_report
from reformctl.reports.holding import holding_report
from reformctl.reports.listing import list_report
from reformctl.reports.notice_selection import NoticeSelection
from reformctl.reports.notices import notices_report
from reformctl.reports.pilot_selection import PilotSelection
from reformctl.reports.pilots import pilots_report
from reformctl.reports.reminder import ReminderSelection, reminder_report
from reformctl.reports.report import Cell, Ratio, Report, Table
from reformctl.reports.round_progress import rounds_report
from reformctl.reports.round_work import round_work_report
from reformctl.reports.selection import Selection
from reformctl.reports.status import by_department_report, status_report
from reformctl.rules.call import calling_rules
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from reformctl.vocab.office import View
from tests.cli.conftest import SAMPLE, TODAY, Program
from tests.counting import standing_of

DAYS = ("2014-12-31", "2016-06-30", TODAY)
CLASSES = ("done", "in_progress", "not_started", "withdrawn")
LAMPS = ("green", "yellow", "red", "repaired")


class Books:
    """All that the ledger's reports tell of one day."""

    def __init__(self, moment: Moment) -> None:
        self.ledger, self.head = moment.ledger, moment.head
        self.reports = dict(self._reports())
        self.told: dict[str, Any] = {name: one.data for name, one in self.reports.items()}
        found = judge(Facts(self.ledger, moment.today), list(calling_rules())).findings
        self.calls = [(one.rule.code, one.hit.id) for one in found]

    def _reports(self) -> Iterator[tuple[str, Report]]:
        ledger, head = self.ledger, self.head
        days = ledger.settings.thresholds.remind_days
        standing = standing_of(ledger)
        yield "status", status_report(standing, head)
        yield "departments", by_department_report(standing, head)
        for view in View:
            yield f"by {view.slug}", holding_report(ledger, view, head)
        yield "docking", docking_report(ledger, head, DockingSelection())
        yield "agenda", agenda_monitor(ledger, head, AgendaSelection())
        yield "rounds", rounds_report(ledger, head)
        for found in ledger.rounds.values():
            yield found.id, round_work_report(ledger, found, head)
        yield "pilots", pilots_report(ledger, PilotSelection(), head)
        yield "experiences", experiences_report(ledger, ExperienceSelection(), head)
        yield "notices", notices_report(ledger, head, NoticeSelection())
        things = list(dues(ledger))
        wanted = ReminderSelection(days)
        yield "remind", reminder_report(ledger, loads_of(things), head, wanted, things)
        for name, appraisal in ledger.appraisals.items():
            yield name, appraise_report(appraised(ledger, appraisal, head), head, Wanted())

    def listed(self, kind: str, **wanted: Any) -> list[str]:
        """The ids that ``list`` gives."""
        rows: Any = list_report(kind, self.ledger, self.head, Selection(**wanted)).data["rows"]
        return [row["id"] for row in rows]

    def called(self, *codes: str) -> list[str]:
        """The ids that these rules call for."""
        return sorted(name for code, name in self.calls if code in codes)


@cache
def books_of(sample: Path, day: str) -> Books:
    return Books(open_moment(Request(ledger=str(sample), as_of=day, today=day)))


@pytest.fixture(params=DAYS)
def books(request: pytest.FixtureRequest, sample: Path) -> Books:
    """The sample's reports of what was in effect on one of the days."""
    return books_of(sample, request.param)


def test_what_stands_at_the_foot_is_the_sum_of_the_rows(books: Books) -> None:
    added = 0
    for name, report in books.reports.items():
        for table in report.tables:
            told = " ".join(note.key for note in table.notes)
            for column, total, parts in _sums(table):
                if total != sum(parts):
                    assert (column, "plans_add" in told) == ("plans", True), (name, table.name)
                added += 1
    assert added > 50


def _sums(table: Table) -> Iterator[tuple[str, int, list[int]]]:
    """Each column of counts with its total and what should add up to it; of ratios both."""
    if not table.foot:
        return
    for column, *cells in zip(table.columns, *table.foot, *table.rows, strict=True):
        numbers = [[*_numbers(cell)] for cell in cells]
        others, rows = numbers[: len(table.foot)], numbers[len(table.foot) :]
        for which, total in enumerate(others[-1]):
            parts = [one[which] for one in (*others[:-1], *rows) if one]
            yield column.name, total, parts


def _numbers(cell: Any) -> Iterator[int]:
    value = cell.value if isinstance(cell, Cell) else cell
    if isinstance(value, Ratio):
        yield from (value.done, value.total)
    elif isinstance(value, int):
        yield value


def test_every_view_parts_the_whole(books: Books) -> None:
    status = books.told["status"]
    for view in View:
        told = books.told[f"by {view.slug}"]
        assert {name: told["whole"][name] for name in ("items", "plans")} == {
            name: status[name] for name in ("items", "plans")
        }
        for row in (*told["rows"], told["nobody"], told["whole"]):
            assert sum(row["lamps"].values()) == row["items"]["total"]
        for part, names in (("items", CLASSES), ("lamps", LAMPS)):
            for name in names:
                parts = [row[part][name] for row in (*told["rows"], told["nobody"])]
                assert sum(parts) == told["whole"][part][name], (view, name)
    # a department's plans are those it leads, and by lamps also those it has items in
    assert _figures(status["groups"], "plans") == _figures(books.told["by group"]["rows"], "plans")
    for name, parts in (
        ("group", status["groups"]),
        ("department", books.told["departments"]["departments"]),
    ):
        assert _figures(parts, "items") == _figures(books.told[f"by {name}"]["rows"], "items")


def _figures(parts: Sequence[Any], kind: str) -> list[tuple[str, Any]]:
    return [(one["id"], one[kind]) for one in parts]


def test_docking_and_agenda_part_what_they_count(books: Books) -> None:
    docking, agenda = books.told["docking"], books.told["agenda"]
    counts = docking["counts"]
    states = Counter(row["state"] for row in docking["rows"])
    assert {name: counts[name] for name in states} == states
    assert sum(states.values()) == counts["total"] == len(books.listed("central"))
    for name, count in counts.items():
        assert sum(one[name] for one in docking["meetings"]) == count
    for year in agenda["years"]:
        wanted = AgendaSelection(year=year["year"])
        own: Any = agenda_monitor(books.ledger, books.head, wanted).data
        assert own["years"] == [year]
        assert len(own["entries"]) == year["planned"]
        reached = Counter(one["state"] for one in own["entries"])
        assert reached["issued"] == year["issued"]["done"]
        assert reached["issued"] + reached["adopted"] == year["adopted"]["done"]
    adopted = [plan for year in agenda["years"] for plan in year["plans"]]
    assert sorted(adopted) == sorted(books.listed("plans", adopted=True))
    assert set(books.called("RC403")) <= set(agenda["held_up"])
    assert set(agenda["held_up"]) == set(adopted) - set(books.listed("plans", issued=True))


def test_the_agenda_of_a_group_tells_of_no_other(books: Books) -> None:
    everything = books.told["agenda"]
    sums = Counter[tuple[int, str]]()
    held_up: list[str] = []
    for group in books.ledger.groups:
        told: Any = agenda_monitor(books.ledger, books.head, AgendaSelection(group=group)).data
        held_up += told["held_up"]
        for year in told["years"]:
            for name in ("planned", "docking", "withdrawn"):
                sums[year["year"], name] += year[name]
            sums[year["year"], "plans"] += len(year["plans"])
            sums[year["year"], "issued"] += year["issued"]["done"]
    assert sorted(held_up) == sorted(everything["held_up"])
    for year in everything["years"]:
        for name in ("planned", "docking", "withdrawn"):
            assert sums[year["year"], name] == year[name]
        assert sums[year["year"], "plans"] == len(year["plans"])
        assert sums[year["year"], "issued"] == year["issued"]["done"]


def test_a_round_is_the_sum_of_its_parts_and_what_the_list_of_rounds_says(books: Books) -> None:
    for row in books.told["rounds"]["rows"]:
        own = books.told[row["id"]]
        assert (
            row["judged"]
            == len(own["judged"])
            == len(books.listed("items", round=row["id"], everything=True))
        )
        assert row["left"] in (None, len(own["left"]))
        for view in ("groups", "departments"):
            parts = own[view]
            for name in CLASSES[:3]:
                assert sum(one["before"][name] for one in parts) == own["before"][name]
                assert sum(one["after"][name] for one in parts) == own["after"][name]
            assert sum(one["judged"] for one in parts) == row["judged"]


def test_pilots_experiences_and_notices_part_what_they_count(books: Books) -> None:
    pilots, notices = books.told["pilots"], books.told["notices"]
    for name, count in pilots["total"].items():
        for view in ("teams", "levels"):
            assert sum(one[name] for one in pilots[view]) == count, name
    assert pilots["total"]["total"] == len(pilots["pilots"]) == len(books.listed("pilots"))
    calls = [one for one in pilots["calls"] if one["what"] in ("review", "visit")]
    late = {one["id"] for one in calls if one["days_late"]}
    assert pilots["total"]["overdue"] == len(late)
    assert sorted(late) == sorted(set(books.called("RC721", "RC722")))
    assert sum(notices["counts"].values()) == len(notices["notices"])
    owing = Counter(unit for one in notices["notices"] for unit in one["owing"])
    assert {one["id"]: len(one["owing"]) for one in notices["units"]} == owing
    overdue = [one["id"] for one in notices["notices"] if one["state"] == "overdue"]
    assert overdue == books.called("RC635")
    experiences = books.told["experiences"]
    taken = Counter(unit for one in experiences["experiences"] for unit in one["adopted"])
    assert {one["id"]: len(one["experiences"]) for one in experiences["adopters"]} == taken


def test_what_is_overdue_is_the_same_wherever_it_is_told(books: Books) -> None:
    units = books.told["remind"]["units"]
    things = [
        (thing["kind"], thing["id"], bool(thing["days_late"]))
        for one in units
        for thing in one["things"]
    ]
    assert sum(one["soon"] + one["overdue"] for one in units) == len(things)
    late = {
        kind: sorted({name for one, name, late in things if late and one == kind})
        for kind, _, _ in things
    }
    red = books.told["by group"]["whole"]["lamps"]["red"]
    assert len(books.listed("items", overdue=True)) == len(late.get("item", [])) == red
    for kind, code in (
        ("item", "RC401"),
        ("master", "RC806"),
        ("issue", "RC403"),
        ("review", "RC721"),
        ("visit", "RC722"),
        ("reply", "RC635"),
    ):
        assert late.get(kind, []) == books.called(code), kind


def test_scores_are_what_deductions_leave(books: Books) -> None:
    for name in books.ledger.appraisals:
        told = books.told[name]
        assert len(told["deductions"]) == told["appraisal"]["deductions"]
        taken = Counter[tuple[str, str]]()
        for one in told["deductions"]:
            taken[one["unit"], one["part"]] += round(100 * one["points"])
        for unit in told["units"]:
            scores = {part["part"]: round(100 * part["score"]) for part in unit["parts"]}
            left = {
                part["part"]: max(0, round(100 * part["worth"]) - taken[unit["id"], part["part"]])
                for part in unit["parts"]
            }
            assert scores == left
            assert round(100 * unit["score"]) == sum(scores.values())
            ahead = [
                one
                for one in told["units"]
                if one["kind"] == unit["kind"] and one["score"] > unit["score"]
            ]
            assert unit["rank"] == len(ahead) + 1


def test_nothing_of_a_later_day_is_told(books: Books) -> None:
    day = str(books.head.as_of)
    for name, keys in LATER.items():
        for report, told in books.told.items():
            if report.split(" ")[0] == name:
                for row in told[keys[0]]:
                    assert all(row[key] is None or row[key] <= day for key in keys[1:]), row["id"]


# A report, the key of its rows, and the days in them on which something came to be.
LATER = {
    "docking": ("rows", "held", "issued", "achieved"),
    "rounds": ("rows", "start", "closed"),
    "pilots": ("pilots", "reviewed", "visited"),
    "experiences": ("experiences", "on", "published"),
    "notices": ("notices", "on"),
}


@pytest.mark.parametrize("day", ["2014-12-31", "2015-06-30", "2016-06-20", "2017-03-10"])
def test_what_had_taken_effect_by_a_day_breaks_no_rule(reformctl: Program, day: str) -> None:
    words = ("check", "--as-of", day, "--today", day, "--lang", "en")
    told = reformctl(*words, "--ledger", SAMPLE)
    assert told.code == 0
    assert "errors: 0" in told.out
    assert "skipped RC201–RC229, RC304, RC505, RC802: --as-of looks" in told.out
