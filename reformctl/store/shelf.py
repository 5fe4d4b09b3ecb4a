"""The gists of versions of files: kept from earlier questions, or read from git now."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from reformctl.dataclass import dataclass, field
from reformctl.messages import say
from reformctl.parse.gists import Gists
from reformctl.parse.source import SourceFile
from reformctl.records.gist import Gist
from reformctl.records.kinds import kind_of
from reformctl.store.cache import Cache, cache_of
from reformctl.store.git import Repository
from reformctl.store.watch import Watch, unwatched
from reformctl.store.workers import parted, processes, shared

WORTH_A_PROCESS = 1000
"""Versions that take longer to read than to start a process."""
KEPT_AT_ONCE = 2000

# A version of a file: its path and its blob; None where the file is gone.
Change = tuple[str, str | None]


@dataclass(slots=True)
class Shelf:
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
        self.packed |= zip(wanted, self._read(wanted), strict=True)
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

    def _read(self, wanted: list[Change]) -> list[bytes]:
        """The gists of those versions, read by as many processes as it is worth."""
        count = processes(len(wanted), WORTH_A_PROCESS)
        shares = parted([path for path, _ in wanted], count)

        def work(share: list[int], watch: Watch = unwatched) -> list[bytes]:
            contents = self.repository.blobs(str(wanted[at][1]) for at in share)
            gists = Gists()
            pairs = zip(share, contents, strict=True)
            said = say("command.reading_history")
            return [
                _packed(gists, wanted[at][0], content)
                for at, content in watch(pairs, len(share), said)
            ]

        answers = shared(shares, work, lambda share: work(share, self.watch))
        found = [b""] * len(wanted)
        for share, answer in zip(shares, answers, strict=True):
            for at, packed in zip(share, answer, strict=True):
                found[at] = packed
        return found


@contextmanager
def shelf_of(repository: Repository, watch: Watch = unwatched) -> Iterator[Shelf]:
    """The shelf for what is asked of that repository."""
    with cache_of(repository) as cache:
        yield Shelf(repository, cache, watch)


def _packed(gists: Gists, path: str, content: tuple[str, bytes]) -> bytes:
    blob, data = content
    kind, record_id = kind_of(path) or (None, "")
    assert kind
    return marshal.dumps(gists.told(kind, record_id, SourceFile(path, data, blob)))
