"""How fast the program is, as ratios against things measured in the same run."""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOAD_ALL = """
import sys, yaml
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


@dataclass(frozen=True)
class Figure:
    """One command against the reference it is measured by, and the ratio to reach."""

    what: str
    command: list[str]
    reference: str
    target: float | None


def seconds(command: list[str]) -> float:
    """User and system time of the command and its children, which a busy machine disturbs least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def installed(folder: Path) -> Path:
    """A regular install of the project in an environment of its own."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", str(ROOT)], check=True)
    return folder / "bin"


def measured(
    figures: list[Figure], references: dict[str, list[str]], runs: int
) -> dict[str, float]:
    """The median CPU time of every command and reference, measured in turn, run after run."""
    commands = {figure.what: figure.command for figure in figures} | references
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: statistics.median(found) for name, found in times.items()}


def figures_of(program: Path, demo: Path) -> list[Figure]:
    """What is measured, and the ratios of the first version's targets."""
    run = [str(program)]
    here = ["--ledger", str(demo), "--today", "2017-06-15"]
    past = ["--ledger", str(demo), "--at", "2016-12-31"]
    return [
        Figure("--version", [*run, "--version"], "P", 1.5),
        Figure("status", [*run, "status", *here], "Y", 0.8),
        Figure("check", [*run, "check", *here], "Y", 0.8),
        Figure("status --at 2016-12-31", [*run, "status", *past], "Y", None),
        Figure("show P-M16-03", [*run, "show", "P-M16-03", *here], "Y", None),
        Figure("list --overdue", [*run, "list", "--overdue", *here], "Y", None),
        Figure("history P-M16-03", [*run, "history", "P-M16-03", *here], "L", None),
    ]


def references_of(python: str, demo: Path) -> dict[str, list[str]]:
    """What the figures are ratios of; the names are those of the design's speed page."""
    log = ["log", "--raw", "-z", "--no-renames", "--no-abbrev"]
    return {
        "P": [python, "-c", "pass"],
        "T": [python, "-c", "import typer"],
        "G": ["git", "-C", str(demo), "status", "--porcelain=v2"],
        "L": ["git", "-C", str(demo), *log],
        "Y": [python, "-c", LOAD_ALL, str(demo)],
    }


MEANINGS = {
    "P": "`python -c pass`",
    "T": "`python -c 'import typer'`",
    "G": "`git status --porcelain=v2` of the demo",
    "L": "`git log --raw -z --no-renames --no-abbrev` of the demo",
    "Y": "loading the same files with `yaml.CSafeLoader`, nothing else",
}


def page(figures: list[Figure], medians: dict[str, float], demo_seconds: float, runs: int) -> str:
    """The results as a Markdown page."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    lines = [
        "# Benchmarks",
        "",
        f"{date.today()}, {os.cpu_count()} cores, {memory} GiB, Python "
        f"{platform.python_version()}; medians of {runs} interleaved runs, user and system time of",
        "whole processes, a regular install. Nothing is cached between runs.",
        f"The sample has 336 plans; `reformctl demo` took {demo_seconds:.1f} s.",
        "",
        "| what | seconds | ratio | to reach |",
        "| --- | --- | --- | --- |",
    ]
    for figure in figures:
        took, unit = medians[figure.what], figure.reference
        ratio = took / medians[unit]
        target, mark = "–", ""
        if figure.target:
            target = f"≤ {figure.target} {unit}"
            mark = " √" if ratio <= figure.target else " ×"
        lines.append(f"| `{figure.what}` | {took:.3f} | {ratio:.2f} {unit} | {target}{mark} |")
    lines += ["", "| reference | seconds | what it is |", "| --- | --- | --- |"]
    lines += [f"| {name} | {medians[name]:.3f} | {text} |" for name, text in MEANINGS.items()]
    return "\n".join([*lines, ""])


def main() -> None:
    """Measure everything and print the page; ``--write`` keeps it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        programs = installed(Path(folder) / "venv")
        demo = Path(folder) / "demo"
        demo_seconds = seconds([str(programs / "reformctl"), "demo", str(demo)])
        figures = figures_of(programs / "reformctl", demo)
        medians = measured(figures, references_of(str(programs / "python"), demo), asked.runs)
        text = page(figures, medians, demo_seconds, asked.runs)
    sys.stdout.write(text)
    if asked.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
