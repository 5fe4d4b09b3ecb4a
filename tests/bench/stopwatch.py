"""Time and memory of whole processes, measured in turn."""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

# What the user's own settings must not decide.
STEERING = ("REFORMCTL_", "PYTHON", "GIT_", "LC_", "NO_COLOR", "COLUMNS", "TERM")
ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if not name.startswith(STEERING)},
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm",
}

LEAST_RUNS = 15
"""Of what takes less than :data:`SHORT` seconds, even where the rest is run less often."""
SHORT = 1
SHARE = 4
"""A reference is run before and behind a task for a fourth of the time that takes, at least once
if it is the shorter of the two, at most :data:`MOST_BESIDE` times."""
MOST_BESIDE = 5


def nothing() -> None:
    """What a task needs done before and after it, unless it says otherwise."""


@dataclass(frozen=True)
class Task:
    """A command line, where it runs, and what is done around it without being measured."""

    command: Sequence[str | Path]
    folder: Path = Path()
    terminal: bool = False
    """Whether it writes to a terminal instead of a pipe."""
    settings: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = nothing
    after: Callable[[], None] = nothing

    @property
    def environment(self) -> dict[str, str]:
        """The variables it runs with."""
        return {**ENVIRONMENT, **self.settings}


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of processor (children included) and of the clock, and MiB.

    The memory is that of the biggest process of the run, not of all together.
    """

    processor: float
    clock: float
    memory: float


def cost(task: Task) -> Cost:
    """The cost of running the task once; raises OSError when it can't be run."""
    task.before()
    try:
        return timed(task)
    finally:
        task.after()


@dataclass(frozen=True)
class Run:
    """One run of a task."""

    cost: Cost
    beside: Mapping[str, Cost] = field(default_factory=dict)
    """What its references took around it, by their names."""

    def ratio(
        self, references: Sequence[str], by_the_clock: bool = False, besides: str = ""
    ) -> float:
        """How many times as long it took as all those references together.

        What the one named besides took is not counted.
        """
        took, *beside = (
            one.clock if by_the_clock else one.processor
            for one in (self.cost, *(self.beside[name] for name in (*besides, *references)))
        )
        known, units = beside[: len(besides)], beside[len(besides) :]
        return (took - sum(known)) / sum(units)


class Round:
    """Tasks run in turn, with the references that each is held against."""

    def __init__(self, tasks: Mapping[str, Task], references: Collection[str]) -> None:
        """Nothing is run yet; the references are some of the tasks."""
        self._tasks = tasks
        self._references = references
        self._last: dict[str, Cost] = {}

    def run(self, name: str) -> Run:
        """Run the task once.

        A machine that is slow for some seconds and fast for some is slow and fast for its
        references too, which are run right before and behind it, or were a moment ago if they take
        longer than the task. One that needs something done itself does not come between a task and
        what that needs.
        """
        task = self._tasks[name]
        if name in self._references:
            self._last[name] = cost(task)
            return Run(self._last[name])
        bare = [one for one in self._references if self._tasks[one].before is nothing]
        others = [one for one in self._references if one not in bare]
        found = {one: self._beside(one, name) for one in others}
        task.before()
        try:
            found |= {one: self._beside(one, name) for one in bare}
            length = timed(task)
            for one in bare:
                found[one] += self._beside(one, name)
        finally:
            task.after()
        for one in others:
            found[one] += self._beside(one, name)
        self._last[name] = length
        return Run(length, {one: mean(costs) for one, costs in found.items()})

    def _beside(self, reference: str, name: str) -> list[Cost]:
        """What the reference takes now; what it took last if the task is not worth running it."""
        last = self._last[reference]
        length = self._last[name].clock if name in self._last else last.clock
        if length < last.clock:
            return [last]
        times = min(max(1, round(length / SHARE / last.clock)), MOST_BESIDE)
        found = [cost(self._tasks[reference]) for _ in range(times)]
        self._last[reference] = mean(found)
        return found


def measured(
    tasks: Mapping[str, Task], references: Collection[str], runs: int
) -> dict[str, list[Run]]:
    """All runs of the tasks, which come in turn so that a busy minute meets all of them.

    What is short is run in further rounds. The references come first among the tasks.
    """
    round_ = Round(tasks, references)
    found: dict[str, list[Run]] = {name: [] for name in tasks}
    for number in range(max(runs, LEAST_RUNS)):
        for name in tasks:
            if number < runs or found[name][-1].cost.clock < SHORT:
                found[name].append(round_.run(name))
    return found


def median(runs: Sequence[Run]) -> Cost:
    """What the task takes; of memory, the most that it took."""
    return Cost(
        statistics.median(run.cost.processor for run in runs),
        statistics.median(run.cost.clock for run in runs),
        max(run.cost.memory for run in runs),
    )


def mean(costs: Sequence[Cost]) -> Cost:
    """What those took on average."""
    return Cost(
        statistics.fmean(one.processor for one in costs),
        statistics.fmean(one.clock for one in costs),
        max(one.memory for one in costs),
    )


def timed(task: Task) -> Cost:
    """The cost of the task alone, without what is done around it; raises OSError as above."""
    begun = time.perf_counter()
    status, usage = _on_terminal(task) if task.terminal else _in_pipe(task)
    clock = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1 is a ledger with findings
        raise OSError(f"failed: {' '.join(map(str, task.command))}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


def _in_pipe(task: Task) -> tuple[int, resource.struct_rusage]:
    with subprocess.Popen(
        task.command,
        cwd=task.folder,
        env=task.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        while process.stdout.read(1 << 16):  # let go of at once: a child begins as big as we are
            pass
        return _waited(process)


def _on_terminal(task: Task) -> tuple[int, resource.struct_rusage]:
    ours, theirs = pty.openpty()
    try:
        with subprocess.Popen(
            task.command,
            cwd=task.folder,
            env=task.environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            with suppress(OSError):  # how a terminal says that everybody has left it
                while os.read(ours, 65536):
                    pass
            return _waited(process)
    finally:
        os.close(ours)


def _waited(process: subprocess.Popen[bytes]) -> tuple[int, resource.struct_rusage]:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return status, usage
