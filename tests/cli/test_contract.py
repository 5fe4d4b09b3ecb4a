"""Exit codes, each with a cause that users meet, and how wrong requests are answered."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, TODAY, Program, outcome_of, start

PLAN = "plans/2016/P-M2-01.yaml"


def test_a_fine_ledger_exits_0(reformctl: Program, ledger: Path) -> None:
    for command in (["status"], ["list"], ["show", "P-M1-01"], ["check"], ["rules"]):
        answer = reformctl(*command, "--ledger", ledger, "--today", TODAY)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out


def test_errors_exit_1_and_warnings_only_when_strict(reformctl: Program, ledger: Path) -> None:
    common = ("check", "--ledger", ledger, "--today", TODAY)
    assert reformctl(*common).code == 0
    assert reformctl(*common, "--strict").code == 1
    assert reformctl(*common, "--strict", "--select", "RC3").code == 0
    plan = ledger / PLAN
    plan.write_text(plan.read_text("utf-8").replace("group: G7", "group: G8"), "utf-8")
    assert reformctl(*common).code == 1
    assert reformctl(*common, "--ignore", "RC2", "--ignore", "RC5").code == 0


def test_a_wrong_request_exits_2_with_one_line_on_stderr(
    reformctl: Program, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    requests = (
        ["frobnicate"],
        ["status", "--frobnicate"],
        ["status", "extra"],
        ["status", "--by", "river"],
        ["list", "items", "--city", "D-ENV"],
        ["list", "items", "--leader", "没有这个职务"],
        ["list", "items", "--shared"],
        ["list", "items", "--lamp", "blue"],
        ["list", "--shared", "--city", "510100"],
        ["status", "--today", "yesterday"],
        ["status", "--today", "2017-02-30"],
        ["status", "--as-of", "2017-6-15"],
        ["status", "--format", "pdf"],
        ["status", "--lang", "fr"],
        ["status", "--color", "sometimes"],
        ["status", "--width", "wide"],
        ["status", "--width", "3"],
        ["status", "--ledger"],
        ["list", "--status", "finished"],
        ["list", "--state", "closed"],
        ["list", "--unit", "D-NOWHERE"],
        ["list", "--planned-by", "2017"],
        ["list", "items", "--state", "issued"],
        ["list", "cities", "--overdue"],
        ["list", "--due-before", "soon"],
        ["show"],
        ["show", "P-M9-99"],
        ["show", "P-M1-01/99"],
        ["show", "M-001/01"],
        ["trend", "--every", "fortnight"],
        ["trend", "--group", "G8"],
        ["trend", "--group", "D-FIN"],
        ["trend", "--unit", "D-NOWHERE"],
        ["trend", "extra"],
        ["check", "--select", "RC999"],
        ["rules", "XY"],
        ["rules", "RC301", "RC302"],
    )
    for request in requests:
        for lang in ("zh", "en"):
            monkeypatch.setenv("LC_ALL", f"{lang}_CN.UTF-8")
            answer = reformctl("--ledger", ledger, *request)
            assert (answer.code, answer.out) == (2, ""), request
            assert answer.err.startswith({"zh": "错误：", "en": "error: "}[lang]), request
            assert answer.err.count("\n") == 1, request


@pytest.mark.parametrize(
    "request_",
    [
        ("status", "--width", "3"),
        ("status", "--width", "x"),
        ("status", "x"),
        ("status", "--ledger"),
        ("status", "--json=x"),
        ("init", "--first-year", "20"),
        ("init", "--first-year", "3000"),
    ],
    ids=" ".join,
)
def test_the_frameworks_complaints_are_worded_in_the_users_language(
    reformctl: Program, request_: tuple[str, ...]
) -> None:
    answer = reformctl(*request_, "--lang", "zh")
    assert answer.code == 2
    said = re.sub(r"`.*?`|“.*?”|--[a-z-]+", "", answer.err)
    assert re.findall("[A-Za-z]+", said) == []


@pytest.mark.parametrize(
    ("request_", "missing"),
    [
        (("set", "P-M1-01/02", "done", "--evidence", ""), "--evidence"),
        (("set", "P-M1-01/02", "done", "--on", ""), "--on"),
        (("verdict", "P-M1-01/02", "done", "--round", " "), "--round"),
        (("writeoff", "P-M1-01", "--grant", "--approval", ""), "--approval"),
        (("writeoff", "P-M1-01", "--return", ""), "--return"),
        (("writeoff", "P-2015-w9xz", "--reopen", "\t"), "--reopen"),
        (("writeoff", "P-2015-w9xz", "--reopen", "--lang", "en"), "--reopen"),
        (("withdraw", "P-M1-01/02", "--reason", "-n"), "--reason"),
        (("list", "--group", ""), "--group"),
    ],
)
def test_an_option_left_blank_or_followed_by_an_option_is_missing_its_value(
    reformctl: Program, ledger: Path, request_: tuple[str, ...], missing: str
) -> None:
    answer = reformctl(*request_, "--ledger", ledger, "--today", TODAY)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"error: {missing} is missing")


def test_no_ledger_exits_3(
    reformctl: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for place in ([], ["--ledger", "nowhere"], ["--ledger", "."]):
        answer = reformctl("status", *place)
        assert (answer.code, answer.out) == (3, "")
        assert "--ledger" in answer.err


def test_a_fault_of_ours_exits_70_with_one_line_and_its_traceback_only_on_request() -> None:
    broken = "from reformctl.cli import app; app.COMMANDS['status'] = 'gone'; app.main()"

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        words = [sys.executable, "-c", broken, *arguments]
        return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)

    quiet, verbose = run("status"), run("status", "-v")
    assert (quiet.returncode, quiet.stdout, quiet.stderr.count("\n")) == (70, "", 1)
    assert "ModuleNotFoundError" in quiet.stderr
    assert "-v" in quiet.stderr
    assert verbose.returncode == 70
    assert "Traceback" in verbose.stderr
    assert verbose.stderr.endswith(quiet.stderr)


def test_an_interrupted_answer_exits_130_in_silence(sample: Path) -> None:
    process = start("list", "items", "--json", "--ledger", sample)
    assert process.stdout is not None
    process.stdout.read(1)
    process.send_signal(signal.SIGINT)
    answer = outcome_of(process, "latin-1")  # it may have ended within a character
    assert (answer.code, answer.err) == (130, "")


def test_an_interrupted_demo_exits_130_and_leaves_nothing(tmp_path: Path) -> None:
    process = start("demo", tmp_path / "demo")
    deadline = time.monotonic() + 30
    while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    answer = outcome_of(process)
    assert (answer.code, answer.out, answer.err) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("request_", "hint"),
    [
        (["show", "P-M1-1/2"], "did you mean P-M1-01/02?"),
        (["show", "p-m1-01"], "did you mean P-M1-01?"),
        (["show", "P-M1-01/2"], "did you mean P-M1-01/02?"),
        (["show", "P-M1-02/02"], "P-M1-01/02"),
        (["show", "M-1"], "did you mean M-001?"),
        (["list", "--unit", "D-EVN"], "did you mean D-ENV"),
        (["list", "--unit", "D-NOWHERE"], "reformctl list departments"),
        (["staus"], "did you mean status?"),
        (["new", "notice", "--due", "x"], "no option --due; see `reformctl new notice --help`"),
        (["lists"], "did you mean list"),
        (["list", "--ovredue"], "did you mean --overdue"),
        (["status", "--ledgr", "x"], "did you mean --ledger"),
        (["show", "P-M1-10"], "P-M1-01"),
        (["show", "P-2016-k7qb"], "P-2016-k7qd"),
        (["show", "P-M1-01/06"], "P-M1-01/0"),
        (["show", "M-01"], "M-001"),
        (["show", "预算公开的改革方案"], "P-2016-k7qd 预算公开改革方案（虚构）"),
        (["list", "--unit", "省财政局"], "D-FIN 省财政厅"),
        (["list", "--group", "G8"], "G"),
        (["list", "--status", "don"], "done (已完成)"),
        (["trend", "--every", "daily"], "day (每日)"),
        (["rules", "RC309X"], "RC309"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(
    reformctl: Program, ledger: Path, request_: list[str], hint: str
) -> None:
    answer = reformctl("--ledger", ledger, *request_)
    assert answer.code == 2
    assert hint in answer.err


def test_what_a_user_types_can_not_act_on_the_terminal(reformctl: Program, ledger: Path) -> None:
    for words in (["show", "\x1b]52;c;AAAA\x07"], ["\x1b[2J"], ["list", "--unit", "a\nb\u202e"]):
        answer = reformctl("--ledger", ledger, *words)
        assert answer.code == 2
        assert not set(answer.err) & {"\x1b", "\x07", "\u202e"}
        assert answer.err.count("\n") == 1


def test_a_title_or_its_beginning_finds_a_plan(reformctl: Program, ledger: Path) -> None:
    for words in ("排污权有偿", "排污权有偿使用和交易改革方案（虚构）"):
        answer = reformctl("show", words, "--json", "--ledger", ledger)
        assert answer.data["plan"]["id"] == "P-M1-01"
    answer = reformctl("show", "排污权有偿/02", "--json", "--ledger", ledger)
    assert answer.data["item"]["id"] == "P-M1-01/02"


def test_a_beginning_of_several_titles_names_them(reformctl: Program, ledger: Path) -> None:
    plan = ledger / PLAN
    plan.write_text(plan.read_text("utf-8").replace("title: 省以下", "title: 预算公开后"), "utf-8")
    answer = reformctl("show", "预算公开", "--ledger", ledger)
    assert answer.code == 2
    assert "P-M2-01 预算公开后" in answer.err
    assert "P-2016-k7qd 预算公开改革方案" in answer.err
