"""Files that can't be read, that are none of ours, or that are no files at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, TODAY, Program

PLAN = "plans/2016/P-M2-01.yaml"
REPORTS = (["status"], ["list"], ["list", "items"], ["show", "P-M1-01"], ["show", "G7"])


def _text(ledger: Path, old: str, new: str) -> None:
    file = ledger / PLAN
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def _not_utf8(ledger: Path) -> None:
    (ledger / PLAN).write_bytes("title: 方案\n".encode("gbk"))


def _not_yaml(ledger: Path) -> None:
    _text(ledger, "kind: docking", "kind: [docking")


def _empty(ledger: Path) -> None:
    (ledger / PLAN).write_bytes(b"")


def _a_list(ledger: Path) -> None:
    (ledger / PLAN).write_bytes(b"- 1\n")


def _a_link(ledger: Path) -> None:
    (ledger / PLAN).rename(ledger.parent / "elsewhere.yaml")
    (ledger / PLAN).symlink_to(ledger.parent / "elsewhere.yaml")


def _a_linked_folder(ledger: Path) -> None:
    (ledger / "plans/2016").rename(ledger.parent / "elsewhere")
    (ledger / "plans/2016").symlink_to(ledger.parent / "elsewhere")


def _a_pipe(ledger: Path) -> None:
    (ledger / PLAN).unlink()
    os.mkfifo(ledger / PLAN)


def _a_folder(ledger: Path) -> None:
    (ledger / PLAN).unlink()
    (ledger / PLAN).mkdir()
    (ledger / PLAN / "x").write_bytes(b"")


def _too_large(ledger: Path) -> None:
    (ledger / PLAN).write_bytes(b"title: x\n#" + b"x" * (1 << 20))


@pytest.mark.parametrize(
    "spoil",
    [
        _not_utf8,
        _not_yaml,
        _empty,
        _a_list,
        _a_link,
        _a_linked_folder,
        _a_pipe,
        _too_large,
    ],
)
def test_reports_answer_from_the_rest_and_say_what_they_left_out(
    reformctl: Program, ledger: Path, spoil: object
) -> None:
    spoil(ledger)  # type: ignore[operator]
    lost = "plans/2016" if spoil is _a_linked_folder else PLAN
    for command in REPORTS:
        for lang, first in (("zh", "有 1 个文件"), ("en", "left out")):
            answer = reformctl(*command, "--ledger", ledger, "--today", TODAY, "--lang", lang)
            assert answer.code == 1
            assert answer.out
            head, line = answer.err.splitlines()
            assert head.startswith(first)
            assert lost in line
    assert "P-M2-01" not in reformctl("list", "--json", "--ledger", ledger).ids
    check = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY)
    assert check.code == 1
    assert lost in {finding["path"] for finding in check.data["findings"]}


def test_many_unreadable_files_are_counted_and_the_first_are_named(
    reformctl: Program, ledger: Path
) -> None:
    for file in (ledger / "plans").rglob("*.yaml"):
        file.write_bytes(b"\xff")
    answer = reformctl("status", "--ledger", ledger, "--today", TODAY)
    assert answer.code == 1
    lines = answer.err.splitlines()
    assert lines[0].endswith("read in full: 9")
    assert len(lines) == 7
    assert "and 4 more" in lines[-1]
    assert reformctl("status", "-q", "--ledger", ledger, "--today", TODAY).err == ""


def test_a_record_that_can_not_be_read_is_not_called_unknown(
    reformctl: Program, ledger: Path
) -> None:
    _not_yaml(ledger)
    answer = reformctl("show", "P-M2-01", "--ledger", ledger)
    assert (answer.code, answer.out) == (3, "")
    assert f"{PLAN} could not be read: a comma or the closing bracket is missing" in answer.err


def test_a_value_that_is_refused_leaves_the_rest_of_its_record(
    reformctl: Program, ledger: Path
) -> None:
    _text(ledger, "target_writeoff: 2017", "target_writeoff: soon")
    answer = reformctl("show", "P-M2-01", "--json", "--ledger", ledger)
    assert answer.data["plan"]["target_writeoff"] is None
    assert answer.data["plan"]["lead"] == ["D-ENV"]


@contextmanager
def without_privileges() -> Iterator[None]:
    """As somebody whom permissions bind, also where the tests are run by root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize("locked", [PLAN, "plans/2016", "rounds"])
def test_what_may_not_be_read_is_left_out_like_what_can_not(
    reformctl: Program, locked: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        ledger = Path(shutil.copytree(SMALL, Path(folder) / "ledger"))
        request = ("status", "--ledger", ledger, "--today", TODAY)
        assert reformctl(*request).code == 0
        assert reformctl("check", *request[1:]).code == 0
        (ledger / locked).chmod(0)
        with without_privileges():
            answer, check = reformctl(*request), reformctl("check", "--json", *request[1:])
        (ledger / locked).chmod(0o755)
    assert answer.code == 1
    assert answer.out
    assert locked in answer.err
    assert "Permission denied" in answer.err
    assert check.code == 1
    assert ("RC111", locked) in {(one["code"], one["path"]) for one in check.data["findings"]}


def test_files_that_are_none_of_ours_are_left_alone(reformctl: Program, ledger: Path) -> None:
    before = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY)
    for name in (
        "README.md",
        ".github/workflows/ci.yaml",
        ".git-blame-ignore-revs",
        "plans/2016/notes.txt",
        "plans/2016/.P-M2-01.yaml.swp",
        "plans/2016/P-M2-01.yaml~",
        "docs/plan.docx",
    ):
        (ledger / name).parent.mkdir(parents=True, exist_ok=True)
        (ledger / name).write_bytes(b"\xff\x00")
    assert reformctl("check", "--json", "--ledger", ledger, "--today", TODAY) == before


def test_yaml_in_the_wrong_place_is_a_finding(reformctl: Program, ledger: Path) -> None:
    for name in ("plans/P-M2-03.yaml", "plans/2016/P-M2-3.yaml", "plans/2016/P-M2-01.yml"):
        (ledger / name).write_bytes(b"title: x\n")
    _a_folder(ledger)
    answer = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY)
    found = [(one["path"], one["code"]) for one in answer.data["findings"]]
    assert ("plans/P-M2-03.yaml", "RC110") in found
    assert ("plans/2016/P-M2-3.yaml", "RC110") in found
    assert ("plans/2016/P-M2-01.yml", "RC110") in found


def test_a_broken_settings_file_leaves_the_defaults(reformctl: Program, ledger: Path) -> None:
    (ledger / "ledger.yaml").write_bytes(b"name: [x\n")
    for command in REPORTS:
        answer = reformctl(*command, "--ledger", ledger, "--today", TODAY)
        assert answer.code == 1
        assert "ledger.yaml" in answer.err
    answer = reformctl("status", "--json", "--ledger", ledger, "--today", TODAY)
    assert (answer.data["ledger"], answer.data["master"]["total"]) == ("ledger", 5)
    check = reformctl("check", "--json", "--ledger", ledger, "--today", TODAY)
    assert ("ledger.yaml", "RC102") in {
        (one["path"], one["code"]) for one in check.data["findings"]
    }


def test_a_time_zone_that_does_not_exist_is_a_finding_and_stops_nothing(
    reformctl: Program, ledger: Path
) -> None:
    file = ledger / "ledger.yaml"
    file.write_text(file.read_text("utf-8") + "time_zone: Mars/Olympus\n", "utf-8")
    assert reformctl("list", "--ledger", ledger).out
    check = reformctl("check", "--ledger", ledger)
    assert check.code == 1
    assert "ledger.yaml:13:12: RC108" in check.out


def test_a_folder_without_settings_is_no_ledger(reformctl: Program, ledger: Path) -> None:
    (ledger / "ledger.yaml").unlink()
    for command in (*REPORTS, ["check"]):
        answer = reformctl(*command, "--ledger", ledger)
        assert (answer.code, answer.out) == (3, "")
        assert "has no ledger.yaml" in answer.err
