"""What the touches that are told together changed, worked out by one process or by several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from typing import TYPE_CHECKING, Any, Self

from reformctl.dataclass import dataclass, field
from reformctl.ledger.change import SETTINGS_ID, changes, merge_changes
from reformctl.ledger.edit import Change
from reformctl.ledger.packed import pack
from reformctl.store.git import Repository
from reformctl.store.lineage import spot
from reformctl.store.stretch import kins_of
from reformctl.store.version import Version
from reformctl.store.version_shelf import Records, VersionShelf
from reformctl.store.workers import Lost, Worker, parted, processes
from reformctl.vocab.event import ChangeKind

if TYPE_CHECKING:
    from reformctl.ledger.packed import Packed
    from reformctl.store.thread import Together

WORTH_A_PROCESS = 600
"""Touches that take longer to tell than to start a process."""
BESIDES = 12
"""What this process does besides telling, as a part of all that is told: it keeps what is told."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What was made of touches that are told together."""

    changes: tuple[Packed, ...]
    lasting: bool
    """Whether it would be the same wherever those contents follow each other."""


@dataclass(slots=True)
class Tellers:
    """One process or several, this one first; versions of one file are all read by the same one."""

    repository: Repository
    groups: Sequence[Together]
    own: VersionShelf | None = None
    homes: Sequence[int] = ()
    """Which of the processes tells each group; the first is this one."""
    others: list[Worker] = field(default_factory=list)
    running: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        """Other processes are started when there is enough to tell."""
        return self

    def __exit__(self, *_: object) -> None:
        """End them."""
        self.running.close()

    def tell(self, numbers: Sequence[int]) -> Iterator[Chapter]:
        """The chapters of the groups of those numbers, in their order."""
        if not self.homes and numbers:
            self._begin(processes(len(numbers), WORTH_A_PROCESS))
        shares: list[list[int]] = [[] for _ in range(len(self.others) + 1)]
        for number in numbers:
            shares[self.homes[number] if self.others else 0].append(number)
        for worker, share in zip(self.others, shares[1:], strict=True):
            worker.ask(share)
        told = [self._told(shares[0])]
        told += [self._answered(*one) for one in zip(self.others, shares[1:], strict=True)]
        return (next(told[self.homes[number] if self.others else 0]) for number in numbers)

    def _begin(self, count: int) -> None:
        """Start the other processes, each of which knows the groups as they are now."""
        self.own = VersionShelf.of(self.repository, self.groups)
        self.homes = [0] * len(self.groups)
        burden = len(self.groups) // BESIDES
        shares = parted(_kins(self.groups), count, burden) if count > 1 else []
        for home, share in enumerate(shares):
            for number in share:
                self.homes[number] = home
        for _ in shares[1:]:
            self.others.append(self.running.enter_context(Worker(self._plain)))

    def _plain(self, numbers: list[int]) -> Iterator[tuple[Any, ...]]:
        return ((one.changes, one.lasting) for one in self._told(numbers))

    def _told(self, numbers: Sequence[int]) -> Iterator[Chapter]:
        assert self.own
        shelf = self.own
        for group in shelf.filled([self.groups[number] for number in numbers]):
            yield _chapter(group, shelf)

    def _answered(self, worker: Worker, numbers: Sequence[int]) -> Iterator[Chapter]:
        """What another process was asked; what it does not answer is told here."""
        for at in range(len(numbers)):
            try:
                answer = worker.answer()
            except Lost:
                yield from self._told(numbers[at:])
                return
            yield Chapter(*answer)


def _kins(groups: Iterable[Together]) -> list[object]:
    """By group what tells apart the files that have nothing to do with each other."""
    groups = tuple(groups)
    kins = kins_of(touch.version for group in groups for touch in group)
    first = [(group[0].version.path, spot(group[0].version).kind) for group in groups]
    return [kins[path] if kind.record else kind.noun for path, kind in first]


def _chapter(group: Together, shelf: VersionShelf) -> Chapter:
    broken = [touch.version for touch in group if touch.version.number in shelf.broken]
    told = [_unreadable(version, shelf) for version in broken]
    told += (one for one in _changes(group, shelf) if one.kind is not ChangeKind.INITIAL)
    versions = (one for touch in group for one in (*touch.sides, touch.base, touch.version) if one)
    lasting = not shelf.broken or not any(one.number in shelf.broken for one in versions)
    return Chapter(tuple(map(pack, told)), lasting)


def _changes(files: Together, shelf: VersionShelf) -> Iterator[Change]:
    after = _union([shelf.of_version(touch.version) for touch in files])
    base = _union([shelf.of_version(touch.base) for touch in files])
    sides = [
        _union([shelf.of_version(side) for side in column])
        for column in zip(*(touch.sides for touch in files), strict=True)
    ]
    for key in dict.fromkeys(chain(*sides, after)):
        new = after.get(key)
        if len(sides) == 1:
            yield from changes(sides[0].get(key), new, initial=False)
        elif any(side.get(key) != new for side in sides):
            yield from merge_changes(base.get(key), [side.get(key) for side in sides], new)


def _union(parts: Sequence[Records]) -> Records:
    if len(parts) == 1:
        return parts[0]
    found: dict[tuple[str, str], Any] = {}
    for part in parts:
        for key, record in part.items():
            found.setdefault(key, record)
    return found


def _unreadable(version: Version, shelf: VersionShelf) -> Change:
    """Says that a version can't be read; its entry names the records last known to be in it."""
    file = spot(version)
    name = (file.id or SETTINGS_ID) if file.kind.record else file.path
    held = tuple(record_id for _, record_id in shelf.of_version(version))
    return Change(name, "unreadable", None, None, None, ChangeKind.UNREADABLE, held)
