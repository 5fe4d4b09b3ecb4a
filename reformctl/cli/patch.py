"""Putting out a patch: for a reader on a terminal, and for git at the other end of a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from reformctl.parse.source import FileEdit
from reformctl.render.safe import inert_patch
from reformctl.store.patch import patch_of


def put_patch(edits: Iterable[FileEdit], prefix: str) -> None:
    """Write the patch to stdout; the prefix is the ledger folder's path in its repository."""
    patch = inert_patch(patch_of(edits, prefix))
    if sys.stdout.isatty():
        sys.stdout.write(patch)
    else:
        # Files are UTF-8 with line ends of their own, whatever the locale makes of text.
        sys.stdout.flush()
        sys.stdout.buffer.write(patch.encode())
        sys.stdout.buffer.flush()
