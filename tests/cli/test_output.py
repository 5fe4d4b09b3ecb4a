"""Where bytes go and what they look like: formats, files, colour, width, pipes, old encodings."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
from pathlib import Path

import pytest

from reformctl.render.width import columns
from tests.cli.conftest import SMALL, TODAY, Program, outcome_of, start

COMMON = ("--ledger", SMALL, "--today", TODAY)
ESCAPE = "\x1b["


def test_every_format_is_written_to_stdout_or_to_the_file_whose_suffix_names_it(
    reformctl: Program, tmp_path: Path
) -> None:
    for name, suffix, mark in (
        ("text", "txt", ""),
        ("json", "json", ""),
        ("csv", "csv", "\ufeff"),
        ("md", "md", ""),
    ):
        shown = reformctl("list", *COMMON, "--format", name)
        assert shown.code == 0
        file = tmp_path / f"plans.{suffix}"
        written = reformctl("list", *COMMON, "-o", file)
        assert (written.code, written.out, written.err) == (0, "", "")
        assert file.read_bytes().decode() == mark + shown.out
        assert shown == reformctl("list", *COMMON, "--format", name, "-o", "-")
    assert reformctl("list", *COMMON, "--json") == reformctl("list", *COMMON, "--format", "json")


def test_a_format_asked_for_beats_the_suffix_of_the_file(
    reformctl: Program, tmp_path: Path
) -> None:
    file = tmp_path / "plans.txt"
    assert reformctl("list", *COMMON, "--format", "md", "--output", file).code == 0
    assert file.read_text("utf-8").startswith("# Special plans\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "docx"], "there is no format `docx`"),
        (["-o", "x.DOCX"], "the suffix of x.DOCX names no format"),
        (["--format", "yaml"], "there is no format `yaml`"),
        (["-o", "x.pdf"], "names no format"),
        (["-o", "nowhere/x.csv"], "can't write nowhere/x.csv"),
    ],
)
def test_what_can_not_be_written_is_refused_and_leaves_no_file(
    reformctl: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = reformctl("list", *COMMON, *options)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_csv_is_one_rectangle_of_plain_values(reformctl: Program) -> None:
    text = reformctl("list", "items", *COMMON, "--format", "csv").out
    head, *rows = csv.reader(io.StringIO(text))
    assert head == ["id", "text", "lead", "due", "late", "lamp", "reported", "verified"]
    assert {len(row) for row in rows} == {len(head)}
    late = {row[0]: (row[3], row[4]) for row in rows if row[4]}
    assert late == {
        "P-2015-r4md/01": ("2016-06-30", "350"),
        "P-M1-01/02": ("2017-05-31", "15"),
    }


def test_text_never_passes_the_width_asked_for(reformctl: Program) -> None:
    for command in (["status"], ["show", "P-M1-01", "--all"], ["list", "items"], ["rules"]):
        for lang in ("zh", "en"):
            for width in (40, 80, 120):
                options = (*COMMON, "--lang", lang, "--width", width)
                lines = reformctl(*command, *options).out.splitlines()
                assert max(map(columns, lines)) <= width


def test_colour_is_for_terminals_unless_asked_for(
    reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in (["status"], ["check"]):
        assert ESCAPE not in reformctl(*command, *COMMON).out
        assert ESCAPE not in reformctl(*command, *COMMON, "--color", "never").out
        colored = reformctl(*command, *COMMON, "--color", "always").out
        assert ESCAPE in colored
        monkeypatch.setenv("NO_COLOR", "1")
        assert reformctl(*command, *COMMON, "--color", "always").out == colored
        monkeypatch.delenv("NO_COLOR")
    assert ESCAPE not in reformctl("list", *COMMON, "--color", "always", "--json").out


def _on_a_terminal(**env: str) -> str:
    ours, theirs = pty.openpty()
    process = start("list", *COMMON, env={"TERM": "xterm", "COLUMNS": "90", **env}, stdout=theirs)
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 65536):
            said += part
    except OSError:  # how Linux says that the other end has gone
        pass
    finally:
        os.close(ours)
    assert process.stderr is not None
    assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 0)
    return said.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colour_and_its_width_and_no_colour_is_heeded() -> None:
    colored, plain, dumb = (
        _on_a_terminal(),
        _on_a_terminal(NO_COLOR=""),
        _on_a_terminal(TERM="dumb"),
    )
    assert ESCAPE in colored
    assert ESCAPE not in plain + dumb
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain
    assert "─" in plain
    assert max(map(columns, plain.splitlines())) <= 90


def test_a_reader_that_has_seen_enough_is_no_fault(sample: Path) -> None:
    for command in (["list", "items", "--ledger", sample], ["status", *COMMON], ["--help"]):
        process = start(*command)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert (process.stderr.read(), process.wait(timeout=60)) == (b"", 0)


@pytest.mark.parametrize(
    ("env", "encoding"),
    [
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "ascii"),
        ({"LC_ALL": "C"}, "utf-8"),
        ({"LC_ALL": "C", "PYTHONIOENCODING": "gbk"}, "gbk"),
        ({"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}, "latin-1"),
    ],
)
def test_any_locale_gets_an_answer(env: dict[str, str], encoding: str) -> None:
    answer = outcome_of(start("show", "P-M1-01", *COMMON, "--lang", "zh", env=env), encoding)
    assert (answer.code, answer.err) == (0, "")
    # What the encoding has is itself, what it lacks an escape.
    title = "排污权有偿使用和交易改革方案（虚构）"
    known = title if encoding in ("utf-8", "gbk") else title.encode("unicode-escape").decode()
    assert answer.out.startswith(f"P-M1-01 {known}\n")
    assert "2017-12-31" in answer.out


def test_json_is_the_same_in_every_locale() -> None:
    said = [
        outcome_of(start("list", *COMMON, "--json", env=env)).out
        for env in ({"LC_ALL": "C"}, {"LC_ALL": "zh_CN.UTF-8"})
    ]
    assert said[0] == said[1]
    assert json.loads(said[0])["rows"]


def test_a_page_and_a_workbook_are_chosen_by_their_suffix(
    reformctl: Program, recorded: Path, tmp_path: Path
) -> None:
    for command in ("status", "list", "check", "history", "diff"):
        for name, beginning in (("page.html", b"<!DOCTYPE html>"), ("book.xlsx", b"PK")):
            file = tmp_path / name
            answer = reformctl(command, "--ledger", recorded, "--today", TODAY, "-o", file)
            assert (answer.code, answer.out) == (0, "")
            assert file.read_bytes().startswith(beginning)
