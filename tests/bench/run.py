"""How fast the program is: ``python tests/bench/run.py [--quick] [--write]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.figures import PEERS, peer_tasks, references, tasks  # noqa: E402
from tests.bench.page import Results, page  # noqa: E402
from tests.bench.stopwatch import Cost, Task, cost, medians  # noqa: E402


def main() -> None:
    """Measure everything and print the page; ``--write`` keeps it."""
    asked = _arguments()
    runs = 3 if asked.quick else asked.runs
    with tempfile.TemporaryDirectory() as folder:
        programs = Path(folder, "program", "bin")
        program = asked.reformctl or _installed(programs, [str(ROOT)]) / "reformctl"
        text = page(_measured(program.absolute(), Path(folder), asked.plans, runs, asked.quick))
    sys.stdout.write(text)
    if asked.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--plans", type=int, default=336, help="the size of the sample")
    parser.add_argument("--quick", action="store_true", help="three runs, no other programs")
    parser.add_argument("--reformctl", type=Path, help="an installed program; default: a new one")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    return parser.parse_args()


def _measured(program: Path, folder: Path, plans: int, runs: int, quick: bool) -> Results:
    sample = folder / "sample"
    demo = cost(Task([program, "demo", sample, "--plans", str(plans)]))
    today = subprocess.check_output(
        ["git", "-C", str(sample), "log", "-1", "--format=%cs"], text=True
    ).strip()
    python = program.with_name("python")
    measured = references(python, sample) | tasks(program, sample, today)
    costs = medians(measured, runs)
    return Results(plans, runs, demo, costs, {} if quick else _peers(folder, sample))


def _peers(folder: Path, sample: Path) -> dict[str, Cost]:
    """What other programs take for the same plans, as far as they can be installed."""
    programs = folder / "peers" / "bin"
    for name in PEERS:
        try:
            _installed(programs, [name])
        except subprocess.CalledProcessError:
            sys.stderr.write(f"{name} can't be installed\n")
    found = peer_tasks(programs, ROOT / "schemas" / "plan.schema.json", sample)
    return {name: cost(task) for name, task in found.items()}


def _installed(programs: Path, packages: list[str]) -> Path:
    """The ``bin`` of an environment with those packages; not editable, which starts slower."""
    if not programs.is_dir():
        environment = ["-m", "venv", "--without-pip", str(programs.parent)]
        subprocess.run([sys.executable, *environment], check=True)
    # By this environment's pip: the script an old one writes starts slower.
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "-q"]
    subprocess.run([*pip, *packages], check=True)
    return programs


if __name__ == "__main__":
    main()
