"""A ledger of which only those files are read that a question has a use for."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import dataclass
from reformctl.parse.file import ParsedFile
from reformctl.parse.source import SourceFile
from reformctl.store.git import Repository
from reformctl.store.snapshot import parse_all
from reformctl.store.watch import Watch


@dataclass(frozen=True, slots=True)
class Part:
    """Reads the files in some of the ledger's own folders, and no others."""

    folders: frozenset[str]
    """The folders, and files that lie in none, as :attr:`FileKind.folder` names them."""

    def __call__(
        self, sources: Sequence[SourceFile], repository: Repository | None, watch: Watch
    ) -> tuple[ParsedFile, ...]:
        """What those files gave."""
        wanted = [one for one in sources if one.path.partition("/")[0] in self.folders]
        return parse_all(wanted, repository, watch)
