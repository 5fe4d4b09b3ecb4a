"""What is known of the past is told to the byte as the whole program tells it."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.door.conftest import Change, House, built, forget, imported, unchanged
from tests.door.test_door import CHANGES

PLAN = "P-M1-01"
STORY = ("history", PLAN, "--today", "2017-06-15")
TREND = ("trend", "--today", "2017-06-15")
FORMS = (
    ("history", PLAN),
    ("history", f"{PLAN}/01"),
    STORY,
    ("history", "--today=2018-01-01", "--lang", "zh", PLAN),
    ("history", PLAN, "--lang=en", "--quiet"),
    (*STORY, "--format", "csv"),
    (*STORY, "--format=md", "--lang=zh"),
    (*STORY, "--json"),
    (*STORY, "--format", "json", "-q"),
    (*STORY, "--color", "always"),
    (*STORY, "--ledger", ".", "--color=never"),
    ("trend",),
    TREND,
    (*TREND, "--every", "month", "--lang", "zh"),
    (*TREND, "--every=week"),
    (*TREND, "--format", "csv"),
    (*TREND, "--format=md"),
    (*TREND, "--json", "--lang=en"),
    (*TREND, "--color", "always", "-q"),
)
LEFT_TO_THE_COMMAND = (
    ("history",),
    ("history", "P-M99-99"),
    ("history", f"{PLAN}/99"),
    ("history", "M-001"),
    ("history", "G1"),
    ("history", "方案"),
    ("history", PLAN, PLAN),
    ("history", PLAN, "--field", "title"),
    ("history", PLAN, "--since", "2016-01-01"),
    ("history", PLAN, "--today", "2017-6-15"),
    ("history", PLAN, "--today"),
    ("history", PLAN, "--lang", "fr"),
    ("history", PLAN, "--format", "pdf"),
    ("history", PLAN, "--at", "HEAD~1"),
    ("history", PLAN, "--as-of", "2016-12-31"),
    ("history", PLAN, "--width", "60"),
    ("history", "--", PLAN),
    ("history", "--help"),
    ("trend", "more"),
    ("trend", "--every", "commit"),
    ("trend", "--every", "year"),
    ("trend", "--every", "周"),
    ("trend", "--group", "G1"),
    ("trend", "--as-of", "2016-12-31"),
    ("trend", "--at", "HEAD~1"),
    ("trend", "--unknown"),
)


def lived(house: House) -> House:
    """The ledger after some commits, when its past was asked for, and no answer."""
    for number in range(3):
        file = next((house.repo.path / "plans").rglob(f"{PLAN}.yaml"))
        file.write_text(file.read_text().replace("title: ", f"title: {number}"))
        house.repo.commit(f"edit {number}", on=f"2017-06-{15 + number}")
    house.settle()
    house.ask(*STORY)
    house.ask(*TREND, "--every", "week")
    kept = house.repo.path / ".git/reformctl"
    assert all(any((kept / kind).iterdir()) for kind in ("masthead", "stories", "trends"))
    forget(house)
    return house


@pytest.fixture
def past(house: House) -> House:
    """A ledger whose past is known."""
    return lived(house)


@pytest.fixture(scope="module")
def one_house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return lived(built(tmp_path_factory.mktemp("past")))


@pytest.fixture
def still(one_house: House) -> Iterator[House]:
    """The same for tests that leave it as it was."""
    with unchanged(one_house) as house:
        yield house


def masthead_of(house: House) -> Path:
    (file,) = (house.repo.path / ".git/reformctl/masthead").iterdir()
    return file


def lie(house: House) -> None:
    """Give the ledger another name in what is kept."""
    file = masthead_of(house)
    content = house.seal().open(file.read_bytes())
    assert content
    mark, *told = marshal.loads(content[64:])
    body = marshal.dumps((mark, *told[:3], "lie", None, *told[5:]))
    file.write_bytes(house.seal().close(content[:64] + body))


@pytest.mark.parametrize("words", FORMS, ids=" ".join)
def test_every_plain_form_is_told_as_the_command_tells_it(
    words: tuple[str, ...], still: House
) -> None:
    anew = still.anew(*words)
    assert still.start(*words) == anew
    forget(still)
    lie(still)
    assert still.ask(*words) != anew or "csv" in words, "it was read anew"


@pytest.mark.parametrize("words", LEFT_TO_THE_COMMAND, ids=" ".join)
def test_whatever_else_is_asked_is_left_to_the_command(
    words: tuple[str, ...], still: House
) -> None:
    lie(still)
    assert still.ask(*words) == still.anew(*words)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_any_change_it_is_worked_out_anew(change: Change, past: House) -> None:
    change(past)
    forget(past)
    expected = {words: past.anew(*words) for words in (STORY, TREND)}
    assert {words: past.ask(*words) for words in expected} == expected
    past.settle()
    assert {words: past.ask(*words) for words in expected} == expected
    forget(past)
    assert {words: past.ask(*words) for words in expected} == expected


@pytest.mark.parametrize("damage", ["cut", "other", "gone"])
def test_what_is_damaged_is_not_believed(damage: str, still: House) -> None:
    kept = still.repo.path / ".git/reformctl"
    files = [one for one in kept.rglob("*") if one.is_file() and one.parent != kept]
    for file in files:
        body = file.read_bytes()
        other = next(one for one in files if one.read_bytes() != body).read_bytes()
        file.write_bytes({"cut": body[:-9], "other": other, "gone": b""}[damage])
        for words in (STORY, TREND):
            assert still.ask(*words) == still.anew(*words)
        forget(still)


def test_a_clone_without_its_beginning_is_refused_whatever_is_known(past: House) -> None:
    first = past.repo.git("rev-list", "--max-parents=0", "HEAD").strip()
    after = past.repo.git("rev-list", "--reverse", f"{first}..HEAD").split()[0]
    (past.repo.path / ".git/shallow").write_text(after + "\n")
    past.settle()
    for words in (STORY, TREND):
        for _ in range(2):
            said = past.ask(*words)
            assert said.code == 3
            assert said == past.anew(*words)


def test_a_ledger_of_another_time_zone_is_left_to_the_command(house: House) -> None:
    settings = house.repo.path / "ledger.yaml"
    zone = "time_zone: Pacific/Kiritimati  # Asia/Shanghai comes later\n"
    settings.write_text(settings.read_text() + zone)
    house.repo.commit("elsewhere", on="2017-06-14")
    house.settle()
    for words in (("history", PLAN), ("trend",)):
        house.ask(*words)
    forget(house)
    lie(house)
    for words in (("history", PLAN), ("trend",)):
        assert house.ask(*words) == house.anew(*words)


def test_two_work_trees_are_told_apart(past: House, tmp_path: Path) -> None:
    other = tmp_path / "other"
    past.repo.git("worktree", "add", "--quiet", str(other), "HEAD~1")
    for words in (STORY, TREND):
        for _ in range(2):
            beside = past.ask(*words, "--ledger", str(other))
            assert beside == past.anew(*words, "--ledger", str(other))
            assert past.ask(*words) == past.anew(*words) != beside
            forget(past)


SLOW = {"typing", "typer", "yaml", "pathlib", "dataclasses", "subprocess", "sqlite3", "shutil"}


@pytest.mark.parametrize("words", [STORY, TREND], ids=" ".join)
def test_nothing_that_takes_time_is_imported(words: tuple[str, ...], still: House) -> None:
    found = imported(still, *words)
    assert "reformctl.cli.quick.past" in found
    assert not {name for name in found if name.partition(".")[0] in SLOW}
    assert not {name for name in found if name.startswith(("reformctl.records", "reformctl.parse"))}
