"""A ledger of which only those files are read that a question has a use for."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import dataclass
from reformctl.parse.content import records_in
from reformctl.parse.file import ParsedFile
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of
from reformctl.records.place import Place
from reformctl.store.git import Repository
from reformctl.store.watch import Watch


@dataclass(frozen=True, slots=True)
class Part:
    """Reads the records of files in some of the ledger's own folders, whatever is wrong in them."""

    folders: frozenset[str]
    """The folders, and files that lie in none, as :attr:`FileKind.folder` names them."""

    def __call__(
        self,
        sources: Sequence[SourceFile],
        repository: Repository | None,  # noqa: ARG002 - others look there for what is known
        watch: Watch,  # noqa: ARG002 - it is over before anybody looks
    ) -> tuple[ParsedFile, ...]:
        """What those files gave."""
        wanted = (one for one in sources if one.path.partition("/")[0] in self.folders)
        return tuple(_parsed(one) for one in wanted if not one.problem)


def _parsed(source: SourceFile) -> ParsedFile:
    """The file's records; to hold it to its schema, which nobody asked, takes longest."""
    kind, record_id = kind_of(source.path) or (None, "")
    document = read(source)
    if not kind or not document.complete:
        return ParsedFile(source.path, None, record_id)
    records, _ = records_in(kind, record_id, document.data, Place(source.path))
    return ParsedFile(source.path, kind.noun, record_id, records)
