"""Time and memory of whole processes, measured in turn."""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
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
        return _measured(task)
    finally:
        task.after()


def medians(tasks: Mapping[str, Task], runs: int) -> dict[str, Cost]:
    """The median costs of all tasks, run in turn so that a busy minute meets all of them.

    What is short is run in further rounds, its references with it: a machine that is slow for some
    seconds and fast for some is slow and fast for both.
    """
    found: dict[str, list[Cost]] = {name: [] for name in tasks}
    for number in range(max(runs, LEAST_RUNS)):
        for name, task in tasks.items():
            if number < runs or found[name][-1].clock < SHORT:
                found[name].append(cost(task))
    return {name: _median(costs) for name, costs in found.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.clock for cost in costs),
        max(cost.memory for cost in costs),
    )


def _measured(task: Task) -> Cost:
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
