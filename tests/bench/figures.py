"""What is measured, against what, and the ratio to reach."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bench.stopwatch import Task

LOAD_ALL = """
import sys, yaml
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""

# Each reference and what it is.
REFERENCES = {
    "P": "`python -c pass`",
    "T": "`python -c 'import typer'`",
    "G": "`git status --porcelain=v2` of the sample",
    "L": "`git log --raw -z --no-renames --no-abbrev` of the sample",
    "Y": "loading the sample's files with `yaml.CSafeLoader` and nothing else",
}


@dataclass(frozen=True)
class Figure:
    """A task against a reference; without a bound the ratio is only told."""

    task: str
    reference: str
    at_most: float | None = None


FIGURES = (
    Figure("--version", "P", 1.5),
    Figure("status", "Y", 0.8),
    Figure("check", "Y", 0.8),
    Figure("status", "P", 2.5),
    Figure("status on a terminal", "P", 9),
    Figure("show PLAN", "P", 2.5),
    Figure("list", "P", 2.5),
    Figure("status --at DATE", "P", 2.5),
    Figure("history PLAN", "P", 5),
    Figure("history PLAN", "L"),
)

# Programs that check the same plans; ours must be that many times faster.
PEERS = {"check-jsonschema": 20, "yamllint": 20}


def references(python: Path, sample: Path) -> dict[str, Task]:
    """The references, by their letters."""
    return {
        "P": Task([python, "-c", "pass"]),
        "T": Task([python, "-c", "import typer"]),
        "G": Task(["git", "status", "--porcelain=v2"], sample),
        "L": Task(["git", "log", "--raw", "-z", "--no-renames", "--no-abbrev"], sample),
        "Y": Task([python, "-c", LOAD_ALL, sample]),
    }


def tasks(program: Path, sample: Path, today: str) -> dict[str, Task]:
    """What is asked of the program, in the sample's folder on its last day."""
    plan = min(path.stem for path in sample.glob("plans/2016/**/*.yaml"))

    def ask(*words: str, terminal: bool = False) -> Task:
        return Task([program, *words], sample, terminal)

    return {
        "--version": ask("--version"),
        "status": ask("status", "--today", today),
        "status on a terminal": ask("status", "--today", today, terminal=True),
        "status --at DATE": ask("status", "--at", "2016-12-31"),
        "show PLAN": ask("show", plan, "--today", today),
        "list": ask("list", "--today", today),
        "history PLAN": ask("history", plan, "--today", today),
        "check": ask("check", "--today", today),
    }


def peer_tasks(programs: Path, schema: Path, sample: Path) -> dict[str, Task]:
    """The peers that are installed there, each on all plans of the sample."""
    plans = sorted(sample.glob("plans/**/*.yaml"))
    rules = "{extends: relaxed, rules: {line-length: disable}}"
    found = {
        "check-jsonschema": Task([programs / "check-jsonschema", "--schemafile", schema, *plans]),
        "yamllint": Task([programs / "yamllint", "-d", rules, *plans]),
    }
    return {name: task for name, task in found.items() if Path(task.command[0]).is_file()}
