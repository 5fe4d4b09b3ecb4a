"""A hidden folder to build something in before it is put in its place as a whole."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from reformctl.store.durable import sync_folder
from reformctl.store.landing import leaving_the_rest
from reformctl.store.site import Site

NAME = re.compile(r"\.reformctl-demo-[0-9a-f]{12}(?:\.(?P<filled>.+))?", re.ASCII | re.DOTALL)
"""A workshop; with the name of the folder beside it that is being filled from it."""


@contextmanager
def workshop(parent: Path) -> Iterator[Path]:
    """A new folder in there, gone afterwards whatever happens; so are those that kills left."""
    parent.mkdir(parents=True, exist_ok=True)
    _sweep(parent)
    draft = parent / f".reformctl-demo-{token_hex(6)}"  # known before it is made
    try:
        draft.mkdir(mode=0o700)
        with _held(draft):
            yield draft
    finally:
        _remove(draft)


def fill(draft: Path, target: Path, last: Sequence[str]) -> None:
    """Move what the draft holds into an empty folder, those names last, or leave all as it was.

    Raises UnreadableLedgerError when it can do neither; ``fill_on`` then completes it.
    """
    begun = draft.with_name(f"{draft.name}.{target.name}")
    draft.rename(begun)
    sync_folder(begun.parent)
    try:
        _move(begun, target, last)
    except BaseException:
        with leaving_the_rest(Site(target, target)):
            for part in list(target.iterdir()):
                part.rename(begun / part.name)
            begun.rename(draft)
        raise


def fill_on(target: Path, last: Sequence[str]) -> None:
    """Complete what a kill has interrupted in filling that folder."""
    if not target.is_dir() or not any(target.iterdir()):
        return
    for begun, filled in _workshops(target.parent):
        if filled == target and not _clash(begun, target):
            with _held(begun) as lock:
                if lock is not None:
                    _move(begun, target, last)


def _workshops(parent: Path) -> list[tuple[Path, Path | None]]:
    """Each workshop in there, and the folder that is being filled from it."""
    found = [(path, NAME.fullmatch(path.name)) for path in parent.iterdir()]
    return [(path, parent / one["filled"] if one["filled"] else None) for path, one in found if one]


def _clash(begun: Path, target: Path) -> bool:
    return bool({part.name for part in begun.iterdir()} & {part.name for part in target.iterdir()})


def _move(begun: Path, target: Path, last: Sequence[str]) -> None:
    names = sorted(part.name for part in begun.iterdir())
    for name in sorted(names, key=lambda name: last.index(name) if name in last else -1):
        (begun / name).rename(target / name)
    sync_folder(target)
    begun.rmdir()


def _sweep(parent: Path) -> None:
    """Remove what was begun there by somebody who is no longer alive."""
    for draft, filled in _workshops(parent):
        if filled and filled.is_dir() and any(filled.iterdir()):
            continue  # only the next try to fill that folder can tell
        with suppress(OSError), _held(draft) as lock:
            if lock is not None:
                shutil.rmtree(draft, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[int | None]:
    """The open, locked folder; None while somebody else works in it."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        yield None
    else:
        yield descriptor
    finally:
        os.close(descriptor)


def _remove(folder: Path) -> None:
    """Remove the folder; a git that was interrupted may still be writing there for a moment."""
    for _ in range(40):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)
