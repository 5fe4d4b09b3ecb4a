"""What is kept of the past is continued, and tells the same as if the whole past were followed."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

import pytest

from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.ledger.event import Event
from reformctl.ledger.packed import Sieve
from reformctl.store import stretch
from reformctl.store.archive import MOST_TIPS
from reformctl.store.git import Repository
from reformctl.store.history import events_of
from reformctl.store.own import own_place
from reformctl.store.stories import Stories
from reformctl.vocab.event import ChangeKind
from tests.gitrepo import Repo, environment
from tests.history.conftest import PLAN, a_plan, an_item, history, known, story
from tests.history.test_shared_out import random_history
from tests.history.test_timeline import random_edits
from tests.soaking import some_now

MOST_NAMES = 6
"""Records whose stories are told anew each time."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of the test's own, and stretches so short that a small history has several."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(stretch, "SHORTEST", 2)
    monkeypatch.setattr(stretch, "LONGER", 6)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How far back git was asked for the log, each time it was; empty for the whole."""
    found: list[str] = []
    plain = Repository.order

    def order(repository: Repository, commit: str, after: str | None = None) -> object:
        found.append(after or "")
        return plain(repository, commit, after)

    monkeypatch.setattr(Repository, "order", order)
    return found


def anew(repo: Repo, record_id: str | None = None) -> list[Event]:
    """The story with nothing kept."""
    before = os.environ.get("REFORMCTL_CACHE", "on")
    os.environ["REFORMCTL_CACHE"] = "off"
    try:
        return history(repo, record_id)
    finally:
        os.environ["REFORMCTL_CACHE"] = before


def agree(repo: Repo) -> None:
    """Hold the story of everything, and of some records, to the one told anew."""
    whole = anew(repo)
    assert history(repo) == whole
    names = sorted({event.change.id.partition("/")[0] for event in whole})
    for name in Random(len(whole)).sample(names, min(len(names), MOST_NAMES)):
        expected = outcome(anew, repo, name)
        known = at_once(repo, name)
        assert known in (None, expected), name
        assert outcome(history, repo, name) == expected, name
        assert at_once(repo, name) in (None, expected), name
    items = sorted({one.change.id for one in whole if "/" in one.change.id})
    for name in Random(len(whole)).sample(items, min(len(items), MOST_NAMES)):
        assert at_once(repo, name) in (None, outcome(anew, repo, name)), name


def at_once(repo: Repo, name: str) -> list[Event] | None:
    """The story if it can be told without the whole program."""
    own = own_place(known(repo))
    assert own is not None
    return Stories(*own).known("", name, repo.head())


def outcome(tell: Callable[[Repo, str], list[Event]], repo: Repo, name: str) -> object:
    """The events, or why there are none: a file that was never read has no name but its path."""
    try:
        return tell(repo, name)
    except RequestError as refused:
        return refused.message, refused.hint


def titled(repo: Repo, title: str, on: str = "2016-06-01", plan: str = PLAN) -> str:
    repo.write(plan, a_plan(an_item(), title=title))
    return repo.commit(title, on=on)


@pytest.fixture
def told(repo: Repo) -> Repo:
    """A repository with a dozen commits whose story was told."""
    for number in range(12):
        titled(repo, f"第{number}稿")
    agree(repo)
    return repo


def kept(repo: Repo, kind: str = "") -> list[Path]:
    """The files in which something is kept, or those of that kind alone."""
    folder = repo.path / ".git/reformctl" / kind
    return sorted(file for file in folder.rglob("*") if file.is_file())


def test_what_was_followed_is_not_followed_again(told: Repo, asked: list[str]) -> None:
    assert len(history(told, "P-M16-03")) == len(history(told)) - 1
    assert asked == []


def test_a_story_that_was_told_is_told_at_once_whatever_happens_to_others(told: Repo) -> None:
    expected = anew(told, "P-M16-03")
    assert at_once(told, "P-M16-03") == expected
    titled(told, "别", plan="plans/2016/P-M16-04.yaml")
    assert at_once(told, "P-M16-03") is None, "the new commit was not looked at"
    history(told, "P-M16-04")
    assert at_once(told, "P-M16-03") == expected
    titled(told, "新稿")
    history(told, "P-M16-04")
    assert at_once(told, "P-M16-03") is None
    assert at_once(told, "P-M16-03/09") is None
    assert history(told, "P-M16-03") == at_once(told, "P-M16-03") == anew(told, "P-M16-03")
    assert at_once(told, "P-M16-03/03") == anew(told, "P-M16-03/03")


def test_a_story_with_a_merge_of_its_own_is_told_at_once(told: Repo) -> None:
    told.switch("side", "HEAD~2")
    told.write(PLAN, a_plan(an_item(person="处长"), title="第9稿"))
    told.commit("side", on="2016-06-02")
    told.switch("main")
    told.merge("side", on="2016-06-03", strategy="ours")
    told.write(PLAN, a_plan(an_item(person="科长"), title="合稿"))
    told.git("commit", "--quiet", "--amend", "-a", "-m", "合", clock=told.clock("2016-06-03"))
    assert history(told, "P-M16-03") == anew(told, "P-M16-03")
    assert at_once(told, "P-M16-03") == anew(told, "P-M16-03")


def test_after_new_commits_only_they_are_followed(told: Repo, asked: list[str]) -> None:
    before = told.head()
    titled(told, "新稿")
    assert story(told, "P-M16-03")[-1] == ("P-M16-03", "title", "第11稿", "新稿")
    assert asked == [before]
    agree(told)


def test_one_commit_after_the_other_is_seldom_followed_from_the_beginning(
    told: Repo, asked: list[str]
) -> None:
    for number in range(40):
        titled(told, f"又{number}稿", plan=PLAN if number % 3 else "plans/2016/P-M16-04.yaml")
        history(told, "P-M16-03")
    assert asked.count("") <= 10
    agree(told)


def test_an_amended_commit_is_not_told_any_more(told: Repo) -> None:
    titled(told, "误")
    history(told)
    told.git("reset", "--quiet", "--hard", "HEAD~1")
    titled(told, "正")
    agree(told)
    assert all("误" not in str(event) for event in history(told))


def test_a_branch_that_was_switched_tells_its_own_story(told: Repo, asked: list[str]) -> None:
    told.switch("other", "HEAD~4")
    titled(told, "另稿")
    agree(told)
    told.switch("main")
    asked.clear()
    assert history(told)
    assert asked == []
    agree(told)


def test_going_back_to_an_older_commit_tells_less(told: Repo) -> None:
    count = len(history(told))
    told.git("reset", "--quiet", "--hard", "HEAD~3")
    agree(told)
    assert len(history(told)) == count - 3


def test_commits_that_are_gone_for_good_are_missed_by_nobody(told: Repo) -> None:
    told.git("reset", "--quiet", "--hard", "HEAD~5")
    titled(told, "新稿")
    told.git("reflog", "expire", "--expire=now", "--all")
    told.git("gc", "--quiet", "--prune=now")
    agree(told)


def test_a_branch_older_than_what_is_known_takes_its_place_in_time(told: Repo) -> None:
    """Its commits stand before commits that were known, so these are followed once more."""
    told.switch("side", "HEAD~3")
    titled(told, "旁", on="2016-06-02", plan="plans/2016/P-M16-05.yaml")
    told.switch("main")
    titled(told, "主", on="2016-06-03")
    history(told)
    told.merge("side")
    agree(told)
    days = [event.recorded for event in history(told)]
    assert days == sorted(days)


def test_a_history_that_begins_twice_is_told_whole(told: Repo) -> None:
    told.git("checkout", "--quiet", "--orphan", "apart")
    told.git("rm", "-rq", "--cached", ".")
    titled(told, "别", on="2015-01-01", plan="plans/2016/P-M16-06.yaml")
    told.git("clean", "-fdq")
    told.switch("main")
    told.git(
        "merge",
        "--quiet",
        "-X",
        "ours",
        "--allow-unrelated-histories",
        "-m",
        "x",
        "apart",
        clock=told.clock("2016-07-01"),
    )
    agree(told)


def test_a_renamed_plan_is_followed_over_what_was_kept(told: Repo) -> None:
    draft = "plans/2016/P-2016-abcd.yaml"
    titled(told, "草案", plan=draft)
    agree(told)
    for number in range(9):
        titled(told, f"他{number}", plan="plans/2016/P-M16-09.yaml")
    agree(told)
    told.move(draft, "plans/2016/P-M16-10.yaml")
    told.commit(on="2016-06-01")
    agree(told)
    names = {one[0] for one in story(told, "P-M16-10")}
    assert {"P-2016-abcd", "P-M16-10"} <= names


def merge_somehow(repo: Repo, branch: str, strategy: str) -> None:
    """Merge the branch that way, or by keeping our side where the edits do not go together."""
    try:
        repo.merge(branch, on="2016-03-01", strategy=strategy)
    except AssertionError:
        repo.git("merge", "--abort")
        repo.merge(branch, on="2016-03-01", strategy="ours")


@pytest.mark.parametrize("seed", some_now(8, now=2))
def test_random_histories_are_continued_right(seed: int, tmp_path: Path) -> None:
    """Edits, renamings, merges and stretches of any length, asked for in between."""
    repo, dice = random_history(seed, tmp_path / "repo"), Random(seed)
    for number in range(10):
        if dice.random() < 0.3:
            repo.switch(f"more{number}", f"HEAD~{dice.randint(1, 6)}")
            list(random_edits(dice, repo.path))
            repo.commit(f"more {number}", on=f"2016-02-{10 + number:02}")
            repo.switch("main")
            merge_somehow(repo, f"more{number}", "ours" if seed % 2 else "")
        else:
            list(random_edits(dice, repo.path))
            repo.commit(f"next {number}", on=f"2016-03-{2 + number:02}")
        if dice.random() < 0.7:
            assert history(repo) == anew(repo)
    agree(repo)


def test_damage_is_seen_and_mended(told: Repo) -> None:
    expected, dice = anew(told, "P-M16-03"), Random(5)
    for _ in range(20):
        for file in kept(told):
            content = bytearray(file.read_bytes())
            for _ in range(dice.choice((0, 1, 20, 400)) if content else 0):
                content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
            file.write_bytes(content)
        assert history(told, "P-M16-03") == expected
    for file in kept(told):
        file.unlink()
        assert history(told, "P-M16-03") == expected


def test_a_stretch_that_is_missing_or_another_s_is_not_believed(told: Repo) -> None:
    expected = anew(told, "P-M16-03")
    files = kept(told, "lineage")
    assert len(files) > 2
    for file in files:
        file.write_bytes(next(one for one in files if one != file).read_bytes())
        assert history(told, "P-M16-03") == expected
        file.unlink(missing_ok=True)
        assert history(told, "P-M16-03") == expected
    titled(told, "新稿")
    agree(told)


def test_a_leaf_in_another_s_place_is_not_believed(told: Repo) -> None:
    for number in range(30):
        titled(told, "旁", plan=f"plans/2016/P-M17-{number:02}.yaml")
    agree(told)
    book = max(kept(told, "lineage"), key=lambda file: file.stat().st_size)
    content = book.read_bytes()
    numbers = [int.from_bytes(content[at : at + 8], "big") for at in range(0, 8 * 4, 8)]
    assert numbers[0] > 2, "there is but one leaf"
    # The first leaf's place is given to the second, which is sealed as well.
    book.write_bytes(content[:8] + content[16:24] + content[16:])
    agree(told)
    book.write_bytes(content[:16] + content[8:16] + content[24:])
    agree(told)


def test_what_leads_to_no_commit_known_is_dropped(told: Repo) -> None:
    for number in range(12):
        titled(told, f"又{number}稿")
        history(told)
    assert len(kept(told, "lineage")) <= 1 + MOST_TIPS * 5


def asked_elsewhere(path: Path) -> list[Event]:
    """The story as another program tells it."""
    repository = Repository.find(path)
    assert repository
    return list(events_of(repository, "", "P-M16-03", str(repository.head())))


def test_two_programs_continue_it_at_once(told: Repo) -> None:
    for number in range(4):
        titled(told, f"同{number}")
        with ProcessPoolExecutor(2) as pool:
            first, second = pool.map(asked_elsewhere, [told.path] * 2)
        assert first == second == anew(told, "P-M16-03")


def test_a_clone_without_its_beginning_is_refused_whatever_is_kept(told: Repo) -> None:
    (told.path / ".git/shallow").write_text(told.git("rev-parse", "HEAD~3") + "\n")
    assert known(told).shallow
    with pytest.raises(UnreadableLedgerError):
        history(told, "P-M16-03")


def test_of_a_whole_ledger_only_the_kinds_asked_for_are_told(told: Repo) -> None:
    titled(told, "别", plan="plans/2016/P-M16-07.yaml")
    repository = known(told)
    sieve = Sieve.of(frozenset({"title", "created"}), [ChangeKind.CREATED])
    for _ in range(2):  # worked out, and kept
        found = list(events_of(repository, "", None, told.head(), sieve=sieve))
        assert found == [one for one in history(told) if one.change.kind is ChangeKind.CREATED]
