"""Which ledger is meant where none is named, found without asking git.

Imports nothing that takes time, for those who are answered before the program is loaded.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # to import this from typing takes longer than to find a ledger
if TYPE_CHECKING:
    from collections.abc import Callable

SETTINGS = "ledger.yaml"


def nearest_ledger(start: str) -> str | None:
    """The folder that holds a ledger: the start, else the nearest one above it."""
    return _upwards(start, SETTINGS, os.path.isfile)


def only_ledger(start: str) -> str | None:
    """The only ledger below ``ledgers/`` of the repository around the start."""
    top = _upwards(start, ".git", os.path.lexists) or start
    try:
        with os.scandir(f"{top}/ledgers") as entries:
            found = [entry.path for entry in entries if entry.name[0] != "."]
    except OSError:
        return None
    ledgers = [folder for folder in found if os.path.isfile(f"{folder}/{SETTINGS}")]  # noqa: PTH113
    return ledgers[0] if len(ledgers) == 1 else None


def _upwards(start: str, name: str, is_there: Callable[[str], bool]) -> str | None:
    folder = start
    while not is_there(f"{folder}/{name}"):
        if folder == os.path.dirname(folder):  # noqa: PTH120
            return None
        folder = os.path.dirname(folder)  # noqa: PTH120
    return folder
