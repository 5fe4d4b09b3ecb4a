"""Everything below a folder at one moment, and when two moments come to the same."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Git draws the names of its unfinished files at random.
DRAWN = re.compile(r"tmp_([a-z]+)_\w{6}$")
# What lies there is never read, only removed: by the next writer, the next init, the next demo.
SCRATCH = re.compile(r"((^|/)(\.?reformctl/tmp|\.reformctl-init|\.reformctl-demo-[0-9a-f]+))/.*")
JOURNAL = "reformctl/journal"
STAT = struct.Struct(">10I")


@dataclass(frozen=True, slots=True)
class Entry:
    """A file, a folder where there is no content, or a link; its time is in nanoseconds."""

    mode: int
    time: int
    content: bytes | None = None
    link: bool = False


Tree = dict[str, Entry]
"""By path below the folder; the folder itself is the empty path."""


def read_tree(root: Path) -> Tree:
    return dict(_entries(os.fspath(root), ""))


def _entries(folder: str, path: str) -> Iterator[tuple[str, Entry]]:
    state = os.stat(folder)  # noqa: PTH116 - thousands of times, where a Path costs more than the call
    yield path, Entry(state.st_mode & 0o7777, state.st_mtime_ns)
    with os.scandir(folder) as found:
        for one in sorted(found, key=lambda one: one.name):
            below = f"{path}/{one.name}" if path else one.name
            if one.is_dir(follow_symlinks=False):
                yield from _entries(one.path, below)
            else:
                state = one.stat(follow_symlinks=False)
                link = one.is_symlink()
                place = Path(one.path)
                content = os.fsencode(place.readlink()) if link else place.read_bytes()
                yield below, Entry(state.st_mode & 0o7777, state.st_mtime_ns, content, link)


def write_tree(tree: Tree, root: Path) -> None:
    """Make the folder hold that and nothing else."""
    shutil.rmtree(root, ignore_errors=True)
    for path, entry in tree.items():
        place = root / path
        if entry.content is None:
            place.mkdir()
        elif entry.link:
            place.symlink_to(entry.content.decode())
        else:
            place.write_bytes(entry.content)
    for path, entry in reversed(tree.items()):
        if entry.link:
            continue
        place = root / path
        place.chmod(entry.mode)
        os.utime(place, ns=(entry.time, entry.time))


def fingerprint(tree: Tree) -> str:
    """Equal for two moments from which everything goes on in the same way.

    Times don't count, but whether a lock is younger than the journal does.
    """
    begun = [one.time for path, one in tree.items() if path.endswith(JOURNAL)]
    lines = {
        (
            DRAWN.sub(r"tmp_\1_", path),
            oct(entry.mode),
            "" if entry.content is None else hashlib.sha256(_plain(entry.content)).hexdigest(),
            bool(begun) and path.endswith(".lock") and entry.time >= begun[0],
        )
        for path, entry in tree.items()
        if not SCRATCH.fullmatch(path)
    }
    lines |= {(found[1], "", "", False) for found in map(SCRATCH.fullmatch, tree) if found}
    return hashlib.sha256(repr(sorted(lines)).encode("utf-8", "surrogateescape")).hexdigest()


def _plain(content: bytes) -> bytes:
    """A file's bytes; those of git's index without the times and places of the files it names."""
    if content[:8] != b"DIRC\0\0\0\2":
        return content
    (count,) = struct.unpack_from(">I", content, 8)
    kept, at = [content[:12]], 12
    for _ in range(count):
        if len(content) < at + 62:
            return content
        mode, size = (STAT.unpack_from(content, at)[place] for place in (6, 9))
        name = content.find(b"\0", at + 62)
        kept.append(struct.pack(">2I", mode, size) + content[at + 40 : name])
        at += (name - at + 8) // 8 * 8
    return b"".join((*kept, content[at:-20]))
