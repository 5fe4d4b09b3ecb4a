"""What is counted at any moment of the history is what the ledger of that moment counts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.metrics.line import Tick, ticks
from reformctl.metrics.point import Point
from reformctl.metrics.share import WHOLE, Share
from reformctl.parse.file import parse_file
from reformctl.store.demo import build_demo
from reformctl.store.gist_shelf import shelf_of
from reformctl.store.git import Repository
from reformctl.store.line import moments
from reformctl.store.snapshot import CHINA, committed_sources
from reformctl.store.timeline import points
from reformctl.vocab.trend import Every
from tests.counting import count
from tests.gitrepo import Repo

SMALL = Path(__file__).parents[1] / "cli" / "small"
SHARES = (
    WHOLE,
    Share(group="G7"),
    Share(unit="D-ENV"),
    Share(group="G7", unit="D-ENV"),
    Share(groups=("G1", "G7"), unit="D-ENV"),
    Share(plans=("P-M1-01", "P-2015-w9xz")),
)


_parsed = cache(parse_file)  # most files stay the same from commit to commit


def whole(repository: Repository, commit: str) -> Ledger:
    """The ledger of a commit, read whole and by itself."""
    return assemble(map(_parsed, committed_sources(repository, commit)))


def line_of(repository: Repository, commit: str) -> list[Tick]:
    """Every commit of the main line."""
    with shelf_of(repository) as shelf:
        return moments(shelf, commit, CHINA, Every.COMMIT)


def counted(
    repository: Repository, line: list[Tick], share: Share, effective: date | None
) -> list[Point]:
    """The points of that line."""
    with shelf_of(repository) as shelf:
        return list(points(shelf, line, share, effective))


def hold(repository: Repository, line: list[Tick], shares: tuple[Share, ...] = SHARES) -> None:
    """Every point against the commit counted by itself, for each share, on both clocks."""
    known = {tick.commit: whole(repository, tick.commit) for tick in line}
    for effective in (None, date(2016, 6, 30)):
        cut = {name: as_of(one, effective) if effective else one for name, one in known.items()}
        for share in shares:
            for point in counted(repository, line, share, effective):
                expected = count(cut[point.commit], share)
                assert point.counts == expected, (point, share, effective)


def random_edits(dice: Random, folder: Path) -> Iterator[str]:
    """Edits of all kinds, those that break files among them; each is a line of the story."""
    files = sorted(folder.rglob("*.yaml"))
    file = dice.choice([one for one in files if one.parent.name != "registry"])
    kind = dice.randrange(8)
    text = file.read_bytes() if not file.is_symlink() else b""
    if kind < 3:
        lines = text.split(b"\n")
        at = dice.randrange(len(lines))
        lines[at : at + dice.randrange(3)] = dice.choices(lines, k=dice.randrange(3))
        file.write_bytes(b"\n".join(lines))
        yield f"lines of {file.name}"
    elif kind == 3:
        swapped = (b"done", b"in_progress") if dice.random() < 0.5 else (b"G7", b"G1")
        file.write_bytes(text.replace(*swapped, 1))
        yield f"words of {file.name}"
    elif kind == 4:
        there = folder / "plans/2018" / file.name
        there.parent.mkdir(exist_ok=True)
        there.unlink(missing_ok=True)
        there.write_bytes(text)
        yield f"copy of {file.name}"
    elif kind == 5 and len(files) > 12 and file.name != "ledger.yaml":
        file.unlink()
        yield f"without {file.name}"
    elif kind == 6 and file.name != "ledger.yaml":
        file.unlink()
        file.symlink_to("nowhere")
        yield f"link {file.name}"
    else:
        file.unlink()
        shutil.copy(dice.choice([*SMALL.rglob("P-*.yaml")]), file)
        yield f"another plan in {file.name}"


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("below", ["", "books/2016"])
def test_a_random_history_counts_what_each_commit_counts(
    seed: int, below: str, tmp_path: Path
) -> None:
    dice = Random(seed)
    repo = Repo(tmp_path / "repo", object_format="sha256" if seed == 2 else "sha1")
    folder = repo.path / below
    repo.write("other.txt", "before there was a ledger\n")
    repo.commit("nothing yet", on="2016-01-01")
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    repo.commit("begin", on="2016-01-02")
    for number in range(25):
        for _ in range(dice.randint(1, 3)):
            list(random_edits(dice, folder))
        repo.commit(f"change {number}", on=f"2016-{1 + number // 3:02}-{3 + number % 3:02}")
    repository = Repository.find(folder)
    assert repository is not None
    line = line_of(repository, repo.head())
    assert len(line) == 27
    hold(repository, line)


def test_the_whole_demo_counts_what_each_of_some_commits_counts(tmp_path: Path) -> None:
    repository = Repository.find(build_demo(tmp_path / "demo", 40).folder)
    assert repository is not None
    head = repository.head()
    assert head is not None
    line = line_of(repository, head)
    hold(repository, sorted(Random(3).sample(line, 8), key=line.index), (WHOLE, Share(group="G3")))


def test_a_clock_that_was_wrong_hides_nothing_that_came_later(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo")
    days = ("2016-05-01", "2016-05-02", "2030-01-01", "2016-05-04", "2016-05-03", "2016-05-09")
    commits = []
    for on in days:
        repo.write("note.txt", on)
        commits.append(repo.commit(on=on))
    repository = Repository.find(repo.path)
    assert repository is not None
    line = line_of(repository, commits[-1])
    found = {tick.day: tick.commit for tick in ticks(line, Every.DAY)}
    assert list(found) == [date(2016, 5, day) for day in range(1, 10)]
    for day, commit in found.items():
        assert repository.commit_on(day, CHINA) == commit
    assert found[date(2016, 5, 3)] == found[date(2016, 5, 8)] == commits[4]
