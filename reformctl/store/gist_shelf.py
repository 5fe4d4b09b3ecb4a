"""The gists of versions of files: kept from earlier questions, or read from git now."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from reformctl.dataclass import dataclass, field
from reformctl.records.gist import Gist
from reformctl.store.cache import Cache, cache_of
from reformctl.store.git import Repository
from reformctl.store.watch import Watch, unwatched

KEPT_AT_ONCE = 2000

# A version of a file: its path and its blob; None where the file is gone.
Change = tuple[str, str | None]


@dataclass(slots=True)
class GistShelf:
    """Gists by version, packed as they are kept: unpacked they take ten times the room."""

    repository: Repository
    cache: Cache
    watch: Watch = unwatched
    packed: dict[Change, bytes] = field(default_factory=dict)

    def fetch(self, changes: Iterable[Change]) -> None:
        """Have the gists of those versions at hand."""
        keys = {
            one: f"gist {one[1]} {one[0]}" for one in changes if one[1] and one not in self.packed
        }
        kept = self.cache.find(list(keys.values()))
        self.packed |= {one: kept[key] for one, key in keys.items() if key in kept}
        wanted = [one for one in keys if one not in self.packed]
        if not wanted:
            return
        from reformctl.store.gists import read_gists  # takes as long as an answer that is kept

        self.packed |= zip(wanted, read_gists(self.repository, wanted, self.watch), strict=True)
        for first in range(0, len(wanted), KEPT_AT_ONCE):
            some = wanted[first : first + KEPT_AT_ONCE]
            self.cache.keep({keys[one]: self.packed[one] for one in some})

    def gist(self, change: Change) -> Gist:
        """The gist of a version that was fetched."""
        found: Gist = marshal.loads(self.packed[change])[1]
        return found

    def is_whole(self, change: Change) -> bool:
        """Whether it was fetched, and is certain to have given all of its records."""
        return change in self.packed and bool(marshal.loads(self.packed[change])[0])


@contextmanager
def shelf_of(repository: Repository, watch: Watch = unwatched) -> Iterator[GistShelf]:
    """The shelf for what is asked of that repository."""
    with cache_of(repository) as cache:
        yield GistShelf(repository, cache, watch)
