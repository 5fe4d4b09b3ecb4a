"""The sample as a git repository of its own, with its whole history."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.sample.calendar import TODAY
from reformctl.sample.ledger import make_sample
from reformctl.sample.replay import Commit, commits
from reformctl.sample.stream import stream
from reformctl.store.plumbing import checked, run_git, start_git

# What decides how the history is kept, whatever the user has set: ids and files must not differ.
SETTINGS = ("core.autocrlf=false", "core.eol=lf", "core.compression=1", "gc.auto=0")


@dataclass(frozen=True, slots=True)
class DemoSummary:
    """What was made, and where."""

    path: Path
    plans: int
    items: int
    commits: int
    today: str
    """The day the sample is of."""


def build_demo(target: Path, plans: int) -> DemoSummary:
    """Make the sample at that path with its history; the folder must be absent or empty.

    Raises RequestError for anything else; the folder appears only when it is complete.
    """
    target = target.absolute()
    _refuse_occupied(target)
    sample = make_sample(plans)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".reformctl-demo-", dir=target.parent))
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        count = _replay(draft, commits(sample))
        draft.chmod(0o755)
        draft.replace(target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    items = sum(len(plan.items) for plan in sample.plans)
    return DemoSummary(target, plans, items, count, TODAY.isoformat())


def _refuse_occupied(target: Path) -> None:
    try:
        occupied = target.is_symlink() or (target.exists() and not target.is_dir())
        occupied = occupied or (target.is_dir() and any(target.iterdir()))
    except OSError as error:
        raise _cannot_write(target, error) from error
    if occupied:
        raise RequestError(
            say("error.folder_not_empty", path=str(target)), say("error.choose_folder")
        )


def _cannot_write(target: Path, error: OSError) -> RequestError:
    why = error.strerror or type(error).__name__
    return RequestError(say("error.cannot_write", path=str(target), why=why))


def _replay(folder: Path, made: Iterable[Commit]) -> int:
    """Put the commits into a new repository in that folder and check them out; how many there were."""
    options = [part for setting in SETTINGS for part in ("-c", setting)]
    checked(run_git(folder, "init", "--quiet", "--initial-branch=main", "--template="))
    for setting in SETTINGS[:2]:
        checked(run_git(folder, "config", *setting.split("=")))
    count = 0

    def counted() -> Iterable[Commit]:
        nonlocal count
        for commit in made:
            count += 1
            yield commit

    _import(start_git(folder, *options, "fast-import", "--quiet", "--date-format=raw"), counted())
    checked(run_git(folder, "reset", "--quiet", "--hard"))
    return count
