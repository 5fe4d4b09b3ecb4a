"""What was measured, kept as JSON, so that a long benchmark can be run in pieces."""

from __future__ import annotations

import json
import os
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.bench.stopwatch import Cost, Run, median


@dataclass(frozen=True)
class Measured:
    """The runs of one part by task, and of what ledger, how often and when."""

    day: str
    revision: str
    """The last commit that changed the program."""
    runs: int
    plans: int
    commits: int
    load: float
    """How many processes wanted a core in the minute before the end."""
    names: int
    """How many names of files the kernel kept at the end; 0 where it does not tell."""
    tasks: Mapping[str, Sequence[Run]]

    def cost(self, task: str) -> Cost:
        """What the task takes."""
        return median(self.tasks[task])

    def ratio(
        self, task: str, references: Sequence[str], by_the_clock: bool = False, besides: str = ""
    ) -> float:
        """How many times as long it takes as all those references together.

        What one more of them took is not counted, if it is named.
        """
        runs = self.tasks[task]
        return statistics.median(run.ratio(references, by_the_clock, besides) for run in runs)


Results = dict[str, Measured]


def load_average() -> float:
    """How busy the machine is, ourselves included."""
    return round(os.getloadavg()[0], 1)


def names_known() -> int:
    """How many names of files the kernel keeps, those that are not there included."""
    state = Path("/proc/sys/fs/dentry-state")
    return int(state.read_text("ascii").split()[0]) if state.exists() else 0


def read_results(file: Path) -> Results:
    """The parts measured before; none when there is no such file."""
    if not file.exists():
        return {}
    return {name: _measured(part) for name, part in json.loads(file.read_text("utf-8")).items()}


def write_results(file: Path, results: Results) -> None:
    """Keep all parts in that file."""
    plain = {name: asdict(part) for name, part in results.items()}
    file.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _measured(part: dict[str, Any]) -> Measured:
    tasks = {name: [_run(**run) for run in runs] for name, runs in part["tasks"].items()}
    return Measured(**{**part, "tasks": tasks})


def _run(cost: dict[str, float], beside: dict[str, dict[str, float]]) -> Run:
    return Run(Cost(**cost), {name: Cost(**one) for name, one in beside.items()})
