"""The sample as a git repository of its own, with its whole history."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.shipped import shipped
from reformctl.sample.calendar import TODAY
from reformctl.sample.entry import Change
from reformctl.sample.ledger import make_sample
from reformctl.sample.replay import commits
from reformctl.sample.stream import stream
from reformctl.store.durable import sync_folder
from reformctl.store.merge_setup import attributes, configure
from reformctl.store.plumbing import checked, run_git, start_git
from reformctl.store.watch import Watch, unwatched
from reformctl.store.workshop import fill, fill_on, workshop
from reformctl.store.worktree import SETTINGS

# Files and ids are the same whatever the user has set.
INIT = ("init", "--quiet", "--initial-branch=main", "--object-format=sha1", "--template=")
KEPT_SETTINGS = (("core.autocrlf", "false"), ("core.eol", "lf"))
IMPORT = ("-c", "core.compression=1", "fast-import", "--quiet", "--date-format=raw")
# git frees its memory after every object; that the C library keeps it halves the time.
KEEP_MEMORY = {
    "MALLOC_TOP_PAD_": str(1 << 25),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 27),
    "MALLOC_MMAP_THRESHOLD_": str(1 << 27),
}

PAST = 1_500_000_000
"""A second of July 2017; files of that age spare git from comparing them again and again."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made, and where."""

    folder: Path
    plans: int
    items: int
    commits: int
    day: date
    """The day the sample is of."""


def build_demo(target: Path, plans: int, watch: Watch = unwatched) -> Demo:
    """Make the sample at that path with its history; the folder must be absent or empty.

    Raises RequestError for anything else. Interrupted or not, the folder is either complete or as
    it was; after a kill in the last moment the next try completes it.
    """
    target = target.absolute()
    fill_on(target, last=(".git", SETTINGS))
    _refuse_occupied(target)
    sample = make_sample(plans)
    first, *later = commits(sample)
    made = [replace(first, changes=(*first.changes, *_supplies())), *later]
    try:
        with workshop(target.parent) as draft:
            checked(run_git(draft, *INIT))
            for name, value in KEPT_SETTINGS:
                checked(run_git(draft, "config", name, value))
            configure(draft)
            _import(draft, stream(watch(made, len(made), say("command.making_demo"))))
            checked(run_git(draft, "reset", "--quiet", "--hard"))
            _age(draft)
            _hand_over(draft, target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    items = sum(len(plan.items) for plan in sample.plans)
    return Demo(target, plans, items, len(made), TODAY)


def _supplies() -> Iterator[Change]:
    """What a ledger's repository holds besides the ledger: merge rules and schemas."""
    yield Change(".gitattributes", attributes)
    for schema in sorted(shipped("schemas").glob("*.schema.json")):
        yield Change(f"schemas/{schema.name}", partial(schema.read_text, "utf-8"))


def _refuse_occupied(target: Path) -> None:
    try:
        if target.is_symlink() or target.exists():
            occupied = not target.is_dir() or any(target.iterdir())
        else:
            occupied = False
    except OSError as error:
        raise _cannot_write(target, error) from error
    if occupied:
        path = str(target)
        raise RequestError(say("error.folder_not_empty", path=path), say("error.choose_folder"))


def _cannot_write(target: Path, error: OSError) -> RequestError:
    why = error.strerror or type(error).__name__
    return RequestError(say("error.cannot_write", path=str(target), why=why))


def _import(folder: Path, pieces: Iterable[bytes]) -> None:
    """Feed the stream to git; raises UnreadableLedgerError when git does not take it."""
    with start_git(folder, *IMPORT, **KEEP_MEMORY) as git:
        assert git.stdin
        try:
            git.stdin.writelines(pieces)
        except BrokenPipeError:
            pass  # git has stopped; how it ended tells why
        except BaseException:
            git.kill()
            raise
        answer, _ = git.communicate()
    checked(subprocess.CompletedProcess(git.args, git.returncode, answer, b""))


def _age(folder: Path) -> None:
    """Date every file back, so that git sees by its age alone that it has not changed."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            os.utime(Path(parent) / name, (PAST, PAST))
    checked(run_git(folder, "update-index", "-q", "--refresh"))


def _hand_over(draft: Path, target: Path) -> None:
    """Put what was built where it belongs."""
    os.sync()  # so that a power cut leaves the name only with what it names
    if target.exists():
        fill(draft, target, last=(".git", SETTINGS))
        return
    draft.chmod(0o777 & ~_umask())
    draft.rename(target)
    sync_folder(target.parent)


def _umask() -> int:
    """The bits the user does not want new folders to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
