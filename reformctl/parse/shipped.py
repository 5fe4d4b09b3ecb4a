"""Where the files are that the package ships: the schemas and the sample ledgers."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # to import this from typing takes longer than to read a schema
if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120


def templates() -> Path:
    """The folder of what new ledgers are made of."""
    from pathlib import Path

    return Path(PACKAGE, "templates")


def shipped(name: str) -> Path:
    """The folder ``schemas`` or ``ledgers``, in an installed package or a source checkout."""
    from pathlib import Path

    return Path(_shipped(name))


def shipped_text(folder: str, name: str) -> str:
    """What stands in a file of such a folder."""
    with open(f"{_shipped(folder)}/{name}", encoding="utf-8") as file:  # noqa: PTH123
        return file.read()


def _shipped(name: str) -> str:
    # Not by importlib.resources: importing it costs as much time as two bare interpreters.
    installed = f"{PACKAGE}/_data/{name}"
    if os.path.isdir(installed):  # noqa: PTH112 - pathlib takes longer than to read a schema
        return installed
    return f"{os.path.dirname(PACKAGE)}/{name}"  # noqa: PTH120
