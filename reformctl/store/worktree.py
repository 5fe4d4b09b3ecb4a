"""A ledger folder on disk: which one is meant, and the files that lie in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.messages import Message, say
from reformctl.parse.source import SourceFile
from reformctl.parse.text import MAX_BYTES
from reformctl.store.belonging import FOLDERS, TEMPLATES, belongs
from reformctl.store.listing import Listed, Listing

SETTINGS = "ledger.yaml"


def locate_ledger(asked: str | None, start: Path, top: Callable[[Path], Path]) -> Path:
    """The ledger folder: the one asked for, else the nearest upwards, else the only one there is.

    ``top`` gives the top folder of the repository a folder lies in; it is asked only when nothing
    is found upwards. Raises UnreadableLedgerError when there is no ledger, RequestError when there
    are several.
    """
    if asked is not None:
        return _asked_for(Path(asked))
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
    below = sorted(path.parent for path in top(start).glob(f"ledgers/*/{SETTINGS}"))
    if not below:
        raise UnreadableLedgerError(
            say("error.no_ledger", path=str(start)), say("error.no_ledger_hint")
        )
    if len(below) > 1:
        names = tuple(path.name for path in below)
        raise RequestError(say("error.many_ledgers", names=names), say("error.many_ledgers_hint"))
    return below[0]


def _asked_for(path: Path) -> Path:
    folder = path.parent if path.name == SETTINGS and path.is_file() else path
    if not folder.is_dir():
        raise UnreadableLedgerError(
            say("error.no_such_folder", path=str(path)), say("error.no_ledger_hint")
        )
    return folder.resolve()


def read_worktree(folder: Path) -> list[SourceFile]:
    """Every YAML file of the ledger as it lies on disk, links and special files unread.

    Raises UnreadableLedgerError when the folder holds no ``ledger.yaml``.
    """
    listing = list_worktree(folder)
    return listing.fetch(listing.files)


def list_worktree(folder: Path) -> Listing:
    """The YAML files of the ledger as they lie on disk.

    Raises UnreadableLedgerError when the folder holds no ``ledger.yaml``.
    """
    files = tuple(_files(folder, ""))
    if not any(file.path == SETTINGS for file in files):
        raise UnreadableLedgerError(
            say("error.no_settings", path=str(folder)), say("error.no_ledger_hint")
        )
    return Listing(files, partial(_fetch, folder))


def read_files(folder: Path, paths: Iterable[str]) -> list[SourceFile]:
    """Those of the ledger's files that are there, and all in those of the paths that are folders.

    The paths start from the ledger's folder.
    """
    files: list[Listed] = []
    for path in paths:
        place = folder / path
        if place.is_dir() and not place.is_symlink():
            files += _files(place, f"{path}/")
        elif place.is_symlink():
            files.append(Listed(path, problem=say("form.link")))
        elif place.is_file():
            files.append(Listed(path))
    return _fetch(folder, files)


def read_file(folder: Path, path: str) -> SourceFile:
    """The file at that path inside the ledger folder as it lies on disk."""
    return _file(folder, Listed(path))


def _files(folder: Path, prefix: str) -> Iterator[Listed]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield from _unopened(folder, prefix, error)
        return
    for entry in found:
        path = prefix + entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if path == TEMPLATES:
                continue
            yield from _files(Path(entry.path), f"{path}/")
        elif entry.is_symlink() and (belongs(path) or path.split("/")[0] in FOLDERS):
            yield Listed(path, problem=say("form.link"))
        elif belongs(path):
            is_file = entry.is_file(follow_symlinks=False)
            yield Listed(path, problem=None if is_file else say("form.not_a_file"))


def _unopened(folder: Path, prefix: str, error: OSError) -> Iterator[Listed]:
    """A folder that could hold records, as a file that can't be read."""
    if not prefix:
        why = error.strerror or str(error)
        raise UnreadableLedgerError(say("error.cannot_open", path=str(folder), why=why)) from error
    if prefix.partition("/")[0] in FOLDERS:
        yield Listed(prefix.rstrip("/"), problem=_unreadable(error))


def _fetch(folder: Path, files: Iterable[Listed]) -> list[SourceFile]:
    return [_file(folder, file) for file in files]


def _file(folder: Path, file: Listed) -> SourceFile:
    if file.problem:
        return SourceFile(file.path, b"", problem=file.problem)
    try:
        with open(f"{folder}/{file.path}", "rb") as stream:  # noqa: PTH123 - Path costs double
            return SourceFile(file.path, stream.read(MAX_BYTES + 1))
    except OSError as error:
        return SourceFile(file.path, b"", problem=_unreadable(error))


def _unreadable(error: OSError) -> Message:
    return say("form.no_permission", why=error.strerror or str(error))
