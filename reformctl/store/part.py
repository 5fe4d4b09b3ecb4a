"""A ledger of which only those files are read that a question has a use for."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.parse.file import recorded_only
from reformctl.store.git import Repository
from reformctl.store.listing import Listing, Reading
from reformctl.store.watch import Watch
from reformctl.store.worktree import SETTINGS


@dataclass(frozen=True, slots=True)
class Part:
    """Reads the records of files in some of the ledger's own folders, whatever is wrong in them."""

    folders: frozenset[str]
    """The folders, and files that lie in none, as :attr:`FileKind.folder` names them."""

    def __call__(
        self,
        listing: Listing,
        repository: Repository | None,  # noqa: ARG002 - others look there for what is known
        watch: Watch,  # noqa: ARG002 - it is over before anybody looks
    ) -> Reading:
        """What those files gave."""
        wanted = [one for one in listing.files if one.path.partition("/")[0] in self.folders]
        sources = listing.fetch(wanted)
        return Reading(tuple(map(recorded_only, sources)), tuple(sources), whole=False)


SETTINGS_ALONE = Part(frozenset({SETTINGS}))
"""Nothing but what the ledger says of itself."""
