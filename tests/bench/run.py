"""How fast the program is, as ratios of what is measured in the same run."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.ledger import Ledger  # noqa: E402
from tests.bench.page import page  # noqa: E402
from tests.bench.part import PARTS, Part, build, tasks  # noqa: E402
from tests.bench.peer import HELD_AGAINST, PACKAGES, PART, installed, peer_tasks  # noqa: E402
from tests.bench.result import (  # noqa: E402
    Measured,
    Results,
    load_average,
    names_known,
    read_results,
    write_results,
)
from tests.bench.stopwatch import Task, measured  # noqa: E402

QUICK_RUNS = 3
SMALLEST = PARTS[0]
SIZES = [part.plans for part in PARTS[:3]]
HISTORIES = {2_000: PARTS[3:4], 20_000: PARTS[4:5], 100_000: PARTS[5:]}


def main() -> None:
    """Measure the parts asked for, print the page of all that is known; ``--write`` keeps it."""
    asked = _arguments()
    with _folder(asked.folder) as folder:
        raw = asked.raw or folder / "results.json"
        results = read_results(raw)
        for name, measured in _measured(asked, folder):
            results[name] = measured
            write_results(raw, results)
    _show(results, asked.write)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("--quick", action="store_true", help="the sample only, three runs")
    add("--size", type=int, action="append", choices=SIZES, help="plans in the work tree")
    add("--history", type=int, action="append", choices=list(HISTORIES), help="commits")
    add("--peers", action="store_true", help="other programs; without a choice: everything")
    add("--runs", type=int, help="how often; default: by the part's size")
    add("--raw", type=Path, help="a file of results that new ones are added to")
    add("--folder", type=Path, help="where ledgers and programs stay; default: removed")
    add("--reformctl", type=Path, help="an installed program; default: a new one")
    add("--write", action="store_true", help="write docs/benchmarks.md")
    return parser.parse_args()


@contextmanager
def _folder(named: Path | None) -> Iterator[Path]:
    if named:
        named.mkdir(parents=True, exist_ok=True)
        yield named.absolute()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _measured(asked: argparse.Namespace, folder: Path) -> Iterator[tuple[str, Measured]]:
    """What is measured of each part, one after the other."""
    program = asked.reformctl or installed(folder / "program" / "bin", (str(ROOT),)) / "reformctl"
    for part in _parts(asked):
        runs = asked.runs or (QUICK_RUNS if asked.quick else part.runs)
        ledger = _ledger(part, program.absolute(), folder)
        yield part.name, _result(ledger, runs, tasks(part, ledger), part.references)
    if asked.peers or not _chosen(asked):
        programs = installed(folder / "peers" / "bin", PACKAGES)
        ledger = _ledger(SMALLEST, program.absolute(), folder)
        asked_of = peer_tasks(programs, ledger, folder / "converted")
        yield PART, _result(ledger, asked.runs or QUICK_RUNS, asked_of, HELD_AGAINST)


def _chosen(asked: argparse.Namespace) -> bool:
    return bool(asked.quick or asked.size or asked.history or asked.peers)


def _parts(asked: argparse.Namespace) -> list[Part]:
    if not _chosen(asked):
        return list(PARTS)
    sizes = [part for part in PARTS[:3] if part.plans in (asked.size or ())]
    histories = [part for commits in asked.history or () for part in HISTORIES[commits]]
    return [*([SMALLEST] if asked.quick else sizes), *histories]


def _ledger(part: Part, program: Path, folder: Path) -> Ledger:
    """The part's ledger, made if need be."""
    home = folder / part.name.replace(" ", "-").replace(",", "")
    if not home.exists():
        build(part, program, home)
    return Ledger(program, home)


def _result(
    ledger: Ledger, runs: int, asked: dict[str, Task], references: Collection[str]
) -> Measured:
    sys.stderr.write(f"{ledger.folder.name}: {len(asked)} figures, {runs} runs\n")
    result = Measured(
        str(date.today()),
        _revision(),
        runs,
        ledger.plans,
        ledger.commits,
        load_average(),
        names_known(),
        measured(asked, references, runs),
    )
    return replace(result, load=load_average(), names=names_known())


def _revision() -> str:
    """The last commit that changed the program, with a plus if it was changed since."""
    git = ["git", "-C", str(ROOT)]
    last = subprocess.check_output([*git, "log", "-1", "--format=%h", "--", "reformctl"], text=True)
    changed = subprocess.check_output([*git, "status", "--porcelain", "--", "reformctl"])
    return last.strip() + ("+" if changed else "")


def _show(results: Results, write: bool) -> None:
    text = page(results)
    sys.stdout.write(text)
    if write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
