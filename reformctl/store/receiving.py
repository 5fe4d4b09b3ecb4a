"""A repository as a server's hook finds it: without a work tree, and with what is pushed set apart.

Only here are git's own variables for the objects being received believed; whoever can set them for
the hook is the server itself. docs/decisions/015-signed-history.md.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.ledger.flaw import Flaw, flaw
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.judged_range import judge_range
from reformctl.store.objects import OBJECT_ID
from reformctl.store.plumbing import run_git, text
from reformctl.store.snapshot import settings_at
from reformctl.store.verified import SHORT, span_of
from reformctl.store.worktree import SETTINGS

QUARANTINE = ("GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES")
BRANCHES = "refs/heads/"
SEVERAL = "ledgers"


@dataclass(frozen=True, slots=True)
class Push:
    """One line of what a hook is told: a ref, and the commits it leaves and goes to."""

    ref: str
    old: str | None
    """None for a ref that is new."""
    new: str | None
    """None for a ref that is to be deleted."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What a server holds pushes to."""

    repository: Repository
    branches: frozenset[str]
    """The refs that are judged; all others may be pushed as anybody likes."""
    root: str | None = None
    folder: str | None = None
    """The ledger's folder; None for every ledger there is."""
    today: date | None = None

    def flaws(self, push: Push) -> list[Flaw]:
        """Why the push is refused; empty where it may pass."""
        if push.ref not in self.branches:
            return []
        if push.new is None:
            return [flaw("deleted")]
        if push.old and not self.repository.is_ancestor(push.old, push.new):
            return [flaw("rewound").at(push.new, "")]
        if push.old is None and self.root and not self.repository.is_ancestor(self.root, push.new):
            return [flaw("not_from_root", root=self.root[:SHORT]).at(push.new, "")]
        old = push.old or span_of(self.repository, self.root, None, push.new).root
        return [
            one
            for folder in self._folders(old, push.new)
            for one in self._in(folder, old, push.new)
        ]

    def _in(self, folder: str, old: str, new: str) -> tuple[Flaw, ...]:
        """What is wrong with the new commits, as that ledger sees it."""
        repository = replace(self.repository, prefix=folder)
        today = self.today or settings_at(repository, old)[1]
        return judge_range(repository, old, new, today).flaws

    def _folders(self, old: str, new: str) -> list[str]:
        if self.folder is not None:
            return [self.folder]
        found = list(_ledgers(self.repository, old)) or list(_ledgers(self.repository, new))
        if not found:
            raise UnreadableLedgerError(
                say("error.no_ledger", path=str(self.repository.directory)),
                say("error.ledger_in_bare_hint"),
            )
        return found


def receiving(surroundings: Mapping[str, str]) -> Repository:
    """The repository that a hook is run in; raises UnreadableLedgerError where there is none."""
    folder = Path(surroundings.get("GIT_DIR") or ".").absolute()
    told = {name: surroundings[name] for name in QUARANTINE if surroundings.get(name)}
    told |= {"GIT_DIR": os.fspath(folder)}
    asked = ("--is-shallow-repository", "--show-object-format", "--absolute-git-dir")
    done = run_git(folder, "rev-parse", *asked, environment=told) if folder.is_dir() else None
    if done is None or done.returncode:
        raise UnreadableLedgerError(say("error.no_server", path=str(folder)))
    shallow, hash_name, directory = text(done.stdout).removesuffix("\n").split("\n", 2)
    place = Path(directory)
    return Repository(place, place, "", hash_name, shallow == "true", tuple(told.items()))


def protected(repository: Repository, named: list[str]) -> frozenset[str]:
    """The refs of those branches; of the default branch where none is named."""
    if named:
        return frozenset(BRANCHES + one.removeprefix(BRANCHES) for one in named)
    done = run_git(repository.top, "symbolic-ref", "HEAD", environment=repository.environment)
    head = text(done.stdout).strip()
    if done.returncode or not head.startswith(BRANCHES):
        raise RequestError(say("error.no_default_branch"), say("error.no_default_branch_hint"))
    return frozenset({head})


def pushes(told: bytes) -> Iterator[Push]:
    """The lines ``old new ref`` that a hook is given; raises RequestError for any other."""
    for line in text(told).splitlines():
        words = line.split(" ", 2)
        if len(words) != 3 or not all(map(OBJECT_ID.fullmatch, words[:2])):
            raise RequestError(say("error.no_push"), say("error.no_push_hint"))
        old, new = (None if set(word) == {"0"} else word for word in words[:2])
        yield Push(words[2], old, new)


def _ledgers(repository: Repository, commit: str) -> Iterator[str]:
    """The folders of that commit that hold a ledger: its top, else those under ``ledgers``."""
    if repository.tree(commit, "", (SETTINGS,)):
        yield ""
        return
    for entry in repository.tree(commit, SEVERAL):
        folder, _, name = entry.path.rpartition("/")
        if name == SETTINGS and "/" not in folder:
            yield f"{SEVERAL}/{folder}"
