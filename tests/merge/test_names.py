"""Whose the two sides are, by whatever command git merges."""

from __future__ import annotations

from reformctl.store.merge_setup import driver
from tests.gitrepo import Repo
from tests.merge.branches import apart_as, tried


def test_in_a_rebase_the_sides_are_named_by_branch_and_commit(repo: Repo) -> None:
    scenario = apart_as(repo, "one-field-changed-differently")
    onto = repo.git("rev-parse", "--short", "main")
    repo.switch("clerk")
    done = tried(repo, "rebase", "--merge", "main")
    assert f"{onto} has G8, clerk has G6" in done.stderr
    text = (repo.path / scenario.path).read_text("utf-8")
    assert f"<<<<<<< {onto}\n" in text
    assert ">>>>>>> clerk\n" in text


def test_a_commit_is_named_by_the_branch_that_ends_in_it(repo: Repo) -> None:
    apart_as(repo, "one-field-changed-differently")
    theirs = repo.git("rev-parse", "clerk")
    assert "main has G8, clerk has G6" in tried(repo, "merge", theirs).stderr
    repo.git("merge", "--abort")
    repo.git("branch", "--move", "clerk", "their/own")
    assert "their/own has G6" in tried(repo, "pull", "--no-rebase", ".", "their/own").stderr
    repo.git("merge", "--abort")
    repo.git("branch", "--delete", "--force", "their/own")
    assert f"{theirs[:12]} has G6" in tried(repo, "merge", theirs).stderr


def test_what_git_calls_the_sides_they_are_called(repo: Repo) -> None:
    """Git from 2.44 on says it; before, the words stay as they stand in the configuration."""
    scenario = apart_as(repo, "one-field-changed-differently")
    assert "%X %Y" in driver()
    line = driver().replace("%X %Y", "'HEAD' '1a2b3c4 (改组\x1b[31m)'")
    repo.git("config", "merge.reformctl.driver", line)
    done = tried(repo, "cherry-pick", "clerk")
    assert "main has G8, 1a2b3c4 (改组\\x1b[31m) has G6" in done.stderr
    assert ">>>>>>> 1a2b3c4 (改组\\x1b[31m)\n" in (repo.path / scenario.path).read_text("utf-8")


def test_merges_of_common_ancestors_are_not_spoken_of(repo: Repo) -> None:
    scenario = apart_as(repo, "one-field-changed-differently")
    mine, yours = repo.head(), repo.git("rev-parse", "clerk")
    ours, theirs = scenario.versions.ours, scenario.versions.theirs
    for branch, other, settled in (("main", yours, ours), ("clerk", mine, theirs)):
        repo.switch(branch)
        repo.merge_by_hand(other)
        repo.write(scenario.path, settled)
        repo.commit("settled")
    repo.switch("main")
    done = tried(repo, "merge", "clerk")
    assert done.returncode == 1
    assert "to settle" not in done.stderr
    assert "merged by line" in done.stderr
    text = (repo.path / scenario.path).read_text("utf-8")
    assert "<<<<<<< main\ngroup: G8\n=======\ngroup: G6\n>>>>>>> clerk\n" in text
