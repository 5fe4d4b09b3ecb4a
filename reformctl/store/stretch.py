"""Stretches of history, cut at its gates, and packed so that a few files can be told alone.

A gate is a commit through which every way from the newest commits to older ones leads. What came
before it is then the same for all that comes later, whatever that will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reformctl.dataclass import dataclass
from reformctl.store.archive import name_of
from reformctl.store.commit import LoggedCommit
from reformctl.store.lineage import State, Tracer, children, spot_of
from reformctl.store.rows import rows_of
from reformctl.store.version import Touch, Version, packed_touch, packed_version

if TYPE_CHECKING:
    from reformctl.store.rows import Entry, Gate
    from reformctl.store.version import Packed

SHORTEST = 64
"""Commits in a stretch, if gates allow; those behind may still be joined by an older branch."""
LONGER = 8
"""How many times as far back the gate before lies."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What commits from behind one gate up to another made."""

    start: Gate
    end: Gate
    versions: Sequence[Version]
    touches: Sequence[Touch]
    standing: dict[str, int]
    """By path, of each file touched, the number of the version that stands at the end."""

    @property
    def name(self) -> str:
        """What tells it from every other stretch."""
        return name_of(self.start, self.end)


def stretches(commits: Sequence[LoggedCommit], start: Gate, state: State) -> list[Stretch]:
    """What those commits made, in their order: all behind a gate at which the files stood so."""
    commit, made, behind = start
    tracer = Tracer(children(commits), {commit: state} if commit else {}, made)
    ends = _chosen(list(gates(commits, commit)), len(commits))
    found: list[Stretch] = []
    for at, logged in enumerate(commits):
        tracer.follow(logged)
        if at in ends:
            end = (logged.id, tracer.made, behind + at + 1)
            found.append(_cut_off(tracer, found[-1].end if found else start, end))
    return found


def gates(commits: Sequence[LoggedCommit], start: str) -> Iterator[int]:
    """Which of the commits are gates; they come parents first, all behind the start."""
    waiting, open_ends = children(commits), {start} if start else set()
    for at, commit in enumerate(commits):
        for parent in commit.parents:
            waiting[parent] -= 1
            if not waiting[parent]:
                open_ends.discard(parent)
        open_ends.add(commit.id)
        if len(open_ends) == 1:
            yield at


def _chosen(found: Sequence[int], count: int) -> set[int]:
    """The last commit, and gates further and further back."""
    ends, back = {count - 1}, SHORTEST
    for at in reversed(found):
        if count - 1 - at >= back:
            ends.add(at)
            back = (count - 1 - at) * LONGER
    return ends


def _cut_off(tracer: Tracer, start: Gate, end: Gate) -> Stretch:
    """The tracer's findings since the last time, which it need not remember any longer."""
    versions, touches = tracer.versions, tracer.touches
    tracer.versions, tracer.touches = [], []
    state = tracer.states[end[0]]
    paths = {version.path for version in versions}
    standing = {path: state[path].number for path in paths if path in state}
    return Stretch(start, end, versions, touches, standing)


def kins_of(versions: Iterable[Version]) -> dict[str, int]:
    """By path a number shared by all files of one kin, by whichever parent."""
    above: dict[str, str] = {}
    for version in versions:
        above.setdefault(version.path, version.path)
        for parent in version.parents:
            if parent.path != version.path:
                above.setdefault(parent.path, parent.path)
                above[_root(above, parent.path)] = _root(above, version.path)
    numbers: dict[str, int] = {}
    return {path: numbers.setdefault(_root(above, path), len(numbers)) for path in above}


def _root(above: dict[str, str], path: str) -> str:
    while above[path] != path:
        above[path] = path = above[above[path]]
    return path


def packed(stretch: Stretch) -> Mapping[str | int, object]:
    """The stretch as it is kept: by the names of files where they stand, by number each kin."""
    kins = kins_of(stretch.versions)
    found: list[tuple[list[Packed], list[Packed]]] = [([], []) for _ in set(kins.values())]
    paths: list[list[str]] = [[] for _ in found]
    for version in stretch.versions:
        found[kins[version.path]][0].append(packed_version(version))
    for touch in stretch.touches:
        found[kins[touch.version.path]][1].append(packed_touch(touch))
    for path, kin in kins.items():
        paths[kin].append(path)
    return rows_of(
        (_entry(path, kin, stretch.standing.get(path, 0)) for path, kin in kins.items()),
        [
            (tuple(of_kin), tuple(versions), tuple(touches))
            for of_kin, (versions, touches) in zip(paths, found, strict=True)
        ],
    )


def _entry(path: str, kin: int, standing: int) -> Entry:
    found = spot_of(path)
    assert found is not None
    return path, len(path) - len(found.path), found.kind.record is not None, kin, standing
