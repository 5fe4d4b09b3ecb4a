"""What each commit changed, told from the versions of the files it touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reformctl.dataclass import dataclass
from reformctl.ledger.edit import Change
from reformctl.ledger.packed import EVERYTHING, Sieve, unpack
from reformctl.messages import say
from reformctl.store.cache import Cache
from reformctl.store.git import Repository
from reformctl.store.lineage import spot
from reformctl.store.teller import Chapter, Tellers
from reformctl.store.thread import key_of, together
from reformctl.store.version import Touch, Version
from reformctl.store.watch import Watch, unwatched

if TYPE_CHECKING:
    from reformctl.store.thread import Together

AT_ONCE = 4000
"""Touches looked up in one go; a bound on memory, and on what a pipe has to hold."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the commit that made it and the touch it was seen in."""

    touch: Touch
    change: Change


def chapters(
    repository: Repository, touches: Iterable[Touch], cache: Cache, watch: Watch = unwatched
) -> Iterator[tuple[Together, Chapter]]:
    """What each commit changed, group by group; what is known of before is not read."""
    groups = list(together(touches, _home))
    with Tellers(repository, groups) as tellers:
        parts = (
            _Part(tellers, first, groups[first : first + AT_ONCE], cache, watch)
            for first in range(0, len(groups), AT_ONCE)
        )
        part = next(parts, None)
        while part:
            ahead = next(parts, None)  # what the other processes do while this one keeps the part
            yield from zip(part.groups, part.chapters(), strict=True)
            part = ahead


def tell(
    repository: Repository,
    touches: Iterable[Touch],
    cache: Cache,
    watch: Watch = unwatched,
    sieve: Sieve = EVERYTHING,
) -> Iterator[Told]:
    """The changes of those touches, commit by commit."""
    for group, chapter in chapters(repository, touches, cache, watch):
        yield from (Told(group[0], unpack(one)) for one in chapter.changes if sieve.passes(one))


def _home(version: Version) -> str:
    """The file; or the kind of all files that list such records, as they may have moved between."""
    kind = spot(version).kind
    return version.path if kind.record else kind.noun


class _Part:
    """Groups looked up in one go; those nothing is known of are told from now on."""

    def __init__(
        self, tellers: Tellers, first: int, groups: Sequence[Together], cache: Cache, watch: Watch
    ) -> None:
        """The groups from the first on."""
        self.groups, self._cache = groups, cache
        self._keys = [f"told {key_of(group)}" for group in groups]
        self._known = cache.find(self._keys)
        missing = [first + at for at, key in enumerate(self._keys) if key not in self._known]
        told = tellers.tell(missing)
        self._told = watch(told, len(missing), say("command.reading_history"))

    def chapters(self) -> Iterator[Chapter]:
        """The chapters of the groups in turn; in the end those that were told are kept."""
        made: dict[str, Chapter] = {}
        for key in self._keys:
            if key in self._known:
                yield Chapter(self._known[key], lasting=True)
            else:
                made[key] = chapter = next(self._told)
                yield chapter
        self._cache.keep({key: one.changes for key, one in made.items() if one.lasting})
