"""The file of a new record: where it lies, and the schema its first line names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from reformctl.actions.target import Sources
from reformctl.parse.emit import emit
from reformctl.parse.source import FileEdit
from reformctl.records.kinds import kind_of

SETTINGS = "ledger.yaml"
MODELINE = re.compile(
    rb"(?:\xef\xbb\xbf)?# yaml-language-server: \$schema=(\S*)ledger\.schema\.json\s"
)


def new_file(sources: Sources, path: str, content: Mapping[str, Any]) -> FileEdit:
    """The edit that makes that file; fields that say nothing are left out."""
    said = {key: value for key, value in content.items() if value not in (None, (), [], False)}
    return FileEdit(path, None, emit(said, schema_address(sources, path)).encode())


def schema_address(sources: Sources, path: str) -> str:
    """The address of the file's schema, beside the one ``ledger.yaml`` names; empty without."""
    settings, found = sources.get(SETTINGS), kind_of(path)
    named = MODELINE.match(settings.data) if settings else None
    if not named or not found:
        return ""
    folder = named[1].decode("utf-8", "replace")
    up = "" if "://" in folder or folder.startswith("/") else "../" * path.count("/")
    return f"{up}{folder.removeprefix('./')}{found[0].schema}"
