"""Tricks with ids, files and git itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.test_authority import new_plan, report, verdict
from tests.attacks.world import MASTER, NOW, P1, P2, P5, SETTINGS, World, who

Trick = Callable[[World], None]

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"


def plan_renumbered(world: World) -> None:
    world.repo.move(P5, P5.replace("ab2c", "zz22"))
    world.commit()


def plan_renumbered_and_back(world: World) -> None:
    plan_renumbered(world)
    world.repo.move(P5.replace("ab2c", "zz22"), P5)
    world.commit()


def plan_renumbered_and_rewritten(world: World) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.repo.move(P2, P2.replace("P-M2-01", "P-M2-09"))
    world.commit()


def plan_renumbered_and_retitled(world: World) -> None:
    world.edit(P5, "title: 戊方案（虚构）", "title: 完全不同的名称")
    world.repo.move(P5, P5.replace("ab2c", "zz22"))
    world.commit()


def frozen_plan_renumbered(world: World) -> None:
    world.repo.move(P1, P1.replace("P-M1-01", "P-2015-zz22"))
    world.commit()


def id_used_again_in_the_request(world: World) -> None:
    world.repo.remove(P5)
    world.commit()
    world.repo.write(P5, "title: 己方案（虚构）\ngroup: G2\nlead: [D-FIN]\n")
    world.commit()


def item_id_used_again(world: World) -> None:
    text = world.text(P5)
    at = text.index('  - id: "02"')
    world.repo.write(P5, text[:at])
    world.commit()
    world.append(P5, '  - id: "02"\n    text: 另外一件事\n    lead: D-EDU\n')
    world.commit()


def items_exchanged(world: World) -> None:
    text = world.text(P5).replace('"01"', '"xx"').replace('"02"', '"01"').replace('"xx"', '"02"')
    world.repo.write(P5, text)
    world.commit()


def master_item_moved_and_rewritten(world: World) -> None:
    text = world.text(MASTER)
    at = text.index("  - id: M-002")
    entry = text[text.index("  - id: M-001") : at].replace("2016-12-20", "2016-12-21")
    world.repo.write(MASTER, "items:\n" + text[at:])
    world.append("master/G2.yaml", entry)
    world.commit()


def plan_removed(world: World) -> None:
    world.repo.remove(P5)
    world.commit()


def meeting_removed(world: World) -> None:
    world.repo.remove("meetings/3.yaml")
    world.commit()


def round_removed(world: World) -> None:
    world.repo.remove("rounds/S-2017-03.yaml")
    world.commit()


def registry_removed(world: World) -> None:
    world.repo.remove("registry/people.yaml")
    world.commit()


def plan_born_written_off(world: World) -> None:
    text = world.text(P1)
    world.repo.write(P1.replace("P-M1-01", "P-2015-zz22"), text)
    world.commit()


def plan_is_a_link(world: World) -> None:
    (world.path / P5).unlink()
    (world.path / P5).symlink_to(world.path / P2)
    world.commit()


def plan_is_a_submodule(world: World) -> None:
    (world.path / P5).unlink()
    world.repo.git("add", "--all")
    world.repo.git("update-index", "--add", "--cacheinfo", f"160000,{world.repo.head()},{P5}")
    clock = world.repo.clock(NOW, who("all"))
    world.repo.git("commit", "--quiet", "--message=change", clock=clock)


def two_authors(world: World) -> None:
    report(world)
    world.commit("edu")
    _rewritten(
        world,
        lambda text: text.replace(
            "\nauthor ", "\nauthor all <all@example.org> 1497402000 +0800\nauthor ", 1
        ),
    )


def two_committers(world: World) -> None:
    report(world)
    world.commit("edu")
    line = "\ncommitter all <all@example.org> 1497402000 +0800\ncommitter "
    _rewritten(world, lambda text: text.replace("\ncommitter ", line, 1))


def two_addresses(world: World) -> None:
    report(world)
    world.commit("edu")
    name = "author edu <edu@example.org>"
    _rewritten(world, lambda text: text.replace(name, f"{name} <office@example.org>"))


def _rewritten(world: World, change: Callable[[str], str]) -> None:
    """The last commit's object with other words; git itself would not write it."""
    text = world.repo.git("cat-file", "commit", "HEAD") + "\n"
    made = world.repo.git(
        "hash-object", "-t", "commit", "-w", "--stdin", "--literally", given=change(text).encode()
    )
    world.repo.git("update-ref", "HEAD", made)


def merge_takes_nothing_of_a_side(world: World) -> None:
    world.repo.switch("side", "main")
    verdict(world)
    world.commit()
    world.repo.switch("request")
    world.repo.write("README.md", "text\n")
    world.commit()
    world.repo.merge("side", strategy="ours", on=NOW, author=who("all"))


def merge_brings_a_plan(world: World) -> None:
    world.repo.switch("side", "main")
    report(world)
    world.commit()
    world.repo.switch("request")
    world.repo.write("README.md", "text\n")
    world.commit()
    world.repo.merge_by_hand("side")
    new_plan(world)
    world.commit()


def rewritten_on_a_side_branch(world: World) -> None:
    world.repo.switch("side", "main")
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit()
    world.edit(P2, JUDGED.replace("in_progress", "not_started"), JUDGED)
    world.commit()
    world.repo.switch("request")
    world.repo.write("README.md", "text\n")
    world.commit()
    world.repo.merge("side", on=NOW, author=who("all"))


def somebody_elses_draft_taken_back(world: World) -> None:
    verdict(world)
    world.commit("office")
    world.repo.git("checkout", "--quiet", "main", "--", P2)
    world.commit("all")


def hidden_by_a_replacement(world: World) -> None:
    good = world.repo.head()
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    bad = world.commit()
    world.edit(P2, JUDGED.replace("in_progress", "not_started"), JUDGED)
    world.commit()
    world.repo.git("replace", bad, good)


def hidden_by_a_graft(world: World) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit()
    world.edit(P2, JUDGED.replace("in_progress", "not_started"), JUDGED)
    last = world.commit()
    main = world.repo.git("rev-parse", "main")
    info = world.path / ".git" / "info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(f"{last} {main}\n")


TRICKS: tuple[tuple[Trick, str], ...] = (
    (plan_renumbered, "RC906"),
    (plan_renumbered_and_back, "RC906"),
    (plan_renumbered_and_rewritten, "RC901"),
    (plan_renumbered_and_rewritten, "RC906"),
    (plan_renumbered_and_retitled, "RC906"),
    (frozen_plan_renumbered, "RC906"),
    (id_used_again_in_the_request, "RC906"),
    (item_id_used_again, "RC906"),
    (items_exchanged, "RC906"),
    (items_exchanged, "RC912"),
    (master_item_moved_and_rewritten, "RC901"),
    (plan_removed, "RC905"),
    (meeting_removed, "RC905"),
    (round_removed, "RC905"),
    (registry_removed, "RC905"),
    (plan_born_written_off, "RC907"),
    (plan_is_a_link, "RC916"),
    (plan_is_a_submodule, "RC916"),
    (two_authors, "RC917"),
    (two_committers, "RC917"),
    (two_addresses, "RC917"),
    (merge_takes_nothing_of_a_side, "RC915"),
    (merge_brings_a_plan, "RC915"),
    (rewritten_on_a_side_branch, "RC901"),
    (somebody_elses_draft_taken_back, "RC901"),
    (hidden_by_a_replacement, "RC901"),
    (hidden_by_a_graft, "RC901"),
)


@pytest.mark.parametrize(
    ("trick", "reason"), TRICKS, ids=[f"{trick.__name__}-{code}" for trick, code in TRICKS]
)
def test_a_trick_is_refused_for_its_reason(
    world: World, judge: Judge, trick: Trick, reason: str
) -> None:
    trick(world)
    outcome = judge("main", "--json")
    assert outcome.code == 1
    assert reason in codes(outcome)


def test_an_id_that_was_used_before_the_base_is_not_given_again(world: World, judge: Judge) -> None:
    world.repo.switch("main")
    new_plan(world)
    world.repo.commit("draft", on="2017-06-13", author=who("registrar"))
    world.repo.remove("plans/2017/P-2017-zz22.yaml")
    world.repo.commit("gone", on="2017-06-13", author=who("registrar"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    new_plan(world)
    world.commit("registrar")
    assert codes(judge("main", "--json")) == {"RC906"}


def test_the_files_of_the_repository_run_nothing(world: World, judge: Judge) -> None:
    sentinel = world.path.parent / "ran"
    script = world.path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {sentinel}\n")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "gpg.program", "merge.reformctl.driver"):
        world.repo.git("config", name, str(script))
    world.repo.write(".gitattributes", "*.yaml merge=reformctl filter=evil diff=evil\n")
    for name in ("filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv"):
        world.repo.git("config", name, str(script))
    sentinel.unlink(missing_ok=True)
    judge("main")
    judge("main", "--merge")
    assert not sentinel.exists()


def test_the_commit_and_its_author_are_told(world: World, judge: Judge) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    commit = world.commit("all")
    outcome = judge("main")
    assert f"{P2}:52:17: RC901 " in outcome.out
    assert f"(commit {commit[:12]} by all@example.org)" in outcome.out


def test_only_lines_that_changed_are_called_changed(world: World, judge: Judge) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.edit(SETTINGS, "master_size: 4", "master_size: 5")
    world.commit("all")
    found = {one["code"]: one["changed"] for one in judge("main", "--json").data["findings"]}
    assert found == {"RC901": True, "RC801": True}


def test_an_unknown_base_is_a_wrong_request(judge: Judge) -> None:
    outcome = judge("nowhere")
    assert (outcome.code, "nowhere" in outcome.err) == (2, True)


@pytest.mark.parametrize("base", ["main", "main^{commit}", "main~0"])
def test_a_tag_takes_no_branchs_place(world: World, judge: Judge, base: str) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit()
    world.repo.git("tag", "main", "HEAD")
    assert judge(base).code == 2
    assert judge("refs/heads/main", "--json").code == 1


def test_a_base_without_a_common_commit_can_not_be_judged(world: World, judge: Judge) -> None:
    world.repo.git("switch", "--quiet", "--orphan", "other")
    world.repo.write(SETTINGS, "name: 另一台账\n")
    world.commit()
    outcome = judge("main")
    assert outcome.code == 3
    assert "git fetch" in outcome.err


def test_a_shallow_clone_can_not_be_judged(world: World, judge: Judge, tmp_path: Path) -> None:
    report(world)
    world.commit("edu")
    clone = tmp_path / "clone"
    url = world.path.as_uri()
    world.repo.git("clone", "--quiet", "--depth=1", "--branch=request", url, str(clone))
    outcome = judge("HEAD", "--ledger", str(clone))
    assert outcome.code == 3
    assert "git fetch --unshallow" in outcome.err


def test_without_a_base_nothing_is_asked_of_changes(world: World, judge: Judge) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit("edu")
    assert judge("HEAD", "--json").data["skipped"] == []
