"""How the ledger stands after a few plans were edited or committed, from how it stood before.

Only the plans whose files changed are read. Whatever else changed, or is not as usual, is left to
those who read the whole ledger. Imports little: to read one plan takes less than a program.
"""

from __future__ import annotations

import os
from stat import S_ISREG

from reformctl.dataclass import dataclass, replace
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.parse.text import MAX_BYTES
from reformctl.records.kinds import noun_of
from reformctl.reports.plan_note import PlanNote, turned
from reformctl.store.around import ledger_around
from reformctl.store.belonging import belongs
from reformctl.store.blob import blob_id, blob_ids
from reformctl.store.head import head_commit
from reformctl.store.moved import moved_between, recorded_at
from reformctl.store.note import is_sound, noted_in, packed, unpacked
from reformctl.store.stamp import changes
from reformctl.store.standings import Ground, State, find_breaches

TYPE_CHECKING = False  # to import this from typing takes longer than to tell it
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reformctl.ledger.ledger import Ledger
    from reformctl.reports.standing import Standing
    from reformctl.store.memory import Memory
    from reformctl.store.sheaves import Sheaves
    from reformctl.store.sight import Sight
    from reformctl.store.stamp import Marks

MOST = 20
"""Changed files from which on it is better to read everything."""
MOST_SINCE = 200
"""Plans that became others since everything was read, from which on it is."""
STEERING = frozenset({"config", "config.worktree", "shallow", "grafts"})
"""Files of git on which more hangs than where the branch stands."""


class Unforeseen(Exception):  # noqa: N818 - an answer inside this module, nobody sees it
    """It can't be told from what is known."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A plan's file that changed: its content now, and what is noted of it before and after."""

    path: str
    blob: str
    before: PlanNote
    after: PlanNote


def renewed(
    state: State,
    before: tuple[Marks, Ground],
    sight: Sight,
    memory: Memory,
    git_dirs: Sequence[str],
) -> tuple[State, Ground] | None:
    """The state of the ledger as it was seen; None when it can't be told from the known one.

    ``before`` is what was seen when that one was worked out, and the plans it rests on.
    """
    marks, ground = before
    changed, came_or_went = changes(marks, sight.marks)
    try:
        paths, moved = _sorted(changed, came_or_went, sight.folder, git_dirs)
        commit = head_commit(git_dirs) if moved else state.commit
        shifts = _shifts(ground, sight.folder, paths, memory)
        standing, ground_now = _turned(state, ground, shifts, memory)
        compared = _compared(state, commit, (ground, ground_now), sight.folder, paths)
        unlike = compared.unlike()
        sight.look_again_at(f"{sight.folder}/{path}" for path in compared.concerned)
    except (Unforeseen, OSError):
        return None  # whoever reads everything says what is wrong
    return State(standing, compared.commit, unlike), ground_now


def _sorted(
    changed: set[str], came_or_went: set[str], folder: str, git_dirs: Sequence[str]
) -> tuple[list[str], bool]:
    """The plans' files that changed, and whether the branch may have."""
    everywhere = changed | came_or_went
    of_git = {path for path in everywhere if any(path.startswith(f"{one}/") for one in git_dirs)}
    if any(path.rpartition("/")[2] in STEERING for path in of_git):
        raise Unforeseen
    start = len(folder) + 1
    paths = sorted(path[start:] for path in everywhere - of_git if belongs(path[start:]))
    usual = all(noun_of(path) == "plan" for path in paths)
    if not usual or len(paths) > MOST or any(f"{folder}/{path}" in came_or_went for path in paths):
        raise Unforeseen
    return paths, bool(of_git)


def _shifts(ground: Ground, folder: str, paths: Sequence[str], memory: Memory) -> list[Shift]:
    """The plans whose content is another now."""
    known = ground.contents.of(paths)
    sources = [SourceFile(path, _content(folder, path)) for path in paths]
    if any(source.path not in known or b"\r" in source.data for source in sources):
        raise Unforeseen
    fresh = {one.path: blob_id(one.data, ground.hash_name) for one in sources}
    sources = [one for one in sources if fresh[one.path] != known[one.path]]
    if not sources:
        return []
    notes, around = memory.notes(), ledger_around(ground.contents.around)
    return [_shift(ground, source, fresh[source.path], notes, around) for source in sources]


def _shift(ground: Ground, source: SourceFile, blob: str, notes: Sheaves, around: Ledger) -> Shift:
    before = ground.contents.noted(source.path, notes)
    file = parse_file(source)
    after = noted_in([file], around, None).get(source.path) if is_sound(file) else None
    if before is None or after is None:
        raise Unforeseen
    return Shift(source.path, blob, unpacked(before), after)


def _turned(
    state: State, ground: Ground, shifts: Sequence[Shift], memory: Memory
) -> tuple[Standing, Ground]:
    """How the ledger stands after those plans changed, and what that rests on."""
    standing, breaches = state.standing, ground.breaches
    if any(shift.before.calls.breaches != shift.after.calls.breaches for shift in shifts):
        breaches = find_breaches(memory, ground)
        if breaches is None:
            raise Unforeseen
    for shift in shifts:
        found = turned((standing, breaches), shift.before, shift.after, ground.contents.order)
        if found is None:
            raise Unforeseen
        standing, breaches = found
    contents = ground.contents.having(
        {shift.path: shift.blob for shift in shifts},
        {shift.path: packed(shift.after) for shift in shifts},
    )
    if len(contents.since) > MOST_SINCE:
        raise Unforeseen
    return standing, replace(ground, contents=contents, breaches=breaches)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The work tree as it is now, and what is known of what a commit holds."""

    folder: str
    ground: Ground
    commit: str
    edited: frozenset[str]
    moved: Mapping[str, str | None]
    """What this commit holds otherwise than the one that was known before."""
    before: Mapping[str, str]
    """The contents of those plans' files as they were; they had no other line ends than the
    commit's unless they were unlike it."""
    now: Mapping[str, str]
    was_unlike: frozenset[str]

    @property
    def concerned(self) -> frozenset[str]:
        """All files that may be otherwise than they were, in the work tree or in the commit."""
        return self.edited | self.moved.keys() | self.was_unlike

    def unlike(self) -> tuple[str, ...]:
        """The paths of ledger files that are not as the commit has them."""
        return tuple(filter(self.is_unlike, sorted(self.concerned)))

    def is_unlike(self, path: str) -> bool:
        """Whether the file is not as the commit has it."""
        if path not in self.edited and path not in self.moved:
            return True  # it was before, and neither of the two is another now
        recorded = self._recorded(path)
        if path in self.now:
            return self.now[path] != recorded
        try:
            ids = blob_ids(_content(self.folder, path), self.ground.hash_name)
        except FileNotFoundError:
            return recorded is not None
        return recorded not in ids

    def _recorded(self, path: str) -> str | None:
        if path in self.moved:
            return self.moved[path]
        if path in self.was_unlike:
            return recorded_at(self.folder, self.ground.prefix, self.commit, path)
        return self.before[path]


def _compared(
    state: State,
    commit: str | None,
    grounds: tuple[Ground, Ground],
    folder: str,
    edited: Iterable[str],
) -> _Comparison:
    """The work tree beside the commit; ``grounds`` are the one before and the one now."""
    if commit is None or state.commit is None:
        raise Unforeseen
    before, now = grounds
    moved = None
    if commit != state.commit:
        moved = moved_between(folder, now.prefix, state.commit, commit)
        if moved is None:
            raise Unforeseen
    moved = {path: blob for path, blob in (moved or {}).items() if belongs(path)}
    touched = {*edited, *moved}
    return _Comparison(
        folder,
        now,
        commit,
        frozenset(edited),
        moved,
        before.contents.of(touched),
        now.contents.of(touched),
        frozenset(state.unlike),
    )


def _content(folder: str, path: str) -> bytes:
    """The bytes of a plain file of the ledger."""
    place = f"{folder}/{path}"
    if not S_ISREG(os.lstat(place).st_mode):
        raise Unforeseen
    with open(place, "rb") as file:  # noqa: PTH123 - pathlib takes longer
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Unforeseen
    return data
