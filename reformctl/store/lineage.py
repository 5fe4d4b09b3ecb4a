"""Following a history: which versions of each ledger file there were, and out of which they came.

A version is a file's content as one commit set it. Following versions instead of commits leaves
out every merge that only took over what a branch had made, and shows each one that did not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from reformctl.dataclass import dataclass, field
from reformctl.records.kinds import FileKind, kind_of
from reformctl.store.commit import FileChange, LoggedCommit
from reformctl.store.version import Touch, Version

# How deep below its ledger's folder a ledger file can lie.
DEPTH = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """What a file is to a ledger: the ledger's folder, its path in there, its kind and its id."""

    folder: str
    path: str
    kind: FileKind
    id: str


# The version of each file, by path, after one commit.
State = dict[str, Version]


@lru_cache(maxsize=65_536)
def spot_of(path: str) -> Spot | None:
    """What a repository's file is to a ledger, wherever that ledger's folder lies or lay."""
    if not path.endswith(".yaml"):
        return None
    parts = path.split("/")
    for depth in range(min(DEPTH, len(parts)), 0, -1):
        inner = "/".join(parts[-depth:])
        found = kind_of(inner)
        if found:
            return Spot("/".join(parts[:-depth]), inner, *found)
    return None


def spot(version: Version) -> Spot:
    """What the version's file is to a ledger."""
    found = spot_of(version.path)
    assert found is not None
    return found


def children(commits: Iterable[LoggedCommit]) -> Counter[str]:
    """How many children each commit has."""
    return Counter(parent for commit in commits for parent in commit.parents)


@dataclass(slots=True)
class Tracer:
    """Carries the state of all files from commit to commit, parents first."""

    waiting: Counter[str]
    """How many children of each commit are still to come."""
    states: dict[str, State] = field(default_factory=dict)
    """After each commit that has children still to come, or none at all."""
    made: int = 0
    """The number of the newest version."""
    versions: list[Version] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)

    def follow(self, commit: LoggedCommit) -> None:
        """Find what the commit touched."""
        before = [self._state(parent) for parent in commit.parents]
        if len(before) > 1:
            self.states[commit.id] = self._merge(commit, before)
        else:
            self.states[commit.id] = self._single(commit, before[0] if before else {})

    def _state(self, parent: str) -> State:
        """The parent's state; a copy as long as another child needs it."""
        self.waiting[parent] -= 1
        if self.waiting[parent]:
            return dict(self.states[parent])
        return self.states.pop(parent)

    def _make(
        self, commit: str, path: str, blob: str | None, parents: list[Version], moved: bool = False
    ) -> Version:
        found = spot_of(path)
        assert found is not None
        self.made += 1
        start = len(path) - len(found.path)
        version = Version(self.made, commit, path, start, blob, tuple(parents), moved)
        self.versions.append(version)
        return version

    def _single(self, commit: LoggedCommit, state: State) -> State:
        """The state after a commit with one parent or none."""
        before = {name: state.get(name) for change in commit.changes[0] for name in _names(change)}
        for change in commit.changes[0]:
            if spot_of(change.path):
                parent = before[_origin(change) or change.path]
                made = self._make(commit.id, change.path, change.blob, [parent] if parent else [])
                state[change.path] = made
                self.touches.append(Touch(made, (parent,), parent))
        for change in commit.changes[0]:
            left = state.get(change.renamed_from or "")
            if left and left.blob and left.commit != commit.id:
                self._leave(commit.id, left, state, moved=_origin(change) is not None)
        return state

    def _leave(self, commit: str, left: Version, state: State, moved: bool) -> None:
        """The old name of a renamed file; what only looks renamed to another kind is removed."""
        state[left.path] = gone = self._make(commit, left.path, None, [left], moved)
        if not moved:
            self.touches.append(Touch(gone, (left,), left))

    def _merge(self, commit: LoggedCommit, before: list[State]) -> State:
        """The state after a merge: new versions only where it is not simply the parents' newest."""
        state = dict(before[0])
        for path, change in _merged(commit).items():
            sides = _sides(path, change, before)
            heads = _newest(sides)
            taken = len(heads) == 1 and (heads[0].path, heads[0].blob) == (path, change.blob)
            if taken:
                state[path] = heads[0]
            elif change.blob is None and any(head.moved for head in heads):
                state[path] = self._make(commit.id, path, None, heads, moved=True)
            elif heads or change.blob:
                state[path] = made = self._make(commit.id, path, change.blob, heads)
                aligned = tuple(_successor(side, heads) for side in sides)
                self.touches.append(Touch(made, aligned, _common(heads)))
        return state


def _names(change: FileChange) -> tuple[str, ...]:
    return (change.path, change.renamed_from) if change.renamed_from else (change.path,)


def _origin(change: FileChange) -> str | None:
    """The old name of a file that is the same record still, or the same file in a moved ledger."""
    old = spot_of(change.renamed_from) if change.renamed_from else None
    new = spot_of(change.path)
    if old is None or new is None or old.kind is not new.kind:
        return None
    return change.renamed_from if old.folder == new.folder or old.path == new.path else None


def _merged(commit: LoggedCommit) -> dict[str, FileChange]:
    """Every ledger file in which a merge differs from one of its parents, as the merge has it."""
    found: dict[str, FileChange] = {}
    for change in (change for side in commit.changes for change in side):
        if spot_of(change.path) and (change.path not in found or change.renamed_from):
            found[change.path] = change
        if change.renamed_from and spot_of(change.renamed_from):
            found.setdefault(change.renamed_from, FileChange(change.renamed_from, None))
    return found


def _sides(path: str, change: FileChange, before: list[State]) -> list[Version | None]:
    """What each parent of a merge had of a file, under whichever name it had it."""
    sides = [state.get(path) for state in before]
    if None not in sides or change.blob is None:
        return sides
    names = [version.path for side in sides if side and side.blob for version in _line(side)]
    if not names and (origin := _origin(change)):
        names = [origin]
    for number, (side, state) in enumerate(zip(sides, before, strict=True)):
        if side is None:
            known = (state.get(name) for name in names)
            sides[number] = next((one for one in known if one and one.blob), None)
    return sides


def _line(version: Version) -> list[Version]:
    """The version and all those it came out of, newest first."""
    found = {version.number: version}
    open_ends = [version]
    while open_ends:
        for parent in open_ends.pop().parents:
            if parent.number not in found:
                found[parent.number] = parent
                open_ends.append(parent)
    return [found[number] for number in sorted(found, reverse=True)]


def _descends(later: Version, earlier: Version) -> bool:
    seen: set[int] = set()
    open_ends = [later]
    while open_ends:
        for parent in open_ends.pop().parents:
            if parent is earlier:
                return True
            if parent.number > earlier.number and parent.number not in seen:
                seen.add(parent.number)
                open_ends.append(parent)
    return False


def _newest(sides: Iterable[Version | None]) -> list[Version]:
    """The sides' versions without those that another of them came out of."""
    found = list(dict.fromkeys(side for side in sides if side))
    if len(found) < 2:
        return found
    return [one for one in found if not any(_descends(other, one) for other in found)]


def _successor(side: Version | None, heads: list[Version]) -> Version | None:
    """The newest version that came out of a side's; where a file was never there, any."""
    if side in heads or not heads:
        return side
    return next((head for head in heads if side is None or _descends(head, side)), heads[0])


def _common(heads: list[Version]) -> Version | None:
    """The newest version that all of them came out of."""
    if len(heads) < 2:
        return heads[0] if heads else None
    lines = [_line(head) for head in heads]
    shared = set.intersection(*({version.number for version in line} for line in lines))
    return next((version for version in lines[0] if version.number in shared), None)
