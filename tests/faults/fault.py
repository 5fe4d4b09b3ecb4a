"""Runs one step with one fault at one point, and says what is wrong with what it leaves."""

from __future__ import annotations

import errno
import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reformctl.errors import ReformctlError
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.lock import try_lock
from reformctl.store.recovery import recover
from reformctl.store.site import Site
from reformctl.store.transaction import writing
from tests.faults.powercut import LOSSES, Disk
from tests.gitrepo import environment

ROOT = Path(__file__).parents[2]
KILLED = -9


@dataclass(frozen=True)
class Fault:
    """What goes wrong at the point."""

    kind: str
    number: int = 0
    always: bool = False
    loss: str = ""

    def __str__(self) -> str:
        name = errno.errorcode.get(self.number, self.loss)
        return " ".join(filter(None, (self.kind, name, "for good" if self.always else "")))


ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
FAULTS = (
    Fault("killall"),
    Fault("killone"),
    *(Fault("errno", number) for number in ERRORS),
    *(Fault("errno", number, always=True) for number in ERRORS),
    *(Fault("killall", loss=loss) for loss in LOSSES),
)


@dataclass(frozen=True)
class Case:
    """A ledger as it is before the step, the step, and the files as they shall be after it."""

    template: Path
    command: Sequence[str]
    """Its arguments after the interpreter; ``{folder}`` stands for the ledger."""
    edits: Sequence[FileEdit] = ()
    """What it does; found out by trying where it is not said."""
    commit: bool = True
    prefix: str = ""


class Bench:
    """A place to run a case again and again."""

    def __init__(self, case: Case, shim: Path, place: Path) -> None:
        self.case, self.shim, self.place = case, shim, place
        self.folder = place / "work"
        self.state, self.log = place / "counter", place / "log"
        self.env = environment(place) | {
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            # The same objects, and so the same calls, in every run.
            "GIT_AUTHOR_DATE": "2017-06-15T10:00:00+08:00",
            "GIT_COMMITTER_DATE": "2017-06-15T10:00:00+08:00",
        }
        self.old = self._head(case.template)
        self.status = {"old": self._status(case.template), "new": b""}
        self.edits = case.edits or self._learn()

    def points(self) -> int:
        """How many calls the step makes when nothing goes wrong; learns what it then leaves."""
        code, stderr, count = self.run(Fault("count"), 0)
        assert code == 0, stderr
        self.status["new"] = self._status(self.folder)
        assert self.state_of() == "new"
        return count

    def _learn(self) -> list[FileEdit]:
        """What the step does to the files when nothing goes wrong."""
        code, stderr, _ = self.run(Fault("count"), 0)
        assert code == 0, stderr
        before, after = self._files(self.case.template), self._files(self.folder)
        paths = sorted(before.keys() | after.keys())
        edits = [FileEdit(path, before.get(path), after.get(path)) for path in paths]
        return [edit for edit in edits if edit.before != edit.after]

    def _files(self, folder: Path) -> dict[str, bytes]:
        ledger = folder / self.case.prefix
        found = (path.relative_to(ledger) for path in ledger.rglob("*.yaml") if path.is_file())
        return {path.as_posix(): (ledger / path).read_bytes() for path in found}

    def wrong(self, fault: Fault, point: int) -> list[str]:
        """Everything that is not as promised when that fault strikes there."""
        code, stderr, _ = self.run(fault, point)
        return [f"{fault} at {point}: {what}" for what in self._judge(code, stderr)]

    def run(self, fault: Fault, point: int) -> tuple[int, str, int]:
        """Exit code, errors and number of calls of the step with that fault."""
        self._lay_out()
        disk = Disk(self.folder) if fault.loss else None
        env = self.env | {
            "LD_PRELOAD": str(self.shim),
            "FAULT_STATE": str(self.state),
            "FAULT_ROOT": str(self.folder),
            "FAULT_KIND": fault.kind,
            "FAULT_AT": str(point),
            "FAULT_ERRNO": str(fault.number),
        }
        env |= {"FAULT_LOG": str(self.log)} if fault.loss else {}
        env |= {"FAULT_ALWAYS": "1"} if fault.always else {}
        arguments = [part.format(folder=self.folder) for part in self.case.command]
        done = subprocess.run(
            [sys.executable, *arguments],
            env=env,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            check=False,
            timeout=120,
        )
        self._wait_for_the_killed()
        if disk:
            disk.replay(self.log)
            disk.lose(fault.loss, point)
        (count,) = struct.unpack("Q", self.state.read_bytes()[:8])
        return done.returncode, done.stderr.decode(errors="replace"), count

    def _wait_for_the_killed(self) -> None:
        """The step's own processes may end a moment after it; the lock is free after the last."""
        lock = Site.of(self._ledger(), self._repository()).lock_file
        end = time.monotonic() + 5
        while lock.exists() and time.monotonic() < end:
            descriptor = try_lock(lock)
            if descriptor is not None:
                os.close(descriptor)
                return
            time.sleep(0.005)

    def _lay_out(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.case.template, self.folder, symlinks=True)
        self._git(self.folder, "update-index", "-q", "--refresh")
        for old in self.place.glob("log*"):
            old.unlink()
        self.log.touch()
        self.state.write_bytes(bytes(64))

    def _judge(self, code: int, stderr: str) -> Iterator[str]:
        if "Traceback" in stderr:
            yield f"traceback: {stderr}"
        if code not in (0, 2, 3, KILLED):
            yield f"exit {code}: {stderr}"
        start = time.monotonic()
        try:
            recover(self.folder, self._repository())
        except ReformctlError as error:
            yield f"no recovery: {error.message}"
            return
        took = time.monotonic() - start
        if took > 1:
            yield f"recovery took {took:.1f} s"
        state = self.state_of()
        yield from self._misfits(state, code, stderr)
        if self._is_git():
            yield from self._traces()
        yield from self._next_step(state)

    def _misfits(self, state: str, code: int, stderr: str) -> Iterator[str]:
        if state not in ("old", "new"):
            yield f"{state} (exit {code}: {stderr})"
        if (code, state) in ((0, "old"), (2, "new")):
            yield f"exit {code} but {state}: {stderr}"
        if self._is_git() and self._status(self.folder) != self.status.get(state):
            yield f"status of {state}: {self._status(self.folder)!r}"

    def _traces(self) -> Iterator[str]:
        directory = self.folder / ".git"
        locks = (path for path in directory.rglob("*.lock") if path.parent.name != "tmp")
        yield from (f"left {path}" for path in locks)
        if (directory / "reformctl/journal").exists():
            yield "left a journal"

    def _next_step(self, state: str) -> Iterator[str]:
        """The next step is taken as if nothing had been."""
        edit = self.edits[0]
        before = edit.before if state == "old" else edit.after
        if state not in ("old", "new") or before is None:
            return
        commit = self.case.commit or state == "old"
        try:
            with writing(self._ledger(), self._repository(), patience=1) as transaction:
                following = [FileEdit(edit.path, before, before + b"# next\n")]
                transaction.put(following, "next", commit=commit)
        except ReformctlError as error:
            yield f"next step refused: {error.message}"
        if self._is_git():
            fsck = self._run(self.folder, "fsck", "--no-dangling", "--no-progress", "--strict")
            if fsck.returncode or fsck.stderr:
                yield f"fsck: {fsck.stdout!r} {fsck.stderr!r}"

    def state_of(self) -> str:
        """``old``, ``new`` or, in words, what it is instead."""
        files = {edit.path: self._content(edit.path) for edit in self.edits}
        old = all(files[edit.path] == edit.before for edit in self.edits)
        new = all(files[edit.path] == edit.after for edit in self.edits)
        drafts = [path.name for path in self.folder.rglob(".reformctl-*")]
        if drafts or old == new:
            return f"between: {files} {drafts}"
        if self._is_git() and self.case.commit:
            head = self._head(self.folder)
            if old != (head == self.old):
                return f"HEAD is {head}, files {files}"
            if new and self._recorded() != sorted(edit.path for edit in self.edits):
                return f"recorded {self._recorded()}"
        return "old" if old else "new"

    def _recorded(self) -> list[str]:
        """The files of the newest commit, if it stands on the one before the step."""
        asked = ("log", "-1", "--format=%P", "--name-only", "--no-renames")
        base = f"--relative={self.case.prefix}/" if self.case.prefix else "--no-relative"
        parent, _, *names = self._git(self.folder, *asked, base).decode().splitlines()
        return sorted(names) if (parent or "none") == self.old else [f"on {parent}"]

    def _content(self, path: str) -> bytes | None:
        file = self._ledger() / path
        return file.read_bytes() if file.exists() else None

    def _ledger(self) -> Path:
        return self.folder / self.case.prefix

    def _is_git(self) -> bool:
        return self.old != ""

    def _repository(self) -> Repository | None:
        return Repository.find(self._ledger()) if self._is_git() else None

    def _head(self, folder: Path) -> str:
        if not (folder / ".git").exists():
            return ""
        done = self._run(folder, "rev-parse", "--verify", "--quiet", "HEAD")
        return done.stdout.decode().strip() or "none"

    def _status(self, folder: Path) -> bytes:
        if not (folder / ".git").exists():
            return b""
        return self._git(folder, "status", "--porcelain=v1", "-z", "--untracked-files=all")

    def _git(self, folder: Path, *arguments: str) -> bytes:
        done = self._run(folder, *arguments)
        return done.stdout

    def _run(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", os.fspath(folder), *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, check=False)
