"""The scenarios: a file as it was, as two people left it, and what must come of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reformctl.actions.merge_attempt import Versions

FOLDER = Path(__file__).parent / "scenarios"
HEADING = re.compile(r"^==== (\w+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Scenario:
    """One file of the folder: its path, what is to be said of the merge, and the four texts."""

    name: str
    path: str
    said: tuple[str, ...]
    """``conflict …`` and ``note …``, in English."""
    versions: Versions
    merged: str

    def __str__(self) -> str:
        return self.name

    @property
    def is_clean(self) -> bool:
        return not any(line.startswith("conflict ") for line in self.said)


@cache
def scenarios() -> tuple[Scenario, ...]:
    """All of them, by name."""
    return tuple(_read(file) for file in sorted(FOLDER.glob("*.txt")))


def _read(file: Path) -> Scenario:
    head, *parts = HEADING.split(file.read_text("utf-8"))
    texts = dict(zip(parts[::2], parts[1::2], strict=True))
    path, *said = head.splitlines()
    versions = Versions(*(texts[name].encode() for name in ("base", "ours", "theirs")))
    return Scenario(file.stem, path.removeprefix("path "), tuple(said), versions, texts["merged"])
