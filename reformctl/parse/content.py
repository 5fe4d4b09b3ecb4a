"""The records one file's data holds, whatever else may be wrong with its form."""

from __future__ import annotations

from reformctl.dataclass import fields, is_dataclass
from reformctl.day import date
from reformctl.memo import Memo
from reformctl.parse.build import Unbuildable, build
from reformctl.parse.reader import read
from reformctl.records.place import Place, Step
from reformctl.vocab import Term

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from typing import Any

    from reformctl.parse.source import SourceFile
    from reformctl.records.kinds import FileKind


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
    """The records of a version of a file as history needs them; None when not all of it is read.

    Old versions are read without their schema: what was wrong then is not judged again. But a
    version of which a value was refused tells nothing, lest the value seem to have been taken out.
    """
    document = read(source)
    if document.faults:
        return None
    records, complete = records_in(kind, record_id, document.data, Place(source.path))
    kept = all(is_kept(record, _at(document.data, record.where.steps)) for record in records)
    return records if complete and kept else None


def _at(data: Any, steps: tuple[Step, ...]) -> Any:
    for step in steps:
        data = data[step]
    return data


def is_kept(value: Any, raw: Any) -> bool:
    """Whether the value holds all that the data gave for it."""
    kind: Any = type(value)
    if raw is None or kind is str:
        return raw is None or value == raw
    if kind is tuple:
        same = isinstance(raw, list) and len(raw) == len(value)
        return same and all(map(is_kept, value, raw))
    names = _NAMES[kind]
    if names:
        return isinstance(raw, dict) and all(
            is_kept(getattr(value, name), raw[name]) for name in raw if name in names
        )
    if isinstance(value, Term):
        value = value.slug
    elif isinstance(value, date):
        value = value.isoformat()
    return bool(value == raw)


def _names(kind: Any) -> frozenset[str]:
    """The names of the fields a record has from its data; none for any other value."""
    if not is_dataclass(kind):
        return frozenset()
    return frozenset(part.name for part in fields(kind)) - {"where"}


_NAMES = Memo(_names)
