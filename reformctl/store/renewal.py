"""How the ledger stands after a few plans were edited or committed, from how it stood before.

Only the plans whose files changed are read. Whatever else changed, or is not as usual, is left to
those who read the whole ledger.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reformctl.dataclass import dataclass, replace
from reformctl.errors import ReformctlError
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import KINDS, noun_of
from reformctl.reports.breaches import Breaches
from reformctl.reports.plan_note import PlanNote, turned
from reformctl.store.belonging import belongs
from reformctl.store.cache import Cache, cache_of
from reformctl.store.git import Repository, blob_id
from reformctl.store.note import AROUND, find_note, is_sound, keep_notes, key_of, noted_in
from reformctl.store.sight import Sight
from reformctl.store.stamp import Marks, changes
from reformctl.store.standings import Ground, State
from reformctl.store.unlike import unlike_head
from reformctl.store.worktree import read_files

MOST = 20
"""Changed files from which on it is better to read everything."""
STEERING = frozenset({"config", "config.worktree", "shallow", "grafts"})
"""Files of git on which more hangs than where the branch stands."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A plan's file that changed: its content now, and what is noted of it before and after."""

    path: str
    blob: str
    before: PlanNote
    after: PlanNote


def renewed(
    state: State, before: tuple[Marks, Ground], sight: Sight, git_dirs: Sequence[str]
) -> tuple[State, Ground] | None:
    """The state of the ledger as it was seen; None when it can't be told from the known one.

    ``before`` is what was seen when that one was worked out, and the plans it rests on.
    """
    marks, ground = before
    changed, came_or_went = changes(marks, sight.marks)
    found = _changed(changed, came_or_went, sight.folder, git_dirs)
    if found is None or state.commit is None:
        return None
    try:
        sight.note_recent(changed)
        repository = Repository.find(Path(sight.folder))
        return _renewed(state, ground, repository, *found) if repository else None
    except (ReformctlError, OSError):
        return None  # whoever reads everything says what is wrong


def _changed(
    changed: set[str], came_or_went: set[str], folder: str, git_dirs: Sequence[str]
) -> tuple[list[str], bool] | None:
    """The plans' files that changed, and whether the branch may have; None for more than that."""
    everywhere = changed | came_or_went
    of_git = {path for path in everywhere if any(path.startswith(f"{one}/") for one in git_dirs)}
    if any(path.rpartition("/")[2] in STEERING for path in of_git):
        return None
    start = len(folder) + 1
    paths = sorted(path[start:] for path in everywhere - of_git if belongs(path[start:]))
    usual = all(noun_of(path) == "plan" for path in paths)
    if not usual or len(paths) > MOST or any(f"{folder}/{path}" in came_or_went for path in paths):
        return None
    return paths, bool(of_git)


def _renewed(
    state: State, ground: Ground, repository: Repository, paths: list[str], moved: bool
) -> tuple[State, Ground] | None:
    commit = repository.head() if moved else state.commit
    shifts = _shifts(ground, repository, paths)
    if commit is None or shifts is None:
        return None
    stands = state.standing, ground.breaches
    order = {_plan_at(path): at for at, path in enumerate(ground.paths.split("\n"))}
    for shift in shifts:
        found = turned(stands, shift.before, shift.after, order)
        if found is None:
            return None
        stands = found
    unlike = _unlike(state, commit, repository, paths)
    return State(stands[0], commit, unlike), _ground_after(ground, shifts, stands[1])


def _shifts(ground: Ground, repository: Repository, paths: list[str]) -> list[Shift] | None:
    """The plans whose content is another now; None when not all is known that must be."""
    sources = read_files(_folder(repository), paths)
    known = dict(zip(ground.paths.splitlines(), ground.blobs.splitlines(), strict=True))
    if len(sources) < len(paths) or any(source.path not in known for source in sources):
        return None
    fresh = {one.path: blob_id(one.data, repository.hash_name) for one in sources}
    sources = [one for one in sources if one.problem or fresh[one.path] != known[one.path]]
    if not sources:
        return []
    found = []
    with cache_of(repository) as cache:
        around = _around(_folder(repository))
        for source in sources:
            path, blob = source.path, fresh[source.path]
            before = find_note(cache, key_of(path, known[path], None, ground.context))
            after = _note(cache, source, key_of(path, blob, None, ground.context), around)
            if before is None or after is None:
                return None
            found.append(Shift(path, blob, before, after))
    return found


def _note(cache: Cache, source: SourceFile, key: str, around: Ledger) -> PlanNote | None:
    """What is noted of a plan, found or made and kept; None when something is wrong with it."""
    known = find_note(cache, key)
    if known:
        return known
    file = parse_file(source)
    noted = noted_in([file], around, None)
    keep_notes(cache, [file], noted, {source.path: key})
    return noted.get(source.path) if is_sound(file) else None


def _around(folder: Path) -> Ledger:
    """The settings, bodies and rounds, on which what a plan calls for depends."""
    places = sorted({kind.folder for kind in KINDS if kind.noun in AROUND})
    sources = (one for one in read_files(folder, places) if noun_of(one.path) in AROUND)
    return assemble(map(parse_file, sources))


def _unlike(state: State, commit: str, repository: Repository, paths: list[str]) -> tuple[str, ...]:
    """The paths of ledger files that are not as the commit has them."""
    concerned = set(paths)
    if commit != state.commit:
        assert state.commit is not None
        moved = repository.changed_between(state.commit, commit)
        concerned |= {*state.unlike, *filter(belongs, moved)}
    if not concerned:
        return state.unlike
    among = sorted(concerned)
    now = unlike_head(repository, commit, read_files(_folder(repository), among), among)
    return tuple(sorted({*state.unlike} - concerned | {*now}))


def _ground_after(
    ground: Ground, shifts: Sequence[Shift], breaches: tuple[Breaches, ...]
) -> Ground:
    paths, blobs = ground.paths.splitlines(), ground.blobs.splitlines()
    for shift in shifts:
        blobs[paths.index(shift.path)] = shift.blob
    return replace(ground, blobs="\n".join(blobs), breaches=breaches)


def _folder(repository: Repository) -> Path:
    return repository.top / repository.prefix


def _plan_at(path: str) -> str:
    """The id of the plan whose file that is."""
    return path.rpartition("/")[2].removesuffix(".yaml")
