"""Git's index: our entries put into it under git's own lock, never leaving that lock behind."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.store.durable import sync_file, sync_folder, write_durably
from reformctl.store.plumbing import text
from reformctl.store.site import Site
from reformctl.store.write_git import write_git

# Git's own lock holds a new index or nothing; one with these words is ours, and stale if we are
# not at work. It appears whole, as a second name of a file that was written before.
MARK = b"held by reformctl; its next command releases it\n"
PATIENCE = 10.0
"""Seconds we wait for another git that holds the index."""
PAUSE = 0.01


@contextmanager
def index_locked(site: Site) -> Iterator[None]:
    """Keep every other git from writing the index; raises RequestError when one does not end."""
    mark = _mark(site)
    lock = _lock(site)
    end = time.monotonic() + PATIENCE
    while not _taken(mark, lock):
        if time.monotonic() > end:
            raise RequestError(
                say("error.index_locked", path=str(lock)), say("error.index_locked_hint")
            )
        time.sleep(PAUSE)
    try:
        yield
    finally:
        lock.unlink()


def release_index(site: Site) -> None:
    """Take away the lock if it is one that a killed writer of ours left."""
    with suppress(FileNotFoundError):
        if _lock(site).read_bytes() == MARK:
            _lock(site).unlink()


def index_entries(
    site: Site, paths: Iterable[str], index: Path | None = None
) -> dict[str, list[str]]:
    """What the index holds of each of those paths, as ``100644 <id>``; several in a conflict."""
    found = write_git(site, "ls-files", "--stage", "-z", "--", *paths, index=index)
    entries: dict[str, list[str]] = {}
    for line in text(found).split("\0")[:-1]:
        words, _, path = line.partition("\t")
        entry, _, stage = words.rpartition(" ")
        entries.setdefault(path, []).append(entry if stage == "0" else f"{entry} {stage}")
    return entries


def new_index(site: Site, token: str, entries: Mapping[str, str | None]) -> Path:
    """A copy of the index with those entries put in or, where None, taken out."""
    index = _copy(site, token)
    put_entries(site, index, entries)
    sync_file(index)
    return index


def put_entries(site: Site, index: Path, entries: Mapping[str, str | None]) -> None:
    """Put entries into an index file, or take them out where None."""
    assert site.repository
    gone = "0 " + "0" * (64 if site.repository.hash_name == "sha256" else 40)
    lines = "".join(f"{entry or gone}\t{path}\0" for path, entry in entries.items())
    given = lines.encode("utf-8", "surrogateescape")
    write_git(site, "update-index", "-z", "--index-info", given=given, index=index)


def install(site: Site, index: Path) -> None:
    """Make that file the index; only for who holds the lock."""
    index.rename(site.git_dir / "index")


def refresh(site: Site, token: str, paths: Iterable[str]) -> None:
    """Tell the index that those files are as it says, so that git need not read them again."""
    index = _copy(site, token)
    with suppress(RequestError):  # git finds out by itself, only later
        write_git(site, "add", "--refresh", "--", *paths, index=index)
        sync_file(index)
        install(site, index)


def _copy(site: Site, token: str) -> Path:
    """A copy with the index's own age, by which git tells which files it must compare anew."""
    index = site.scratch / f"{token}-index"
    with suppress(FileNotFoundError):
        shutil.copy2(site.git_dir / "index", index)
    return index


def _lock(site: Site) -> Path:
    return site.git_dir / "index.lock"


def _mark(site: Site) -> Path:
    mark = site.own / "index-lock"
    if not mark.is_file() or mark.read_bytes() != MARK:
        draft = site.scratch / "index-lock"
        write_durably(draft, MARK)
        draft.rename(mark)
        sync_folder(site.own)
    return mark


def _taken(mark: Path, lock: Path) -> bool:
    try:
        os.link(mark, lock)
    except FileExistsError:
        return False
    except PermissionError:  # a file system without second names
        return _made(lock)
    return True


def _made(lock: Path) -> bool:
    try:
        with lock.open("xb") as stream:
            stream.write(MARK)
    except FileExistsError:
        return False
    return True
