"""Counts a ledger in a repository by itself, with nothing but git and a YAML library.

``python recount.py FOLDER`` reads the names of commits from its standard input and writes the
counts of each as a line of JSON. It knows docs/format.md and nothing of the program it checks.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
CLASSES = ("done", "in_progress", "not_started")
PLANS = ("total", "adopted", "issued", "complete", "requested", "written_off")

Figures = dict[str, dict[str, int]]


class Book:
    """A repository, and what was counted of each content in it."""

    def __init__(self, folder: str) -> None:
        """The repository around that folder, with the ledger at its top."""
        self.folder = folder
        self.known: dict[tuple[str, str], Counter[str]] = {}

    def counts(self, commit: str) -> Figures:
        """The counts of one commit."""
        sums: Counter[str] = Counter()
        for line in self._git("ls-tree", "-r", "-z", commit).split(b"\0")[:-1]:
            words, _, path = line.partition(b"\t")
            mode, _, blob = words.decode().split()
            kind = path.decode("utf-8", "replace").partition("/")[0]
            if mode.startswith("100") and kind in ("plans", "master"):
                sums += self._of_blob(kind, blob)
        return {
            "master": _classes(sums, "master"),
            "items": _classes(sums, "items") | {"withdrawn": sums["withdrawn"]},
            "plans": {name: sums[name] for name in PLANS},
        }

    def _of_blob(self, kind: str, blob: str) -> Counter[str]:
        if (kind, blob) not in self.known:
            data = yaml.load(self._git("cat-file", "blob", blob), Loader=LOADER)
            self.known[kind, blob] = _plan(data) if kind == "plans" else _masters(data)
        return self.known[kind, blob]

    def _git(self, *words: str) -> bytes:
        return subprocess.check_output(["git", "-C", self.folder, *words])


def _classes(sums: Counter[str], name: str) -> dict[str, int]:
    found = {one: sums[f"{name} {one}"] for one in CLASSES}
    return found | {"total": sum(found.values())}


def _masters(data: dict[str, Any]) -> Counter[str]:
    return Counter(f"master {_verified(item)}" for item in data["items"])


def _plan(data: dict[str, Any]) -> Counter[str]:
    """An item counts by its last verdict; a plan by its days and by its last step."""
    items = data.get("items") or []
    open_ones = [_verified(item) for item in items if "withdrawn" not in item]
    last = [step["step"] for step in data.get("writeoff") or []][-1:]
    return Counter(f"items {one}" for one in open_ones) + Counter(
        total=1,
        withdrawn=len(items) - len(open_ones),
        adopted="adopted" in data,
        issued="issued" in data,
        complete=bool(open_ones) and set(open_ones) == {"done"},
        requested=last == ["request"],
        written_off=last == ["grant"],
    )


def _verified(item: dict[str, Any]) -> str:
    verdicts = item.get("verdicts") or [{"status": "not_started"}]
    return str(verdicts[-1]["status"])


def main() -> None:
    """Count each commit that is asked for."""
    book = Book(sys.argv[1])
    for commit in sys.stdin.read().split():
        json.dump({"commit": commit, **book.counts(commit)}, sys.stdout)
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
