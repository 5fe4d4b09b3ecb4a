"""The sample's plans in other formats: ``python -m tests.bench.peer_files LEDGER FOLDER``.

Journals (hledger, beancount) hold all that the plans' files hold. One item is one requirement
(doorstop) or one task (taskwarrior), with its text, plan, day and verified status.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from tests.bench.peer_journal import entries, write_beancount, write_hledger

TODAY = date(2017, 6, 15)


@dataclass(frozen=True)
class Item:
    """An item of a plan, as far as every program can tell it."""

    plan: str
    group: str
    id: str
    text: str
    on: date
    """The day from which on it is counted."""
    due: date
    status: str


def plans(ledger: Path) -> dict[str, Any]:
    """Every plan as its file says it, by its id; every value is text, and so is the key ``on``."""
    paths = sorted(ledger.glob("plans/**/*.yaml"))
    return {path.stem: yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader) for path in paths}


def items(found: Mapping[str, Any]) -> Iterator[Item]:
    """Every item of every plan, plan by plan."""
    for plan_id, plan in found.items():
        on = plan.get("issued", plan.get("adopted", {})).get("on")
        for item in plan.get("items", ()):
            verdicts = item.get("verdicts") or [{"status": "not_started"}]
            text, due, status = item["text"], item.get("due"), verdicts[-1]["status"]
            yield Item(plan_id, plan["group"], item["id"], text, _day(on), _day(due), status)


def _day(text: str | None) -> date:
    return date.fromisoformat(text) if text else TODAY


def write_taskwarrior(found: Sequence[Item], folder: Path) -> None:
    """A data folder of its own, filled by the program's own import."""
    folder.mkdir()
    tasks = [
        {
            "description": item.text,
            "project": f"{item.group}.{item.plan}",
            "entry": f"{item.on:%Y%m%d}T000000Z",
            "due": f"{item.due:%Y%m%d}T000000Z",
            "status": "completed" if item.status == "done" else "pending",
            **({"end": f"{TODAY:%Y%m%d}T000000Z"} if item.status == "done" else {}),
        }
        for item in found
    ]
    (folder / "rc").write_text(f"data.location={folder}\nconfirmation=no\n", "utf-8")
    given = json.dumps(tasks).encode()
    command = ["task", f"rc:{folder / 'rc'}", "import", "-"]
    subprocess.run(command, input=given, check=True, capture_output=True)


def write_doorstop(found: Sequence[Item], folder: Path) -> None:
    """Two documents of a repository: plans, and items that are linked to them."""
    for prefix, parent in (("PLAN", ""), ("ITEM", "PLAN")):
        (folder / prefix).mkdir(parents=True)
        settings = {"digits": 5, "prefix": prefix, "sep": ""}
        parents = {"parent": parent} if parent else {}
        _dump(folder / prefix / ".doorstop.yml", {"settings": {**settings, **parents}})
    number_of = {plan: at for at, plan in enumerate(dict.fromkeys(one.plan for one in found), 1)}
    for plan, number in number_of.items():
        _requirement(folder / "PLAN" / f"PLAN{number:05}.yml", number, plan, [])
    for at, item in enumerate(found, 1):
        text = f"{item.text}\n{item.plan}/{item.id} {item.due} {item.status}"
        links: list[object] = [{f"PLAN{number_of[item.plan]:05}": None}]
        _requirement(folder / "ITEM" / f"ITEM{at:05}.yml", at, text, links)
    subprocess.run(["git", "init", "--quiet", folder], check=True)


def _requirement(file: Path, level: int, text: str, links: list[object]) -> None:
    switches = {"active": True, "derived": False, "normative": True, "reviewed": None}
    rest = {"header": "", "level": f"1.{level}", "ref": "", "text": text, "links": links}
    _dump(file, {**switches, **rest})


def _dump(file: Path, content: object) -> None:
    file.write_text(yaml.dump(content, Dumper=yaml.CSafeDumper, allow_unicode=True), "utf-8")


def main() -> None:
    """Write the plans of a ledger in every format."""
    ledger, folder = Path(sys.argv[1]), Path(sys.argv[2])
    known = plans(ledger)
    found = list(items(known))
    folder.mkdir(parents=True)
    write_hledger(entries(known), folder / "plans.journal")
    write_beancount(entries(known), folder / "plans.beancount")
    write_doorstop(found, folder / "doorstop")
    if "--taskwarrior" in sys.argv:
        write_taskwarrior(found, folder / "taskwarrior")


if __name__ == "__main__":
    main()
