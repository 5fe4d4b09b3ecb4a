"""Whether anything on disk changed on which an answer rests, told without reading a file.

Size, times, inode and mode of every file are compared, as git does with its index. Imports nothing
that takes time: a short run is over before larger modules are loaded.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # to import this from typing takes longer than the stamp
if TYPE_CHECKING:
    from collections.abc import Iterator

# What git writes when a branch moves or another one is checked out, or its settings change.
OF_GIT = ("HEAD", "config", "config.worktree", "packed-refs", "shallow", "info/grafts")
REFS = ("refs", "reftable")
# A file changed again this shortly after could look the same, in nanoseconds: disks keep times in
# steps of the kernel's tick, or those that know no fractions in steps of up to two seconds.
SECOND = 1_000_000_000
TICK = 100_000_000
COARSE_TICK = 2 * SECOND


class Stamp:
    """The state of a ledger's folder and its repository at the moment it was made."""

    __slots__ = ("newest", "text")

    def __init__(self, folder: str, git_dirs: tuple[str, ...]) -> None:
        """Look at every file below the folder, and at what git writes when a branch moves."""
        lines = list(_signatures(folder))
        for git_dir in git_dirs:
            lines += (_signature(f"{git_dir}/{name}") for name in OF_GIT)
            lines += (line for name in REFS for line in _signatures(f"{git_dir}/{name}"))
        self.newest = max((times for _, times in lines), default=0)
        self.text = "\n".join(text for text, _ in lines)

    def is_settled(self, now: int) -> bool:
        """Whether every change after now, in nanoseconds, must show in the next stamp."""
        return is_settled(self.newest, now)


def is_settled(newest: int, now: int) -> bool:
    """Whether what changed last then would show another time after any change after now."""
    return newest < now - (TICK if newest % SECOND else COARSE_TICK)


def git_dirs_of(folder: str) -> tuple[str, ...] | None:
    """The git directories around a folder: the work tree's own and the one shared by all of them.

    None without a repository, and for one of another owner, which only git itself may admit.
    """
    top = folder
    while not os.path.lexists(f"{top}/.git"):
        if top == os.path.dirname(top):  # noqa: PTH120 - pathlib takes longer than the rest
            return None
        top = os.path.dirname(top)  # noqa: PTH120
    found = _linked(top) if os.path.isfile(f"{top}/.git") else (f"{top}/.git",)  # noqa: PTH113
    owners = {os.lstat(place).st_uid for place in (top, *found)}
    return found if owners == {os.geteuid()} else None


def _linked(top: str) -> tuple[str, ...]:
    """The git directory of a linked work tree and the one it belongs to."""
    with open(f"{top}/.git", encoding="utf-8") as file:  # noqa: PTH123
        own = os.path.join(top, file.read().strip().removeprefix("gitdir: "))  # noqa: PTH118
    try:
        with open(f"{own}/commondir", encoding="utf-8") as file:  # noqa: PTH123
            return own, os.path.normpath(os.path.join(own, file.read().strip()))  # noqa: PTH118
    except FileNotFoundError:
        return (own,)


def changes(before: str, after: str) -> tuple[set[str], set[str]]:
    """The paths that changed between the texts of two stamps, and those that came or went."""
    old, new = set(before.splitlines()), set(after.splitlines())
    gone, come = ({_path(line) for line in lines} for lines in (old - new, new - old))
    return gone & come, gone ^ come


def _path(line: str) -> str:
    """The path in a line of a stamp."""
    return line.removesuffix(" -") if line.endswith(" -") else line.rsplit(" ", 6)[0]


def newest_source(folder: str) -> int:
    """When a program's sources below the folder last changed, in nanoseconds.

    What the interpreter makes of them comes and goes while other programs run.
    """
    return max((times for text, times in _signatures(folder) if ".py " in text), default=0)


def _signatures(folder: str) -> Iterator[tuple[str, int]]:
    """A line on every file and folder below, and when it last changed; hidden ones left out."""
    open_ends = [folder]
    while open_ends:
        here = open_ends.pop()
        try:
            with os.scandir(here) as entries:
                found = sorted((entry for entry in entries if entry.name[0] != "."), key=_name)
        except FileNotFoundError:
            continue
        for entry in found:
            try:
                yield _line(entry.path, entry.stat(follow_symlinks=False))
            except FileNotFoundError:  # it has gone since its name was read
                yield f"{entry.path} -", 0
            if entry.is_dir(follow_symlinks=False):
                open_ends.append(entry.path)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _signature(path: str) -> tuple[str, int]:
    try:
        return _line(path, os.lstat(path))
    except (FileNotFoundError, NotADirectoryError):
        return f"{path} -", 0


def _line(path: str, seen: os.stat_result) -> tuple[str, int]:
    changed, written = seen.st_ctime_ns, seen.st_mtime_ns
    line = f"{path} {seen.st_mode} {seen.st_uid} {seen.st_ino} {seen.st_size} {written} {changed}"
    return line, written if written > changed else changed
