"""What is kept between runs makes answers faster and never other."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from random import Random

import pytest

from reformctl.metrics import back_test, forecast
from reformctl.metrics.outlook import Forecast
from reformctl.metrics.point import Point
from reformctl.metrics.share import WHOLE, Share
from reformctl.store import gists
from reformctl.store import table as kept
from reformctl.store.cache import cache_of
from reformctl.store.demo import build_demo
from reformctl.store.git import Repository
from reformctl.store.own import own_place
from reformctl.store.series import AllSeries, Series
from reformctl.store.snapshot import CHINA
from reformctl.store.trend import Lead, Span, trend_of
from reformctl.store.watch import unwatched
from reformctl.vocab.trend import Every
from tests.gitrepo import Repo, environment

Told = tuple[Sequence[Point], Lead]
Asked = tuple[str, Every, Share, date | None]
ANEW: dict[Asked, Told] = {}
"""What was worked out with nothing kept; of the same commit it is the same for every test."""


def trend(
    folder: Path,
    every: Every = Every.MONTH,
    share: Share = WHOLE,
    effective: date | None = None,
) -> Told:
    """Both measures over time and where they lead, as the program works them out."""
    repository = Repository.find(folder)
    assert repository is not None
    head = repository.head()
    assert head is not None
    return trend_of(repository, Span(head, CHINA, share, effective), every, unwatched)


def anew(
    folder: Path,
    every: Every = Every.MONTH,
    share: Share = WHOLE,
    effective: date | None = None,
) -> Told:
    """The same with nothing kept."""
    asked = (Repo(folder).head(), every, share, effective)
    if asked not in ANEW:
        ANEW[asked] = worked_out(lambda: trend(folder, every, share, effective))
    return ANEW[asked]


def worked_out(tell: Callable[[], Told]) -> Told:
    """What is told while nothing is kept."""
    before = os.environ.get("REFORMCTL_CACHE", "on")
    os.environ["REFORMCTL_CACHE"] = "off"
    try:
        return tell()
    finally:
        os.environ["REFORMCTL_CACHE"] = before


def test_several_processes_count_the_same(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = anew(demo, Every.COMMIT)
    monkeypatch.setattr(gists, "WORTH_A_PROCESS", 5)
    assert worked_out(lambda: trend(demo, Every.COMMIT)) == expected == trend(demo, Every.COMMIT)


def tables(folder: Path) -> list[Path]:
    return sorted((folder / ".git/reformctl").glob("kept-*.db"))


@pytest.fixture(autouse=True, scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of the tests' own, in which the seal's secret lies."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment(tmp_path_factory.mktemp("home")).items():
            patch.setenv(name, value)
        yield


@pytest.fixture(autouse=True, scope="module")
def few_futures() -> Iterator[None]:
    """Forecasts from a few futures: the same from what is kept as anew, whatever their number."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (forecast, back_test):
            patch.setattr(module, "RUNS", 20)
        yield


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small programme with its history."""
    return build_demo(tmp_path_factory.mktemp("kept") / "demo", 12).folder


@pytest.fixture(scope="module")
def known_template(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after its trend was asked for."""
    made = copied(template, tmp_path_factory.mktemp("known"))
    trend(made)
    assert len(tables(made)) == 1
    return made


def copied(template: Path, folder: Path) -> Path:
    return Path(shutil.copytree(template, folder / "demo", symlinks=True))


@pytest.fixture
def demo(template: Path, tmp_path: Path) -> Path:
    """A programme of which nothing is known, to be changed."""
    return copied(template, tmp_path)


@pytest.fixture
def known(known_template: Path, tmp_path: Path) -> Path:
    """One whose trend was asked for, to be changed."""
    return copied(known_template, tmp_path)


MIDYEAR = date(2016, 6, 30)
SHARES = (
    (WHOLE, None),
    (WHOLE, MIDYEAR),
    (Share(group="G3"), MIDYEAR),
    (Share(unit="D-FIN"), None),
    (Share(group="G1", unit="D-ENV"), MIDYEAR),
)


@pytest.mark.parametrize(("share", "effective"), SHARES, ids=str)
def test_what_is_kept_says_the_same(known: Path, share: Share, effective: date | None) -> None:
    for every in (Every.MONTH, Every.WEEK, Every.COMMIT):
        expected = anew(known, every, share, effective)
        assert trend(known, every, share, effective) == expected
        assert trend(known, every, share, effective) == expected


def test_what_is_kept_is_used(known: Path) -> None:
    """Without the objects the counts were made of, they are still known."""
    expected = anew(known)
    repository = Repository.find(known)
    assert repository is not None
    commits = [point.commit for point in expected[0]]
    with cache_of(repository) as cache:
        keys = [f"counts {commit}     " for commit in commits]
        assert len(cache.find(keys)) == len(set(commits))
        assert len(cache.find([f"lead {commits[-1]}    {CHINA} "])) == 1


def test_points_by_month_day_and_week_come_out_of_what_is_kept(demo: Path) -> None:
    expected = {every: anew(demo, every)[0] for every in EVERY}
    asked: set[Every] = set()
    for every in (Every.MONTH, Every.WEEK, Every.DAY):
        trend(demo, every)
        asked |= {every, Every.MONTH}
        series = kept_series(demo)
        assert series is not None
        assert {one: series.at(one) for one in asked} == {one: expected[one] for one in asked}


def test_whoever_asks_by_week_gets_the_months_counted_too(demo: Path) -> None:
    trend(demo, Every.WEEK)
    series = kept_series(demo)
    assert series is not None
    assert series.at(Every.DAY) is None
    assert series.at(Every.MONTH) == anew(demo)[0]
    assert series.courses == anew(demo)[1].courses


def test_a_share_or_a_day_of_effect_is_not_taken_for_the_whole(demo: Path) -> None:
    trend(demo, share=Share(group="G3"))
    trend(demo, effective=date(2016, 6, 30))
    assert kept_series(demo) is None


def kept_series(folder: Path) -> Series | None:
    """What is known of the trend up to the newest commit, without the whole program."""
    repository = Repository.find(folder)
    own = own_place(repository) if repository else None
    assert repository is not None
    assert own is not None
    return AllSeries(*own, repository.prefix).find(str(repository.head()), str(CHINA))


EVERY = (Every.MONTH, Every.WEEK, Every.DAY)


def changed(folder: Path, number: int, on: str = "") -> Repo:
    """One more commit in which an item is done, or isn't any more."""
    repo = Repo(folder)
    file = sorted((folder / "plans").rglob("*.yaml"))[number % 12]
    text = file.read_text("utf-8")
    words = ("status: done", "status: in_progress")
    file.write_text(text.replace(*(words if number % 2 else words[::-1]), 1), "utf-8")
    repo.commit(f"change {number}", on=on or f"2017-06-{16 + number}")
    return repo


def test_after_new_commits_the_line_goes_on(known: Path) -> None:
    for number in range(3):
        changed(known, number)
        assert trend(known, Every.DAY) == anew(known, Every.DAY)


def test_a_file_that_can_not_be_read_is_told_of_every_time(known: Path) -> None:
    repo = Repo(known)
    file = sorted((known / "plans").rglob("*.yaml"))[2]
    repo.write(str(file.relative_to(known)), "title: [\n")
    repo.write("registry/teams.yaml", "teams: 7\n")
    repo.commit("broken", on="2017-06-20")
    expected = anew(known)
    assert len(expected[1].unread) == 2
    assert trend(known) == trend(known) == expected


def test_a_clock_far_ahead_adds_no_more_than_two_years_of_tests(known: Path) -> None:
    tested = {day.year for day in _tested(trend(known))}
    changed(known, 1, on="2099-01-01")
    assert len(trend(known)[0]) > 1_000
    assert {day.year for day in _tested(trend(known))} == tested | {2017, 2018, 2019}


def _tested(told: Told) -> Iterator[date]:
    """The days on which forecasts were tested."""
    for course in told[1].courses:
        assert isinstance(course.forecast, Forecast)
        for outlook in course.forecast.outlooks:
            yield from (trial.day for trial in outlook.trials)


def rewritten(folder: Path) -> None:
    repo = Repo(folder)
    repo.git("reset", "--quiet", "--hard", "HEAD~40")
    changed(folder, 3)


def amended(folder: Path) -> None:
    repo = Repo(folder)
    repo.git("reset", "--quiet", "--soft", "HEAD~1")
    changed(folder, 4)


def switched(folder: Path) -> None:
    repo = Repo(folder)
    repo.switch("other", "HEAD~25")
    changed(folder, 2)
    trend(folder)
    repo.switch("main")


def merged(folder: Path) -> None:
    repo = Repo(folder)
    repo.switch("side", "HEAD~3")
    changed(folder, 5)
    repo.switch("main")
    repo.merge("side", on="2017-07-02")


def collected(folder: Path) -> None:
    """The commits that were known are gone for good."""
    rewritten(folder)
    repo = Repo(folder)
    repo.git("reflog", "expire", "--expire=now", "--all")
    repo.git("gc", "--quiet", "--prune=now")


@pytest.mark.parametrize(
    "change", [rewritten, amended, switched, merged, collected], ids=lambda f: f.__name__
)
def test_a_history_that_became_another_is_told_as_it_is(
    change: Callable[[Path], None], known: Path
) -> None:
    trend(known, Every.DAY)
    change(known)
    assert trend(known, Every.DAY) == anew(known, Every.DAY)
    assert trend(known) == anew(known)


def test_damage_is_seen_and_mended(known: Path) -> None:
    expected = anew(known)
    (file,) = tables(known)
    whole = file.read_bytes()
    dice = Random(7)
    damages: Iterator[bytes] = iter(
        [
            b"",
            b"no table at all",
            whole[: len(whole) // 2],
            *(_scratched(whole, dice) for _ in range(12)),
        ]
    )
    for content in damages:
        file.write_bytes(content)
        assert trend(known) == expected
    trend(known)
    assert trend(known) == expected
    assert sqlite3.connect(tables(known)[0]).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _scratched(whole: bytes, dice: Random) -> bytes:
    content = bytearray(whole)
    for _ in range(dice.choice((1, 20, 400))):
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    return bytes(content)


def test_values_of_others_are_not_believed(known: Path) -> None:
    expected = anew(known)
    table = sqlite3.connect(tables(known)[0])
    rows = table.execute("SELECT key, value FROM kept WHERE key LIKE 'counts %'").fetchall()
    with table:  # every value under another key
        for (key, _), (_, value) in zip(rows, rows[1:] + rows[:1], strict=True):
            table.execute("UPDATE kept SET value = ? WHERE key = ?", (value, key))
    assert trend(known) == expected


def test_deleted_or_forbidden_it_is_only_slower(known: Path) -> None:
    expected = anew(known)
    shutil.rmtree(known / ".git/reformctl")
    assert trend(known) == expected
    shutil.rmtree(known / ".git/reformctl")
    (known / ".git/reformctl").write_text("in the way")
    assert trend(known) == expected
    (known / ".git/reformctl").unlink()
    (known / ".git/reformctl").symlink_to(known.parent)
    assert trend(known) == expected
    assert not list(known.parent.glob("kept-*.db"))


def test_it_stays_within_its_bound(known: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "SETTINGS", (*kept.SETTINGS[:3], "max_page_count=40"))
    for every in (Every.DAY, Every.COMMIT, Every.DAY):
        assert trend(known, every) == anew(known, every)
        assert all(file.stat().st_size <= 40 * 4096 for file in tables(known))


def test_tables_of_earlier_programs_are_cleared_away(demo: Path) -> None:
    folder = demo / ".git/reformctl"
    folder.mkdir()
    for number in range(6):
        (folder / f"kept-{number:032}.db").write_bytes(b"")
        (folder / f"kept-{number:032}.db-journal").write_bytes(b"")
    (folder / f"kept-{'f' * 32}.db-journal").write_bytes(b"")
    trend(demo)
    assert len(tables(demo)) == kept.MOST_FILES
    journals = {file.name for file in folder.glob("kept-*-journal")}
    assert journals == {f"{file.name}-journal" for file in tables(demo)}


def test_eight_programs_share_it(demo: Path) -> None:
    expected = anew(demo)
    with ProcessPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(trend, [demo] * 16))
