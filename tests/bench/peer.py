"""Other programs that do a part of the same, each on the sample's plans in its own format."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import which

from tests.bench.ledger import Ledger, State
from tests.bench.stopwatch import Task, cost

PART = "peers"
PACKAGES = ("check-jsonschema", "yamllint", "doorstop", "beancount", "beanquery")
"""What pip installs; the others are measured where they are on the machine."""
CHECK, COUNT = "check", "count"
FILES = "tests.bench.peer_files"
ROOT = Path(__file__).parents[2]
YAML_RULES = "{extends: relaxed, rules: {line-length: disable}}"
PLANS = "plans-alone"
# What no plan names, and no other program is given.
APART = (".git", "agenda", "appraisals", "bulletins", "experiences", "notices", "pilots")
QUERY = "SELECT root(account, 2), sum(position) GROUP BY 1"


@dataclass(frozen=True)
class Peer:
    """What another program does, and at least how many times longer it shall take than ours."""

    name: str
    does: str
    what: str
    at_least: float | None = None


OURS = {
    CHECK: (
        Peer("reformctl check", CHECK, "every rule and schema, of plans and what they name"),
        Peer("reformctl check, all", CHECK, "the same of the whole ledger: 284 more files"),
    ),
    COUNT: (
        Peer("reformctl status", COUNT, "the state of the programme, a new question"),
        Peer("reformctl status, asked again", COUNT, "the answer kept"),
    ),
}
HELD_AGAINST = tuple(ours[0].name for ours in OURS.values())
PEERS = (
    Peer(
        "hledger check", CHECK, "transactions for plans, items, verdicts and steps: balanced", 1.5
    ),
    Peer("bean-check", CHECK, "the same transactions, without its cache"),
    Peer("doorstop", CHECK, "a requirement for each item, linked to its plan"),
    Peer("check-jsonschema", CHECK, "the plans as they are, against their JSON Schema", 20),
    Peer("yamllint", CHECK, "the plans as they are, by the relaxed rules", 20),
    Peer("taskwarrior", COUNT, "a task for each item: `task summary`"),
    Peer("hledger balance", COUNT, "items by group and plan"),
    Peer("bean-query", COUNT, "items by group, without its cache"),
)


def installed(programs: Path, packages: tuple[str, ...]) -> Path:
    """The ``bin`` of an environment with those packages; not editable, which starts slower."""
    if not programs.is_dir():
        environment = ["-m", "venv", "--without-pip", str(programs.parent)]
        subprocess.run([sys.executable, *environment], check=True)
    # By this environment's pip: the script an old one writes starts slower.
    pip = [sys.executable, "-m", "pip", "--python", str(programs / "python"), "install", "-q"]
    for package in packages:
        if subprocess.run([*pip, package], check=False).returncode:
            sys.stderr.write(f"{package} can't be installed\n")
    return programs


def peer_tasks(programs: Path, ledger: Ledger, folder: Path) -> dict[str, Task]:
    """Ours and those of the peers that are installed, by name."""
    if not folder.exists():
        _convert(programs, ledger.folder, folder)
    return {**_ours(ledger, folder), **_theirs(programs, ledger, folder)}


def _convert(programs: Path, ledger: Path, folder: Path) -> None:
    tasks = ["--taskwarrior"] if which("task") else []
    subprocess.run([sys.executable, "-m", FILES, ledger, folder, *tasks], cwd=ROOT, check=True)
    shutil.copytree(ledger, folder / PLANS, ignore=shutil.ignore_patterns(*APART))
    if (programs / "doorstop").exists():
        # Its first run marks every requirement as reviewed.
        cost(Task([programs / "doorstop"], folder / "doorstop"))


def _ours(ledger: Ledger, folder: Path) -> dict[str, Task]:
    (plans, whole), (new, again) = OURS[CHECK], OURS[COUNT]
    return {
        plans.name: replace(ledger.task("check", State.OFF), folder=folder / PLANS),
        new.name: ledger.task("status", State.NEW),
        whole.name: ledger.task("check", State.OFF),
        again.name: ledger.task("status", State.AGAIN),
    }


def _theirs(programs: Path, ledger: Ledger, folder: Path) -> dict[str, Task]:
    plans = sorted(ledger.folder.glob("plans/**/*.yaml"))
    schema = ROOT / "schemas" / "plan.schema.json"
    journal, beans = folder / "plans.journal", folder / "plans.beancount"
    uncached = {"BEANCOUNT_DISABLE_LOAD_CACHE": "1"}
    hledger, task = which("hledger"), which("task")
    found: Mapping[str, Task] = {
        "hledger check": Task([hledger or "", "check", "-f", journal]),
        "hledger balance": Task([hledger or "", "balance", "-f", journal]),
        "taskwarrior": Task([task or "", f"rc:{folder / 'taskwarrior' / 'rc'}", "summary"]),
        "bean-check": Task([programs / "bean-check", beans], settings=uncached),
        "bean-query": Task([programs / "bean-query", beans, QUERY], settings=uncached),
        "doorstop": Task([programs / "doorstop", "--no-reformat"], folder / "doorstop"),
        "check-jsonschema": Task([programs / "check-jsonschema", "--schemafile", schema, *plans]),
        "yamllint": Task([programs / "yamllint", "-d", YAML_RULES, *plans]),
    }
    return {name: task for name, task in found.items() if Path(task.command[0]).is_file()}
