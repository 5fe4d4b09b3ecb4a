"""What a server's hook holds pushes to, beside signatures: refs, ledgers, and what was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.server import Server
from tests.attacks.test_authority import report, verdict
from tests.attacks.world import NOW, P2, P5, SETTINGS, World, who

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"
BARE = "    verdicts:\n      - on: 2017-06-14\n        status: done\n"


@pytest.fixture
def world(template: Path, tmp_path: Path) -> World:
    """The ledger on ``main``, under ``authority: advisory``, so that nobody has to sign."""
    made = World(template, tmp_path / "ledger")
    made.edit(SETTINGS, "authority: signed", "authority: advisory")
    made.commit(on="2017-06-13")
    made.repo.git("branch", "--force", "main")
    made.repo.switch("main")
    return made


@pytest.fixture
def server(world: World, tmp_path: Path) -> Server:
    return Server(world, tmp_path)


def rewritten(world: World) -> None:
    world.edit(P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit("office")


def test_under_advisory_it_is_noted_and_taken(world: World, server: Server) -> None:
    verdict(world)
    world.commit("edu")
    said = server.push("main")
    assert said.taken
    assert "已接受对 refs/heads/main 的推送，但请留意：" in said.text
    assert "RC913" in said.text


def test_a_rewritten_verdict_bounces_whatever_the_authority(world: World, server: Server) -> None:
    world.edit(SETTINGS, "authority: advisory", "authority: off")
    world.commit("keeper")
    assert server.push("main").taken
    report(world)
    world.commit("nobody")
    assert server.push("main").taken
    rewritten(world)
    said = server.push("main")
    assert not said.taken
    assert "RC901" in said.text


def test_what_was_wrong_before_is_in_nobodys_way(world: World, tmp_path: Path) -> None:
    world.append(P5, BARE)
    world.commit("office")
    server = Server(world, tmp_path)
    report(world)
    world.commit("edu")
    assert server.push("main").taken
    world.edit(P2, JUDGED, f"{JUDGED}      - on: 2017-06-14\n        status: done\n")
    world.commit("office")
    said = server.push("main")
    assert not said.taken
    assert said.text.count("RC301") == 2  # the one that is new, and which rule to look up
    assert "P-M2-01/02" in said.text


def test_a_new_protected_branch_is_held_to_the_nearest(world: World, tmp_path: Path) -> None:
    server = Server(world, tmp_path, "--branch", "release")
    begun = world.repo.head()
    rewritten(world)
    said = server.push("main:release")
    assert not said.taken
    assert "RC901" in said.text
    assert server.push(f"{begun}:refs/heads/release").taken
    assert "受保护的分支不能删除" in server.push(":release").text


def test_a_branch_in_capitals_is_the_same_where_the_disk_knows_none(
    world: World, server: Server
) -> None:
    rewritten(world)
    assert not server.push("main:MAIN").taken


def test_names_that_hide_the_branch_are_refused_and_others_free(
    world: World, server: Server
) -> None:
    assert not server.push("main:refs/tags/main").taken
    assert not server.push("main:refs/main").taken
    assert server.push("main:refs/tags/v1", "main:refs/heads/draft").taken
    world.repo.write("README.md", "text\n")
    world.commit("edu")
    assert server.push("--force", "main:refs/tags/v1").taken
    assert server.push(":refs/tags/v1", ":refs/heads/draft").taken


def test_a_ledger_is_not_removed(world: World, server: Server) -> None:
    world.repo.remove(SETTINGS)
    world.commit("keeper")
    said = server.push("main")
    assert not said.taken
    assert "推送后 ledger.yaml 不见了" in said.text


def below(world: World) -> str:
    """Move the ledger into ``ledgers/one``."""
    for name in ("ledger.yaml", "master", "meetings", "plans", "registry", "rounds"):
        world.repo.move(name, f"ledgers/one/{name}")
    world.commit("all", on="2017-06-13")
    return "ledgers/one/"


def test_a_ledger_above_hides_none_below(world: World, tmp_path: Path) -> None:
    folder = below(world)
    server = Server(world, tmp_path)
    world.repo.write(SETTINGS, "name: 另一台账\nperiod: {first_year: 2017, last_year: 2020}\n")
    world.commit("all")
    server.push("main")
    world.edit(folder + P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit("office")
    said = server.push("main")
    assert not said.taken
    assert f"{folder}{P2}:52:17: RC901" in said.text


def test_a_second_ledger_has_to_be_without_errors(world: World, tmp_path: Path) -> None:
    below(world)
    server = Server(world, tmp_path)
    world.repo.write("ledgers/two/ledger.yaml", "nmae: 另一台账\n")
    world.commit("all")
    said = server.push("main")
    assert not said.taken
    assert "ledgers/two/ledger.yaml:1:1: RC1" in said.text


def test_the_folder_that_is_named_is_judged(world: World, tmp_path: Path) -> None:
    folder = below(world)
    server = Server(world, tmp_path, "--ledger", "ledgers/one")
    world.edit(folder + P2, JUDGED, JUDGED.replace("in_progress", "not_started"))
    world.commit("office")
    assert f"{folder}{P2}:52:17: RC901" in server.push("main").text
    astray = server.path / "hooks/pre-receive"
    astray.write_text(astray.read_text().replace("ledgers/one", "ledgers/won"))
    assert not server.push("main").taken


def test_the_environment_of_a_push_steers_nothing(
    world: World, server: Server, tmp_path: Path
) -> None:
    sentinel = tmp_path / "ran"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {sentinel}\n")
    script.chmod(0o755)
    good = world.repo.head()
    rewritten(world)
    graft = tmp_path / "grafts"
    graft.write_text(f"{world.repo.head()} {good}\n")
    poison = {
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": str(script),
        "GIT_CONFIG_KEY_1": "diff.external",
        "GIT_CONFIG_VALUE_1": str(script),
        "GIT_EXTERNAL_DIFF": str(script),
        "GIT_GRAFT_FILE": str(graft),
        "GIT_WORK_TREE": str(tmp_path),
        "GIT_INDEX_FILE": str(tmp_path / "index"),
        "GIT_NAMESPACE": "",
        "REFORMCTL_LEDGER": "",
    }
    hook = server.path / "hooks/pre-receive"
    first, rest = hook.read_text().split("\n", 1)
    lines = [f"export {name}='{value}'" for name, value in poison.items()]
    hook.write_text("\n".join((first, *lines, rest)))
    said = server.push("main")
    assert not said.taken
    assert "RC901" in said.text
    assert not sentinel.exists()


def test_what_is_replaced_on_the_server_is_seen_as_stored(world: World, server: Server) -> None:
    good = world.repo.head()
    rewritten(world)
    bad = world.repo.head()
    assert server.push(f"{good}:refs/replace/{bad}").taken
    assert "RC901" in server.push("main").text


def test_many_breaches_are_told_in_few_lines(world: World, server: Server) -> None:
    text = world.text(P5)
    for number in range(30):
        world.repo.write(P5, text.replace("处长", f"处长{number}"))
        world.repo.commit("change", on=NOW, author=who("edu"))
    said = server.push("main")
    assert said.taken
    assert said.text.count("RC913") == 21  # twenty, and which rule to look up
    assert "还有 70 处" in said.text
