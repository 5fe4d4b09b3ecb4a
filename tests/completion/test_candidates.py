"""What may stand at the cursor: words of the program, and names in the ledger."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reformctl.cli.app import COMMANDS
from tests.completion.conftest import House


def test_a_command_has_its_help_beside_it(house: House) -> None:
    assert house.ask("sta") == [
        "words",
        "status\tThe state of the programme: both measures, by year and group, "
        "and what needs attention",
    ]
    zh = house.ask("sta", REFORMCTL_LANG="zh")[1]
    assert zh == "status\t改革进展：两个量化指标、各年度、各专项小组，以及今天需要关注的事"
    assert house.words("") == [*COMMANDS]


def test_a_kind_of_new_is_a_command_too(house: House) -> None:
    assert house.words("new m") == ["master-item", "meeting"]
    assert "--planned" in house.words("new master-item -")
    assert "--planned" not in house.words("new meeting -")


def test_an_option_that_was_given_is_not_offered_again(house: House) -> None:
    assert house.words("list --over") == ["--overdue"]
    assert house.words("list --overdue --over") == []
    assert house.words("check --select RC1 --sel") == ["--select"]
    assert house.words("list -o x.csv --out") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("status --lang ", ["zh", "en"]),
        ("status --lang=", ["--lang=zh", "--lang=en"]),
        ("--color a", ["auto", "always"]),
        ("status --format m", ["md"]),
        ("list m", ["master", "meetings"]),
        ("list items m", []),
        ("trend --every ", ["day", "week", "month", "commit"]),
        ("list --state wr", ["written_off"]),
        ("verdict P-M2-01/01 ", ["not_started", "in_progress", "done"]),
        ("set P-M2-01/01 已", ["已启动未完成", "已完成"]),
        ("set P-M2-01/01 已完", ["done"]),
        ("schema r", ["round"]),
        ("rules RC30", [f"RC30{number}" for number in range(1, 10)]),
        ("completion ", ["bash", "zsh", "fish"]),
        ("history --since ", []),
        ("show P-M2-01 -- -", []),
        ("frobnicate ", []),
    ],
)
def test_the_words_of_the_program(still: House, line: str, expected: list[str]) -> None:
    assert still.words(line) == expected


def test_paths_are_left_to_the_shell(house: House) -> None:
    for line in ("status -o ", "status -qo x", "list --output=", "fmt pl"):
        assert house.ask(line) == ["files"]
    for line in ("--ledger ", "init x"):
        assert house.ask(line) == ["folders"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("show P-M2-", ["P-M2-01", "P-M2-02"]),
        ("show p-m2-", ["P-M2-01", "P-M2-02"]),
        ("show P-M2-01/", ["P-M2-01/01", "P-M2-01/02"]),
        ("show P-M2-01", ["P-M2-01", "P-M2-01/01", "P-M2-01/02"]),
        ("verdict P-M2-", ["P-M2-01/", "P-M2-02/"]),
        ("verdict --round S-2017", ["S-2017-03", "S-2017-midyear"]),
        ("list --group G", ["G1", "G7"]),
        ("new adoption P-M2-01 P-M2-02", ["P-M2-02"]),
        ("new adoption --meeting ", ["1", "2", "3"]),
        ("new plan --master M-001,M-004", ["M-001,M-004"]),
    ],
)
def test_the_ids_of_the_ledger(still: House, line: str, expected: list[str]) -> None:
    assert still.words(line) == expected


def test_the_beginning_of_a_title_finds_the_plan(house: House) -> None:
    assert house.ask("show 预算公") == ["words", "P-2016-k7qd\t预算公开改革方案（虚构）"]
    assert house.words("show 预算") == ["预算公开改革方案（虚构）", "预算绩效改革方案（虚构）"]
    assert house.words("verdict 预算公") == ["P-2016-k7qd/"]


def test_the_ledger_is_found_as_the_program_finds_it(house: House, tmp_path: Path) -> None:
    top = house.repo.path
    assert house.words("show P-M2-02", at=top / "plans/2016")[0] == "P-M2-02"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert house.words("show P-M2-02", at=elsewhere) == []
    assert house.words(f"--ledger {top} show P-M2-02", at=elsewhere)[0] == "P-M2-02"
    assert house.words(f"show --ledger={top}/ledger.yaml P-M2-02", at=elsewhere)[0] == "P-M2-02"
    assert house.words("show P-M2-02", at=elsewhere, REFORMCTL_LEDGER=str(top))[0] == "P-M2-02"
    shutil.copytree(top, elsewhere / "ledgers/one", ignore=shutil.ignore_patterns(".git"))
    assert house.words("show P-M2-02", at=elsewhere)[0] == "P-M2-02"


def test_nothing_is_said_about_what_goes_wrong(house: House) -> None:
    house.repo.write("plans/2016/P-M2-01.yaml", b"\xff\x00: [")
    (house.repo.path / "ledger.yaml").write_bytes(b"")
    assert house.words("show P-M2-") == ["P-M2-02"]
    done = house.run("__complete", "tcsh", "show")
    assert (done.stdout, done.stderr) == ("", "")
    done = house.run("__complete")
    assert (done.stdout, done.stderr) == ("", "")


def test_a_title_can_not_act_on_the_shell(house: House) -> None:
    title = "预算$(touch x)`y` \\ ' \""
    quoted = title.replace("'", "''")
    house.repo.write("plans/2016/P-M2-08.yaml", f"title: '{quoted}'\n")
    word = next(one for one in house.ask("show 预算", shell="bash") if "touch" in one)
    assert word == "预算\\$\\(touch\\ x\\)\\`y\\`\\ \\\\\\ \\'\\ \\\""
    assert not [one for one in house.ask('show "预算', shell="bash") if "touch" in one]
