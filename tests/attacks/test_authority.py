"""Who may change what, as the base's registry says and nothing the request brings along."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.world import NOW, P2, P3, P5, PEOPLE, SETTINGS, World, who
from tests.rules.conftest import BLANK

Act = Callable[[World], None]


def report(world: World) -> None:
    mark = "    deliverable: 制度文件\n"
    world.edit(P5, mark, f"{mark}    reported:\n      status: in_progress\n      on: {NOW}\n")


def evidence(world: World) -> None:
    mark = "    deliverable: 制度文件\n"
    world.edit(
        P5, mark, f"{mark}    evidence:\n      - id: a\n        ref: 附件\n        on: {NOW}\n"
    )


def ask_extension(world: World) -> None:
    mark = "    deliverable: 制度文件\n"
    asked = f"    extensions:\n      - to: 2018-06-30\n        reason: 推迟\n        asked: {NOW}\n"
    world.edit(P5, mark, mark + asked)


def approved_at_once(world: World) -> None:
    ask_extension(world)
    mark = f"        asked: {NOW}\n"
    world.edit(P5, mark, f"{mark}        approved:\n          by: OFFICE\n          on: {NOW}\n")


def verdict(world: World) -> None:
    judged = "      - round: S-2017-midyear\n        on: 2017-06-08\n        status: in_progress\n"
    more = judged.replace("06-08", "06-14")
    world.edit(P2, judged, judged + more)


def withdrawal(world: World) -> None:
    world.append(P5, f"    withdrawn:\n      on: {NOW}\n      reason: 不再需要\n")


def grant(world: World) -> None:
    step = f"  - step: grant\n    approval: 示例批〔2017〕1号\n    on: {NOW}\n    fingerprint: "
    text = world.text(P3)
    world.repo.write(P3, f"{text}{step}{text.rstrip().rpartition(' ')[2]}\n")


def sent_back(world: World) -> None:
    world.append(P3, f"  - step: return\n    on: {NOW}\n    reason: 材料不全\n")


def asked_again(world: World) -> None:
    world.append(P3, f"  - step: request\n    by: G1\n    on: {NOW}\n    fingerprint: {BLANK}\n")


def new_item(world: World) -> None:
    world.append(P5, '  - id: "03"\n    text: 修订戊细则（虚构）\n    lead: D-EDU\n')


def lead_exchanged(world: World) -> None:
    mark = "    text: 出台戊办法（虚构）\n    lead: "
    world.edit(P5, f"{mark}D-EDU", f"{mark}D-FIN")


def new_meeting(world: World) -> None:
    world.repo.write("meetings/4.yaml", f"on: {NOW}\nstudy: 学习中央精神\n")


def new_plan(world: World) -> None:
    world.repo.write(
        "plans/2017/P-2017-zz22.yaml", "title: 己方案（虚构）\ngroup: G1\nlead: [D-EDU]\n"
    )


def renumbered(world: World) -> None:
    new_plan(world)
    world.commit("edu")
    world.repo.move("plans/2017/P-2017-zz22.yaml", "plans/2017/P-2017-zz33.yaml")


def round_closed(world: World) -> None:
    world.append("rounds/S-2017-midyear.yaml", f"closed: {NOW}\n")


def threshold(world: World) -> None:
    world.edit(SETTINGS, "issue_days: 30", "issue_days: 60")


def authority_off(world: World) -> None:
    world.edit(SETTINGS, "authority: signed", "authority: off")


def checkpoint_removed(world: World) -> None:
    world.edit(SETTINGS, "  - on: 2016-12-31\n    figure: plans_written_off\n    value: 1\n", "")


def new_department(world: World) -> None:
    world.append("registry/departments.yaml", "  - id: D-NEW\n    title: 新厅\n")


def new_post(world: World) -> None:
    world.append(
        PEOPLE,
        "  - id: U-EVIL-1\n    post: 处长\n    unit: OFFICE\n"
        "    emails: [evil@example.org]\n    roles: [verdict, settings]\n",
    )


def another_role(world: World) -> None:
    world.edit(
        PEOPLE,
        "emails: [edu@example.org]\n    roles: [report]",
        "emails: [edu@example.org]\n    roles: [report, verdict]",
    )


def another_address(world: World) -> None:
    world.edit(
        PEOPLE, "emails: [office@example.org]", "emails: [office@example.org, edu@example.org]"
    )


# What is done, by whom it may be done, and the rule against everybody else.
ACTS: tuple[tuple[Act, frozenset[str], str], ...] = (
    (report, frozenset({"edu"}), "RC913"),
    (evidence, frozenset({"edu", "office"}), "RC913"),
    (ask_extension, frozenset({"edu"}), "RC913"),
    (approved_at_once, frozenset(), "RC913"),
    (verdict, frozenset({"office"}), "RC913"),
    (withdrawal, frozenset({"office", "registrar"}), "RC913"),
    (grant, frozenset({"lg"}), "RC913"),
    (sent_back, frozenset({"lg"}), "RC913"),
    (new_item, frozenset({"registrar"}), "RC913"),
    (lead_exchanged, frozenset({"registrar"}), "RC913"),
    (new_meeting, frozenset({"registrar"}), "RC913"),
    (new_plan, frozenset({"registrar", "edu"}), "RC913"),
    (round_closed, frozenset({"registrar"}), "RC913"),
    (threshold, frozenset({"keeper"}), "RC914"),
    (authority_off, frozenset({"keeper"}), "RC914"),
    (checkpoint_removed, frozenset({"keeper"}), "RC914"),
    (new_department, frozenset({"registrar"}), "RC914"),
    (new_post, frozenset({"registrar"}), "RC914"),
    (another_role, frozenset({"registrar"}), "RC914"),
    (another_address, frozenset({"registrar"}), "RC914"),
)
EVERYBODY = ("office", "registrar", "keeper", "auditor", "lg", "g1", "g2", "edu", "land", "nobody")
MATRIX = [
    pytest.param(act, name, set() if name in allowed else {code}, id=f"{act.__name__}-{name}")
    for act, allowed, code in ACTS
    for name in EVERYBODY
]


@pytest.mark.parametrize(("act", "name", "refused"), MATRIX)
def test_everybody_may_do_what_is_theirs_and_nothing_else(
    world: World, judge: Judge, act: Act, name: str, refused: set[str]
) -> None:
    act(world)
    world.commit(name)
    assert codes(judge("main", "--json")) == refused


@pytest.mark.parametrize(("name", "refused"), [("g1", set()), ("g2", {"RC913"}), ("lg", {"RC913"})])
def test_a_group_asks_for_its_own_plans(
    world: World, judge: Judge, name: str, refused: set[str]
) -> None:
    sent_back(world)
    world.commit("lg")
    asked_again(world)
    world.commit(name)
    assert codes(judge("main", "--json")) == refused


def test_who_asked_does_not_decide(world: World, judge: Judge) -> None:
    sent_back(world)
    world.commit("lg")
    asked_again(world)
    world.commit("all")
    grant(world)
    world.commit("all")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_who_asked_before_the_base_does_not_decide(world: World, judge: Judge) -> None:
    grant(world)
    world.commit("all")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_a_role_given_in_the_same_request_is_none(world: World, judge: Judge) -> None:
    new_post(world)
    world.commit("registrar")
    verdict(world)
    world.commit("evil")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_turning_authority_off_in_the_same_request_turns_nothing_off(
    world: World, judge: Judge
) -> None:
    authority_off(world)
    world.commit("keeper")
    verdict(world)
    world.commit("edu")
    assert codes(judge("main", "--json")) == {"RC913"}


@pytest.mark.parametrize(
    "email", ["office@example.org.evil", "oﬃce@example.org", "offıce@example.org"]
)
def test_an_address_that_looks_like_another_is_nobodys(
    world: World, judge: Judge, email: str
) -> None:
    verdict(world)
    world.repo.commit("change", on=NOW, author=f"office <{email}>")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_a_name_makes_nobody_somebody(world: World, judge: Judge) -> None:
    verdict(world)
    world.repo.commit("change", on=NOW, author="office@example.org <edu@example.org>")
    assert codes(judge("main", "--json")) == {"RC913"}


def test_a_mailmap_makes_nobody_somebody(world: World, judge: Judge) -> None:
    verdict(world)
    world.repo.write(".mailmap", "office <office@example.org> <edu@example.org>\n")
    world.commit("edu")
    assert codes(judge("main", "--json")) == {"RC913"}


@pytest.mark.parametrize(("name", "refused"), [("office", set()), ("edu", {"RC913"})])
def test_what_is_not_committed_is_the_users_own(
    world: World, judge: Judge, name: str, refused: set[str]
) -> None:
    world.repo.git("config", "user.email", f"{name}@example.org")
    verdict(world)
    assert codes(judge("main", "--json")) == refused


def test_under_advisory_it_is_a_warning(world: World, judge: Judge) -> None:
    world.repo.switch("main")
    world.edit(SETTINGS, "authority: signed", "authority: advisory")
    world.repo.commit("settings", on="2017-06-13", author=who("keeper"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    verdict(world)
    world.commit("edu")
    outcome = judge("main", "--json")
    found = [one["severity"] for one in outcome.data["findings"] if one["code"] == "RC913"]
    assert (outcome.code, found) == (0, ["warning"])


def test_under_off_nobody_asks(world: World, judge: Judge) -> None:
    world.repo.switch("main")
    world.edit(SETTINGS, "authority: signed", "authority: off")
    world.repo.commit("settings", on="2017-06-13", author=who("keeper"))
    world.repo.switch("request")
    world.repo.git("reset", "--quiet", "--hard", "main")
    verdict(world)
    world.commit("edu")
    outcome = judge("main", "--json")
    assert not [one for one in outcome.data["findings"] if one["code"].startswith("RC9")]
