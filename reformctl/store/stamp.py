"""Whether anything on disk changed on which an answer rests, told without reading a file.

Size, times, inode and mode of every file are compared, as git does with its index. Imports nothing
that takes time: a short run is over before larger modules are loaded.
"""

from __future__ import annotations

import marshal
import os
from _operator import attrgetter  # operator takes longer to import than a small ledger to stamp

TYPE_CHECKING = False  # to import this from typing takes longer than the stamp
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What git writes when a branch moves or another one is checked out, or its settings change.
OF_GIT = (
    ("", ("HEAD", "config", "config.worktree", "packed-refs", "shallow")),
    ("/info", ("grafts",)),
)
REFS = ("refs", "reftable")
# What cannot all stay the same when a file changes.
MARKS = attrgetter("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
TIMES = attrgetter("st_mtime_ns", "st_ctime_ns")
# A file changed again this shortly after could look the same, in nanoseconds: disks keep times in
# steps of the kernel's tick, or those that know no fractions in steps of up to two seconds.
SECOND = 1_000_000_000
TICK = 100_000_000
COARSE_TICK = 2 * SECOND

NOTHING = os.stat_result((0,) * os.stat_result.n_fields)
"""In place of what is said of a file that is not there."""
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
KIND, A_FOLDER = 0o170000, 0o040000
"""Of the mode of a file, what it is, and that it is a folder."""

Marks = dict[str, tuple[str, list[int]]]
"""By folder: the names of what lies in it with ``/`` between, and one number made of the marks of
each."""
Seen = tuple[str, list[str], list[os.stat_result]]
"""A folder, the names of what lies in it, and what the disk says of each."""


class Stamp:
    """The state of a ledger's folder and its repository at the moment it was made."""

    __slots__ = ("marks", "newest")

    def __init__(
        self, folder: str | None, git_dirs: tuple[str, ...], *, aged: bool = False
    ) -> None:
        """Look at every file below the folder, if any, and at what git writes when a branch moves.

        Only a stamp that is to be ``aged`` knows when anything in it changed last.
        """
        self.marks: Marks = {}
        self.newest = 0
        for here, names, stats in _around(folder, git_dirs):
            self.marks[here] = "/".join(names), [*map(hash, map(MARKS, stats))]
            if aged:
                self.newest = max(self.newest, newest_of(stats))

    def body(self) -> bytes:
        """The same in bytes, which are equal for equal states."""
        return marshal.dumps(self.marks)


def mark_in(marks: Marks, path: str) -> int | None:
    """What stands in the marks for the file at that path; None where it was not there."""
    folder, _, name = path.rpartition("/")
    return _by_name(marks.get(folder)).get(name)


def look_at(path: str) -> tuple[int | None, int]:
    """What stands in marks for a file as it is now, and when it changed last; None for no file."""
    found = _stat(path)
    return (None, 0) if found is NOTHING else (hash(MARKS(found)), newest_of([found]))


def newest_of(stats: Sequence[os.stat_result]) -> int:
    """When any of those files or folders changed last, in nanoseconds."""
    return max(map(max, map(TIMES, stats)), default=0)


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


def changes(before: Marks, after: Marks) -> tuple[set[str], set[str]]:
    """The paths that changed between two stamps, and those that came or went."""
    changed: set[str] = set()
    moved: set[str] = set()
    for here in before.keys() | after.keys():
        old, new = before.get(here), after.get(here)
        if old != new:
            was, now = _by_name(old), _by_name(new)
            changed |= {f"{here}/{one}" for one in was.keys() & now.keys() if was[one] != now[one]}
            moved |= {f"{here}/{one}" for one in was.keys() ^ now.keys()}
    return changed, moved


def _by_name(folder: tuple[str, list[int]] | None) -> dict[str, int]:
    names, marks = folder or ("", [])
    return dict(zip(names.split("/"), marks, strict=True)) if marks else {}


def newest_source(folder: str) -> int:
    """When a program's sources below the folder last changed, in nanoseconds.

    What the interpreter makes of them comes and goes while other programs run.
    """
    seen = (zip(names, stats, strict=True) for _, names, stats in _below(folder))
    return newest_of([one for folder in seen for name, one in folder if name.endswith(".py")])


def _around(folder: str | None, git_dirs: Sequence[str]) -> Iterator[Seen]:
    """The ledger's folders, and the places of the repository that tell of its branches."""
    if folder:
        yield from _below(folder)
    for git_dir in git_dirs:
        for below, names in OF_GIT:
            here = f"{git_dir}{below}"
            yield here, [*names], [_stat(f"{here}/{name}") for name in names]
        for name in REFS:
            yield from _below(f"{git_dir}/{name}")


def _below(folder: str) -> Iterator[Seen]:
    """That folder and all below it, if it is there; hidden names are left out.

    They stand in the folder's own order, which stays while nothing in it changes.
    """
    open_ends = [folder]
    while open_ends:
        here = open_ends.pop()
        try:
            descriptor = os.open(here, FOLDER)
        except FileNotFoundError:
            continue
        try:
            names = [name for name in os.listdir(descriptor) if name[0] != "."]  # noqa: PTH208
            stats = _stats(names, descriptor)
        finally:
            os.close(descriptor)
        yield here, names, stats
        folders = zip(names, stats, strict=True)
        open_ends += [f"{here}/{name}" for name, one in folders if one.st_mode & KIND == A_FOLDER]


def _stats(names: Sequence[str], folder: int) -> list[os.stat_result]:
    """What the disk says of those names; looked up from the folder it takes half as long."""
    try:
        return [os.stat(name, dir_fd=folder, follow_symlinks=False) for name in names]
    except FileNotFoundError:  # one has gone since its name was read
        return [_stat(name, folder) for name in names]


def _stat(path: str, folder: int | None = None) -> os.stat_result:
    try:
        return os.lstat(path, dir_fd=folder)
    except (FileNotFoundError, NotADirectoryError):
        return NOTHING
