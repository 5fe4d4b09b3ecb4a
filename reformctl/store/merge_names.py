"""What the two sides of a merge are called: the branches and commits they come from."""

from __future__ import annotations

import os
import re
from pathlib import Path

from reformctl.actions.merge_text import Names
from reformctl.parse.misfit import shown
from reformctl.store.plumbing import run_git, text

GITHEAD = "GITHEAD_"
COMMIT_ID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?", re.ASCII)
SHORT_ID = 12
HEADS = "refs/heads/"
REMOTES = "refs/remotes/"
MARKER_SIZE = 7
"""The length of git's conflict markers where no attribute says otherwise."""


def side_names(folder: Path, ours: str = "", theirs: str = "") -> Names:
    """Our side and theirs by name, ``ours`` and ``theirs`` where nobody knows.

    The labels are git's own, from 2.44 on; an older git hands over the words it does not know as
    they stand, ``%X``.
    """
    ours = "" if ours.startswith("%") or ours == "HEAD" else ours
    theirs = "" if theirs.startswith("%") else theirs
    theirs = theirs or _merged_head() or _rebased_branch(folder)
    return Names(
        shown(ours or _here(folder)) or "ours", shown(_of_commit(folder, theirs)) or "theirs"
    )


def is_of_ancestors(folder: Path, path: str, marker_size: int) -> bool:
    """Whether git merges common ancestors first: then it asks for longer markers.

    What is in conflict there is nothing to settle.
    """
    if marker_size <= MARKER_SIZE:
        return False
    done = run_git(folder, "check-attr", "-z", "conflict-marker-size", "--", path)
    usual = text(done.stdout).split("\0")[2:3]
    return marker_size > (int(usual[0]) if usual and usual[0].isdecimal() else MARKER_SIZE)


def _here(folder: Path) -> str:
    """The branch that is checked out, or else the commit."""
    for question in (("symbolic-ref", "--quiet", "--short"), ("rev-parse", "--short", "--verify")):
        done = run_git(folder, *question, "HEAD")
        if done.returncode == 0:
            return text(done.stdout).strip()
    return ""


def _merged_head() -> str:
    """What ``git merge`` was asked to merge; nothing when it is more than one."""
    heads = [value for name, value in os.environ.items() if name.startswith(GITHEAD)]
    return heads[0] if len(heads) == 1 else ""


def _rebased_branch(folder: Path) -> str:
    """The branch of which git is putting the commits on another; nothing when it has stopped."""
    asked = run_git(folder, "rev-parse", "--git-path", "rebase-merge")
    rebase = folder / text(asked.stdout).removesuffix("\n")
    head = rebase / "head-name"
    if not head.is_file() or (rebase / "stopped-sha").exists():
        return ""
    name = head.read_text("utf-8", errors="replace").strip()
    return name.removeprefix(HEADS) if name.startswith(HEADS) else ""


def _of_commit(folder: Path, name: str) -> str:
    """For a commit's full id a branch that ends in it, or else the beginning of the id."""
    if not COMMIT_ID.fullmatch(name):
        return name
    asked = ("for-each-ref", f"--points-at={name}", "--format=%(refname:short)", HEADS, REMOTES)
    branches = text(run_git(folder, *asked).stdout).split("\n")
    return branches[0] or name[:SHORT_ID]
