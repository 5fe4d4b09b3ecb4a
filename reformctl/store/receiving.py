"""A repository as a server's hook finds it: without a work tree, and with what is pushed set apart.

Only here are git's own variables for the objects being received believed; whoever can set them for
the hook is the server itself. docs/decisions/015-signed-history.md.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from reformctl.dataclass import dataclass
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import say
from reformctl.store.git import Repository
from reformctl.store.objects import OBJECT_ID
from reformctl.store.plumbing import run_git, text

QUARANTINE = ("GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES")
BRANCHES = "refs/heads/"


@dataclass(frozen=True, slots=True)
class Push:
    """One line of what a hook is told: a ref, and the commits it leaves and goes to."""

    ref: str
    old: str | None
    """None for a ref that is new."""
    new: str | None
    """None for a ref that is to be deleted."""


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
    done = repository.ask("symbolic-ref", "HEAD")
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
