"""The versions of all files up to a commit: what is kept of them, and what has to be followed anew.

The history is kept in stretches. Those that lie before a gate of the history asked for hold for it
too, so after new commits only the last ones are followed again; the story of one file is read from
the rows of its kin alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from reformctl.dataclass import dataclass, field
from reformctl.store.cache import Cache
from reformctl.store.commit import LoggedCommit
from reformctl.store.git import Repository
from reformctl.store.lineage import State, Touch, Version, spot_of
from reformctl.store.stretch import (
    NOWHERE,
    Gate,
    Stretch,
    kins_of,
    name_of,
    packed,
    stretches,
    unpacked,
)

MOST_TIPS = 4
"""Commits of which it is known that their history was followed."""
SHRINKING = 2
"""How many times as long as all that comes behind it a stretch must be to be left alone."""
TIPS = "lineage"


@dataclass(slots=True)
class Rows:
    """The kept stretches up to a gate: which files each of them touched, and of which kin they are.

    Whatever is missing was damaged, or driven out; then nothing of it is used.
    """

    cache: Cache
    gates: tuple[Gate, ...]
    standing: list[dict[str, int]]
    kins: list[dict[str, int]]
    members: dict[int, dict[int, list[str]]] = field(default_factory=dict)
    """By stretch and kin, its paths; made when they are asked for."""

    @classmethod
    def of(cls, cache: Cache, gates: Sequence[Gate]) -> Rows | None:
        """Those of the stretches that the gates end; None when some are missing."""
        keys = [f"kins {name_of(*two)}" for two in pairwise((NOWHERE, *gates))]
        found = cache.find(keys)
        if len(found) < len(keys):
            return None
        parts = [found[key] for key in keys]
        return cls(cache, tuple(gates), [one for one, _ in parts], [one for _, one in parts])

    def paths(self) -> Iterable[str]:
        """Of every file there ever was."""
        return {path for kins in self.kins for path in kins}

    def read(self, paths: Iterable[str]) -> tuple[dict[int, Version], list[Touch]] | None:
        """All versions and touches of files of their kin; None when some are missing."""
        names = [name_of(*two) for two in pairwise((NOWHERE, *self.gates))]
        keys = [f"kin {names[at]} {kin}" for at, kin in self._related(paths)]
        found = self.cache.find(keys)
        return unpacked(found.values()) if len(found) == len(keys) else None

    def state(self, paths: Iterable[str]) -> State | None:
        """How those files and their kin stood at the last gate; None when rows are missing."""
        found = self.read(paths)
        if found is None:
            return None
        versions, _ = found
        numbers = {path: number for one in self.standing for path, number in one.items()}
        return {one.path: one for one in versions.values() if numbers.get(one.path) == one.number}

    def _related(self, paths: Iterable[str]) -> set[tuple[int, int]]:
        """The stretch and the number of every kin that those files belong to, near and far."""
        seen, found = set(paths), set[tuple[int, int]]()
        todo = list(seen)
        while todo:
            path = todo.pop()
            for at, kins in enumerate(self.kins):
                kin = kins.get(path)
                if kin is not None and (at, kin) not in found:
                    found.add((at, kin))
                    todo += (more := set(self._members(at)[kin]) - seen)
                    seen |= more
        return found

    def _members(self, at: int) -> dict[int, list[str]]:
        if at not in self.members:
            self.members[at] = defaultdict(list)
            for path, kin in self.kins[at].items():
                self.members[at][kin].append(path)
        return self.members[at]


@dataclass(slots=True)
class Chronicle:
    """Every version of every ledger file up to a commit."""

    repository: Repository
    at: str
    cache: Cache
    rows: Rows | None = None
    """Where they are kept."""
    whole: list[Touch] = field(default_factory=list)
    """All touches, where they are not."""

    @classmethod
    def of(cls, repository: Repository, at: str, cache: Cache) -> Chronicle:
        """That of the history up to the commit ``at``; what is new in it is kept."""
        repository.need_full_history()
        found = cls(repository, at, cache)
        found.rows = found._known() or found._continued()
        if found.rows is None:
            found._follow_all()
        return found

    def paths(self) -> Iterable[str]:
        """Of every file there ever was."""
        return self.rows.paths() if self.rows else {touch.version.path for touch in self.whole}

    def touches(self, wanted: Callable[[str], bool]) -> list[Touch]:
        """The touches, in order, of the files of those paths and of their kin, perhaps of more."""
        if self.rows:
            found = self.rows.read(path for path in self.rows.paths() if wanted(path))
            if found:
                return found[1]
            self._follow_all()
        return self.whole

    def _known(self) -> Rows | None:
        gates = _gates(self.cache, self.at)
        return Rows.of(self.cache, gates) if gates else None

    def _continued(self) -> Rows | None:
        """What is kept up to a gate of this history, and what is new behind it."""
        for tip in _tips(self.cache):
            gates = self._still(_gates(self.cache, tip))
            rows = Rows.of(self.cache, gates) if gates else None
            if rows:
                return self._behind(rows)
        return None

    def _still(self, gates: Sequence[Gate]) -> Sequence[Gate]:
        """The first of those gates: those in this history behind which it is worth to begin."""
        behind: int | None = None
        for count in range(len(gates), 0, -1):
            gate, before = gates[count - 1], gates[count - 2] if count > 1 else NOWHERE
            if behind is None:
                behind = self.repository.since(gate.commit, self.at)
            if behind is not None and gate.commits - before.commits >= SHRINKING * behind:
                return gates[:count]
            behind = None if behind is None else behind + gate.commits - before.commits
        return ()

    def _behind(self, rows: Rows) -> Rows | None:
        start = rows.gates[-1]
        commits = list(self.repository.log(self.at, start.commit))
        state = rows.state(_touched(commits))
        if state is None:
            return None
        found = stretches(commits, start, state)
        self._keep((*rows.gates, *(one.end for one in found)), found)
        return self._known()

    def _follow_all(self) -> None:
        """Follow the history from its first commit, whatever is kept of it."""
        self.rows = None
        found = stretches(list(self.repository.log(self.at)), NOWHERE, {})
        self._keep([one.end for one in found], found)
        self.whole = [touch for one in found for touch in one.touches]

    def _keep(self, gates: Sequence[Gate], found: Iterable[Stretch]) -> None:
        if not self.cache.table:
            return
        for one in found:
            kins = kins_of(one.versions)
            rows = {f"kin {one.name} {at}": kin for at, kin in enumerate(packed(one, kins))}
            self.cache.keep(rows | {f"kins {one.name}": (one.standing, kins)})
        tips = (self.at, *(tip for tip in _tips(self.cache) if tip != self.at))
        line = tuple((gate.commit, gate.made, gate.commits) for gate in gates)
        self.cache.keep({f"{TIPS} {self.at}": line, TIPS: tips[:MOST_TIPS]})


def _tips(cache: Cache) -> tuple[str, ...]:
    """The commits whose history was followed, the last one first."""
    tips: tuple[str, ...] = cache.find([TIPS]).get(TIPS, ())
    return tips


def _gates(cache: Cache, tip: str) -> tuple[Gate, ...]:
    """The ends of the stretches up to that commit; none when it is not known."""
    key = f"{TIPS} {tip}"
    return tuple(Gate(*one) for one in cache.find([key]).get(key, ()))


def _touched(commits: Iterable[LoggedCommit]) -> set[str]:
    """The paths of all ledger files the commits changed, those before a renaming included."""
    return {
        path
        for commit in commits
        for side in commit.changes
        for change in side
        for path in (change.path, change.renamed_from)
        if path and spot_of(path)
    }
