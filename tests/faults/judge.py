"""What has to be true of a ledger after a fault and the command that follows it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from reformctl.errors import ReformctlError
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.recovery import recover
from reformctl.store.transaction import writing
from tests.faults.bench import Bench, Ran
from tests.faults.fault import COUNT, KILLED
from tests.faults.tree import Tree, fingerprint, read_tree

# What git init finds out of the disk by trying; a call that fails tells it what a poor disk would.
PROBED = (b"core.filemode=", b"core.symlinks=", b"core.ignorecase=")


class Judge(Protocol):
    """Says what is wrong with what a step left."""

    bench: Bench
    slowest: float

    def key(self, tree: Tree) -> str:
        """Equal for two moments that come to the same."""

    def judge(self, folder: Path, ran: Ran) -> Iterator[str]:
        """What is wrong with that folder, after the next command."""


@dataclass
class StepJudge:
    """For a step on a ledger that is there: the next command settles it, old or new."""

    bench: Bench
    edits: Sequence[FileEdit] = ()
    """What it does; found out by trying where it is not said."""
    commit: bool = True
    settled: dict[tuple[int, str], list[str]] = field(default_factory=dict)
    """What is wrong after recovery, by what is then there; looked at once."""
    slowest: float = 0.0
    """Seconds the slowest recovery took; a figure, no verdict: the machine may be busy."""
    old: str = field(init=False)
    status: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        self.old = self._head(self.bench.template)
        ran = self.bench.run(COUNT, 0)
        assert ran.code == 0, ran.stderr
        folder, template = self.bench.folder, self.bench.template
        self.edits = self.edits or _difference(read_tree(template), read_tree(folder))
        self.status = {"old": self._status(template), "new": self._status(folder)}
        assert self.state_of(folder) == "new"

    def key(self, tree: Tree) -> str:
        return fingerprint(tree)

    def judge(self, folder: Path, ran: Ran) -> Iterator[str]:
        yield from _speech(ran)
        start = time.monotonic()
        try:
            recover(folder, self._repository(folder))
        except ReformctlError as error:
            yield f"no recovery: {error.message}"
            return
        self.slowest = max(self.slowest, time.monotonic() - start)
        key = (ran.code, fingerprint(read_tree(folder)))
        if key not in self.settled:
            self.settled[key] = list(self._after_recovery(folder, ran))
        yield from self.settled[key]

    def _after_recovery(self, folder: Path, ran: Ran) -> Iterator[str]:
        state = self.state_of(folder)
        yield from self._misfits(folder, state, ran)
        yield from leftovers(folder)
        yield from self._next_step(folder, state)

    def _misfits(self, folder: Path, state: str, ran: Ran) -> Iterator[str]:
        if state not in ("old", "new"):
            yield f"{state} (exit {ran.code}: {ran.stderr})"
        if (ran.code, state) in ((0, "old"), (2, "new")):
            yield f"exit {ran.code} but {state}: {ran.stderr}"
        if self._is_git() and self._status(folder) != self.status.get(state):
            yield f"status of {state}: {self._status(folder)!r}"

    def _next_step(self, folder: Path, state: str) -> Iterator[str]:
        """The next step is taken as if nothing had been."""
        if state not in ("old", "new"):
            return
        edit = self.edits[0]
        now = edit.before if state == "old" else edit.after
        commit = self.commit or (state == "old" and now is not None)
        following = [FileEdit(edit.path, now, (now or b"") + b"# next\n")]
        try:
            with writing(folder, self._repository(folder), patience=1) as transaction:
                transaction.put(following, "next", commit=commit)
        except ReformctlError as error:
            yield f"next step refused: {error.message}"
        if self._is_git():
            yield from fsck(self.bench, folder)

    def state_of(self, folder: Path) -> str:
        """``old``, ``new`` or, in words, what it is instead."""
        files = {edit.path: _content(folder / edit.path) for edit in self.edits}
        old = all(files[edit.path] == edit.before for edit in self.edits)
        new = all(files[edit.path] == edit.after for edit in self.edits)
        if old == new:
            return f"between: {files}"
        if self._is_git() and self.commit:
            head = self._head(folder)
            if old != (head == self.old):
                return f"HEAD is {head}, files {files}"
            if new and self._recorded(folder) != sorted(edit.path for edit in self.edits):
                return f"recorded {self._recorded(folder)}"
        return "old" if old else "new"

    def _recorded(self, folder: Path) -> list[str]:
        """The files of the newest commit, if it stands on the one before the step."""
        asked = ("log", "-1", "--format=%P", "--name-only", "--no-renames", "-z")
        answer = self.bench.git(folder, *asked).stdout.decode()
        parent, _, names = answer.replace("\0", "\n").partition("\n")
        found = sorted(filter(None, names.split("\n")))
        return found if (parent or "none") == self.old else [f"on {parent}"]

    def _is_git(self) -> bool:
        return self.old != ""

    def _repository(self, folder: Path) -> Repository | None:
        return Repository.find(folder) if self._is_git() else None

    def _head(self, folder: Path) -> str:
        if not (folder / ".git").exists():
            return ""
        done = self.bench.git(folder, "rev-parse", "--verify", "--quiet", "HEAD")
        return done.stdout.decode().strip() or "none"

    def _status(self, folder: Path) -> bytes:
        if not (folder / ".git").exists():
            return b""
        asked = ("status", "--porcelain=v1", "-z", "--untracked-files=all")
        return self.bench.git(folder, *asked).stdout


def _content(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _difference(before: Tree, after: Tree) -> list[FileEdit]:
    """What the step does to the files when nothing goes wrong."""
    old, new = (
        {path: one.content for path, one in tree.items() if is_outside_git(path)}
        for tree in (before, after)
    )
    paths = sorted(old.keys() | new.keys())
    edits = [FileEdit(path, old.get(path), new.get(path)) for path in paths]
    return [edit for edit in edits if edit.before != edit.after]


def is_outside_git(path: str) -> bool:
    return not {".git", ".reformctl"} & set(path.split("/"))


def _speech(ran: Ran) -> Iterator[str]:
    if "Traceback" in ran.stderr:
        yield f"traceback: {ran.stderr}"
    if ran.code not in (0, 2, 3, KILLED):
        yield f"exit {ran.code}: {ran.stderr}"


def leftovers(folder: Path) -> Iterator[str]:
    """Locks, journals and unfinished files that should be gone by now; scratch may stay."""
    for path in folder.rglob("*"):
        lock = path.suffix == ".lock" and path.parent.name != "tmp"
        journal = path.name == "journal" and path.parent.name in ("reformctl", ".reformctl")
        if lock or journal or path.name.startswith(".reformctl-"):
            yield f"left {path.relative_to(folder)}"


def fsck(bench: Bench, folder: Path) -> Iterator[str]:
    done = bench.git(folder, "fsck", "--no-dangling", "--no-progress", "--strict")
    if done.returncode or done.stderr:
        yield f"fsck: {done.stdout!r} {done.stderr!r}"


@dataclass
class MakingJudge:
    """For a command that makes a ledger: run again it makes it, or says that it is there."""

    bench: Bench
    top: str
    """The repository it makes, or makes it in, below the bench's folder."""
    slowest: float = 0.0
    """Seconds the slowest second try took."""
    wanted: dict[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        ran = self.bench.run(COUNT, 0)
        assert ran.code == 0, ran.stderr
        self.wanted = self._made(self.bench.folder)
        assert list(self._unsound(self.bench.folder)) == []

    def key(self, tree: Tree) -> str:
        return fingerprint(tree)

    def judge(self, folder: Path, ran: Ran) -> Iterator[str]:
        yield from _speech(ran)
        start = time.monotonic()
        again = self.bench.again(folder)
        self.slowest = max(self.slowest, time.monotonic() - start)
        if "Traceback" in again.stderr or again.code not in (0, 2):
            yield f"again exit {again.code}: {again.stderr}"
        if (ran.code, again.code) in ((0, 0), (2, 2)):
            yield f"exit {ran.code}, again {again.code}: {ran.stderr} {again.stderr}"
        yield from self._unsound(folder)

    def _unsound(self, folder: Path) -> Iterator[str]:
        made = self._made(folder)
        different = [path for path in made | self.wanted if made.get(path) != self.wanted.get(path)]
        if different:
            yield f"between: {different[:5]}"
        yield from leftovers(folder)
        yield from fsck(self.bench, folder / self.top)

    def _made(self, folder: Path) -> dict[str, bytes]:
        """Every file, and what git says of the repository."""
        files = {
            path: entry.content
            for path, entry in read_tree(folder).items()
            if entry.content is not None and is_outside_git(path)
        }
        top = folder / self.top
        asked = ("rev-parse HEAD", "symbolic-ref HEAD", "ls-files --stage", "status --porcelain")
        told = {one: self.bench.git(top, *one.split()).stdout for one in asked}
        listed = self.bench.git(top, "config", "--local", "--list").stdout.splitlines()
        config = sorted(line for line in listed if not line.startswith(PROBED))
        return files | told | {"config": b"\n".join(config)}
