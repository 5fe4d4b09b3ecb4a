"""What lies around the plans, kept as it was read: the settings and the rounds."""

from __future__ import annotations

from reformctl.ledger.ledger import assemble
from reformctl.parse.content import records_in
from reformctl.parse.file import ParsedFile
from reformctl.records.kinds import kind_of
from reformctl.records.place import Place

TYPE_CHECKING = False  # to import this from typing takes longer than to make a ledger of it
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from reformctl.ledger.ledger import Ledger

Around: TypeAlias = "tuple[tuple[str, Any], ...]"
"""The path and the plain data of each of those files; all of them are sound."""


def ledger_around(around: Around) -> Ledger:
    """A ledger of those files alone."""
    return assemble(_files(around))


def _files(around: Around) -> Iterator[ParsedFile]:
    for path, data in around:
        found = kind_of(path)
        assert found
        kind, name = found
        records, complete = records_in(kind, name, data, Place(path))
        yield ParsedFile(path, kind.noun, name, records, complete=complete)
