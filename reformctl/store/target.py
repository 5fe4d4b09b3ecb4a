"""The files a write is about: what they are in the work tree, the index and the last commit."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from reformctl.dataclass import replace
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.store.blob import blob_id
from reformctl.store.branch import entries_of
from reformctl.store.index import index_entries
from reformctl.store.journal import FileStep, is_inside
from reformctl.store.site import Site
from reformctl.store.write_git import write_git

NOT_PLAIN = frozenset({errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.ENOTDIR})


def file_steps(site: Site, edits: Sequence[FileEdit]) -> tuple[FileStep, ...]:
    """The edits as steps in the work tree.

    Raises RequestError where a file is not what the edit was made from.
    """
    if len({edit.path for edit in edits}) < len(edits):
        raise ValueError(edits)
    prefix = site.repository.prefix if site.repository else ""
    steps = []
    for edit in edits:
        path = PurePosixPath(prefix, edit.path)
        if not is_inside(edit.path):
            raise ValueError(edit.path)
        steps.append(FileStep(str(path), edit.before, edit.after, _mode(site.base / path)))
    check_worktree(site, steps)
    return tuple(steps)


def _mode(file: Path) -> int | None:
    try:
        return stat.S_IMODE(file.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return None


def check_worktree(site: Site, steps: Sequence[FileStep]) -> None:
    """Raises RequestError unless every file of the work tree is as the change found it."""
    for step in steps:
        now = read_plain(site.base, step.path)
        if now == step.before:
            continue
        if step.before is None:
            raise RequestError(say("error.file_exists", path=step.path))
        raise RequestError(say("error.file_changed", path=step.path), say("error.try_again"))


def read_plain(base: Path, path: str) -> bytes | None:
    """The bytes of a file; None when there is none.

    Raises RequestError for what is not a plain file, or lies behind a link.
    """
    file = base / path
    inner = [folder for folder in file.parents if folder.is_relative_to(base) and folder != base]
    if any(folder.is_symlink() for folder in inner):
        raise RequestError(say("error.not_plain", path=path))
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise RequestError(say("error.not_plain", path=path))
            return stream.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno in NOT_PLAIN:
            raise RequestError(say("error.not_plain", path=path)) from error
        raise


def with_entries(site: Site, commit: str | None, steps: Sequence[FileStep]) -> tuple[FileStep, ...]:
    """The steps with what git holds of each file before and after; the new contents are stored.

    Raises RequestError unless each file is the same in the last commit, the index and the work
    tree.
    """
    paths = [step.path for step in steps]
    recorded = entries_of(site, commit, paths)
    indexed = index_entries(site, paths)
    return tuple(
        _with_entries(site, step, recorded.get(step.path), indexed.get(step.path, []))
        for step in steps
    )


def _with_entries(site: Site, step: FileStep, old: str | None, indexed: list[str]) -> FileStep:
    if step.before is None:
        if old or indexed:
            raise RequestError(say("error.file_exists", path=step.path))
        assert step.after is not None, "a file that is not there can't go away"
        return replace(step, new_entry=f"100644 {_store(site, step.after)}")
    mode, _, blob = (old or "").partition(" ")
    if not old or indexed != [old] or not mode.startswith("100"):
        raise _dirty(step)
    # Where git turns line ends, the work tree holds \r\n for the \n of the commit.
    assert site.repository
    hash_name = site.repository.hash_name
    turned = blob != blob_id(step.before, hash_name)
    if turned and blob != blob_id(step.before.replace(b"\r\n", b"\n"), hash_name):
        raise _dirty(step)
    if step.after is None:
        return replace(step, old_entry=old)
    content = step.after.replace(b"\r\n", b"\n") if turned else step.after
    return replace(step, old_entry=old, new_entry=f"{mode} {_store(site, content)}")


def _dirty(step: FileStep) -> RequestError:
    return RequestError(say("error.file_dirty", path=step.path), say("error.file_dirty_hint"))


def _store(site: Site, content: bytes) -> str:
    answer = write_git(site, "hash-object", "-w", "--no-filters", "--stdin", given=content)
    return answer.decode("ascii").strip()
