"""The baseline is the base's: no request brings along what tolerates its own breaches."""

from __future__ import annotations

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.world import P2, P5, World, who
from tests.cli.conftest import Outcome

BASELINE = "baseline.yaml"
BARE = "    verdicts:\n      - on: 2017-06-{}\n        status: done\n"


def entry(ref: str, code: str = "RC301", until: str = "2017-12-31") -> str:
    return f"  - {{code: {code}, id: {ref}, reason: 移交前的问题, until: {until}}}\n"


def listed(world: World, *entries: str) -> None:
    """The baseline holds those entries, or is gone without any."""
    if entries:
        world.repo.write(BASELINE, "entries:\n" + "".join(entries))
    else:
        world.repo.remove(BASELINE)


def begin_dirty(world: World, *entries: str) -> None:
    """The base has a verdict of done that nothing proves, and those entries."""
    world.repo.switch("main")
    world.append(P5, BARE.format(13))
    if entries:
        listed(world, *entries)
    world.repo.commit("as it was", on="2017-06-13", author=who("all"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")


def errors(outcome: Outcome) -> set[str]:
    return {one["code"] for one in outcome.data["findings"] if one["severity"] == "error"}


KNOWN = entry("P-2017-ab2c/02")
WHOSE = [("keeper", set()), ("registrar", {"RC914"}), ("edu", {"RC914"}), ("nobody", {"RC914"})]


@pytest.mark.parametrize(("name", "refused"), WHOSE)
@pytest.mark.parametrize("before", [(), (KNOWN,), (KNOWN, entry("P-M2-01/02"))])
@pytest.mark.parametrize("after", [(), (KNOWN,), (entry("P-2017-ab2c/02", until="2018-12-31"),)])
def test_the_baseline_is_changed_by_whoever_keeps_the_settings(
    world: World,
    judge: Judge,
    before: tuple[str, ...],
    after: tuple[str, ...],
    name: str,
    refused: set[str],
) -> None:
    if before == after:
        return
    begin_dirty(world, *before)
    listed(world, *after)
    world.commit(name)
    assert codes(judge("main", "--json")) == refused


def test_a_breach_is_not_covered_by_the_request_that_brings_it(world: World, judge: Judge) -> None:
    world.append(P5, BARE.format(14))
    world.commit("office")
    listed(world, KNOWN)
    world.commit("keeper")
    assert errors(judge("main", "--json")) == {"RC301"}


def test_nor_by_an_entry_that_is_not_committed(world: World, judge: Judge) -> None:
    world.append(P5, BARE.format(14))
    world.commit("office")
    listed(world, KNOWN)
    assert errors(judge("main", "--json")) == {"RC301"}


def test_what_the_base_tolerates_is_tolerated_without_the_entry(world: World, judge: Judge) -> None:
    begin_dirty(world, KNOWN)
    world.repo.write("README.md", "text\n")
    world.commit("edu")
    outcome = judge("main", "--json")
    assert (outcome.code, outcome.data["baseline"]) == (0, 1)
    listed(world)
    world.commit("keeper")
    assert judge("main", "--json").data["baseline"] == 1


def test_a_request_may_list_what_the_base_had_already(world: World, judge: Judge) -> None:
    begin_dirty(world)
    assert errors(judge("main", "--json")) == {"RC301"}
    listed(world, KNOWN)
    world.commit("keeper")
    assert errors(judge("main", "--json")) == set()


def test_a_request_may_put_off_the_day(world: World, judge: Judge) -> None:
    begin_dirty(world, entry("P-2017-ab2c/02", until="2017-06-13"))
    assert errors(judge("main", "--json")) == {"RC213", "RC301"}
    listed(world, KNOWN)
    world.commit("keeper")
    assert errors(judge("main", "--json")) == set()


def test_an_entry_makes_nobody_the_author_of_what_it_names(world: World, judge: Judge) -> None:
    listed(world, entry("P-2017-ab2c", "RC305"))
    world.commit("all")
    text = world.text(P5)
    world.repo.remove(P5)
    world.commit("all")
    world.repo.write(P5, text)
    world.commit("all")
    assert codes(judge("main", "--json")) == {"RC905", "RC906"}


def test_two_honest_changes_of_the_baseline_merge(world: World, judge: Judge) -> None:
    begin_dirty(world, KNOWN, entry("P-M2-01/02"), entry("P-M2-01/01"))
    listed(world, KNOWN, entry("P-M2-01/01"))
    world.commit("keeper")
    world.repo.switch("side", "main")
    listed(world, KNOWN, entry("P-M2-01/02"))
    world.commit("keeper")
    world.repo.switch("request")
    world.repo.merge_by_hand("side")
    listed(world, KNOWN)
    world.commit("keeper")
    assert codes(judge("main", "--json")) == set()


def test_a_merge_slips_no_entry_in(world: World, judge: Judge) -> None:
    begin_dirty(world, KNOWN)
    world.repo.switch("side", "main")
    world.append(P2, "person: 处长\n".replace("person", "# person"))
    world.commit("registrar")
    world.repo.switch("request")
    world.repo.write("README.md", "text\n")
    world.commit("edu")
    world.repo.merge_by_hand("side")
    listed(world, KNOWN, entry("P-M2-01/02"))
    world.commit("keeper")
    assert codes(judge("main", "--json")) == {"RC915"}
