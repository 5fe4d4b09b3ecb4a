"""The figures of ``status`` counted once more from the files, by none of the program's code."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Files = Mapping[str, Any]


def files_on(repository: Path, day: str) -> Files:
    """The YAML files of the main line's last commit by the end of that day in China."""
    until = f"--before={day}T23:59:59+08:00"
    commit = _git(repository, "rev-list", "-1", "--first-parent", until, "HEAD").decode().strip()
    tree = _git(repository, "ls-tree", "-r", commit).decode()
    entries = [line.split(None, 3)[2:] for line in tree.splitlines() if line.endswith(".yaml")]
    return {path: _loaded(repository, blob) for blob, path in entries}


def _git(repository: Path, *arguments: str) -> bytes:
    return subprocess.run(
        ["git", "-C", repository, *arguments], capture_output=True, check=True
    ).stdout


@cache
def _everything(repository: Path) -> Mapping[str, bytes]:
    """Every blob of the repository, by one process."""
    command = ("cat-file", "--batch", "--batch-all-objects", "--buffer")
    rest, found = _git(repository, *command), {}
    at = 0
    while at < len(rest):
        end = rest.index(b"\n", at)
        blob, kind, size = rest[at:end].decode().split()
        if kind == "blob":
            found[blob] = rest[end + 1 : end + 1 + int(size)]
        at = end + int(size) + 2
    return found


@cache
def _loaded(repository: Path, blob: str) -> Any:
    return yaml.load(_everything(repository)[blob], yaml.CSafeLoader)


def counted(files: Files) -> dict[str, dict[str, Counter[str]]]:
    """Group → ``master``, ``items`` and ``plans`` → figure → count."""
    groups = [group["id"] for group in files["registry/groups.yaml"]["groups"]]
    found = {
        name: {part: Counter[str]() for part in ("master", "items", "plans")} for name in groups
    }
    for path, content in files.items():
        if path.startswith("master/"):
            group = path[len("master/") : -len(".yaml")]
            found[group]["master"].update(map(_class, content["items"]))
        elif path.startswith("plans/"):
            items = content.get("items") or []
            found[content["group"]]["items"].update(map(_class, items))
            found[content["group"]]["plans"].update(_facts(content, items))
    return found


def _class(item: Any) -> str:
    if "withdrawn" in item:
        return "withdrawn"
    return str(item["verdicts"][-1]["status"]) if item.get("verdicts") else "not_started"


def _facts(plan: Any, items: list[Any]) -> list[str]:
    """What is true of a plan, each as the figure that counts it."""
    last = plan["writeoff"][-1]["step"] if plan.get("writeoff") else ""
    classes = {_class(item) for item in items} - {"withdrawn"}
    facts = {
        "total": True,
        "adopted": "adopted" in plan,
        "issued": "issued" in plan,
        "complete": classes == {"done"},
        "requested": last == "request",
        "written_off": last == "grant",
    }
    return [name for name, true in facts.items() if true]
