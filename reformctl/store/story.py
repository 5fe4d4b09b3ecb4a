"""What each commit changed, told from the versions of the files it touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any

from reformctl.dataclass import dataclass, field
from reformctl.ledger.change import SETTINGS_ID, changes, id_of, merge_changes
from reformctl.ledger.edit import Change
from reformctl.ledger.packed import Packed, pack, unpack
from reformctl.messages import say
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.store.cache import Cache, digest
from reformctl.store.git import Repository
from reformctl.store.lineage import Spot, Touch, Version, roots
from reformctl.store.watch import Watch, unwatched
from reformctl.store.workers import parted, processes, shared
from reformctl.vocab import ChangeKind

# The records of a file: the one it is under its kind, those it lists under kind and id.
Records = Mapping[tuple[str, str], Any]
# The touches of one commit that are told together: of one file, or of all that list one kind, as
# a record may have moved between them.
Together = Sequence[Touch]

AT_ONCE = 4000
"""Touches told in one go; a bound on memory, and on what is waited for."""
WORTH_A_PROCESS = 600
"""Touches that take longer to tell than to start a process."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the commit that made it and the touch it was seen in."""

    touch: Touch
    change: Change


@dataclass(frozen=True, slots=True)
class Chapter:
    """What was made of touches that are told together."""

    changes: tuple[Packed, ...]
    lasting: bool
    """Whether it would be the same wherever those contents follow each other."""


def tell(
    repository: Repository, touches: Iterable[Touch], cache: Cache, watch: Watch = unwatched
) -> Iterator[Told]:
    """Every change of those touches, commit by commit; what is known of before is not read."""
    waiting = _together(touches)
    while some := list(islice(waiting, AT_ONCE)):
        for group, told in zip(some, _chapters(repository, some, cache, watch), strict=True):
            yield from (Told(group[0], unpack(change)) for change in told)


def _together(touches: Iterable[Touch]) -> Iterator[Together]:
    for _, group in groupby(touches, key=lambda touch: touch.version.commit):
        found: dict[str, list[Touch]] = {}
        for touch in group:
            kind = touch.version.spot.kind
            found.setdefault(touch.version.path if kind.record else kind.noun, []).append(touch)
        yield from found.values()


def _chapters(
    repository: Repository, groups: list[Together], cache: Cache, watch: Watch
) -> list[tuple[Packed, ...]]:
    """The changes of each group: those known of, and those told now, which are kept."""
    keys = [_key(group) for group in groups]
    known = cache.find([key for key in keys if key])
    missing = [at for at, key in enumerate(keys) if key not in known]
    told = dict(zip(missing, _told(repository, [groups[at] for at in missing], watch), strict=True))
    cache.keep({keys[at]: one.changes for at, one in told.items() if one.lasting})
    return [told[at].changes if at in told else known[key] for at, key in enumerate(keys)]


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


def _told(repository: Repository, groups: list[Together], watch: Watch) -> list[Chapter]:
    """What each group changed, worked out by as many processes as it is worth."""
    count = processes(len(groups), WORTH_A_PROCESS)
    shares = _shares(groups, count)

    def work(share: list[int], watch: Watch = unwatched) -> list[tuple[Any, ...]]:
        chapters = _written(repository, [groups[at] for at in share])
        return [_plain(one) for one in watch(chapters, len(share), say("command.reading_history"))]

    answers = shared(shares, work, lambda share: work(share, watch))
    told = {
        at: Chapter(*one)
        for share, answer in zip(shares, answers, strict=True)
        for at, one in zip(share, answer, strict=True)
    }
    return [told[at] for at in range(len(groups))]


def _plain(chapter: Chapter) -> tuple[Any, ...]:
    return chapter.changes, chapter.lasting


def _shares(groups: list[Together], count: int) -> list[list[int]]:
    """The numbers of the groups, parted so that all versions of a file are in one share."""
    if count < 2:
        return [list(range(len(groups)))]
    root_of = roots(touch.version for group in groups for touch in group)
    first = [group[0].version for group in groups]
    homes = [
        root_of[version.number] if version.spot.kind.record else version.spot.kind.noun
        for version in first
    ]
    return parted(homes, count)


def _written(repository: Repository, groups: list[Together]) -> Iterator[Chapter]:
    """The chapter of each group, in their order; each version's file is read once."""
    shelf = _Shelf(repository, Counter(one.number for group in groups for one in _needed(group)))
    contents = repository.blobs(_blobs(groups))
    for group in groups:
        for version in _needed(group):
            if version.number not in shelf.records:
                shelf.put(version, next(contents)[1] if version.blob else None)
        yield _chapter(group, shelf)
        shelf.release(group)


def _chapter(group: Together, shelf: _Shelf) -> Chapter:
    broken = [touch.version for touch in group if touch.version.number in shelf.broken]
    told = [_unreadable(version, shelf) for version in broken]
    told += (one for one in _changes(group, shelf) if one.kind is not ChangeKind.INITIAL)
    lasting = not any(version.number in shelf.broken for version in _needed(group))
    return Chapter(tuple(map(pack, told)), lasting)


@dataclass(slots=True)
class _Shelf:
    """The records of the versions that are still asked for."""

    repository: Repository
    waiting: Counter[int]
    records: dict[int, Records] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)
    versions: Versions = field(default_factory=Versions)

    def put(self, version: Version, content: bytes | None) -> None:
        """Keep a version's records; of one that can't be read, those of the version before."""
        found = self._read(version.spot, content)
        if found is None:
            self.broken.add(version.number)
            found = self._before(version)
        self.records[version.number] = found

    def of(self, version: Version | None) -> Records:
        return self.records.get(version.number, {}) if version else {}

    def release(self, group: Together) -> None:
        for version in _needed(group):
            self.waiting[version.number] -= 1
            if not self.waiting[version.number]:
                self.records.pop(version.number, None)

    def _before(self, version: Version) -> Records:
        """The records of the newest version before that one that can be read."""
        while version.parents:
            version = version.parents[0]
            if version.number in self.records:
                return self.records[version.number]
            content = next(self.repository.blobs([version.blob]))[1] if version.blob else None
            found = self._read(version.spot, content)
            if found is not None:
                return found
        return {}

    def _read(self, spot: Spot, content: bytes | None) -> Records | None:
        """The records of a file's bytes; of a file that is not there, none."""
        if content is None:
            return {}
        found = self.versions.recorded(spot.kind, spot.id, SourceFile(spot.path, content))
        if found is None:
            return None
        if spot.kind.record:
            return {(spot.kind.noun, ""): found[0]}
        return {(type(record).__name__, id_of(record)): record for record in reversed(found)}


def _needed(group: Together) -> list[Version]:
    """The versions that are compared, older ones first."""
    versions = {
        version
        for touch in group
        for version in (*touch.sides, touch.base, touch.version)
        if version
    }
    return sorted(versions, key=lambda version: version.number)


def _blobs(groups: Iterable[Together]) -> Iterator[str]:
    """The contents needed, in the order in which they are first needed."""
    seen: set[int] = set()
    for version in (version for group in groups for version in _needed(group)):
        if version.number not in seen and version.blob:
            yield version.blob
        seen.add(version.number)


def _changes(files: Together, shelf: _Shelf) -> Iterator[Change]:
    after = _union(shelf.of(touch.version) for touch in files)
    base = _union(shelf.of(touch.base) for touch in files)
    sides = [
        _union(shelf.of(side) for side in column)
        for column in zip(*(touch.sides for touch in files), strict=True)
    ]
    for key in dict.fromkeys(key for records in (*sides, after) for key in records):
        new = after.get(key)
        if len(sides) == 1:
            yield from changes(sides[0].get(key), new, initial=False)
        elif any(side.get(key) != new for side in sides):
            yield from merge_changes(base.get(key), [side.get(key) for side in sides], new)


def _union(parts: Iterable[Records]) -> Records:
    found: dict[tuple[str, str], Any] = {}
    for part in parts:
        for key, record in part.items():
            found.setdefault(key, record)
    return found


def _unreadable(version: Version, shelf: _Shelf) -> Change:
    """Says that a version can't be read; its entry names the records last known to be in it."""
    spot = version.spot
    name = (spot.id or SETTINGS_ID) if spot.kind.record else spot.path
    held = tuple(record_id for _, record_id in shelf.of(version))
    return Change(name, "unreadable", None, None, None, ChangeKind.UNREADABLE, held)
