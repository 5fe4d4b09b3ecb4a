"""The records of the versions of files that are still to be compared with others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from reformctl.dataclass import dataclass, field
from reformctl.ledger.change import id_of
from reformctl.parse.plan_versions import PlanVersions
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions
from reformctl.records.plan import ReformPlan
from reformctl.store.git import Repository
from reformctl.store.lineage import Spot, spot
from reformctl.store.version import Version

if TYPE_CHECKING:
    from reformctl.store.thread import Together

# The records of a file: the one it is under its kind, those it lists under kind and id.
Records = Mapping[tuple[str, str], Any]


@dataclass(slots=True)
class VersionShelf:
    """Holds what was read of a version until nobody asks for it any more."""

    repository: Repository
    waiting: Counter[int]
    """How often each version is still needed, by its number."""
    records: dict[int, Records] = field(default_factory=dict)
    broken: set[int] = field(default_factory=set)
    plans: PlanVersions = field(default_factory=PlanVersions)
    versions: Versions = field(default_factory=Versions)

    @classmethod
    def of(cls, repository: Repository, groups: Iterable[Together]) -> VersionShelf:
        """An empty shelf for those groups."""
        return cls(repository, Counter(one.number for group in groups for one in needed(group)))

    def filled(self, groups: Sequence[Together]) -> Iterator[Together]:
        """Each of the groups, while all versions that it needs are there; each is read once."""
        contents = self.repository.files(_blobs(groups, set(self.records)))
        for group in groups:
            for version in needed(group):
                if version.number not in self.records:
                    self._put(version, next(contents)[1] if version.blob else None)
            yield group
            self._release(group)

    def of_version(self, version: Version | None) -> Records:
        """The records of the version; none of one that is not there."""
        return self.records.get(version.number, {}) if version else {}

    def _put(self, version: Version, content: bytes | None) -> None:
        """Keep a version's records; of one that can't be read, those of the version before."""
        found = self._read(spot(version), content)
        if found is None:
            self.broken.add(version.number)
            found = self._before(version)
        self.records[version.number] = found

    def _release(self, group: Together) -> None:
        for version in needed(group):
            self.waiting[version.number] -= 1
            if not self.waiting[version.number]:
                self.records.pop(version.number, None)

    def _before(self, version: Version) -> Records:
        """The records of the newest version before that one that can be read."""
        while version.parents:
            version = version.parents[0]
            if version.number in self.records:
                return self.records[version.number]
            content = next(self.repository.files([version.blob]))[1] if version.blob else None
            found = self._read(spot(version), content)
            if found is not None:
                return found
        return {}

    def _read(self, file: Spot, content: bytes | None) -> Records | None:
        """The records of a file's bytes; of a file that is not there, none."""
        if content is None:
            return {}
        source = SourceFile(file.path, content)
        plan = self.plans.read(file.id, source) if file.kind.record is ReformPlan else None
        found = (plan,) if plan else self.versions.recorded(file.kind, file.id, source)
        if found is None:
            return None
        if file.kind.record:
            return {(file.kind.noun, ""): found[0]}
        return {(type(record).__name__, id_of(record)): record for record in reversed(found)}


def _blobs(groups: Iterable[Together], seen: set[int]) -> Iterator[str]:
    """The contents of versions not yet seen, in the order in which they are first needed."""
    for version in (version for group in groups for version in needed(group)):
        if version.number not in seen and version.blob:
            yield version.blob
        seen.add(version.number)


def needed(group: Together) -> list[Version]:
    """The versions that are compared, older ones first."""
    if len(group) == 1 and len(group[0].sides) == 1:
        (side,) = group[0].sides
        return [side, group[0].version] if side else [group[0].version]
    versions = {
        version
        for touch in group
        for version in (*touch.sides, touch.base, touch.version)
        if version
    }
    return sorted(versions, key=lambda version: version.number)
