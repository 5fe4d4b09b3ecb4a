"""The sample's plans in other programs' formats: ``python peer_files.py LEDGER FOLDER``.

One item is one requirement (doorstop), one transaction (hledger, beancount) or one task
(taskwarrior), with its text, plan, day and verified status.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

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


def items(ledger: Path) -> Iterator[Item]:
    """Every item of every plan, plan by plan."""
    for path in sorted(ledger.glob("plans/**/*.yaml")):
        plan = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        on = plan.get("issued", plan.get("adopted", {})).get("on", TODAY)
        for item in plan.get("items", ()):
            verdicts = item.get("verdicts") or [{"status": "not_started"}]
            text, due, status = item["text"], item.get("due", TODAY), verdicts[-1]["status"]
            yield Item(path.stem, plan["group"], item["id"], text, on, due, status)


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


def write_hledger(found: Sequence[Item], file: Path) -> None:
    """A journal with one transaction for each item."""
    parts = (
        f"{item.on} {item.text}  ; item:{item.plan}/{item.id}, due:{item.due}\n"
        f"  {item.group}:{item.plan}:{item.status}  1 item\n"
        f"  promised  -1 item\n"
        for item in found
    )
    file.write_text("\n".join(parts), "utf-8")


def write_beancount(found: Sequence[Item], file: Path) -> None:
    """A ledger with one transaction for each item, and its accounts opened."""
    accounts = sorted({_account(item) for item in found} | {"Equity:Promised"})
    opened = [f"2013-01-01 open {account}\n" for account in accounts]
    parts = (
        f'{item.on} * "{item.text}"\n'
        f'  item: "{item.plan}/{item.id}"\n'
        f"  due: {item.due}\n"
        f"  {_account(item)}  1 ITEM\n"
        f"  Equity:Promised  -1 ITEM\n"
        for item in found
    )
    file.write_text("".join(opened) + "\n" + "\n".join(parts), "utf-8")


def _account(item: Item) -> str:
    return f"Assets:{item.group}:{item.plan}:{item.status.title().replace('_', '')}"


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
    found = list(items(ledger))
    folder.mkdir(parents=True)
    write_hledger(found, folder / "plans.journal")
    write_beancount(found, folder / "plans.beancount")
    write_doorstop(found, folder / "doorstop")
    if "--taskwarrior" in sys.argv:
        write_taskwarrior(found, folder / "taskwarrior")


if __name__ == "__main__":
    main()
