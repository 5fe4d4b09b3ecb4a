"""Where the files are that the package ships: the schemas and the sample ledgers."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE / "templates"
"""What new ledgers are made of."""


def shipped(name: str) -> Path:
    """The folder ``schemas`` or ``ledgers``, in an installed package or a source checkout."""
    # Not by importlib.resources: importing it costs as much time as two bare interpreters.
    installed = PACKAGE / "_data" / name
    return installed if installed.is_dir() else PACKAGE.parent / name
