"""How the ledger stands after edits and commits, told from before, is what reading it all tells."""

from __future__ import annotations

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from reformctl.dataclass import replace
from reformctl.ledger.ledger import assemble
from reformctl.parse.file import parse_file
from reformctl.store.memory import Memory
from reformctl.store.note import AROUND, noted_in
from reformctl.store.notebook import Notebook
from reformctl.store.renewal import renewed
from reformctl.store.seal import Seal, own_seal
from reformctl.store.sight import Sight
from reformctl.store.snapshot import take_snapshot
from reformctl.store.stamp import git_dirs_of
from reformctl.store.standings import Ground, State
from reformctl.store.worktree import read_worktree
from tests.gitrepo import Repo, environment
from tests.history.test_timeline import SMALL, random_edits
from tests.soaking import some_now


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def sight_of(folder: Path) -> Sight:
    return Sight(str(folder), git_dirs_of(str(folder)) or (), Seal(b"key"))


def read_all(folder: Path) -> tuple[State, Ground | None]:
    """The state of the ledger by reading all of it."""
    notebook = Notebook(notes=memory_of(folder).notes())
    snapshot = take_snapshot(str(folder), None, None, parse=notebook.parse)
    ledger, survey = snapshot.ledger, notebook.survey
    common = survey.common(ledger)
    standing, breaches = survey.standing(ledger, ledger.settings.name or "", common)
    state, contents = State(standing, snapshot.commit, snapshot.unlike), notebook.contents
    return state, Ground(contents, breaches, "", "sha1") if contents else None


def memory_of(folder: Path) -> Memory:
    seal = own_seal(os.environ)
    assert seal
    return Memory(str(folder), git_dirs_of(str(folder)) or (), seal)


def comparable(known: tuple[State, Ground | None], repo: Repo) -> object:
    """The state, what it rests on, and the note of every plan, wherever that is kept."""
    state, ground = known
    assert ground
    contents, notes = ground.contents, memory_of(repo.path).notes()
    noted = [contents.noted(path, notes) for path in contents.files()]
    assert all(noted)
    return state, replace(ground, contents=replace(contents, notes=(), since={})), noted


def plan(dice: Random, repo: Repo) -> Path:
    return dice.choice(sorted((repo.path / "plans").rglob("*.yaml")))


def title(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    file.write_text(
        re.sub("title: .*", f"title: 标题{dice.random()}", file.read_text("utf-8"), count=1)
    )


def days(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    was, now = dice.sample(["2015", "2016", "2017"], 2)
    file.write_text(file.read_text("utf-8").replace(f"due: {was}", f"due: {now}"), "utf-8")


def words(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    was, now = dice.sample(["not_started", "in_progress", "done"], 2)
    file.write_text(file.read_text("utf-8").replace(was, now, dice.randint(1, 3)), "utf-8")


def lead(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    text = file.read_text("utf-8")
    units = re.findall("lead: .*", text)
    if len(units) > 1:
        file.write_text(text.replace(*dice.sample(units, 2)), "utf-8")


def shorter(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    text = file.read_text("utf-8")
    starts = [found.start() for found in re.finditer("^  - id: ", text, re.MULTILINE)]
    if len(starts) > 2:
        at = dice.randrange(len(starts) - 1)
        file.write_text(text[: starts[at]] + text[starts[at + 1] :], "utf-8")


def touch(dice: Random, repo: Repo) -> None:
    file = plan(dice, repo)
    file.write_bytes(file.read_bytes())


def any_edit(dice: Random, repo: Repo) -> None:
    list(random_edits(dice, repo.path))


def commit(dice: Random, repo: Repo) -> None:
    repo.commit(f"change {dice.random()}", on="2017-06-14")


def commit_one(dice: Random, repo: Repo) -> None:
    repo.git("add", str(plan(dice, repo)))
    repo.git("commit", "--quiet", "--allow-empty", "--message=one", clock=repo.clock("2017-06-14"))


def back(dice: Random, repo: Repo) -> None:
    ways = ("--soft", "--mixed", "--hard")
    repo.git("reset", "--quiet", dice.choice(ways), dice.choice(["HEAD", "HEAD~"]))


def put_back(dice: Random, repo: Repo) -> None:
    repo.git("checkout", "--quiet", "HEAD", "--", ".")


def branch(dice: Random, repo: Repo) -> None:
    repo.git("switch", "--quiet", "--force-create", f"b{dice.randrange(9)}")


USUAL = (title, days, words, lead, shorter, touch, commit, commit_one, put_back, branch)


@pytest.mark.parametrize("seed", some_now(6, now=2))
def test_what_is_told_from_before_is_what_reading_it_all_tells(seed: int, tmp_path: Path) -> None:
    dice = Random(seed)
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    for number in range(3):
        title(dice, repo)
        repo.commit(f"begin {number}", on="2017-06-14")
    sound = repo.head()
    steps: tuple[Callable[[Random, Repo], None], ...] = USUAL * 8 + (any_edit, back, back)
    marks, (state, ground) = sight_of(repo.path).marks, read_all(repo.path)
    told: Counter[bool] = Counter()
    for number in range(40):
        if number % 8 == 7:  # a broken file must not lie there to the end
            repo.git("checkout", "--quiet", sound, "--", ".")
            repo.git("clean", "--quiet", "--force", "-d")
        for step in dice.choices(steps, k=dice.randint(1, 2)):
            step(dice, repo)
        sight = sight_of(repo.path)
        git_dirs = git_dirs_of(str(repo.path)) or ()
        memory = memory_of(repo.path)
        found = renewed(state, (marks, ground), sight, memory, git_dirs) if ground else None
        fresh = read_all(repo.path)
        told[found is not None] += 1
        if found:
            assert comparable(found, repo) == comparable(fresh, repo)
        marks, (state, ground) = sight.marks, found or fresh
    assert told[True] > 4
    assert told[False] > 1


def test_when_many_plans_were_edited_since_everything_was_read_it_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reformctl.store.renewal.MOST_SINCE", 1)
    dice = Random(1)
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-06-14")
    git_dirs, memory = git_dirs_of(str(repo.path)) or (), memory_of(repo.path)
    first, second = sorted((repo.path / "plans").rglob("*.yaml"))[:2]
    marks, (state, ground) = sight_of(repo.path).marks, read_all(repo.path)
    told = []
    for file in (first, first, second):
        text = f"title: 标题{dice.random()}"
        file.write_text(re.sub("title: .*", text, file.read_text("utf-8"), count=1), "utf-8")
        sight = sight_of(repo.path)
        assert ground
        found = renewed(state, (marks, ground), sight, memory, git_dirs)
        told.append(found is not None)
        marks, (state, ground) = sight.marks, found or read_all(repo.path)
    assert told == [True, True, False]


def test_without_the_notes_everything_is_read(tmp_path: Path) -> None:
    dice = Random(2)
    repo = Repo(tmp_path / "repo")
    shutil.copytree(SMALL, repo.path, dirs_exist_ok=True)
    repo.commit("begin", on="2017-06-14")
    git_dirs, memory = git_dirs_of(str(repo.path)) or (), memory_of(repo.path)
    marks, (state, ground) = sight_of(repo.path).marks, read_all(repo.path)
    title(dice, repo)
    assert ground
    kept = repo.path / ".git" / "reformctl" / "notes"
    for file in kept.iterdir():
        file.write_bytes(bytes(reversed(file.read_bytes())))
    assert renewed(state, (marks, ground), sight_of(repo.path), memory, git_dirs) is None
    shutil.rmtree(kept)
    assert renewed(state, (marks, ground), sight_of(repo.path), memory, git_dirs) is None


def test_what_is_noted_of_a_plan_rests_on_settings_and_rounds_alone() -> None:
    files = [parse_file(one) for one in read_worktree(SMALL)]
    plans = [file for file in files if file.noun == "plan"]
    alone, whole = (
        noted_in(plans, assemble(file for file in files if file.noun in nouns), None)
        for nouns in (AROUND, {file.noun for file in files} - {"plan"})
    )
    assert alone == whole
    assert len(alone) == len(plans)
