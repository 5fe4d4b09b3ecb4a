"""A place where one step is run again and again, with and without a fault."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reformctl.store.lock import try_lock
from tests.faults.fault import WATCH, Fault, Shared
from tests.faults.powercut import Disk
from tests.faults.tree import Tree, read_tree
from tests.gitrepo import environment

FOR_GOOD = 2**62
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """How a step ended, what it said, and how many calls it made."""

    code: int
    stderr: str
    calls: int = 0
    leader: int = 0
    """The process it was begun in."""


@dataclass(frozen=True)
class Call:
    """One call that changes something: what, and by which process."""

    path: str
    process: int


Watcher = Callable[[int, Tree, Disk], None]
"""Told before each call, and after the last, what is on the disk and what of it is safe."""


class Runner:
    """A process that has everything imported and runs one step after the other."""

    def __init__(self, said: Path, env: dict[str, str]) -> None:
        self.said = said
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.server"],
            env=env,
            cwd=said.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def take(self, arguments: list[str], folder: Path) -> Ran:
        self.ask(arguments, folder)
        return self.answer()

    def ask(self, arguments: list[str], folder: Path) -> None:
        asked = {"arguments": arguments, "folder": str(folder), "stderr": str(self.said)}
        assert self.process.stdin
        self.process.stdin.write(json.dumps(asked).encode() + b"\n")
        self.process.stdin.flush()

    def has_answered(self) -> bool:
        assert self.process.stdout
        return bool(select.select([self.process.stdout], [], [], 0.0002)[0])

    def answer(self) -> Ran:
        assert self.process.stdout
        code, leader = map(int, self.process.stdout.readline().split())
        return Ran(code, self.said.read_text("utf-8", "replace"), leader=leader)

    def stop(self) -> None:
        self.process.communicate()


class Server:
    """The folder in which steps are taken, the shim under them and the process that runs them."""

    def __init__(self, shim: Path, place: Path) -> None:
        self.place, self.folder, self.log = place, place / "work", place / "log"
        self.shared = Shared(place / "state")
        self.env = environment(place) | {
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            # The same objects, and so the same calls, in every run.
            "GIT_AUTHOR_DATE": "2017-06-15T10:00:00+08:00",
            "GIT_COMMITTER_DATE": "2017-06-15T10:00:00+08:00",
        }
        who = "[user]\n\tname = Clerk\n\temail = clerk@example.org\n"
        (place / ".gitconfig").write_text(who)
        shimmed = {
            "LD_PRELOAD": str(shim),
            "FAULT_STATE": str(self.shared.file),
            "FAULT_ROOT": str(self.folder),
            "FAULT_LOG": str(self.log),
        }
        self.first = Runner(place / "said", self.env | shimmed)
        self.second = Runner(place / "said again", self.env)
        """Without the shim."""

    def take(self, arguments: list[str], look: Callable[[int], None] | None = None) -> Ran:
        """One step; each call waits until it has been looked at."""
        self.first.ask(arguments, self.folder)
        while look and not self.first.has_answered():
            call = self.shared.waiting
            if call:
                try:
                    look(call)
                except BaseException:
                    self.shared.let_go(FOR_GOOD)
                    self.first.answer()
                    raise
                self.shared.let_go(call)
        return replace(self.first.answer(), calls=self.shared.calls)

    def stop(self) -> None:
        self.first.stop()
        self.second.stop()


class Bench:
    """One step, taken again and again from the same start, with and without a fault."""

    def __init__(self, server: Server, template: Path, command: Sequence[str]) -> None:
        self.server, self.template, self.command = server, template, command
        self.folder = server.folder

    def run(self, fault: Fault, point: int) -> Ran:
        """The step with that fault at that call."""
        self.lay_out()
        self.server.shared.order(fault, point, logged=False)
        ran = self.server.take(self._arguments(self.folder))
        self._wait_for_the_killed()
        return ran

    def again(self, folder: Path) -> Ran:
        """The same step in a folder no faults are for, even while another one is stopped."""
        return self.server.second.take(self._arguments(folder), folder)

    def watch(self, watcher: Watcher) -> tuple[Ran, list[Call]]:
        """The step without a fault, with a look at the disk before each call and at the end."""
        self.lay_out()
        disk, live = Disk(self.folder), read_tree(self.folder)
        calls: list[Call] = []
        with self.server.log.open(encoding="utf-8", errors="surrogateescape") as log:

            def look(call: int) -> None:
                nonlocal live
                lines = log.read().splitlines()
                made = [line.split("\t") for line in lines if line.startswith("call\t")]
                calls.extend(Call(path, int(process)) for _, process, path, _ in made)
                changes = (line for line in lines if not line.startswith("call\t"))
                disk.replay(self.server.log, changes, live)
                live = read_tree(self.folder)
                watcher(call, live, disk)

            self.server.shared.order(WATCH, 0, logged=True)
            ran = self.server.take(self._arguments(self.folder), look)
            look(ran.calls + 1)
        return ran, calls

    def lay_out(self) -> None:
        """The folder as it is before the step."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.template, self.folder, symlinks=True)
        if (self.folder / ".git").exists():
            self.git(self.folder, "update-index", "-q", "--refresh")
        for old in self.server.place.glob("log*"):
            old.unlink()
        self.server.log.touch()

    def git(self, folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", os.fspath(folder), *arguments]
        return subprocess.run(command, env=self.server.env, capture_output=True, check=False)

    def _arguments(self, folder: Path) -> list[str]:
        return [part.format(folder=folder) for part in self.command]

    def _wait_for_the_killed(self) -> None:
        """The step's own processes may end a moment after it; the lock is free after the last."""
        end = time.monotonic() + 5
        for lock in self.folder.rglob("*reformctl/lock"):
            while time.monotonic() < end:
                descriptor = try_lock(lock)
                if descriptor is not None:
                    os.close(descriptor)
                    break
                time.sleep(0.005)
