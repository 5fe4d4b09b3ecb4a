"""Which files in a ledger's folder are the ledger's."""

from __future__ import annotations

from reformctl.records.kinds import KINDS

TEMPLATES = "templates"
"""The folder of letters with blanks, which holds no records."""
FOLDERS = frozenset(kind.folder for kind in KINDS)


def belongs(path: str) -> bool:
    """Whether a path inside the ledger folder is one the ledger looks at."""
    parts = path.split("/")
    if parts[0] == TEMPLATES or any(part.startswith(".") for part in parts):
        return False
    return path.endswith(".yaml") or (parts[0] in FOLDERS and path.endswith(".yml"))
