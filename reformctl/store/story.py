"""What each commit changed, told from the versions of the files it touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from reformctl.ledger.change import SETTINGS_ID, changes, merge_changes
from reformctl.ledger.edit import Change
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.store.git import Repository
from reformctl.store.lineage import Spot, Touch, Version
from reformctl.vocab import ChangeKind

# The records of a file: the one it is under its kind, those it lists under kind and id.
Records = Mapping[tuple[str, str], Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the commit that made it and the touch it was seen in."""

    touch: Touch
    change: Change


def tell(repository: Repository, touches: list[Touch]) -> Iterator[Told]:
    """Every change of those touches, commit by commit; each version's file is read once."""
    shelf = _Shelf(Counter(version.number for touch in touches for version in _needed(touch)))
    contents = repository.blobs(_blobs(touches))
    for _, group in groupby(touches, key=lambda touch: touch.version.commit):
        together = list(group)
        for version in (version for touch in together for version in _needed(touch)):
            if version.number not in shelf.records:
                shelf.put(version, next(contents)[1] if version.blob else None)
        yield from _commit(together, shelf)
        for touch in together:
            shelf.release(touch)


@dataclass(slots=True)
class _Shelf:
    """The records of the versions that are still asked for."""

    waiting: Counter[int]
    records: dict[int, Records] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)
    versions: Versions = field(default_factory=Versions)

    def put(self, version: Version, content: bytes | None) -> None:
        """Keep a version's records; of one that can't be read, those of the version before."""
        found = _read(self.versions, version.spot, content)
        if found is None:
            self.broken.add(version.number)
            found = self.of(version.parents[0]) if version.parents else {}
        self.records[version.number] = found

    def of(self, version: Version | None) -> Records:
        return self.records.get(version.number, {}) if version else {}

    def release(self, touch: Touch) -> None:
        for version in _needed(touch):
            self.waiting[version.number] -= 1
            if not self.waiting[version.number]:
                self.records.pop(version.number, None)


def _needed(touch: Touch) -> list[Version]:
    """The versions a touch compares, older ones first."""
    versions = {version for version in (*touch.sides, touch.base, touch.version) if version}
    return sorted(versions, key=lambda version: version.number)


def _blobs(touches: Iterable[Touch]) -> Iterator[str]:
    seen: set[int] = set()
    for version in (version for touch in touches for version in _needed(touch)):
        if version.number not in seen and version.blob:
            yield version.blob
        seen.add(version.number)


def _read(versions: Versions, spot: Spot, content: bytes | None) -> Records | None:
    """The records of a file's bytes; of a file that is not there, none."""
    if content is None:
        return {}
    found = versions.recorded(spot.kind, spot.id, SourceFile(spot.path, content))
    if found is None:
        return None
    if spot.kind.record:
        return {(spot.kind.noun, ""): found[0]}
    return {(type(record).__name__, record.id): record for record in reversed(found)}


def _commit(touches: list[Touch], shelf: _Shelf) -> Iterator[Told]:
    """The changes of one commit; a record may have moved between files that list the same kind."""
    together: dict[str, list[Touch]] = {}
    for touch in touches:
        kind = touch.version.spot.kind
        together.setdefault(touch.version.path if kind.record else kind.noun, []).append(touch)
        if touch.version.number in shelf.broken:
            yield Told(touch, _unreadable(touch.version, shelf))
    for files in together.values():
        yield from (Told(files[0], change) for change in _changes(files, shelf))


def _changes(files: list[Touch], shelf: _Shelf) -> Iterator[Change]:
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
