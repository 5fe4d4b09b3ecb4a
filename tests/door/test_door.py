"""What was asked before is answered with the very same bytes, and only while nothing changed."""

from __future__ import annotations

import marshal
import os
import pty
import random
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from reformctl.cli.app import COMMANDS
from reformctl.cli.door import PAGED, READING
from tests.door.conftest import ROOT, STATUS, Change, House, same_size
from tests.gitrepo import environment

PAGER = {"PAGER": "tail -n +1"}
FORMS = (
    STATUS,
    (*STATUS, "--lang", "zh", "--width", "60", "--json"),
    ("status", "--by", "department", "--at", "HEAD"),
    ("list", "--overdue", "--today=2017-06-15"),
    ("list", "items", "--format", "csv"),
    ("show", "P-M1-01", "--today", "2017-06-15"),
    ("check", "--today", "2017-06-15"),
    ("check", "--json", "--ledger", "."),
    ("history", "--format", "md"),
)


@pytest.mark.parametrize("words", FORMS, ids=" ".join)
def test_the_second_answer_is_the_first_to_the_byte(words: tuple[str, ...], house: House) -> None:
    first = house.start(*words)
    assert house.answers, "the answer was not kept"
    assert first == house.start(*words) == house.anew(*words)


def test_a_kept_answer_is_what_is_given(known: House) -> None:
    """Sealed with the user's own key, so that a test can put another one in its place."""
    (file,) = known.answers
    content = known.seal().open(file.read_bytes())
    assert content
    question, stamp, *_ = marshal.loads(content[64:])
    body = marshal.dumps((question, stamp, ((1, "kept"),), 0))
    file.write_bytes(known.seal().close(content[:64] + body))
    assert known.ask(*STATUS).out == b"kept"


def edit(house: House) -> None:
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    file.write_bytes(file.read_bytes() + b"# more\n")


def add(house: House) -> None:
    house.repo.write("plans/2017/P-2017-abcd.yaml", "title: x\n")


def remove(house: House) -> None:
    next((house.repo.path / "plans").rglob("*.yaml")).unlink()


def commit(house: House) -> None:
    house.repo.commit("nothing", on="2017-06-15")


def switch(house: House) -> None:
    house.repo.switch("other", "HEAD")
    edit(house)
    house.repo.commit("other", on="2017-06-15")
    house.repo.switch("main")
    house.ask(*STATUS)
    house.repo.switch("other")


def rewrite(house: House) -> None:
    clock = house.repo.clock("2017-06-13")
    house.repo.git("commit", "--quiet", "--amend", "--message=again", clock=clock)


def link(house: House) -> None:
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    shutil.move(file, house.home / "plan.yaml")
    file.symlink_to(house.home / "plan.yaml")


CHANGES = (edit, add, remove, same_size, commit, switch, rewrite, link)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_any_change_the_answer_is_worked_out_anew(change: Change, known: House) -> None:
    change(known)
    assert known.ask(*STATUS) == known.anew(*STATUS)


def test_what_changed_a_moment_ago_is_not_kept(house: House) -> None:
    """Or what seems to have changed in an hour, which is as close for this purpose."""
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    os.utime(file, (time.time() + 3600, time.time() + 3600))
    house.ask(*STATUS)
    assert house.answers == []


@pytest.mark.parametrize("setting", ["docking: {workdays: true}", "time_zone: Europe/Berlin"])
def test_what_rests_on_more_than_files_and_china_s_day_is_not_kept(
    setting: str, house: House
) -> None:
    with (house.repo.path / "ledger.yaml").open("a", encoding="utf-8") as file:
        file.write(f"{setting}\n")
    house.settle()
    assert house.ask(*STATUS).code == 0
    assert house.answers == []


def test_the_day_is_part_of_the_question(known: House) -> None:
    before = known.answers
    assert known.ask("status", "--today", "2017-06-16").out != known.ask(*STATUS).out
    assert known.ask("status").err != b""
    assert len(known.answers) > len(before)


def test_another_language_of_the_environment_is_another_question(known: House) -> None:
    assert known.ask(*STATUS, LC_ALL="zh_CN.UTF-8").out != known.ask(*STATUS).out


@pytest.mark.parametrize("cache", ["off", "no", "0", "false"])
def test_nothing_is_kept_when_that_is_turned_off(cache: str, house: House) -> None:
    house.ask(*STATUS, cache=cache)
    assert house.answers == []


def test_damaged_answers_are_not_believed(known: House) -> None:
    expected = known.anew(*STATUS)
    (file,) = known.answers
    whole = file.read_bytes()
    dice = random.Random(1)
    for _ in range(12):
        at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        file.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        assert known.ask(*STATUS) == expected
    for content in (b"", whole[:31], whole[:-1], whole + b"x", os.urandom(500)):
        file.write_bytes(content)
        assert known.ask(*STATUS) == expected


def test_an_answer_to_another_question_is_not_taken(known: House) -> None:
    (status,) = known.answers
    known.ask("list")
    (other,) = set(known.answers) - {status}
    shutil.copy(status, other)
    assert known.ask("list") == known.anew("list")


def test_answers_that_came_with_a_repository_are_not_believed(known: House) -> None:
    shutil.rmtree(known.home / ".cache")
    before = known.answers
    assert known.ask(*STATUS) == known.anew(*STATUS)
    assert set(known.answers) > set(before)


def test_without_a_home_or_a_place_to_write_nothing_is_kept_and_all_is_said(house: House) -> None:
    expected = house.anew(*STATUS)
    assert house.ask(*STATUS, HOME="", XDG_CACHE_HOME="") == expected
    (house.repo.path / ".git/reformctl").write_text("in the way")
    assert house.ask(*STATUS) == expected


def test_no_more_than_a_bounded_number_of_answers_is_kept(known: House) -> None:
    answers = known.answers[0].parent
    for number in range(70):
        (answers / f"{number:064}").write_bytes(b"old")
        os.utime(answers / f"{number:064}", (number, number))
    known.ask("list")
    assert len(known.answers) == 64


def test_many_programs_may_share_the_answers(house: House) -> None:
    expected = house.anew(*STATUS)
    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(lambda _: house.start(*STATUS), range(16)))
    assert all(one == expected for one in said)


def test_half_an_answer_is_not_kept(house: House) -> None:
    program = f"{sys.executable} -m reformctl history --json"
    env = environment(house.home) | {"PYTHONPATH": str(ROOT)}
    subprocess.run(["sh", "-c", f"{program} | true"], cwd=house.repo.path, env=env, check=True)
    assert house.ask("history", "--json") == house.anew("history", "--json")


def test_a_linked_work_tree_has_answers_of_its_own(known: House, tmp_path: Path) -> None:
    known.repo.git("worktree", "add", "--quiet", str(tmp_path / "second"))
    second = House(known.repo, known.home)
    words = (*STATUS, "--ledger", str(tmp_path / "second"))
    edit_there = next((tmp_path / "second/plans").rglob("*.yaml"))
    assert second.ask(*words) == second.anew(*words)
    edit_there.unlink()
    assert second.ask(*words) == second.anew(*words)
    assert known.ask(*STATUS) == known.anew(*STATUS)


def test_what_runs_through_a_pager_is_known_to() -> None:
    """The ear would hear nothing of it, and keep that."""
    commands = {name: import_module(COMMANDS[name]).command for name in READING}
    paged = {name for name, one in commands.items() if "no_pager" in one.common}
    assert paged == PAGED


@pytest.mark.parametrize("words", [("diff", "HEAD~1"), ("history",), STATUS], ids=" ".join)
def test_on_a_terminal_the_second_answer_is_the_first(words: tuple[str, ...], house: House) -> None:
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    file.write_bytes(file.read_bytes().replace(b"done", b"in_progress", 1))
    house.repo.commit("second", on="2017-06-15")
    house.settle()

    def shown() -> bytes:
        ours, theirs = pty.openpty()
        env = environment(house.home) | {"PYTHONPATH": str(ROOT), "TERM": "xterm"}
        command = [sys.executable, "-m", "reformctl", *words]
        with subprocess.Popen(command, cwd=house.repo.path, env=env | PAGER, stdout=theirs) as run:
            os.close(theirs)
            out = b""
            with suppress(OSError):
                while part := os.read(ours, 4096):
                    out += part
            run.wait(60)
        os.close(ours)
        return out

    first = shown()
    assert b"P-M" in first
    assert shown() == shown() == first
