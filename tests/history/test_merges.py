"""What a merge is answerable for, and what it only took over."""

from __future__ import annotations

from tests.gitrepo import Repo
from tests.history.conftest import PLAN, a_plan, a_verdict, an_item, history, story

ITEM = "P-M16-03/03"
OTHER = "P-M16-03/04"
FAR = [an_item(f"{number:02}") for number in range(10, 17)]
FIRST = a_verdict("in_progress", "2016-06-20")
SECOND = a_verdict("done", "2016-06-25", evidence=["a"])


def branches(repo: Repo, main: dict[str, object], side: dict[str, object]) -> None:
    """Two branches that edit the same plan, and the work tree back on ``main``."""
    repo.write(PLAN, a_plan(an_item("03"), *FAR, an_item("04")))
    repo.commit(on="2016-06-01")
    repo.switch("side", "main")
    repo.write(PLAN, side)
    repo.commit(on="2016-06-10")
    repo.switch("main")
    repo.write(PLAN, main)
    repo.commit(on="2016-06-11")


def fields(repo: Repo, record_id: str) -> list[str]:
    return [one[1] for one in story(repo, record_id)]


def test_two_people_on_two_items_are_told_once_each(repo: Repo) -> None:
    branches(
        repo,
        a_plan(an_item("03", verdicts=[FIRST]), *FAR, an_item("04")),
        a_plan(an_item("03"), *FAR, an_item("04", person="处长")),
    )
    merge = repo.merge("side")
    assert fields(repo, ITEM) == ["created", "verified"]
    assert fields(repo, OTHER) == ["created", "person"]
    assert merge not in {event.commit for event in history(repo)}


def test_a_fast_forward_adds_nothing(repo: Repo) -> None:
    repo.switch("side", "main")
    repo.write(PLAN, a_plan(an_item()))
    repo.commit()
    repo.switch("main")
    repo.git("merge", "--quiet", "--ff-only", "side")
    assert fields(repo, ITEM) == ["created"]


def test_a_conflict_resolved_with_both_verdicts_is_told_by_the_branches(repo: Repo) -> None:
    branches(
        repo,
        a_plan(an_item("03", verdicts=[FIRST]), *FAR),
        a_plan(an_item("03", verdicts=[SECOND]), *FAR),
    )
    repo.merge_by_hand("side")
    repo.write(PLAN, a_plan(an_item("03", verdicts=[FIRST, SECOND]), *FAR))
    repo.commit(on="2016-06-30")
    assert fields(repo, ITEM) == ["created", "verified", "verified"]


def test_what_a_merge_adds_of_its_own_is_told_there(repo: Repo) -> None:
    branches(
        repo,
        a_plan(an_item("03", verdicts=[FIRST]), *FAR, an_item("04")),
        a_plan(an_item("03"), *FAR, an_item("04", person="处长")),
    )
    repo.merge_by_hand("side")
    mixed = a_plan(an_item("03", verdicts=[FIRST, SECOND]), *FAR, an_item("04", person="处长"))
    repo.write(PLAN, mixed)
    merge = repo.commit(on="2016-06-30")
    assert [one[1:] for one in story(repo, ITEM)][1:] == [
        ("verified", "not_started", "in_progress"),
        ("verified", "in_progress", "done"),
    ]
    assert history(repo, ITEM)[-1].commit == merge


def test_a_merge_that_silently_drops_a_branch_is_told_as_taking_it_back(repo: Repo) -> None:
    repo.write(PLAN, a_plan(an_item()))
    repo.commit(on="2016-06-01")
    repo.switch("side", "main")
    repo.write(PLAN, a_plan(an_item(verdicts=[FIRST])))
    repo.commit(on="2016-06-10")
    repo.switch("main")
    repo.write("other.txt", "x")
    repo.commit(on="2016-06-11")
    merge = repo.merge("side", strategy="ours")
    assert [one[1:] for one in story(repo, ITEM)][1:] == [
        ("verified", "not_started", "in_progress"),
        ("verdict", "2016-06-20 in_progress S-2016-midyear", None),
        ("verified", "in_progress", "not_started"),
    ]
    assert history(repo, ITEM)[-1].commit == merge


def test_a_verdict_lost_in_a_conflict_is_told(repo: Repo) -> None:
    branches(
        repo,
        a_plan(an_item("03", verdicts=[FIRST]), *FAR),
        a_plan(an_item("03", verdicts=[SECOND]), *FAR),
    )
    repo.merge_by_hand("side")
    repo.write(PLAN, a_plan(an_item("03", verdicts=[SECOND]), *FAR))
    merge = repo.commit(on="2016-06-30")
    lost = [one.change for one in history(repo, ITEM) if one.commit == merge]
    assert [(one.field, one.kind.slug) for one in lost] == [
        ("verdict", "rewritten"),
        ("verified", "changed"),
    ]


def test_a_plan_deleted_by_a_merge_alone_is_told_there(repo: Repo) -> None:
    repo.switch("side", "main")
    repo.write(PLAN, a_plan())
    repo.commit()
    repo.switch("main")
    repo.write("other.txt", "x")
    repo.commit()
    repo.merge_by_hand("side")
    repo.remove(PLAN)
    repo.commit()
    assert fields(repo, "P-M16-03") == ["created", "removed"]


def test_a_renaming_on_one_branch_and_an_edit_on_the_other_meet(repo: Repo) -> None:
    draft = "plans/2016/P-2016-abcd.yaml"
    repo.write(draft, a_plan(an_item("03"), *FAR))
    repo.commit(on="2016-06-01")
    repo.switch("side", "main")
    repo.move(draft, PLAN)
    repo.commit(on="2016-06-10")
    repo.switch("main")
    repo.write(draft, a_plan(an_item("03", person="处长"), *FAR))
    repo.commit(on="2016-06-11")
    merge = repo.merge("side")
    assert [one[1] for one in story(repo, ITEM)] == ["created", "id", "person"]
    assert merge not in {event.commit for event in history(repo)}


def test_an_octopus_takes_over_what_its_branches_made(repo: Repo) -> None:
    items = [an_item("03"), *FAR, an_item("04")]
    repo.write(PLAN, a_plan(*items))
    repo.commit(on="2016-06-01")
    edited = {0: "甲", 4: "乙", 8: "丙"}
    for number, person in edited.items():
        repo.switch(f"side{number}", "main")
        changed = [i | {"person": person} if at == number else i for at, i in enumerate(items)]
        repo.write(PLAN, a_plan(*changed))
        repo.commit(on="2016-06-10")
        repo.switch("main")
    merge = repo.merge(*(f"side{number}" for number in edited))
    told = story(repo, "P-M16-03")
    assert sorted(one[3] for one in told if one[1] == "person") == sorted("甲乙丙")
    assert merge not in {event.commit for event in history(repo)}


def test_criss_cross_merges_tell_nothing_twice(repo: Repo) -> None:
    branches(
        repo,
        a_plan(an_item("03", verdicts=[FIRST]), *FAR, an_item("04")),
        a_plan(an_item("03"), *FAR, an_item("04", person="处长")),
    )
    before = repo.head()
    repo.merge("side", on="2016-07-01")
    repo.switch("side")
    repo.git("branch", "old", before)
    repo.merge("old", on="2016-07-02")
    repo.write(PLAN, a_plan(an_item("03", verdicts=[FIRST]), *FAR, an_item("04", person="副处长")))
    repo.commit(on="2016-07-03")
    repo.switch("main")
    repo.merge("side", on="2016-07-04")
    assert fields(repo, ITEM) == ["created", "verified"]
    assert [one[3] for one in story(repo, OTHER)] == ["建立制度04", "处长", "副处长"]


def test_histories_without_a_common_root_are_joined(repo: Repo) -> None:
    repo.git("switch", "--quiet", "--orphan", "side")
    repo.write(PLAN, a_plan(an_item()))
    repo.commit(on="2016-06-10")
    repo.switch("main")
    clock = repo.clock("2016-06-30")
    repo.git(
        "merge", "--quiet", "--allow-unrelated-histories", "--message=join", "side", clock=clock
    )
    assert [one[1] for one in story(repo)] == ["created", "created", "created"]
