"""Files put on disk so that a power cut can't take them back."""

from __future__ import annotations

import errno
import os
from pathlib import Path

# Some network and foreign file systems can't sync a folder and say so with one of these.
NOT_OFFERED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})


def write_durably(file: Path, content: bytes, mode: int | None = None) -> None:
    """Write a new file in place of any of that name; its bytes are safe, its name not yet."""
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as stream:
        if mode is not None:
            os.fchmod(descriptor, mode)
        stream.write(content)
        stream.flush()
        os.fsync(descriptor)


def sync_file(file: Path) -> None:
    """Make the bytes of a file safe that somebody else wrote."""
    with file.open("rb") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Make the names in a folder safe; a folder that is gone needs nothing."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (FileNotFoundError, NotADirectoryError):
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in NOT_OFFERED:
            raise
    finally:
        os.close(descriptor)
