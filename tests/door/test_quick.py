"""``status`` from what is known of this state says to the byte what the whole program says."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reformctl.store.seal import Seal
from reformctl.store.shelf import Shelf
from reformctl.store.volume import Volume
from tests.door.conftest import STATUS, Change, House, built, forget, imported, unchanged
from tests.door.test_door import CHANGES

STATUS_FORMS = (
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
LIST_FORMS = (
    (),
    ("--lang", "zh", "-q"),
    ("--lang=en", "--today", "2018-01-01", "--ledger", "."),
    ("--format", "text", "--color", "never"),
    ("--color", "always"),
    ("--json", "--today=2017-06-15"),
    ("--format", "json", "--lang", "zh"),
    ("--format=csv", "--group", "G7"),
    ("--format=md", "--unit", "D-ENV", "--lang=zh"),
    ("--support", "D-FIN"),
    ("--overdue", "--today", "2017-06-15"),
    ("--overdue", "--status", "in_progress", "--today", "2018-06-15"),
    ("--status", "已完成"),
    ("--status=withdrawn", "--json"),
    ("--due-before", "2018-01-01", "--status", "未启动"),
    ("--due-before", "2017-01-01", "--overdue", "--today", "2017-06-15"),
    ("--state", "written_off"),
    ("--state", "in delivery", "--leader-direct"),
    ("--writeoff-ready",),
    ("--adopted", "--issued"),
    ("--complete", "--written-off", "--requested"),
    ("--target", "2017"),
)
SHOW_FORMS = (
    ("P-M1-01",),
    ("P-M1-01", "--all", "--lang", "zh"),
    ("-a", "P-M1-01", "--today=2018-01-01"),
    ("P-M1-01", "--json"),
    ("--format", "md", "P-M1-01/01"),
    ("P-M1-01/04", "--lang=en", "-q"),
    ("P-M2-01", "--color", "always"),
    ("P-M2-01", "--format=csv", "--all"),
)
REMIND_FORMS = (
    (),
    ("--lang", "zh"),
    ("--today=2017-06-15", "-q"),
    ("--days", "365", "--today", "2017-06-15"),
    ("--days=0",),
    ("--overdue", "--today", "2018-06-15"),
    ("--all", "--today", "2017-06-15", "--days", "400"),
    ("-a", "--format", "csv", "--overdue"),
    ("--format=md", "--today", "2017-06-15"),
    ("--unit", "D-ENV", "--lang=zh", "--days", "3660"),
    ("--color", "always"),
)
FORMS = (
    *(("status", *words) for words in STATUS_FORMS),
    *(("list", *words) for words in LIST_FORMS),
    *(("show", *words) for words in SHOW_FORMS),
    *(("remind", *words) for words in REMIND_FORMS),
)
FAULTY = (
    ("--today", "2017-6-15"),
    ("--today", "20170615"),
    ("--today", "2017-02-30"),
    ("--today",),
    ("--today=",),
    ("--lang", "fr"),
    ("--format", "xlsx"),
    ("--format", "pdf"),
    ("--width", "60"),
    ("--at", "HEAD"),
    ("--as-of", "2016-12-31"),
    ("--unknown",),
    ("more",),
    ("--help",),
    ("--", "--today"),
)
STATUS_LEFT = (*FAULTY, ("--json",), ("--format", "json"), ("--by", "city"))
LIST_LEFT = (
    *FAULTY,
    ("items",),
    ("方案",),
    ("--group", "G77"),
    ("--group", "生态"),
    ("--unit", "OFFICE"),
    ("--status", "finished"),
    ("--state", "finished"),
    ("--due-before", "2017-13-01"),
    ("--target", "soon"),
    ("--target", "-5"),
    ("--planned-by", "2017"),
    ("--all",),
)
SHOW_LEFT = (
    (),
    ("P-M1-01", "P-M2-01"),
    ("P-M1-01/99",),
    ("P-M1-1",),
    ("P-M1-01/",),
    ("G7",),
    ("M-001",),
    ("1",),
    ("P-M9-99",),
    ("P-M1-01", "--at", "HEAD"),
    ("P-M1-01", "--width", "60"),
    ("示例",),
)
REMIND_LEFT = (
    *FAULTY,
    ("--json",),
    ("--ics",),
    ("--alarm", "3"),
    ("--days", "-1"),
    ("--days", "3661"),
    ("--days", "soon"),
    ("--unit", "D-NONE"),
    ("--unit", "环境"),
    ("--reason", "none"),
)
LEFT_TO_THE_COMMAND = (
    *(("status", *words) for words in STATUS_LEFT),
    *(("list", *words) for words in LIST_LEFT),
    *(("show", *words) for words in SHOW_LEFT),
    *(("remind", *words) for words in REMIND_LEFT),
)


KNOWN = (STATUS, ("list",), ("show", "P-M1-01"), ("remind",))
"""What is asked so that all is known from which something can be told."""


def learned(house: House) -> House:
    """The house when all is known of it that can be, and no answer."""
    for words in KNOWN:
        house.ask(*words)
    what = "how it stands, plans in brief, two tables, pages, their data, dues, what they are about"
    assert len(kept(house)) == 8, what
    forget(house)
    return house


@pytest.fixture
def stands(house: House) -> House:
    """A ledger of which all is known."""
    return learned(house)


@pytest.fixture(scope="module")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return learned(built(tmp_path_factory.mktemp("stands")))


@pytest.fixture
def still(one_house: House) -> Iterator[House]:
    """The same for tests that leave it as it was."""
    with unchanged(one_house) as house:
        yield house


def kept(house: House) -> list[Path]:
    """What is kept to tell from."""
    ours = house.repo.path / ".git/reformctl"
    return [file for kind in KINDS for file in (ours / kind).iterdir()]


KINDS = ("standing", "roll", "sheet", "pages", "leaf", "dues", "due-things")


def lie(house: House) -> None:
    """Put a lie in place of every title in what is kept."""
    plans = [file.stem for file in (house.repo.path / "plans").rglob("*.yaml")]
    for file in kept(house):
        if file.parent.name == "leaf":
            lie_in_leaf(file, plans, house.seal())
            continue
        content = house.seal().open(file.read_bytes())
        assert content
        mark, *what = marshal.loads(content[64:])
        body = marshal.dumps((mark, *map(lied, what)))
        file.write_bytes(house.seal().close(content[:64] + body))


def lie_in_leaf(file: Path, plans: list[str], seal: Seal) -> None:
    """The same in a file of which each plan is a part of its own."""
    volume = Volume(Shelf(str(file.parent), 9), "", seal)
    volume._name, volume._path = file.name, str(file)
    name = volume.head()
    parts = {plan: lied(marshal.loads(part)) for plan, part in volume.parts(plans).items()}
    volume.keep(name, {plan: marshal.dumps(part) for plan, part in parts.items()})


def lied(value: Any) -> Any:
    """The same with a lie in place of every text that somebody wrote."""
    if isinstance(value, tuple):
        return tuple(map(lied, value))
    if isinstance(value, list):
        return list(map(lied, value))
    if isinstance(value, dict):
        return {name: lied(one) for name, one in value.items()}
    is_text = isinstance(value, str) and (not value.isascii() or " " in value)
    return "lie" if is_text else value


@pytest.mark.parametrize("words", FORMS, ids=" ".join)
def test_every_usual_form_is_told_as_the_command_tells_it(
    words: tuple[str, ...], still: House
) -> None:
    told = still.start(*words)
    assert told == still.anew(*words)
    forget(still)
    lie(still)
    assert b"lie" in still.ask(*words).out or told.out.count(b"\n") < 7, "it was read anew"


@pytest.mark.parametrize("words", LEFT_TO_THE_COMMAND, ids=" ".join)
def test_whatever_else_is_asked_is_left_to_the_command(
    words: tuple[str, ...], still: House
) -> None:
    lie(still)
    assert still.ask(*words) == still.anew(*words)


@pytest.mark.parametrize("day", ["2017-06-15", "2017-6-15", ""])
def test_the_day_may_stand_in_the_environment(day: str, still: House) -> None:
    told = still.ask("status", "-q", REFORMCTL_TODAY=day)
    assert told == still.ask("status", "-q", cache="off", REFORMCTL_TODAY=day)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_any_change_it_is_worked_out_anew(change: Change, stands: House) -> None:
    change(stands)
    forget(stands)
    for words in KNOWN:
        assert stands.ask(*words) == stands.anew(*words)


def test_a_ledger_with_an_unreadable_file_is_not_known(stands: House) -> None:
    (stands.repo.path / "registry" / "cities.yaml").write_text("cities: [")
    stands.settle()
    for words in KNOWN * 2:
        anew = stands.anew(*words)
        assert anew.code == 1
        assert stands.ask(*words) == stands.ask(*words) == anew
        forget(stands)


@pytest.mark.parametrize("damage", [b"", b"x", None])
@pytest.mark.parametrize("words", KNOWN, ids=" ".join)
def test_what_is_damaged_is_not_believed(
    words: tuple[str, ...], damage: bytes | None, still: House
) -> None:
    for file in kept(still):
        body = file.read_bytes()
        file.write_bytes(body[:-9] if damage is None else damage)
    assert still.ask(*words) == still.anew(*words)


def test_two_work_trees_are_told_apart(stands: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    stands.repo.git("worktree", "add", "--quiet", str(other), "HEAD")
    file = next((other / "plans").rglob("*.yaml"))
    file.write_text(file.read_text() + "# more\n")
    for _ in range(2):
        for words in KNOWN:
            beside = stands.ask(*words, "--ledger", str(other))
            assert beside == stands.anew(*words, "--ledger", str(other))
            assert stands.ask(*words) == stands.anew(*words) != beside or words[0] == "show"
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


@pytest.mark.parametrize("change", [edit_a_plan, edit_and_commit], ids=["dirty", "committed"])
def test_after_an_edit_each_command_learns_anew_what_it_tells_of(
    change: Change, stands: House
) -> None:
    change(stands)
    stands.settle()
    for words in KNOWN:  # the first tells the edit from the note of that plan alone
        stands.ask(*words)
    forget(stands)
    for words in KNOWN:
        found = imported(stands, *words)
        assert f"reformctl.cli.quick.{words[0]}" in found
        assert "reformctl.store.notebook" not in found, words


SLOW = {
    *("typing", "typer", "yaml", "pathlib", "dataclasses", "subprocess", "json", "shutil", "rich"),
    *("enum", "re", "datetime", "unicodedata", "sqlite3"),
}
RECORDS = ("reformctl.records", "reformctl.parse", "reformctl.rules", "reformctl.ledger.ledger")
HEAVY = {
    "status": RECORDS,
    "list": RECORDS,
    "remind": RECORDS,
    "show": ("reformctl.parse.reader", "reformctl.records.kinds", *RECORDS[2:]),
}


OF_EVERY_PLAN = ("reformctl.rules.catalog", "reformctl.metrics.holding", "reformctl.store.notebook")


@pytest.mark.parametrize("words", KNOWN, ids=" ".join)
def test_nothing_that_takes_time_is_imported(words: tuple[str, ...], still: House) -> None:
    found = imported(still, *words)
    assert f"reformctl.cli.quick.{words[0]}" in found
    assert not {name for name in found if name.partition(".")[0] in SLOW}
    assert not {name for name in found if name.startswith(HEAVY[words[0]])}


def test_to_judge_one_changed_plan_little_is_imported(stands: House) -> None:
    edit_a_plan(stands)
    found = imported(stands, *STATUS)
    assert "reformctl.store.renewal" in found
    assert not {name for name in found if name.partition(".")[0] in SLOW - {"enum", "re"}}
    assert not {name for name in found if name.startswith(OF_EVERY_PLAN)}
    edit_a_plan(stands)  # now it is known what its patterns are compiled to
    found = imported(stands, *STATUS)
    assert "reformctl.store.renewal" in found
    assert not {name for name in found if name.partition(".")[0] in SLOW}
