"""The sample's files by a plain YAML reader, and a few counts that owe nothing to the program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

LEDGER = Path(__file__).parents[2] / "ledgers" / "sichuan"
TODAY = "2017-06-15"

Data = dict[str, Any]


def load(text: str | bytes) -> Data:
    """One file; every scalar is the text that stands there."""
    found = yaml.load(text, yaml.CBaseLoader)
    assert isinstance(found, dict)
    return found


def load_folder(folder: Path) -> dict[str, Data]:
    """Path → content of every YAML file below the folder."""
    return {
        path.relative_to(folder).as_posix(): load(path.read_bytes())
        for path in sorted(folder.rglob("*.yaml"))
    }


def plans_in(files: Mapping[str, Data]) -> dict[str, Data]:
    """Plan id → plan."""
    return {
        path.rpartition("/")[2].removesuffix(".yaml"): data
        for path, data in files.items()
        if path.startswith("plans/")
    }


def masters_in(files: Mapping[str, Data]) -> list[Data]:
    """All items of the master plan."""
    return [
        item for path, data in files.items() if path.startswith("master/") for item in data["items"]
    ]


def status_of(item: Data, day: str = TODAY) -> str:
    """The status last verified by that day."""
    given = [one["status"] for one in item.get("verdicts", []) if one["on"] <= day]
    return str(given[-1]) if given else "not_started"


def counted(plan: Data) -> list[Data]:
    """The plan's items that were not withdrawn."""
    return [item for item in plan.get("items", []) if "withdrawn" not in item]


def is_complete(plan: Data) -> bool:
    """Whether all of the plan's items are verified done."""
    items = counted(plan)
    return bool(items) and all(status_of(item) == "done" for item in items)


def last_step(plan: Data) -> str | None:
    """The last step of the plan's write-off."""
    return plan["writeoff"][-1]["step"] if plan.get("writeoff") else None


def is_overdue(item: Data) -> bool:
    """Whether the item is open past its due date, approved extensions included."""
    approved = [one["to"] for one in item.get("extensions", []) if "approved" in one]
    due = approved[-1] if approved else item["due"]
    return "withdrawn" not in item and status_of(item) != "done" and due < TODAY


def half_year_later(day: str) -> str:
    """The same day six months later, as text that sorts like a day."""
    year, month, rest = int(day[:4]), int(day[5:7]) + 6, day[7:]
    return f"{year + (month > 12)}-{(month - 1) % 12 + 1:02}{rest}"
