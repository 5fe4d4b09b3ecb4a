"""What another commit holds otherwise, asked of git in as few words as possible.

Imports nothing that takes time.
"""

from __future__ import annotations

import os

from reformctl.store.git_command import answer_of_git

TYPE_CHECKING = False  # to import this from typing takes longer than to ask
if TYPE_CHECKING:
    from collections.abc import Mapping

RAW = ("-r", "-z", "--raw", "--no-renames", "--no-abbrev")
OF_A_FILE = ("-z", "--full-tree")


def moved_between(folder: str, prefix: str, old: str, new: str) -> Mapping[str, str | None] | None:
    """The files below the ledger's folder that the commits hold otherwise, as the new one has them.

    By their paths from there: git's id of the content, None where the file is gone. ``prefix`` is
    the folder's own path from the top. None when git doesn't tell.
    """
    answer = answer_of_git(folder, "diff-tree", *RAW, f"{old}:{prefix}", f"{new}:{prefix}")
    if answer is None:
        return None
    parts = os.fsdecode(answer).split("\0")
    ids = [words.split(" ")[3] for words in parts[:-1:2]]
    told = zip(parts[1::2], ids, strict=True)
    return {path: name if name.strip("0") else None for path, name in told}


def recorded_at(folder: str, prefix: str, commit: str, path: str) -> str | None:
    """Git's id of what the commit holds at that path below the folder; None where it has none."""
    place = f"{prefix}/{path}" if prefix else path
    answer = answer_of_git(folder, "ls-tree", *OF_A_FILE, commit, "--", place) or b""
    return os.fsdecode(answer).partition("\t")[0].rpartition(" ")[2] or None
