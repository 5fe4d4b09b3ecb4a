"""Every figure of ``status`` has its ids, and is what anybody counts from the files."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.moment import open_moment
from reformctl.cli.request import Request
from reformctl.reports.listing import list_report
from reformctl.reports.selection import Selection
from reformctl.reports.status import status_report
from reformctl.vocab import term_of
from reformctl.vocab.plan import ItemClass
from tests.cli.conftest import SMALL, TODAY, Program
from tests.cli.recount import counted, files_on
from tests.counting import standing_of
from tests.soaking import every_other_now

CLASSES = ("done", "in_progress", "not_started")
PLAN_FACTS = ("adopted", "issued", "complete", "requested", "written_off")

# A figure with the options of ``list`` that give the ids behind it.
Question = tuple[int, list[str]]


def questions(status: Mapping[str, Any]) -> Iterator[Question]:
    """Every count of the report with the list that stands behind it."""
    for year in status["master"]["years"]:
        yield year["planned"], ["master", "--planned-by", str(year["year"])]
        yield year["done"], ["master", "--done-by", str(year["year"])]
    yield from _of_part(status, [])
    for group in status["groups"]:
        yield from _of_part(group, ["--group", group["id"]])
    for department in status["departments"]:
        yield from _of_part(department, ["--unit", department["id"]])


def _of_part(part: Mapping[str, Any], filters: list[str]) -> Iterator[Question]:
    for kind in ("master", "items"):
        yield part[kind]["total"], [kind, *filters]
        for name in CLASSES:
            yield part[kind][name], [kind, "--status", name, *filters]
    yield part["items"]["withdrawn"], ["items", "--status", "withdrawn", *filters]
    yield part["plans"]["total"], ["plans", *filters]
    for name in PLAN_FACTS:
        yield part["plans"][name], ["plans", f"--{name.replace('_', '-')}", *filters]


def test_every_figure_has_a_list_of_just_so_many_ids(reformctl: Program) -> None:
    common = ("--json", "--ledger", SMALL, "--today", TODAY)
    asked = list(questions(reformctl("status", *common).data))
    assert len(asked) == 2 * 7 + 15 * (1 + 2 + 3)
    for count, options in asked:
        ids = reformctl("list", *options, *common).ids
        assert (len(ids), len(set(ids))) == (count, count), options


def test_the_lists_of_a_class_share_out_the_total(reformctl: Program) -> None:
    for kind in ("master", "items"):
        common = ("list", kind, "--json", "--ledger", SMALL)
        parts = [reformctl(*common, "--status", name).ids for name in CLASSES]
        assert sorted(chain.from_iterable(parts)) == sorted(reformctl(*common).ids)
    everything = reformctl("list", "items", "--all", "--json", "--ledger", SMALL).ids
    assert set(everything) - set(reformctl(*common).ids) == {"P-M1-01/04"}


def test_each_call_for_attention_is_a_finding_of_its_rule(reformctl: Program) -> None:
    common = ("--json", "--ledger", SMALL, "--today", TODAY)
    called = reformctl("status", *common).data["attention"]
    assert {one["code"] for one in called} >= {"RC401", "RC403", "RC404", "RC508", "RC712"}
    for code in {one["code"] for one in called}:
        found = reformctl("check", "--select", code, *common).data["findings"]
        assert [(one["id"], one["message"]) for one in found] == [
            (one["id"], one["message"]) for one in called if one["code"] == code
        ]


def test_every_figure_of_the_sample_has_its_ids(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = open_moment(Request(ledger=str(sample), today=TODAY))
    status = status_report(standing_of(moment.ledger), moment.head).data
    for count, options in questions(status):
        kind, *filters = options
        report = list_report(kind, moment.ledger, moment.head, _selection(filters))
        rows: Any = report.data["rows"]
        assert len({row["id"] for row in rows}) == count, options


def _selection(options: list[str]) -> Selection:
    """The selection those options stand for."""
    chosen: dict[str, Any] = {}
    words = iter(options)
    for word in words:
        name = word.removeprefix("--").replace("-", "_")
        chosen[name] = True if name in PLAN_FACTS else next(words)
        if name in ("planned_by", "done_by"):
            chosen[name] = int(chosen[name])
        if name == "status":
            chosen[name] = term_of(ItemClass, chosen[name])
    return Selection(**chosen)


FIRST, LAST = date(2014, 2, 1), date(2017, 6, 15)
DAYS = sorted(
    FIRST + timedelta(days=days)
    for days in random.Random(20170615).sample(range((LAST - FIRST).days), 20)
)


@pytest.mark.parametrize("day", every_other_now([pytest.param(str(day)) for day in DAYS]))
def test_on_any_day_every_group_counts_what_its_files_say(
    reformctl: Program, demo: Path, day: str
) -> None:
    agree(reformctl("status", "--json", "--at", day, "--ledger", demo).data, files_on(demo, day))


def agree(status: Mapping[str, Any], files: Mapping[str, Any]) -> None:
    """The groups' figures, and their sums, are those counted from the files."""
    known = counted(files)
    assert [group["id"] for group in status["groups"]] == list(known)
    for group in status["groups"]:
        for part, figures in known[group["id"]].items():
            compare(group[part], figures, part)
    for part in ("master", "items", "plans"):
        compare(status[part], sum((each[part] for each in known.values()), Counter()), part)


def compare(told: Mapping[str, Any], figures: Counter[str], part: str) -> None:
    """One set of figures against the count."""
    names = ("total", *PLAN_FACTS) if part == "plans" else CLASSES
    assert {name: told[name] for name in names} == {name: figures[name] for name in names}
    if part == "items":
        assert told["withdrawn"] == figures["withdrawn"]
    if part != "plans":
        assert told["total"] == sum(figures[name] for name in CLASSES)


YEAR_ENDS = {"2014-12-31": 30, "2015-12-31": 64, "2016-12-31": 102}


@pytest.mark.parametrize("day", YEAR_ENDS)
def test_at_the_end_of_a_year_the_known_number_of_master_items_is_done(
    reformctl: Program, demo: Path, day: str
) -> None:
    recorded = reformctl("status", "--json", "--at", day, "--ledger", demo).data
    assert (recorded["master"]["done"], recorded["master"]["total"]) == (YEAR_ENDS[day], 256)
    effective = reformctl("status", "--json", "--as-of", day, "--today", day, "--ledger", demo).data
    assert effective["master"] == recorded["master"]
    assert effective["plans"] | {"total": 0} == recorded["plans"] | {"total": 0}
    for name in ("done", "in_progress", "withdrawn"):
        assert effective["items"][name] == recorded["items"][name]


def test_the_last_day_of_the_demo_is_as_the_field_tells_it(reformctl: Program, demo: Path) -> None:
    status = reformctl("status", "--json", "--at", TODAY, "--ledger", demo).data
    agree(status, files_on(demo, TODAY))
    assert status["plans"]["total"] == 336
    assert status["plans"]["adopted"] == 141
    assert 0.95 * 4800 <= status["items"]["total"] <= 1.05 * 4800
    years = {year["year"]: (year["planned"], year["done"]) for year in status["master"]["years"]}
    assert [years[year][1] for year in (2014, 2015, 2016)] == [30, 64, 102]
    assert [years[year][0] for year in (2017, 2018, 2019, 2020)] == [202, 226, 244, 256]
    assert len(status["groups"]) == 9
    assert len(reformctl("list", "--leader-direct", "--json", "--ledger", demo).ids) == 51
