"""Stretches of history, cut at its gates, and packed so that a few files can be told alone.

A gate is a commit through which every way from the newest commits to older ones leads. What came
before it is then the same for all that comes later, whatever that will be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reformctl.dataclass import dataclass
from reformctl.store.commit import LoggedCommit
from reformctl.store.lineage import State, Touch, Tracer, Version, children, spot_of

SHORTEST = 64
"""Commits in a stretch, if gates allow; those behind may still be joined by an older branch."""
LONGER = 8
"""How many times as far back the gate before lies."""

# What is kept of a version and of a touch.
Packed = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """The end of a stretch."""

    commit: str
    made: int
    """The number of the newest version."""
    commits: int
    """How many there are up to here."""


NOWHERE = Gate("", 0, 0)
"""Before the first commit."""


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


def name_of(start: Gate, end: Gate) -> str:
    """The name of the stretch between two gates."""
    return f"{start.commit} {end.commit}"


def stretches(commits: Sequence[LoggedCommit], start: Gate, state: State) -> list[Stretch]:
    """What those commits made, in their order: all behind a gate at which the files stood so."""
    states = {start.commit: state} if start.commit else {}
    tracer = Tracer(children(commits), states, start.made)
    ends = _chosen(list(gates(commits, start.commit)), len(commits))
    found: list[Stretch] = []
    for at, commit in enumerate(commits):
        tracer.follow(commit)
        if at in ends:
            end = Gate(commit.id, tracer.made, start.commits + at + 1)
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
    state = tracer.states[end.commit]
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


def packed(stretch: Stretch, kins: dict[str, int]) -> list[tuple[Packed, ...]]:
    """For each kin its versions and its touches, to be unpacked together with older ones."""
    found: list[tuple[list[Packed], list[Packed]]] = [([], []) for _ in set(kins.values())]
    for version in stretch.versions:
        found[kins[version.path]][0].append(_packed_version(version))
    for touch in stretch.touches:
        found[kins[touch.version.path]][1].append(_packed_touch(touch))
    return [(tuple(versions), tuple(touches)) for versions, touches in found]


def _packed_version(version: Version) -> Packed:
    parents = tuple(parent.number for parent in version.parents)
    return version.number, version.commit, version.path, version.blob, parents, version.moved


def _packed_touch(touch: Touch) -> Packed:
    sides = tuple(side.number if side else 0 for side in touch.sides)
    return touch.version.number, sides, touch.base.number if touch.base else 0


def unpacked(kins: Iterable[tuple[Packed, ...]]) -> tuple[dict[int, Version], list[Touch]]:
    """The versions by their numbers and the touches in their order, of kins that are complete."""
    parts = tuple(kins)
    versions: dict[int, Version] = {}
    for number, commit, path, blob, parents, moved in sorted(
        row for rows, _ in parts for row in rows
    ):
        spot = spot_of(path)
        assert spot
        above = tuple(versions[parent] for parent in parents)
        versions[number] = Version(number, commit, path, spot, blob, above, moved)
    touches = [
        Touch(versions[number], tuple(versions.get(side) for side in sides), versions.get(base))
        for number, sides, base in sorted(row for _, rows in parts for row in rows)
    ]
    return versions, touches
