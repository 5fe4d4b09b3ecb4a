"""One ledger file → its records and everything that is wrong with its form."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say
from reformctl.parse.content import records_in
from reformctl.parse.fault import Fault
from reformctl.parse.form import form_faults
from reformctl.parse.reader import read
from reformctl.records.kinds import KINDS, FileKind, kind_of
from reformctl.records.place import Place

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from typing import Any

    from reformctl.parse.document import Document
    from reformctl.parse.source import SourceFile

CLOSABLE = ("plan", "pilot")
"""Kinds of which a record is closed out by request and grant."""


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What one file gave: its kind and id, its records, and its faults of form."""

    path: str
    noun: str | None
    """The kind's name; None for a file at a place no kind owns."""
    id: str
    records: tuple[Any, ...] = ()
    faults: tuple[Fault, ...] = ()
    broken: frozenset[Place] = frozenset()
    """Places whose value was refused, or is lost under a misspelt name."""
    complete: bool = True
    """Whether all of the file's records could be made."""
    fingerprint: str | None = None
    """Of the content of a plan or pilot, when its steps of write-off need one to compare with."""


def parse_file(source: SourceFile) -> ParsedFile:
    """The records of one file; faults never stop the rest of the file from being read."""
    return parsed(source)[0]


def parsed(source: SourceFile) -> tuple[ParsedFile, Any]:
    """The same, and the plain data they were made of."""
    found = kind_of(source.path)
    if source.problem:
        return _not_read(source.path, source.problem, found), None
    document = read(source)
    return _parsed(source, document, found), document.data


def _parsed(
    source: SourceFile, document: Document, found: tuple[FileKind, str] | None
) -> ParsedFile:
    if found is None:
        return _without_kind(source.path, document)
    kind, record_id = found
    if not document.complete:
        return ParsedFile(source.path, kind.noun, record_id, (), document.faults, complete=False)
    place = Place(source.path)
    dropped = frozenset(Place(source.path, steps) for steps in document.broken)
    faults = [
        fault
        for fault in form_faults(kind, source.path, document.data)
        if fault.place not in dropped
    ]
    broken = dropped.union(*(_lost(fault) for fault in faults))
    records, complete = records_in(kind, record_id, document.data, place)
    if kind.lists and any(len(refused.steps) < 2 for refused in broken):
        complete = False  # a whole list was refused, or stands under a misspelt name
    return ParsedFile(
        source.path,
        kind.noun,
        record_id,
        records,
        (*document.faults, *faults),
        frozenset(broken),
        complete,
        _fingerprint(kind, document.data),
    )


def recorded_only(source: SourceFile) -> ParsedFile:
    """The records of a file whose faults nobody asks about; unless it gives none because of them.

    To judge the form takes longer than to read it.
    """
    found = kind_of(source.path)
    document = read(source) if found and not source.problem else None
    if found is None or document is None or not document.complete:
        return parse_file(source)
    kind, record_id = found
    records, complete = records_in(kind, record_id, document.data, Place(source.path))
    if not kind.record or not complete:
        return parse_file(source)
    return ParsedFile(source.path, kind.noun, record_id, records)


def _lost(fault: Fault) -> tuple[Place, ...]:
    """The place of the refused value, and for a misspelt field the place where it should stand."""
    meant = dict(fault.message.values).get("near") if fault.code == "RC106" else None
    if not isinstance(meant, str):
        return (fault.place,)
    return fault.place, Place(fault.place.path, (*fault.place.steps[:-1], meant))


def _not_read(path: str, problem: Message, found: tuple[FileKind, str] | None) -> ParsedFile:
    fault = Fault("RC111", Place(path), problem, line=1, column=1)
    noun, record_id = (found[0].noun, found[1]) if found else (None, "")
    return ParsedFile(path, noun, record_id, (), (fault,), complete=False)


def _without_kind(path: str, document: Document) -> ParsedFile:
    owned = path.partition("/")[0] in {kind.folder for kind in KINDS}
    code, key = ("RC110", "form.no_kind") if owned else ("RC113", "form.stray")
    stray = Fault(code, Place(path), say(key), line=1, column=1)
    return ParsedFile(path, None, "", (), (*document.faults, stray))


def _fingerprint(kind: FileKind, data: Any) -> str | None:
    if kind.noun in CLOSABLE and isinstance(data, dict) and data.get("writeoff"):
        from reformctl.parse.fingerprint import fingerprint  # few plans have come so far

        return fingerprint(data)
    return None
