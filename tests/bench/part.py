"""The parts of the benchmark: which ledgers, and what is asked of each."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.ledger import IDENTITY, PAST, Ledger, State
from tests.bench.longer import lengthen
from tests.bench.stopwatch import ENVIRONMENT, Task

LOAD_ALL = """
import sys, yaml
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""
BUILD_FILES = """
import sys
from pathlib import Path
from reformctl.store.sample import write_sample
write_sample(Path(sys.argv[1]), int(sys.argv[2]))
"""

# The single commit of a ledger without a history is of the sample's last day.
DATED = {**ENVIRONMENT, "GIT_COMMITTER_DATE": "2017-06-15T12:00:00+0800"}

# Each reference and what it is.
REFERENCES = {
    "P": "`python -c pass`",
    "T": "`python -c 'import typer'`",
    "G": "`git status --porcelain=v2` of the ledger",
    "L": "`git log --raw -z --no-renames --no-abbrev` of its repository",
    "Y": "loading its files with `yaml.CSafeLoader` and nothing else",
}

TERMINAL = " on a terminal"
INDEX = "history --kind unreadable"
"""Every event of the whole history is found, and none shown."""

COMPLETION = ("__complete bash st", "__complete zsh show P-M16", "__complete fish set PLAN/")
"""What shells ask at a Tab: for a command, a plan with its title, an item with its text."""

NEW, AGAIN, COLD, OFF = State.NEW, State.AGAIN, State.COLD, State.OFF
DIRTY, COMMIT = State.DIRTY, State.COMMIT
ASKED_TWICE = (NEW, AGAIN)

# A command and the states it is asked in; an answer is asked for again right after it was given.
Asked = tuple[str, tuple[State, ...]]


@dataclass(frozen=True)
class Part:
    """A ledger of so many plans, how often it is measured, and what it is asked."""

    name: str
    plans: int
    history: bool
    """Whether it has the whole history of the sample, and not only one commit."""
    runs: int
    references: str
    asked: tuple[Asked, ...]
    commits: int = 0
    """To how many its history is made longer by small edits."""


SAMPLE: tuple[Asked, ...] = (
    ("--version", (State.ANY,)),
    *((words, (State.KEPT,)) for words in COMPLETION),
    ("status", (COLD, NEW, AGAIN, DIRTY, COMMIT)),
    (f"status{TERMINAL}", ASKED_TWICE),
    ("show PLAN", ASKED_TWICE),
    ("list", ASKED_TWICE),
    ("remind", ASKED_TWICE),
    ("check", (OFF, *ASKED_TWICE)),
    ("history PLAN", (COLD, NEW, AGAIN, COMMIT)),
    ("trend", (COLD, NEW, AGAIN, COMMIT)),
)
TREE: tuple[Asked, ...] = (
    ("status", (COLD, NEW, AGAIN, DIRTY, COMMIT)),
    ("show PLAN", ASKED_TWICE),
    ("list", ASKED_TWICE),
    ("remind", ASKED_TWICE),
    ("check", (OFF,)),
)
BIG_TREE: tuple[Asked, ...] = (("status", (COLD, NEW, AGAIN)),)
HISTORY: tuple[Asked, ...] = (
    ("status", (NEW, AGAIN, DIRTY, COMMIT)),
    ("trend", (COLD, NEW, AGAIN, COMMIT)),
    ("history PLAN", (COLD, NEW, AGAIN, COMMIT)),
    (INDEX, (COLD,)),
)

PARTS = (
    Part("336 plans", 336, True, 9, "PTGLY", SAMPLE),
    Part("3,360 plans", 3_360, False, 3, "PGY", TREE),
    Part("33,600 plans", 33_600, False, 1, "PGY", BIG_TREE),
    Part("2,000 commits", 120, True, 5, "PL", HISTORY),
    Part("20,000 commits", 1_305, True, 5, "PL", HISTORY),
    Part("100,000 commits", 7_200, True, 1, "PGL", HISTORY),
    Part("100,000 on 1,305 plans", 1_305, True, 1, "PL", HISTORY, commits=100_000),
)


def build(part: Part, program: Path, folder: Path) -> None:
    """Make the part's ledger in that folder."""
    if part.history:
        subprocess.run(
            [program, "demo", folder, "--plans", str(part.plans), "--quiet"],
            check=True,
            stdout=sys.stderr,
        )
        if part.commits:
            lengthen(folder, part.commits)
            _age(folder)
        return
    python = program.with_name("python")
    subprocess.run([python, "-c", BUILD_FILES, folder, str(part.plans)], check=True)
    _age(folder)
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "the sample")):
        subprocess.run(["git", *IDENTITY, *words], cwd=folder, env=DATED, check=True)


def _age(folder: Path) -> None:
    """Date every file back, so that git sees by its age alone that it has not changed."""
    for path in folder.rglob("*.yaml"):
        os.utime(path, (PAST, PAST))
    subprocess.run(["git", "update-index", "-q", "--refresh"], cwd=folder, check=False)


def tasks(part: Part, ledger: Ledger) -> dict[str, Task]:
    """The references by their letters, and everything asked, by what it is called."""
    python = ledger.program.with_name("python")
    known = {
        "P": Task([python, "-c", "pass"]),
        "T": Task([python, "-c", "import typer"]),
        "G": Task(["git", "status", "--porcelain=v2"], ledger.folder),
        "L": Task(["git", "log", "--raw", "-z", "--no-renames", "--no-abbrev"], ledger.folder),
        "Y": Task([python, "-c", LOAD_ALL, ledger.folder]),
    }
    return {
        **{letter: known[letter] for letter in part.references},
        **{named(words, state): _task(ledger, words, state) for words, state in figures(part)},
    }


def named(words: str, state: State) -> str:
    """What a command in a state is called in the results."""
    return f"{words}, {state}"


def figures(part: Part) -> Iterator[tuple[str, State]]:
    """Every command and state that is measured."""
    return ((words, state) for words, states in part.asked for state in states)


def _task(ledger: Ledger, words: str, state: State) -> Task:
    return ledger.task(words.removesuffix(TERMINAL), state, words.endswith(TERMINAL))
