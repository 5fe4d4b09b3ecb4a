"""A plan on its way by ``reformctl new``: draft, items, adoption, issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reformctl.actions.new_plan import PlanDraft, new_plan
from reformctl.actions.target import Sources
from reformctl.store.snapshot import take_snapshot
from tests.cli.conftest import Outcome, Program
from tests.gitrepo import Repo

DAY = "2017-06-15"
DRAFT = "plans/2017/P-2017-abcd.yaml"


@pytest.fixture
def new(repo: Repo, reformctl: Program) -> Program:
    """``reformctl new`` in the small ledger."""

    def run(*arguments: object) -> Outcome:
        return reformctl("new", *arguments, "--ledger", repo.path, "--today", DAY)

    return run


@pytest.fixture
def draft(repo: Repo, new: Program) -> str:
    """A complete draft with one item."""
    named = (
        "--lead",
        "D-ENV",
        "--person",
        "处长",
        "--lead-leader",
        "副省长",
        "--kind",
        "provincial",
    )
    made = new("plan", "--title", "甲方案", "--group", "G7", *named, "--id", "P-2017-abcd")
    assert made.code == 0, made.err
    said = ("--text", "做甲", "--lead", "D-ENV", "--due", "2018-06-30", "--person", "处长")
    done = new("item", "P-2017-abcd", *said, "--clause", "一", "--deliverable", "文件")
    assert done.code == 0, done.err
    return "P-2017-abcd"


def test_a_draft_gets_an_id_of_its_year_and_one_commit(repo: Repo, new: Program) -> None:
    done = new("plan", "--title", "甲方案", "--group", "G7", "--lead", "省环保厅,D-FIN")
    assert done.code == 0
    (plan_id,) = re.findall(r"^(P-2017-[0-9a-hjkmnp-tv-z]{4}):", done.out)
    assert repo.git("show", "--format=", "--name-only") == f"plans/2017/{plan_id}.yaml"
    text = (repo.path / f"plans/2017/{plan_id}.yaml").read_text("utf-8")
    assert text == "title: 甲方案\ngroup: G7\nlead: [D-ENV, D-FIN]\n"
    assert repo.git("status", "--short") == ""


def test_an_id_that_is_taken_is_never_given_again(repo: Repo) -> None:
    snapshot = take_snapshot(str(repo.path), None, None)
    sources: Sources = {source.path: source for source in snapshot.sources}
    ends: Iterator[str] = iter(["3fgh", "3fgh", "zzzz"])
    step = new_plan(snapshot.ledger, sources, PlanDraft("甲", "G7", 2017), ends)
    assert step.id == "P-2017-zzzz"


def test_an_id_of_ones_own_must_be_free_and_well_formed(new: Program) -> None:
    said = ("plan", "--title", "甲", "--group", "G7", "--id")
    assert "is taken" in new(*said, "P-2017-3fgh").err
    assert "write it like" in new(*said, "P-M9-01").err


def test_plans_lie_by_group_where_the_years_folder_is_parted(repo: Repo, new: Program) -> None:
    repo.write("plans/2017/G7/P-2017-aaaa.yaml", "title: 乙\ngroup: G7\n")
    repo.commit(on="2017-06-14")
    assert new("plan", "--title", "甲", "--group", "G1", "--id", "P-2017-bbbb").code == 0
    assert (repo.path / "plans/2017/G1/P-2017-bbbb.yaml").is_file()


def test_new_files_name_the_schema_that_lies_beside_the_settings(repo: Repo, new: Program) -> None:
    settings = (repo.path / "ledger.yaml").read_text("utf-8")
    line = "# yaml-language-server: $schema={}ledger.schema.json\n"
    repo.write("ledger.yaml", line.format("schemas/") + settings)
    repo.commit(on="2017-06-14")
    assert new("plan", "--title", "甲", "--group", "G7", "--id", "P-2017-bbbb").code == 0
    first = (repo.path / "plans/2017/P-2017-bbbb.yaml").read_text("utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../../schemas/plan.schema.json"


def test_an_item_gets_the_next_number(repo: Repo, new: Program, draft: str) -> None:
    done = new("item", draft, "--text", "做乙", "--lead", "D-FIN", "--due", "2018-06-30")
    assert done.out.startswith(f"{draft}/02: ")
    assert 'id: "02"\n    text: 做乙\n    lead: D-FIN\n' in (repo.path / DRAFT).read_text("utf-8")


def test_an_adopted_draft_takes_the_meetings_number_and_keeps_its_history(
    repo: Repo, new: Program, reformctl: Program, draft: str
) -> None:
    said = ("meeting", "--on", "2017-06-14", "--study", "学习", "--adopt", draft)
    done = new(*said, "--heard", "department:省环保厅:汇报", "--heard", "office：进展")
    assert done.code == 0, done.err
    changed = repo.git("show", "--format=", "--name-status", "-M").splitlines()
    assert changed[0] == "A\tmeetings/4.yaml"
    assert changed[1].split("\t")[1:] == [DRAFT, "plans/2017/P-M4-01.yaml"]
    assert not (repo.path / DRAFT).exists()
    assert repo.git("status", "--short") == ""
    meeting = (repo.path / "meetings/4.yaml").read_text("utf-8")
    assert "adopted: [P-M4-01]\n" in meeting
    assert "  - kind: department\n    unit: D-ENV\n    text: 汇报\n" in meeting
    assert "  - kind: office\n    text: 进展\n" in meeting
    told = reformctl("history", "P-M4-01", "--ledger", repo.path, "--json").data
    assert draft in {event["id"] for event in told["events"]}


def test_the_patch_of_an_adoption_is_one_that_git_applies(
    repo: Repo, new: Program, draft: str
) -> None:
    said = ("meeting", "--on", "2017-06-14", "--study", "学习", "--adopt", draft)
    patch = new(*said, "--dry-run").out
    assert repo.git("status", "--short") == ""
    repo.git("apply", given=patch.encode())
    assert repo.git("status", "--short").splitlines() == [
        f"D {DRAFT}",
        "?? meetings/4.yaml",
        "?? plans/2017/P-M4-01.yaml",
    ]


def test_a_meeting_entered_before_can_adopt_more(repo: Repo, new: Program, draft: str) -> None:
    assert new("meeting", "--on", "2017-06-14", "--study", "学习").code == 0
    again = new("meeting", "4", "--on", "2017-06-14")
    assert (again.code, "new adoption" in again.err) == (2, True)
    done = new("adoption", draft, "--meeting", "4")
    assert done.code == 0, done.err
    assert (repo.path / "plans/2017/P-M4-01.yaml").is_file()
    assert "adopted: [P-M4-01]\n" in (repo.path / "meetings/4.yaml").read_text("utf-8")
    assert "is adopted already" in new("adoption", "P-M4-01", "--meeting", "4").err


def test_a_plan_is_issued_once_and_only_when_it_is_complete(
    repo: Repo, new: Program, draft: str
) -> None:
    assert new("item", draft, "--text", "乙", "--lead", "D-FIN", "--due", "2018-06-30").code == 0
    refused = new("issue", draft, "--document", "甲发1号")
    assert (refused.code, "RC303" in refused.err) == (2, True)
    assert repo.git("status", "--short") == ""
    text = (repo.path / DRAFT).read_text("utf-8")
    whole = text + "    clause: 二\n    person: 处长\n    deliverable: 文件\n"
    repo.write(DRAFT, whole)
    repo.commit(on="2017-06-15")
    assert new("issue", draft, "--document", "甲发1号", "--on", "2017-06-10").code == 0
    issued = "issued:\n  document: 甲发1号\n  on: 2017-06-10\nitems:\n"
    assert issued in (repo.path / DRAFT).read_text("utf-8")
    assert "is issued already" in new("issue", draft, "--document", "x").err


def test_a_meeting_can_not_leave_a_gap(repo: Repo, new: Program) -> None:
    done = new("meeting", "9", "--on", "2017-06-14")
    assert (done.code, "RC601" in done.err) == (2, True)


def test_an_item_of_a_draft_waits_for_adoption_and_issue_not_for_work(
    repo: Repo, reformctl: Program, new: Program, draft: str
) -> None:
    said = ("--text", "做乙", "--lead", "D-ENV", "--due", "2018-06-30")
    assert f"reformctl new meeting --adopt {draft}" in new("item", draft, *said).out
    refused = reformctl("set", f"{draft}/01", "done", "--ledger", repo.path, "--today", DAY)
    assert (refused.code, f"reformctl new issue {draft}" in refused.err) == (2, True)
