"""The branch that is checked out: what it holds, and how it moves on to a new commit."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.journal import Journal
from reformctl.store.plumbing import missing_object, text
from reformctl.store.site import Site
from reformctl.store.write_git import ask_git, write_git, written

PATIENCE = 5.0
"""Seconds we wait for another git that holds the branch."""
PAUSE = 0.02
STALE = 0.3
"""Seconds a lock has to stay unchanged to be one that our killed git left; theirs last a moment."""


class BranchMovedError(Exception):
    """Somebody else's commit came first."""


@dataclass(frozen=True, slots=True)
class Head:
    """The branch that is checked out and its newest commit; None while it has none."""

    ref: str
    commit: str | None


def read_head(site: Site) -> Head:
    """Where a commit would go; raises RequestError on a detached HEAD."""
    done = ask_git(site, "symbolic-ref", "--quiet", "HEAD")
    if done.returncode:
        raise RequestError(say("error.detached"), say("error.detached_hint"))
    named = ask_git(site, "rev-parse", "--verify", "--quiet", "HEAD")
    commit = commit_of_head(site)
    if commit is None and named.returncode == 0:
        raise missing_object(text(named.stdout).strip())
    return Head(text(done.stdout).strip(), commit)


def commit_of_head(site: Site) -> str | None:
    """The commit that is checked out; None as long as there is none."""
    assert site.repository
    return site.repository.head()


def entries_of(site: Site, commit: str | None, paths: Iterable[str]) -> dict[str, str]:
    """Mode and object of each of those paths that the commit holds, as ``100644 <id>``."""
    if commit is None:
        return {}
    found = write_git(site, "ls-tree", "-z", "--full-tree", commit, "--", *paths)
    entries = (line.partition("\t") for line in text(found).split("\0")[:-1])
    return {path: _entry(words) for words, _, path in entries}


def _entry(words: str) -> str:
    mode, _, object_id = words.split(" ")
    return f"{mode} {object_id}"


def contains(site: Site, commit: str) -> bool:
    """Whether that commit is part of what is checked out."""
    head = commit_of_head(site)
    if head is None or head == commit:
        return head == commit
    return ask_git(site, "merge-base", "--is-ancestor", commit, head).returncode == 0


def move_branch(site: Site, head: Head, commit: str, subject: str) -> None:
    """Put the commit on the branch; raises BranchMovedError when it is no longer where it was."""
    old = head.commit or "0" * len(commit)
    end = time.monotonic() + PATIENCE
    while True:
        done = ask_git(site, "update-ref", "-m", f"reformctl: {subject}", "HEAD", commit, old)
        now = commit_of_head(site)
        if done.returncode == 0 or now == commit:
            return
        if now != head.commit:
            raise BranchMovedError
        if b"File exists" not in done.stderr or time.monotonic() > end:
            written(done)
        time.sleep(PAUSE)


def release_branch(site: Site, journal: Journal) -> None:
    """Take away what a killed git of ours left of its locks on the branch."""
    assert journal.commit
    assert journal.ref
    if not site.journal_file.exists():  # what is over has let go of everything
        return
    begun = site.journal_file.stat().st_mtime_ns
    for lock in (site.git_dir / "HEAD.lock", site.common_dir / f"{journal.ref}.lock"):
        if _is_ours(lock, journal.commit, begun):
            lock.unlink(missing_ok=True)


def _is_ours(lock: Path, commit: str, begun: int) -> bool:
    """Ours holds the id of our commit, or stays as it is although nobody of ours is alive."""
    seen: tuple[int, int] | None = None
    since = start = time.monotonic()
    while (now := time.monotonic()) < start + 2 * STALE:
        try:
            content, state = lock.read_bytes(), lock.stat()
        except FileNotFoundError:
            return False
        if content.strip() == commit.encode("ascii"):
            return True
        if seen != (state.st_ino, state.st_mtime_ns):
            seen, since = (state.st_ino, state.st_mtime_ns), now
        elif now > since + STALE:
            return state.st_mtime_ns >= begun
        time.sleep(PAUSE)
    return False


def ref_folders(site: Site, ref: str) -> list[Path]:
    """The folders whose names lead to the branch, innermost first."""
    common = site.common_dir
    file = common / ref
    return [folder for folder in file.parents if folder.is_relative_to(common)]
