"""What is due, by unit; the calendar of it as a calendar program reads it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from reformctl.render.icalendar import folded
from tests.cli.conftest import SAMPLE, TODAY, Program

HERE = ("--today", TODAY, "--ledger")


def things(reformctl: Program, *words: object) -> list[tuple[str, str, str]]:
    told = reformctl("remind", *words, "--json").data
    return [
        (unit["id"], thing["kind"], thing["id"])
        for unit in told["units"]
        for thing in unit["things"]
    ]


MORE = {
    "agenda/2018.yaml": """\
entries:
  - id: "01"
    title: 甲
    lead: [D-FIN]
    submit_by: 2017-06-30
""",
    "pilots/T-2016-zzzz.yaml": """\
title: 试点
team: PT-01
scheme:
  on: 2016-07-01
reviews:
  - on: 2016-12-20
    opinion: continue
""",
    "central/C-34-09.yaml": """\
title: 中央方案
lead: [D-LAND]
issued:
  on: 2016-12-31
""",
}


def test_every_kind_of_deadline_stands_with_its_unit(reformctl: Program, ledger: Path) -> None:
    for path, text in MORE.items():
        (ledger / path).parent.mkdir(exist_ok=True)
        (ledger / path).write_text(text, "utf-8")
    expected = [
        ("D-ENV", "item", "P-M1-01/02"),
        ("D-ENV", "reply", "N-2017-0102"),
        ("D-ENV", "item", "P-M1-01/05"),
        ("D-FIN", "item", "P-2015-r4md/01"),
        ("D-FIN", "submission", "A-2018/01"),
        ("D-LAND", "master", "M-005"),
        ("D-LAND", "docking", "C-34-09"),
        ("LG", "decision", "P-M2-01"),
        ("OFFICE", "round", "S-2017-midyear"),
        ("PT-01", "review", "T-2016-zzzz"),
        ("PT-01", "visit", "T-2016-zzzz"),
    ]
    found = things(reformctl, *HERE, ledger)
    assert [one for one in found if one in expected] == expected
    assert things(reformctl, "--overdue", "--unit", "省环保厅", *HERE, ledger) == [
        ("D-ENV", "item", "P-M1-01/02"),
        ("D-ENV", "reply", "N-2017-0102"),
    ]
    assert things(reformctl, "--days", "0", "--unit", "LG", *HERE, ledger) == []


def test_the_sums_by_unit_are_those_of_the_lists(reformctl: Program) -> None:
    told = reformctl("remind", "--json", *HERE, SAMPLE).data
    late = reformctl("list", "items", "--overdue", "--json", *HERE, SAMPLE).ids
    items = [
        thing["id"]
        for unit in told["units"]
        for thing in unit["things"]
        if thing["kind"] == "item" and thing["days_late"]
    ]
    assert sorted(items) == sorted(late)
    for unit in told["units"]:
        overdue = [thing for thing in unit["things"] if thing["days_late"]]
        assert (unit["overdue"], unit["soon"]) == (
            len(overdue),
            len(unit["things"]) - len(overdue),
        )


def test_a_calendar_program_reads_the_calendar(reformctl: Program, tmp_path: Path) -> None:
    file = tmp_path / "all.ics"
    assert reformctl("remind", "--alarm", "3", "--lang", "zh", "-o", file, *HERE, SAMPLE).code == 0
    data = file.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    told = reformctl("remind", "--json", *HERE, SAMPLE).data
    due = sorted((thing["on"], unit["id"]) for unit in told["units"] for thing in unit["things"])
    shown = [
        (str(event.decoded("DTSTART")), str(event["UID"]).split("@")[0].rpartition(".")[2])
        for event in events
    ]
    assert sorted(shown) == due
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert event.decoded("DTEND") == event.decoded("DTSTART") + timedelta(days=1)
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("TRIGGER") == timedelta(days=-3)


def test_an_event_keeps_its_uid_when_its_day_moves(reformctl: Program, ledger: Path) -> None:
    def events() -> dict[str, tuple[str, date]]:
        told = reformctl("remind", "--ics", "--unit", "D-ENV", *HERE, ledger)
        assert "VALARM" not in told.out
        found = Calendar.from_ical(told.out.encode()).walk("VEVENT")
        return {str(one["UID"]): (str(one["SUMMARY"]), one.decoded("DTSTART")) for one in found}

    before = events()
    plan = ledger / "plans/2015/P-M1-01.yaml"
    text = plan.read_text("utf-8").replace("建立排污权储备调节制度", "甲,乙;丙\\丁")
    plan.write_text(text.replace("due: 2017-06-30", "due: 2017-07-10", 1), "utf-8")
    after = events()
    assert before.keys() == after.keys()
    changed = [uid for uid in before if before[uid] != after[uid]]
    assert [after[uid] for uid in changed] == [("item due: 甲,乙;丙\\丁", date(2017, 7, 10))]


@pytest.mark.parametrize("line", ["", "a" * 75, "a" * 76, "改" * 25, "改" * 26, "é改a" * 60])
def test_a_long_line_is_folded_between_characters(line: str) -> None:
    parts = list(folded(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part[1:] for part in parts[1:]) == line


def test_a_calendar_has_one_format(reformctl: Program, ledger: Path) -> None:
    for words in (("--ics", "--json"), ("--ics", "--format", "md"), ("--alarm", "1")):
        assert reformctl("remind", *words, *HERE, ledger).code == 2
