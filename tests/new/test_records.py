"""Rounds, master items, bodies and posts by ``reformctl new``; and what it asks for."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT, Program
from tests.gitrepo import Repo

DAY = "2017-06-15"


@pytest.mark.parametrize(
    ("words", "new_id", "file"),
    [
        (["group", "--title", "丙"], "G8", "groups"),
        (
            ["department", "D-EDU", "--title", "省教育厅", "--short", "教育厅"],
            "D-EDU",
            "departments",
        ),
        (["city", "510300", "--title", "自贡市"], "510300", "cities"),
        (["team", "--title", "丁"], "PT-02", "teams"),
        (["division", "--title", "改革二处"], "DIV-2", "teams"),
    ],
)
def test_a_body_is_added_to_its_registry_under_its_own_or_the_next_id(
    repo: Repo, reformctl: Program, words: list[str], new_id: str, file: str
) -> None:
    done = reformctl("new", *words, "--ledger", repo.path, "--today", DAY)
    assert done.code == 0, done.err
    assert repo.git("show", "--format=%an", "--name-only") == f"Office\n\nregistry/{file}.yaml"
    shown = reformctl("show", new_id, "--ledger", repo.path, "--json", "--today", DAY)
    assert shown.code == 0
    again = reformctl("new", words[0], new_id, "--title", "x", "--ledger", repo.path)
    assert (again.code, "is taken" in again.err) == (2, True)


def test_a_post_is_entered_with_its_roles_and_no_address_twice(
    repo: Repo, reformctl: Program
) -> None:
    said = ["--unit", "省财政厅", "--post", "预算处处长", "--role", "自报进展,ask"]
    done = reformctl(
        "new", "person", *said, "--email", "fin@example.invalid", "--ledger", repo.path
    )
    assert done.code == 0, done.err
    text = (repo.path / "registry/people.yaml").read_text("utf-8")
    assert "  - id: U-FIN-1\n    post: 预算处处长\n    unit: D-FIN\n" in text
    assert text.endswith("    roles: [report, ask]\n")
    taken = reformctl(
        "new", "person", *said, "--email", "Env@Example.invalid", "--ledger", repo.path
    )
    assert (taken.code, "U-ENV" in taken.err) == (2, True)


def test_a_master_item_gets_the_next_number_and_the_size_grows_with_it(
    repo: Repo, reformctl: Program
) -> None:
    said = ["--group", "G7", "--text", "完善甲", "--planned", "2018", "--lead", "D-ENV"]
    done = reformctl("new", "master-item", *said, "--ledger", repo.path, "--today", DAY)
    assert done.code == 0, done.err
    assert done.out.startswith("M-006: ")
    changed = repo.git("show", "--format=", "--name-only").splitlines()
    assert changed == ["ledger.yaml", "master/G7.yaml"]
    assert "master_size: 6\n" in (repo.path / "ledger.yaml").read_text("utf-8")


def test_a_rounds_id_follows_from_its_kind_and_first_day(repo: Repo, reformctl: Program) -> None:
    days = ["--start", "2017-05-02", "--end", "2017-05-20"]
    said = ["--leader", "副主任", "--departments", "D-ENV,D-FIN,D-LAND"]
    done = reformctl("new", "round", "--kind", "月月督察", *days, *said, "--ledger", repo.path)
    assert done.code == 0, done.err
    assert (repo.path / "rounds/S-2017-05.yaml").is_file()
    other = reformctl("new", "round", "S-2017-04", *days, *said, "--ledger", repo.path)
    assert (other.code, "S-2017-05" in other.err) == (2, True)
    assert reformctl("new", "round", "S-2017-5", *days, "--ledger", repo.path).code == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_in_a_script_everything_that_is_missing_is_named_at_once(
    repo: Repo, reformctl: Program, lang: str
) -> None:
    done = reformctl("new", "item", "P-2017-3fgh", "--ledger", repo.path, "--lang", lang)
    assert done.code == 2
    assert all(option in done.err for option in ("--text", "--lead", "--due"))


def typed(repo: Repo, kind: str, answers: str) -> tuple[int, str, str]:
    """Exit code, questions and results of ``new`` on a terminal where those lines are typed."""
    ours, theirs = pty.openpty()
    words = ["new", kind, "--lang", "zh", "--ledger", repo.path, "--today", DAY]
    with subprocess.Popen(
        [sys.executable, "-m", "reformctl", *map(str, words)],
        stdin=theirs,
        stderr=theirs,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=dict(os.environ),
    ) as process:
        os.write(ours, answers.encode())
        out, _ = process.communicate(timeout=60)
    asked = os.read(ours, 10_000).decode()
    os.close(ours)
    os.close(theirs)
    return process.returncode, asked, out.decode()


def test_on_a_terminal_what_is_missing_is_asked_for_in_the_users_language(repo: Repo) -> None:
    code, asked, out = typed(repo, "plan", "甲方案\nG7\n")
    assert code == 0, asked
    assert "名称（--title）" in asked
    assert "新建方案《甲方案》" in out


def test_a_wrong_answer_is_asked_for_again_at_once(repo: Repo) -> None:
    wrong_and_right = "G9\nG7\n某项改革\n二〇一八\n2018\nD-XX\n省环保厅\n"
    code, asked, out = typed(repo, "master-item", wrong_and_right)
    assert (code, out.startswith("M-006")) == (0, True), asked
    assert asked.count("错误：") == 3


def test_what_the_rules_ask_of_a_monthly_round_is_asked_of_the_user(repo: Repo) -> None:
    said = "每月\n月月督察\n2017-05-02\n2017-05-20\n副主任\nD-ENV、D-FIN,D-LAND\n"
    code, asked, out = typed(repo, "round", said)
    assert (code, out.startswith("S-2017-05")) == (0, True), asked
    assert "midyear（年中集中督察）" in asked


def test_an_unknown_kind_is_told_which_there_are(reformctl: Program) -> None:
    done = reformctl("new", "plann")
    assert done.code == 2
    assert "master-item" in done.err


def test_common_options_may_stand_before_the_kind(repo: Repo, reformctl: Program) -> None:
    assert reformctl("--ledger", repo.path, "new", "-q", "team", "--title", "丁").code == 0
