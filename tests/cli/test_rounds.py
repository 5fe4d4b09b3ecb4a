"""Rounds from their draft to their close: scope, progress, tables, proposals, what stops a step."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.monthly import proposal
from reformctl.records.place import Place
from reformctl.records.round import Round
from reformctl.rules.catalog import find
from reformctl.rules.judge import judge
from reformctl.rules.rule import Facts
from reformctl.vocab.round import RoundKind
from tests.cli.conftest import TODAY, Program
from tests.cli.test_steps import desk
from tests.gitrepo import Repo

__all__ = ["desk"]
MIDYEAR = "S-2017-midyear"


def edit(ledger: Path, path: str, old: str, new: str) -> None:
    file = ledger / path
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def test_the_scope_of_a_midyear_round_is_held_against_the_rule(
    reformctl: Program, ledger: Path
) -> None:
    here = ("--json", "--ledger", ledger, "--today", TODAY)
    edit(ledger, f"rounds/{MIDYEAR}.yaml", "P-M1-01, P-M2-01", "P-M3-01, P-M2-01")
    told = reformctl("rounds", MIDYEAR, *here).data["plans"]
    assert "P-M1-01" in told["due"]
    assert (told["missing"], told["extra"]) == (["P-M1-01"], ["P-M3-01"])
    row = next(one for one in reformctl("rounds", *here).data["rows"] if one["id"] == MIDYEAR)
    assert (row["plans"], row["missing"]) == (5, 1)


@pytest.mark.parametrize("round_id", [MIDYEAR, "S-2017-03", "S-2016-yearend"])
def test_every_figure_of_a_round_has_its_ids_and_its_parts_add_up(
    reformctl: Program, sample: Path, round_id: str
) -> None:
    here = ("--json", "--ledger", sample, "--today", TODAY)
    told = reformctl("rounds", round_id, *here).data
    ids = {"judged": ["items", "--round"], "left": ["items", "--unjudged"]}
    for name, words in ids.items():
        if name == "judged" or round_id != "S-2016-yearend":
            assert sorted(reformctl("list", *words, round_id, *here).ids) == sorted(told[name])
    picked = reformctl("list", "--round", round_id, *here).ids
    assert sorted(picked) == sorted(told["plans"]["covered"])
    for parts in ("groups", "departments", "picks"):
        for name in ("judged", "on_site"):
            assert sum(part[name] for part in told[parts]) == len(told[name]), (parts, name)
        for when in ("before", "after"):
            for counted, whole in told[when].items():
                assert sum(part[when][counted] for part in told[parts]) == whole
    assert told["plans"]["missing"] == []


def test_a_running_rounds_tables_hold_what_was_open_when_it_began(
    reformctl: Program, ledger: Path
) -> None:
    here = ("--json", "--ledger", ledger, "--today", TODAY)
    tables = reformctl("rounds", MIDYEAR, "--tables", *here).data["tables"]
    refs = [item["ref"] for table in tables for item in table["items"]]
    assert [table["plan"]["id"] for table in tables] == [
        *("P-M1-01", "P-M2-01", "P-M2-02", "P-2015-r4md", "P-2016-k7qd"),
    ]
    assert {"P-M1-01/02", "P-M2-01/02"} <= set(refs)  # one open still, one done meanwhile
    assert "P-M1-01/01" not in refs  # done at the end of the year before


def test_a_closed_rounds_tables_are_told_as_of_its_closing(
    reformctl: Program, ledger: Path
) -> None:
    here = ("--json", "--ledger", ledger, "--today", TODAY)
    (table, *_) = reformctl("rounds", "S-2017-03", "--tables", *here).data["tables"]
    assert [(item["ref"], item["verified"]) for item in table["items"]] == [
        ("P-M2-01/02", "in_progress")
    ]


def test_months_and_years_without_their_round_are_listed(reformctl: Program, ledger: Path) -> None:
    edit(ledger, "ledger.yaml", "monthly_first_year: 2018", "monthly_first_year: 2017")
    (ledger / "rounds/S-2015-yearend.yaml").unlink()
    (ledger / "rounds/S-2016-midyear.yaml").unlink()
    here = ("--ledger", ledger, "--today", TODAY)
    missing = [one["id"] for one in reformctl("rounds", "--json", *here).data["missing"]]
    months = ["S-2017-01", "S-2017-02", "S-2017-04", "S-2017-05"]
    assert missing == ["S-2016-midyear", *months, "S-2015-yearend"]
    select = [word for code in ("RC707", "RC713", "RC716") for word in ("--select", code)]
    found = reformctl("check", "--json", *select, *here).data["findings"]
    assert sorted(one["id"] for one in found) == sorted(missing)


def test_a_yearend_round_tells_whom_it_leaves_out(reformctl: Program, ledger: Path) -> None:
    edit(ledger, "rounds/S-2016-yearend.yaml", "D-ENV, D-FIN, D-LAND", "D-ENV, D-LAND")
    here = ("--json", "--ledger", ledger, "--today", TODAY)
    told = reformctl("rounds", "S-2016-yearend", *here).data
    assert told["left_out"] == {"departments": ["D-FIN"], "cities": []}


def drafted(repo: Repo, round_id: str) -> dict[str, Any]:
    """The fields of the round's file that are lists or texts, as they stand there."""
    text = (repo.path / f"rounds/{round_id}.yaml").read_text("utf-8")
    return dict(re.findall(r"(?m)^(\w+): (.+)$", text))


def test_a_new_round_covers_what_its_kind_asks_for(reformctl: Program, desk: Repo) -> None:
    here = ("--ledger", desk.path, "--today", "2018-05-02")
    days = ("--start", "2018-05-07", "--end", "2018-06-20")
    done = reformctl("new", "round", "--kind", "midyear", *days, *here)
    assert (done.code, "rounds S-2018-midyear --tables" in done.out) == (0, True)
    due = reformctl("rounds", "S-2018-midyear", "--json", *here).data["plans"]
    assert due["covered"] == due["due"] != []
    days = ("--start", "2018-12-03", "--end", "2018-12-20")
    assert reformctl("new", "round", "--kind", "yearend", *days, *here).code == 0
    told = drafted(desk, "S-2018-yearend")
    assert (told["departments"], told["cities"]) == ("[D-ENV, D-FIN, D-LAND]", '["510100"]')


def test_a_new_monthly_round_picks_what_was_proposed_unless_told_otherwise(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, "--today", "2017-07-01")
    asked = reformctl("rounds", "--propose", "2017-07", "--json", *here).data
    new = ("new", "round", "--kind", "monthly", "--leader", "副主任", "--end", "2017-07-20")
    shown = reformctl(*new, "--start", "2017-07-03", "--dry-run", *here)
    assert all(pick["id"] in shown.out for pick in asked["picks"])
    assert not (desk.path / "rounds/S-2017-07.yaml").exists()
    chosen = ("--departments", "D-ENV,D-FIN,D-LAND", "--plans", "P-M1-01")
    assert reformctl(*new, "--start", "2017-07-04", *chosen, *here).code == 0
    told = drafted(desk, "S-2017-07")
    assert (told["departments"], told["plans"]) == ("[D-ENV, D-FIN, D-LAND]", "[P-M1-01]")


@pytest.fixture(scope="module")
def moment(sample: Path) -> Moment:
    return open_moment(Request(ledger=str(sample), today=TODAY))


def with_proposed(ledger: Ledger, month: date) -> Ledger:
    """The ledger with the round that is proposed for the month."""
    found = proposal(ledger, month)
    name = f"S-{month:%Y-%m}"
    picks = tuple(one.plan.id for one in found.picks)
    made = Round(
        Place(f"rounds/{name}.yaml"),
        name,
        RoundKind.MONTHLY,
        month,
        month.replace(day=28),
        "副主任",
        found.departments,
        plans=picks,
    )
    return replace(ledger, rounds={**ledger.rounds, name: made})


def test_month_after_month_every_plan_that_comes_first_has_its_turn(moment: Moment) -> None:
    ledger = moment.ledger
    for number in range(6, 13):
        month = date(2017, number, 5)
        waiting = proposal(ledger, month).waiting
        ledger = with_proposed(ledger, month)
        facts = Facts(ledger, month)
        assert judge(facts, find(["RC708", "RC709"])).findings == ()
    assert waiting == 0


def test_a_round_is_closed_when_nothing_is_left_to_judge(reformctl: Program, desk: Repo) -> None:
    here = ("--ledger", desk.path, "--today", TODAY)
    close = ("new", "closing", MIDYEAR, *here)
    left = reformctl("rounds", MIDYEAR, "--json", *here).data["left"]
    refused = reformctl(*close)
    assert (refused.code, refused.out, left[0] in refused.err) == (2, "", True)
    for ref in left:
        word = ("in_progress", "--round", MIDYEAR)
        assert reformctl("verdict", ref, *word, *here).code == 0
    early = reformctl(*close, "--on", "2017-05-07")
    judged = reformctl(*close, "--on", "2017-06-14")
    assert (early.code, judged.code) == (2, 2)
    assert TODAY in judged.err
    assert reformctl(*close).code == 0
    row = reformctl("rounds", MIDYEAR, "--json", *here).data["round"]
    assert (row["stage"], row["closed"]) == ("closed", TODAY)
    again = reformctl(*close)
    assert (again.code, TODAY in again.err) == (2, True)
    events = reformctl("history", MIDYEAR, "--json", "--ledger", desk.path).data["events"]
    assert [one["to"] for one in events if one["field"] == "closed"] == [TODAY]


def test_a_round_that_leaves_something_out_is_not_closed(reformctl: Program, desk: Repo) -> None:
    here = ("--ledger", desk.path, "--today", TODAY)
    edit(desk.path, f"rounds/{MIDYEAR}.yaml", "P-M1-01, P-M2-01", "P-M2-01")
    edit(desk.path, "rounds/S-2016-yearend.yaml", "closed: 2016-12-22\n", "")
    edit(desk.path, "rounds/S-2016-yearend.yaml", 'cities: ["510100"]\n', "")
    for name, missing in ((MIDYEAR, "P-M1-01"), ("S-2016-yearend", "510100"), ("P-M1-01", "")):
        refused = reformctl("new", "closing", name, *here)
        assert (refused.code, missing in refused.err) == (2, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--tables",),
        (MIDYEAR, "--propose", "2017-07"),
        ("--propose", "2017-13"),
        ("P-M1-01",),
        ("S-2017-midyeer",),
    ],
)
def test_a_wrong_question_about_rounds_is_refused(
    reformctl: Program, ledger: Path, words: tuple[str, ...]
) -> None:
    answer = reformctl("rounds", *words, "--ledger", ledger)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
