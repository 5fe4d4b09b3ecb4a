"""A story is the same however it is told: at once, in parts, by several processes, from memory."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reformctl.ledger.event import Event
from reformctl.store import log, story, teller, workers
from reformctl.store.demo import build_demo
from tests.gitrepo import Repo, environment
from tests.history.conftest import history
from tests.history.test_timeline import SMALL, random_edits

SERVE = workers._serve


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)


def random_history(seed: int, folder: Path) -> Repo:
    """Edits of all kinds on two branches that meet now and then."""
    dice = Random(seed)
    repo = Repo(folder)
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    repo.commit("begin", on="2016-01-02")
    for number in range(16):
        if number % 5 == 2:
            repo.switch(f"side{number}", "HEAD")
        list(random_edits(dice, folder))
        repo.commit(f"change {number}", on=f"2016-02-{3 + number:02}")
        if number % 5 == 4:
            side = f"side{number - 2}"
            repo.switch("main")
            repo.merge(side, on=f"2016-02-{3 + number:02}", strategy="ours" if seed % 2 else "")
    return repo


def serve_little(
    asked: int, answered: int, others: Sequence[int], work: Callable[[Any], Iterable[Any]]
) -> None:
    """As other processes do, but fail at the third answer."""

    def fail(question: Any) -> Iterator[Any]:
        yield from islice(work(question), 2)
        raise OSError

    SERVE(asked, answered, others, fail)


def ways(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = {}
    monkeypatch.setenv("REFORMCTL_CACHE", "off")
    found["at once"] = history(repo)
    monkeypatch.setattr(story, "AT_ONCE", 3)
    found["in parts"] = history(repo)
    monkeypatch.setattr(story, "AT_ONCE", 4000)
    monkeypatch.setattr(teller, "WORTH_A_PROCESS", 2)
    monkeypatch.setattr(log, "WORTH_A_PROCESS", 2)
    found["by several processes"] = history(repo)
    monkeypatch.setattr(story, "AT_ONCE", 5)
    found["by several processes in parts"] = history(repo)
    monkeypatch.setattr(workers, "_serve", serve_little)
    found["by processes that fail"] = history(repo)
    monkeypatch.undo()
    monkeypatch.setenv("HOME", str(repo.path.parent))
    found["kept"] = history(repo)
    found["from memory"] = history(repo)
    return found


@pytest.mark.parametrize("seed", range(6))
def test_every_way_tells_the_same(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = random_history(seed, tmp_path / "repo")
    told = ways(repo, monkeypatch)
    first = told.pop("at once")
    assert first
    for way, events in told.items():
        assert events == first, way
        assert [one.change.mark for one in events] == [one.change.mark for one in first], way


def test_the_whole_demo_is_told_the_same_by_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(build_demo(tmp_path / "demo", 24).folder)
    told = ways(repo, monkeypatch)
    assert len(told["at once"]) > 500
    assert all(events == told["at once"] for events in told.values())
