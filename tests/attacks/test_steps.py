"""Steps taken in an order that nobody may take, or by way of a record that is new itself."""

from __future__ import annotations

import pytest

from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from tests.attacks.conftest import Judge, codes
from tests.attacks.test_authority import new_plan, verdict
from tests.attacks.world import NOW, P2, P5, PEOPLE, World, who

ISSUED = "issued:\n  document: 示例发〔2017〕1号\n  on: 2017-02-01\n"
ADOPTED = "adopted:\n  meeting: 2\n  on: 2016-03-15\n"


def steps(world: World, path: str, *names: str) -> None:
    """Put those steps to the end of a plan, with its own fingerprint in each."""
    content = read(SourceFile(path, (world.path / path).read_bytes())).data
    assert isinstance(content, dict)
    mark = fingerprint(content)
    by = {"request": "    by: G1\n", "grant": "    approval: 示例批〔2017〕1号\n"}
    more = [
        f"  - step: {name}\n{by.get(name, '')}    on: {NOW}\n    fingerprint: {mark}\n"
        for name in names
    ]
    world.append(path, "writeoff:\n" + "".join(more))


def test_asked_and_granted_at_once_is_asked_too_early(world: World, judge: Judge) -> None:
    steps(world, P5, "request", "grant")
    world.commit()
    world.repo.git("checkout", "--quiet", "main", "--", P5)
    world.commit()
    assert "RC908" in codes(judge("main", "--json"))


@pytest.mark.parametrize(("path", "act"), [(P5, ISSUED), (P2, ADOPTED)])
def test_what_was_adopted_or_issued_does_not_become_a_draft(
    world: World, judge: Judge, path: str, act: str
) -> None:
    world.edit(path, act, "")
    world.commit("registrar")
    assert "RC905" in codes(judge("main", "--json"))


def test_a_wrong_document_number_can_be_corrected(world: World, judge: Judge) -> None:
    world.edit(P5, "示例发〔2017〕1号", "示例发〔2017〕11号")
    world.commit("registrar")
    assert codes(judge("main", "--json")) == set()


def test_ones_own_issue_can_be_taken_back_before_it_lands(world: World, judge: Judge) -> None:
    world.repo.switch("main")
    world.edit(P5, ISSUED, "")
    world.repo.commit("a draft", on="2017-06-13", author=who("registrar"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    world.repo.write(P5, world.text(P5).replace("items:\n", f"{ISSUED}items:\n"))
    world.commit("registrar")
    world.edit(P5, ISSUED, "")
    world.commit("registrar")
    assert codes(judge("main", "--json")) == set()


def test_a_round_brought_along_opens_no_closed_days(world: World, judge: Judge) -> None:
    world.repo.write(
        "rounds/S-2017-02.yaml",
        "kind: monthly\nstart: 2017-02-06\nend: 2017-02-27\nleader: 副主任\n"
        "departments: [D-ENV, D-FIN, D-LAND]\nplans: [P-2017-ab2c]\n",
    )
    world.commit("registrar")
    world.append(
        P5,
        "    verdicts:\n      - round: S-2017-02\n        on: 2017-02-20\n"
        "        status: in_progress\n",
    )
    world.commit("office")
    assert "RC910" in codes(judge("main", "--json"))


@pytest.mark.parametrize("email", ["OFFICE@example.org", "office2@example.org"])
def test_somebody_with_two_addresses_is_one_person(world: World, judge: Judge, email: str) -> None:
    world.repo.switch("main")
    world.edit(PEOPLE, "[office@example.org]", "[office@example.org, office2@example.org]")
    world.repo.commit("another address", on="2017-06-13", author=who("registrar"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    verdict(world)
    world.commit("office")
    world.repo.git("checkout", "--quiet", "main", "--", P2)
    world.repo.commit("taken back", on=NOW, author=f"office <{email}>")
    assert codes(judge("main", "--json")) == set()


def test_a_draft_of_somebody_unknown_is_theirs(world: World, judge: Judge) -> None:
    new_plan(world)
    world.commit("nobody")
    world.repo.remove("plans/2017/P-2017-zz22.yaml")
    world.commit("stranger")
    assert "RC905" in codes(judge("main", "--json"))


@pytest.mark.parametrize(("day", "refused"), [(NOW, set()), ("2017-06-30", {"RC911"})])
def test_a_round_is_not_closed_ahead(
    world: World, judge: Judge, day: str, refused: set[str]
) -> None:
    world.append("rounds/S-2017-midyear.yaml", f"closed: {day}\n")
    world.commit("registrar")
    assert codes(judge("main", "--json")) == refused
