"""The records one file's data holds, whatever else may be wrong with its form."""

from __future__ import annotations

from typing import Any

from reformctl.parse.build import Unbuildable, build
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import FileKind
from reformctl.records.place import Place


def records_in(
    kind: FileKind, record_id: str, data: Any, place: Place
) -> tuple[tuple[Any, ...], bool]:
    """The file's records, and whether none was lost."""
    if not isinstance(data, dict):
        return (), False
    if kind.record:
        given = {"id": record_id} if record_id else {}
        try:
            return (build(kind.record, data, place, **given),), True
        except Unbuildable:
            return (), False
    records: list[Any] = []
    complete = True
    for key, record in kind.lists:
        entries = data.get(key)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            try:
                records.append(build(record, entry, place / key / index))
            except (Unbuildable, AttributeError):
                complete = False
    return tuple(records), complete


def recorded(kind: FileKind, record_id: str, source: SourceFile) -> tuple[Any, ...] | None:
    """The records of a version of a file as history needs them; None when it can't be read.

    Old versions are read without their schema: what was wrong then is not judged again.
    """
    document = read(source)
    if not document.complete:
        return None
    records, complete = records_in(kind, record_id, document.data, Place(source.path))
    return records if complete else None
