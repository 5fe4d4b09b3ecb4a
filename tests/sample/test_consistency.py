"""What the method demands holds in the sample: order of days, evidence, rounds, write-off."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest

from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from tests.sample.plain import (
    LEDGER,
    TODAY,
    Data,
    counted,
    half_year_later,
    is_complete,
    last_step,
    masters_in,
    status_of,
)


def all_items(plans: dict[str, Data]) -> list[tuple[str, Data, Data]]:
    return [
        (plan_id, plan, item) for plan_id, plan in plans.items() for item in plan.get("items", [])
    ]


def rounds_in(files: dict[str, Data]) -> dict[str, Data]:
    return {path[7:-5]: data for path, data in files.items() if path.startswith("rounds/")}


def days_in(value: object, key: str = "") -> list[tuple[str, str]]:
    """Every day below a value with the key it stands under."""
    if isinstance(value, dict):
        return [found for name, part in value.items() for found in days_in(part, name)]
    if isinstance(value, list):
        return [found for part in value for found in days_in(part, key)]
    return [(key, str(value))] if key in ("on", "asked") else []


def test_nothing_took_effect_after_the_day_of_the_sample(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    kinds = (*plans.values(), *masters_in(files))
    kinds += tuple(data for path, data in files.items() if path.startswith("meetings/"))
    days = [day for record in kinds for _, day in days_in(record)]
    assert max(days) <= TODAY
    assert all(date.fromisoformat(day) for day in days)


def test_every_unit_that_is_named_is_in_the_registry(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    known = {
        record["id"]
        for name in ("groups", "departments", "cities", "teams")
        for records in files[f"registry/{name}.yaml"].values()
        for record in records
    }
    named = {unit for plan in plans.values() for unit in (plan["group"], *plan["lead"])}
    for _, plan, item in all_items(plans):
        named.update((item["lead"], *item.get("support", []), *plan.get("support", [])))
        assert item["lead"] not in item.get("support", [])
    assert named <= known


def test_an_issued_plan_has_all_its_parts(plans: dict[str, Data]) -> None:
    for plan in plans.values():
        if "issued" in plan:
            assert {"title", "kind", "group", "lead", "person", "items"} <= plan.keys()
            assert plan["issued"]["document"].startswith("示例发〔")
            assert plan["issued"]["on"] >= plan.get("adopted", {"on": ""})["on"]
            needed = {"clause", "text", "lead", "person", "due", "deliverable"}
            assert all(needed <= item.keys() for item in plan["items"])
            ids = [item["id"] for item in plan["items"]]
            assert len(set(ids)) == len(ids)


def test_adopted_plans_are_issued_within_thirty_days_but_for_a_few(
    plans: dict[str, Data],
) -> None:
    took = [
        (date.fromisoformat(plan["issued"]["on"]) - date.fromisoformat(plan["adopted"]["on"])).days
        for plan in plans.values()
        if "adopted" in plan and "issued" in plan
    ]
    assert 1 <= sum(days > 30 for days in took) <= 5


def test_items_are_due_after_the_issue_and_within_the_programme(plans: dict[str, Data]) -> None:
    for _, plan, item in all_items(plans):
        ends = [item["due"], *(one["to"] for one in item.get("extensions", []))]
        assert plan["issued"]["on"] < ends[0]
        assert ends == sorted(set(ends))
        assert ends[-1] <= "2020-12-31"


def test_verdicts_lie_in_their_rounds_and_in_order(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    rounds = rounds_in(files)
    items = [(plan_id, item) for plan_id, _, item in all_items(plans)]
    for plan_id, item in [*items, *(("", item) for item in masters_in(files))]:
        given = item.get("verdicts", [])
        assert [one["on"] for one in given] == sorted({one["on"] for one in given})
        for verdict in given:
            found = rounds[verdict["round"]]
            assert found["start"] <= verdict["on"] <= found["end"]
            assert not plan_id or plan_id in found["plans"]


def test_a_monthly_round_judges_what_it_saw_on_site(plans: dict[str, Data]) -> None:
    for plan_id, _, item in all_items(plans):
        seen = {one["id"]: one["on"] for one in item.get("evidence", []) if one["kind"] == "visit"}
        for verdict in item.get("verdicts", []):
            if re.fullmatch(r"S-2017-\d\d", verdict["round"]):
                named = [seen.get(name) for name in verdict.get("evidence", [])]
                assert verdict["on"] in named, (plan_id, item["id"])


def test_done_is_proven_by_evidence_no_later_than_the_verdict(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    for item in [*(item for _, _, item in all_items(plans)), *masters_in(files)]:
        made = {one["id"]: one["on"] for one in item.get("evidence", [])}
        for verdict in item.get("verdicts", []):
            assert verdict["status"] != "done" or verdict["evidence"]
            assert all(made[name] <= verdict["on"] for name in verdict.get("evidence", []))


def test_a_done_item_is_judged_again_only_after_a_reopening(plans: dict[str, Data]) -> None:
    for _, plan, item in all_items(plans):
        given = item.get("verdicts", [])
        for earlier, later in pairwise(given):
            reopened = [step for step in plan.get("writeoff", []) if step["step"] == "reopen"]
            assert earlier["status"] != "done" or earlier["on"] < reopened[0]["on"] <= later["on"]


@pytest.mark.parametrize("name", ["S-2015-midyear", "S-2016-midyear"])
def test_a_closed_midyear_round_judged_every_open_item_of_every_plan_due(
    files: dict[str, Data], plans: dict[str, Data], name: str
) -> None:
    found = rounds_in(files)[name]
    due = []
    for plan_id, plan in plans.items():
        before = [one["step"] for one in plan.get("writeoff", []) if one["on"] < found["start"]]
        issued = plan.get("issued", {"on": TODAY})["on"]
        if half_year_later(issued) < found["start"] and before[-1:] != ["grant"]:
            due.append(plan_id)
            for item in plan["items"]:
                done = status_of(item, found["start"]) == "done"
                gone = "withdrawn" in item and item["withdrawn"]["on"] <= found["end"]
                judged = name in [one["round"] for one in item.get("verdicts", [])]
                assert done or gone or judged, (plan_id, item["id"])
    assert sorted(found["plans"]) == sorted(due)


def test_the_midyear_round_of_2017_is_under_way(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    found = rounds_in(files)["S-2017-midyear"]
    assert (found["start"], found["end"]) == ("2017-05-08", "2017-06-30")
    assert "closed" not in found
    looked_at = {
        plan_id
        for plan_id, _, item in all_items(plans)
        for one in item.get("verdicts", [])
        if one["round"] == "S-2017-midyear"
    }
    waiting = [plan for plan in found["plans"] if not is_complete(plans[plan])]
    assert 0.5 <= len(looked_at) / len({*waiting, *looked_at}) <= 0.7


def test_monthly_rounds_look_at_what_shall_be_closed_out_this_year(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    for month in range(1, 6):
        found = rounds_in(files)[f"S-2017-{month:02}"]
        assert 3 <= len(found["departments"]) <= 5
        assert found["plans"]
        assert all(plans[plan]["target_writeoff"] == "2017" for plan in found["plans"])
        assert all({*plans[plan]["lead"]} & {*found["departments"]} for plan in found["plans"])


def test_requests_and_grants_carry_the_fingerprint_of_the_plan(plans: dict[str, Data]) -> None:
    paths = {path.stem: path for path in LEDGER.glob("plans/**/*.yaml")}
    for plan_id, plan in plans.items():
        steps = plan.get("writeoff", [])
        marks = [one.get("fingerprint") for one in steps]
        assert all(marks[at - 1] == mark for at, mark in enumerate(marks) if is_grant(steps[at]))
        if last_step(plan) in ("request", "grant"):
            content = read(SourceFile("plan.yaml", paths[plan_id].read_bytes())).data
            assert isinstance(content, dict)
            assert marks[-1] == fingerprint(content)


def is_grant(step: Data) -> bool:
    return bool(step["step"] == "grant")


def test_write_off_is_asked_for_by_the_group_after_the_last_verdict(
    plans: dict[str, Data],
) -> None:
    for plan in plans.values():
        for at, step in enumerate(plan.get("writeoff", [])):
            if step["step"] == "request":
                assert step["by"] == plan["group"]
                items = counted(plan)
                assert all(status_of(item, step["on"]) == "done" for item in items)
            if is_grant(step):
                assert ("meeting" in step) != ("approval" in step)
                assert plan["writeoff"][at - 1]["step"] == "request"


def test_meeting_of_a_grant_was_held_that_day(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    for plan in plans.values():
        for step in (*plan.get("writeoff", []), plan.get("adopted", {})):
            if "meeting" in step:
                assert files[f"meetings/{step['meeting']}.yaml"]["on"] == step["on"]


def test_the_two_measures_do_not_contradict_each_other(
    files: dict[str, Data], plans: dict[str, Data]
) -> None:
    serving: dict[str, list[Data]] = {}
    for plan in plans.values():
        for name in plan.get("master", []):
            serving.setdefault(name, []).append(plan)
    done = [item["id"] for item in masters_in(files) if status_of(item) == "done"]
    linked = [serving[name] for name in done if name in serving]
    assert len(linked) >= 20
    assert all(any(is_complete(plan) for plan in plans) for plans in linked)
    assert sum("master" in plan for plan in plans.values()) >= 250
