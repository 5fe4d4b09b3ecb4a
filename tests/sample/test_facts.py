"""The facts the sample must reproduce, counted by plain Python over plain YAML."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.sample.plain import (
    LEDGER,
    TODAY,
    Data,
    counted,
    half_year_later,
    is_complete,
    is_overdue,
    last_step,
    masters_in,
    status_of,
)

GROUPS = """
经济体制改革 农业农村改革 国资国企与科技体制改革 民主法制领域改革 文化体制改革
社会体制改革 生态文明体制改革 党的建设制度改革 纪律检查体制改革
""".split()  # noqa: SIM905 - a table reads better
CITIES = """
510100 510300 510400 510500 510600 510700 510800 510900 511000 511100 511300 511400 511500 511600
511700 511800 511900 512000 513200 513300 513400
""".split()  # noqa: SIM905 - a table reads better


def test_the_master_plan_has_256_items_numbered_through(files: dict[str, Data]) -> None:
    ids = [item["id"] for item in masters_in(files)]
    assert sorted(ids) == [f"M-{number:03}" for number in range(1, 257)]
    assert files["ledger.yaml"]["master_size"] == "256"
    assert files["ledger.yaml"]["period"] == {"first_year": "2014", "last_year": "2020"}


@pytest.mark.parametrize(("year", "done"), [(2014, 30), (2015, 64), (2016, 102)])
def test_master_items_done_by_the_end_of_a_year(
    files: dict[str, Data], year: int, done: int
) -> None:
    found = [status_of(item, f"{year}-12-31") for item in masters_in(files)]
    assert found.count("done") == done


def test_master_items_done_today_are_more_than_last_year(files: dict[str, Data]) -> None:
    assert [status_of(item) for item in masters_in(files)].count("done") == 118


@pytest.mark.parametrize(
    ("year", "planned"),
    [(2014, 34), (2015, 76), (2016, 128), (2017, 202), (2018, 226), (2019, 244), (2020, 256)],
)
def test_master_items_planned_by_the_end_of_a_year(
    files: dict[str, Data], year: int, planned: int
) -> None:
    assert sum(int(item["planned"]) <= year for item in masters_in(files)) == planned


def test_there_are_336_plans_of_which_21_meetings_adopted_141(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    meetings = {path: data for path, data in files.items() if path.startswith("meetings/")}
    assert len(plans) == 336
    assert sorted(meetings) == sorted(f"meetings/{number}.yaml" for number in range(1, 22))
    adopted = [plan_id for data in meetings.values() for plan_id in data.get("adopted", [])]
    assert len(adopted) == len(set(adopted)) == 141
    assert set(adopted) == {plan_id for plan_id, plan in plans.items() if "adopted" in plan}
    assert all(re.fullmatch(r"P-M([1-9]\d?)-\d\d", plan_id) for plan_id in adopted)


def test_meetings_lie_between_2014_02_and_2017_05_in_the_order_of_their_numbers(
    files: dict[str, Data],
) -> None:
    days = [files[f"meetings/{number}.yaml"]["on"] for number in range(1, 22)]
    assert days == sorted(days)
    assert days[0][:7] == "2014-02"
    assert days[-1][:7] == "2017-05"


def test_there_are_4800_items_more_or_less(plans: dict[str, Data]) -> None:
    count = sum(len(plan.get("items", [])) for plan in plans.values())
    assert 4800 * 0.95 <= count <= 4800 * 1.05


def test_provincial_leaders_carry_51_plans_to_be_written_off_in_2017(
    plans: dict[str, Data],
) -> None:
    direct = [plan for plan in plans.values() if plan.get("leader_direct") == "true"]
    assert len(direct) == 51
    assert {plan["target_writeoff"] for plan in direct} == {"2017"}


def test_the_registry_has_the_bodies_of_the_province(files: dict[str, Data]) -> None:
    groups = files["registry/groups.yaml"]["groups"]
    assert [group["title"] for group in groups] == [f"{name}专项小组" for name in GROUPS]
    assert [city["id"] for city in files["registry/cities.yaml"]["cities"]] == CITIES
    assert len(files["registry/teams.yaml"]["teams"]) == 12
    assert len(files["registry/teams.yaml"]["divisions"]) == 4
    assert len(files["registry/teams.yaml"]["appraisal_groups"]) == 7
    assert 35 <= len(files["registry/departments.yaml"]["departments"]) <= 40


def test_nobody_is_named_and_no_address_reaches_anybody(files: dict[str, Data]) -> None:
    people = files["registry/people.yaml"]["people"]
    assert all(mail.endswith("@example.invalid") for one in people for mail in one["emails"])
    assert len({mail for one in people for mail in one["emails"]}) == len(people)


def test_everything_says_that_it_is_synthetic(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    assert files["ledger.yaml"]["synthetic"] == "true"
    assert "synthetic" in (LEDGER / "README.md").read_text("utf-8")
    assert all("（示例" in plan["title"] for plan in plans.values())
    assert len({plan["title"] for plan in plans.values()}) == len(plans)


def test_reports_heard_at_meetings(files: dict[str, Data]) -> None:
    heard = [
        (path, one["kind"], one.get("unit"))
        for path, data in files.items()
        if path.startswith("meetings/")
        for one in data.get("heard", [])
    ]
    assert len({unit for _, kind, unit in heard if kind == "city"}) == 13
    assert len({unit for _, kind, unit in heard if kind == "department"}) == 9
    assert len({path for path, kind, _ in heard if kind == "group"}) == 4
    assert len([one for one in heard if one[1] == "office"]) == 11


def test_checkpoints_pin_the_facts(files: dict[str, Data]) -> None:
    pinned = {
        (point["on"], point["figure"], point["value"])
        for point in files["ledger.yaml"]["checkpoints"]
    }
    assert pinned >= {
        ("2014-12-31", "master_done", "30"),
        ("2015-12-31", "master_done", "64"),
        ("2016-12-31", "master_done", "102"),
        ("2017-12-31", "master_planned", "202"),
        (TODAY, "plans", "336"),
        (TODAY, "plans_adopted", "141"),
        (TODAY, "leader_direct", "51"),
        (TODAY, "meetings", "21"),
        (TODAY, "heard_cities", "13"),
        (TODAY, "heard_departments", "9"),
        (TODAY, "heard_groups", "4"),
        (TODAY, "heard_office", "11"),
        (TODAY, "cities", "21"),
        (TODAY, "appraisal_groups", "7"),
        (TODAY, "cities_appraised", "21"),
    }


def test_every_group_is_looked_after_by_one_division(files: dict[str, Data]) -> None:
    divisions = files["registry/teams.yaml"]["divisions"]
    looked_after = [group for one in divisions for group in one["groups"]]
    assert sorted(looked_after) == [f"G{number}" for number in range(1, 10)]


def test_a_leaders_post_says_what_the_leader_is_in_charge_of(plans: dict[str, Data]) -> None:
    groups: dict[str, set[str]] = {}
    for plan in plans.values():
        groups.setdefault(plan["lead_leader"], set()).add(plan["group"])
    assert len(groups) == 27
    assert all(len(of_leader) == 1 for of_leader in groups.values())


def test_every_yearend_round_visits_all_departments_and_cities(files: dict[str, Data]) -> None:
    departments = [one["id"] for one in files["registry/departments.yaml"]["departments"]]
    rounds = [one for one in files.values() if one.get("kind") == "yearend"]
    assert len(rounds) == 3
    for found in rounds:
        assert (found["departments"], found["cities"]) == (departments, CITIES)


def test_plans_stand_at_every_step_of_the_way(plans: dict[str, Data]) -> None:
    steps = Counter(last_step(plan) for plan in plans.values())
    assert 60 <= steps["grant"] <= 90
    assert steps["request"] >= 5
    assert 2 <= steps["return"] <= 3
    assert 1 <= steps["reopen"] <= 2
    drafts = [plan for plan in plans.values() if "issued" not in plan]
    assert 8 <= len(drafts) <= 16
    ready = [plan for plan in plans.values() if is_complete(plan) and not plan.get("writeoff")]
    assert len(ready) >= 5


def test_some_items_are_late_extended_waiting_or_withdrawn(plans: dict[str, Data]) -> None:
    items = [item for plan in plans.values() for item in plan.get("items", [])]
    extensions = [one for item in items for one in item.get("extensions", [])]
    assert 100 <= sum(map(is_overdue, items)) <= 300
    assert sum("approved" in one for one in extensions) >= 100
    assert 3 <= sum("approved" not in one for one in extensions) <= 15
    assert 30 <= sum("withdrawn" in item for item in items) <= 100
    open_items = [item for plan in plans.values() for item in counted(plan)]
    shares = Counter(status_of(item) for item in open_items)
    assert all(share >= len(open_items) // 6 for share in shares.values())


def test_plans_and_items_are_spread_over_groups_departments_and_years(
    plans: dict[str, Data],
) -> None:
    groups = Counter(plan["group"] for plan in plans.values())
    leads = Counter(unit for plan in plans.values() for unit in plan["lead"])
    years = Counter(plan["issued"]["on"][:4] for plan in plans.values() if "issued" in plan)
    assert len(groups) == 9
    assert min(groups.values()) >= 10
    assert len(leads) >= 35
    assert min(years.values()) >= 30
    assert set(years) == {"2014", "2015", "2016", "2017"}


def test_twelve_teams_follow_eleven_pilots_each_108_of_the_centre_and_24_of_the_province(
    files: dict[str, Data],
) -> None:
    pilots = [data for path, data in files.items() if path.startswith("pilots/")]
    assert Counter(one["level"] for one in pilots) == {"central": 108, "provincial": 24}
    assert set(Counter(one["team"] for one in pilots).values()) == {11}
    assert len({one["team"] for one in pilots}) == 12
    assert all(
        {"leader", "scheme", "task_force", "unit", "person", "group"} <= one.keys()
        for one in pilots
    )


def test_pilots_are_reviewed_every_half_year_and_a_good_number_came_to_their_end(
    files: dict[str, Data],
) -> None:
    pilots = [data for path, data in files.items() if path.startswith("pilots/")]
    late = 0
    for one in pilots:
        given = one.get("reviews", [])
        days = [one["scheme"]["on"], *(review["on"] for review in given)]
        assert all(late <= half_year_later(early) for early, late in pairwise(days))
        tried = not given or given[-1]["opinion"] == "continue"
        late += tried and half_year_later(days[-1]) < TODAY
    assert late == 2
    last = Counter(one["reviews"][-1]["opinion"] for one in pilots if "reviews" in one)
    assert (last["completed"], last["promote"], last["stop"]) == (10, 16, 4)
    steps = Counter(last_step(one) for one in pilots)
    assert (steps["grant"], steps["request"], steps["return"], steps["reopen"]) == (19, 7, 1, 1)


def test_experiences_name_their_source_and_the_issue_that_carried_them(
    files: dict[str, Data],
) -> None:
    known = {path[12:-5]: one for path, one in files.items() if path.startswith("experiences/")}
    assert Counter(name[2:6] for name in known) == {"2015": 7, "2016": 11, "2017": 6}
    promoted = {
        path[7:-5]
        for path, one in files.items()
        if path.startswith("pilots/")
        and any(review["opinion"] == "promote" for review in one.get("reviews", []))
    }
    assert promoted == {one["source"] for one in known.values() if one["source"][0] == "T"}
    for name, one in known.items():
        if "bulletin" in one:
            assert one["bulletin"] == f"B-{name[2:6]}-01{name[-2:]}"
            issue = files[f"bulletins/{one['bulletin']}.yaml"]
            assert issue["about"] == [name]
            assert issue["on"][:4] == name[2:6]


@pytest.mark.parametrize("year", [2014, 2015, 2016])
def test_every_city_is_appraised_once_by_the_one_group_it_is_assigned_to(
    files: dict[str, Data], year: int
) -> None:
    appraisal = files[f"appraisals/{year}.yaml"]
    groups = {city: one["by"] for one in appraisal["assignments"] for city in one["cities"]}
    assert Counter(groups.values()) == {f"AG-{number}": 3 for number in range(1, 8)}
    assert sorted(groups) == CITIES
    visits = appraisal["visits"]
    assert sorted(visit["unit"] for visit in visits) == CITIES
    assert all(visit["by"] == groups[visit["unit"]] for visit in visits)
    days = [visit["on"] for visit in visits]
    assert appraisal["start"] <= min(days) <= max(days) <= appraisal["end"]
    assert appraisal["end"] < appraisal["issued"]["on"]
    assert all(one["about"] and one["reason"] for one in appraisal["deductions"])


def test_what_points_are_taken_for_was_late_by_the_end_of_the_year(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    items = {
        f"{name}/{item['id']}": item
        for name, plan in plans.items()
        for item in plan.get("items", [])
    }
    seen = 0
    for one in files["appraisals/2016.yaml"]["deductions"]:
        for item in (items[name] for name in one["about"] if name in items):
            approved = [
                each["to"]
                for each in item.get("extensions", [])
                if each.get("approved", {"on": "9999"})["on"] <= "2016-12-31"
            ]
            due = approved[-1] if approved else item["due"]
            assert due <= "2016-12-31"
            done = [each["on"] for each in item.get("verdicts", []) if each["status"] == "done"]
            assert not done or done[-1] > due
            assert one["unit"] == item["lead"]
            seen += 1
    assert seen > 500
