"""The lock that lets one writer at a time work on a ledger; a killed holder leaves nothing."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say

PATIENCE = 30.0
"""Seconds a writer waits for the one before it."""
PAUSE = 0.01


def try_lock(file: Path) -> int | None:
    """The open, locked file; None while somebody else holds it."""
    descriptor = os.open(file, os.O_RDONLY | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


@contextmanager
def locked(file: Path, patience: float = PATIENCE) -> Iterator[int]:
    """Hold the lock; raises RequestError when it does not come free in that many seconds."""
    descriptor = _wait(file, patience)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _wait(file: Path, patience: float) -> int:
    end = time.monotonic() + patience
    while True:
        descriptor = try_lock(file)
        if descriptor is not None:
            return descriptor
        if time.monotonic() >= end:
            raise RequestError(say("error.locked", seconds=round(patience)), say("error.try_later"))
        time.sleep(PAUSE)
