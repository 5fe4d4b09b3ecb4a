"""Time and memory of whole processes, measured in turn."""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

# What the user's own settings must not decide.
STEERING = ("REFORMCTL_", "PYTHON", "GIT_", "LC_", "NO_COLOR", "COLUMNS", "TERM")
ENVIRONMENT = {
    **{name: text for name, text in os.environ.items() if not name.startswith(STEERING)},
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm",
}


@dataclass(frozen=True)
class Task:
    """A command line, where it runs, and whether it writes to a terminal."""

    command: Sequence[str | Path]
    folder: Path = Path()
    terminal: bool = False


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of processor (children included) and of the clock, and MiB."""

    processor: float
    clock: float
    memory: float


def cost(task: Task) -> Cost:
    """The cost of running the task once; raises OSError when it can't be run."""
    begun = time.perf_counter()
    status, usage = _on_terminal(task) if task.terminal else _in_pipe(task)
    clock = time.perf_counter() - begun
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1 is a ledger with findings
        raise OSError(f"failed: {' '.join(map(str, task.command))}")
    return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


def medians(tasks: Mapping[str, Task], runs: int) -> dict[str, Cost]:
    """The median costs of all tasks, run in turn so that a busy minute meets all of them."""
    found: dict[str, list[Cost]] = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            found[name].append(cost(task))
    return {name: _median(costs) for name, costs in found.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.processor for cost in costs),
        statistics.median(cost.clock for cost in costs),
        max(cost.memory for cost in costs),
    )


def _in_pipe(task: Task) -> tuple[int, resource.struct_rusage]:
    with subprocess.Popen(
        task.command,
        cwd=task.folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        process.stdout.read()
        return _waited(process)


def _on_terminal(task: Task) -> tuple[int, resource.struct_rusage]:
    ours, theirs = pty.openpty()
    try:
        with subprocess.Popen(
            task.command,
            cwd=task.folder,
            env=ENVIRONMENT,
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
