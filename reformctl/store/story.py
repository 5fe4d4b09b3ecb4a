"""What each commit changed, told from the versions of the files it touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reformctl.dataclass import dataclass
from reformctl.ledger.edit import Change
from reformctl.ledger.packed import EVERYTHING, Packed, Sieve, unpack
from reformctl.messages import say
from reformctl.store.cache import Cache, digest
from reformctl.store.git import Repository
from reformctl.store.lineage import Touch
from reformctl.store.teller import Chapter, Tellers
from reformctl.store.version_shelf import Together
from reformctl.store.watch import Watch, unwatched

AT_ONCE = 4000
"""Touches looked up in one go; a bound on memory."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the commit that made it and the touch it was seen in."""

    touch: Touch
    change: Change


def tell(
    repository: Repository,
    touches: Iterable[Touch],
    cache: Cache,
    watch: Watch = unwatched,
    sieve: Sieve = EVERYTHING,
) -> Iterator[Told]:
    """The changes of those touches, commit by commit; what is known of before is not read."""
    groups = list(_together(touches))
    with Tellers(repository, groups) as tellers:
        for first in range(0, len(groups), AT_ONCE):
            some = groups[first : first + AT_ONCE]
            for group, told in zip(
                some, _chapters(tellers, first, some, cache, watch), strict=True
            ):
                yield from (Told(group[0], unpack(one)) for one in told if sieve.passes(one))


def _together(touches: Iterable[Touch]) -> Iterator[Together]:
    for _, group in groupby(touches, key=lambda touch: touch.version.commit):
        found: dict[str, list[Touch]] = {}
        for touch in group:
            kind = touch.version.spot.kind
            found.setdefault(touch.version.path if kind.record else kind.noun, []).append(touch)
        yield from found.values()


def _chapters(
    tellers: Tellers, first: int, some: Sequence[Together], cache: Cache, watch: Watch
) -> Iterator[tuple[Packed, ...]]:
    """The changes of groups from the first on: those known of, and those told now and kept."""
    keys = [_key(group) for group in some]
    known = cache.find([key for key in keys if key])
    missing = [first + at for at, key in enumerate(keys) if key not in known]
    told = watch(tellers.tell(missing), len(missing), say("command.reading_history"))
    made: dict[str, Chapter] = {}
    for key in keys:
        if key in known:
            yield known[key]
        else:
            made[key] = chapter = next(told)
            yield chapter.changes
    cache.keep({key: one.changes for key, one in made.items() if one.lasting and key})


def _key(group: Together) -> str:
    """What names the contents that follow each other; empty where more than two meet."""
    if any(len(touch.sides) != 1 for touch in group):
        return ""
    parts = [
        f"{version.spot.path}\0{version.blob}" if version else ""
        for touch in group
        for version in (*touch.sides, touch.version)
    ]
    return f"told {digest(parts)}"
