"""``status`` from what is known of this state says to the byte what the whole program says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.door.conftest import ROOT, STATUS, Change, House
from tests.door.test_door import CHANGES
from tests.gitrepo import environment

FORMS = (
    (),
    ("--today", "2017-06-15"),
    ("--today=2018-01-01", "--lang", "zh"),
    ("--lang=en", "--quiet"),
    ("-q", "--by", "department", "--today", "2016-02-29"),
    ("--format", "csv", "--today", "2017-06-15"),
    ("--format=md", "--lang=zh", "--by=group", "--today", "2017-06-15"),
    ("--color", "always", "--today", "2017-06-15"),
    ("--ledger", ".", "--color=never"),
)
LEFT_TO_THE_COMMAND = (
    ("--json",),
    ("--today", "2017-6-15"),
    ("--today", "20170615"),
    ("--today", "2017-02-30"),
    ("--today",),
    ("--today="),
    ("--lang", "fr"),
    ("--format", "json"),
    ("--format", "xlsx"),
    ("--format", "pdf"),
    ("--by", "city"),
    ("--width", "60"),
    ("--at", "HEAD"),
    ("--as-of", "2016-12-31"),
    ("--unknown",),
    ("more",),
    ("--help",),
    ("--", "--today"),
)


def forget(house: House) -> None:
    """Let no answer be known by heart."""
    for answer in house.answers:
        answer.unlink()


@pytest.fixture
def stands(known: House) -> House:
    """A ledger of which it is known how it stands, and no answer."""
    assert len(list((known.repo.path / ".git/reformctl/standing").iterdir())) == 1
    forget(known)
    return known


def lie(house: House) -> None:
    """Give every group and department in what is kept another name."""
    code = (
        "import os, marshal, sys; from pathlib import Path;"
        "from reformctl.store.seal import own_seal;"
        "seal = own_seal(os.environ); file = Path(sys.argv[1]);"
        "content = seal.open(file.read_bytes());"
        "folder, stamp, kept, *head = marshal.loads(content[64:]);"
        "names, groups, units, *more = kept;"
        "other = lambda bodies: tuple((name, 'lie', None) for name, *_ in bodies);"
        "kept = (names, other(groups), other(units), *more);"
        "body = marshal.dumps((folder, stamp, kept, *head));"
        "file.write_bytes(seal.close(content[:64] + body))"
    )
    file = next((house.repo.path / ".git/reformctl/standing").iterdir())
    env = environment(house.home) | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code, str(file)], env=env, check=True)


@pytest.mark.parametrize("words", FORMS, ids=" ".join)
def test_every_usual_form_is_told_as_the_command_tells_it(
    words: tuple[str, ...], stands: House
) -> None:
    assert stands.ask("status", *words) == stands.anew("status", *words)
    forget(stands)
    lie(stands)
    assert stands.ask("status", *words) != stands.anew("status", *words), "it was read anew"


@pytest.mark.parametrize("words", LEFT_TO_THE_COMMAND, ids=" ".join)
def test_whatever_else_is_asked_is_left_to_the_command(
    words: tuple[str, ...], stands: House
) -> None:
    lie(stands)
    assert stands.ask("status", *words) == stands.anew("status", *words)


@pytest.mark.parametrize("day", ["2017-06-15", "2017-6-15", ""])
def test_the_day_may_stand_in_the_environment(day: str, stands: House) -> None:
    told = stands.ask("status", "-q", REFORMCTL_TODAY=day)
    assert told == stands.ask("status", "-q", cache="off", REFORMCTL_TODAY=day)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_any_change_it_is_worked_out_anew(change: Change, stands: House) -> None:
    change(stands)
    forget(stands)
    assert stands.ask(*STATUS) == stands.anew(*STATUS)


def test_a_ledger_with_an_unreadable_file_is_not_known(stands: House) -> None:
    (stands.repo.path / "registry" / "cities.yaml").write_text("cities: [")
    stands.settle()
    for _ in range(2):
        assert stands.ask(*STATUS) == stands.anew(*STATUS)
        assert stands.ask(*STATUS).code == 1
        forget(stands)


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_what_is_damaged_is_not_believed(damage: bytes | None, stands: House) -> None:
    file = next((stands.repo.path / ".git/reformctl/standing").iterdir())
    body = file.read_bytes()
    file.write_bytes(body[:-9] if damage is None else damage)
    assert stands.ask(*STATUS) == stands.anew(*STATUS)


def test_two_work_trees_are_told_apart(stands: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    stands.repo.git("worktree", "add", "--quiet", str(other), "HEAD")
    file = next((other / "plans").rglob("*.yaml"))
    file.write_text(file.read_text() + "# more\n")
    for _ in range(2):
        beside = stands.ask(*STATUS, "--ledger", str(other))
        assert beside == stands.anew(*STATUS, "--ledger", str(other))
        assert stands.ask(*STATUS) == stands.anew(*STATUS) != beside
        forget(stands)


def edit_a_plan(house: House) -> None:
    file = next((house.repo.path / "plans").rglob("*.yaml"))
    file.write_text(file.read_text().replace("title: ", "title: 新", 1))


def edit_and_commit(house: House) -> None:
    edit_a_plan(house)
    house.repo.commit("edited", on="2017-06-15")


@pytest.mark.parametrize("change", [edit_a_plan, edit_and_commit], ids=["dirty", "committed"])
def test_after_an_edit_only_that_plan_is_read(change: Change, stands: House) -> None:
    change(stands)
    assert stands.ask(*STATUS) == stands.anew(*STATUS)
    stands.settle()
    stands.ask(*STATUS)
    forget(stands)
    lie(stands)
    change(stands)
    assert b"lie" in stands.ask(*STATUS).out, "everything was read anew"


SLOW = {"typing", "typer", "yaml", "pathlib", "dataclasses", "subprocess", "json", "shutil", "rich"}


def test_nothing_that_takes_time_is_imported(stands: House) -> None:
    env = environment(stands.home) | {"REFORMCTL_CACHE": "on", "PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "reformctl", *STATUS],
        cwd=stands.repo.path,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    assert "reformctl.cli.quick" in imported
    assert not {name for name in imported if name.partition(".")[0] in SLOW}
    assert not {
        name for name in imported if name.startswith(("reformctl.records", "reformctl.parse"))
    }
