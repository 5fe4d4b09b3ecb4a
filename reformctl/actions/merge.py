"""Three versions of a ledger file → one, by record, item and field instead of by line."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.actions.merge_attempt import (
    MARKER_SIZE,
    Attempt,
    Task,
    Versions,
    attempt,
    taken_apart,
    text_of,
    trail_of,
    written,
)
from reformctl.actions.merge_conflict import Apart, Conflict, Superseded, rival_evidence
from reformctl.actions.merge_guard import Clash, clashes
from reformctl.actions.merge_part import Unmergeable
from reformctl.actions.merge_text import Names, hunks, mark
from reformctl.dataclass import dataclass
from reformctl.parse.layout import Unplaceable
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged file, what is in conflict in it, and what one side followed the other in."""

    data: bytes
    conflicts: tuple[Conflict | Clash, ...] = ()
    superseded: tuple[Superseded, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing is left to settle."""
        return not self.conflicts


def merge(
    versions: Versions, path: str, names: Names, marker_size: int = MARKER_SIZE
) -> Merged | None:
    """The versions merged, with conflict markers where both changed the same field differently.

    ``path`` is the file's in the repository. None when a version is not a clean ledger file, or is
    written in a way that can't be taken apart; then lines are all there is to go by.
    """
    inside = ledger_path(path)
    if inside is None:
        return None
    try:
        task = taken_apart(versions, inside)
        if task.base is None and mark(task.ours.data) != mark(task.theirs.data):
            return _two_of_one_name(task, names, marker_size)
        made = _attempted(task)
    except (Unplaceable, Unmergeable):
        return None
    met = _clashes(made)
    kept = _kept_apart(made, met) if met else made
    pieces = kept.both.pieces if kept else hunks(made.task.ours.text, made.task.theirs.text)
    return Merged(
        written(pieces, versions.ours, names, marker_size),
        (*met, *made.conflicts),
        kept.superseded if kept else (),
    )


def judged(
    lines: bytes, versions: Versions, path: str, names: Names, marker_size: int = MARKER_SIZE
) -> Merged | None:
    """What a clean merge by lines comes to when its result breaks a rule both sides kept.

    None when it breaks none.
    """
    inside = ledger_path(path)
    same = (versions.ours, versions.theirs)
    if inside is None or kind_of(inside) is None or lines in same:
        return None
    if any(read(SourceFile(inside, side)).faults for side in same):
        return None
    met = clashes(inside, versions.base, same, lines)
    if not met:
        return None
    pieces = hunks(*(text_of(version, versions.ours) for version in same))
    return Merged(written(pieces, versions.ours, names, marker_size), tuple(met))


def ledger_path(path: str) -> str | None:
    """The file's path inside its ledger, which may lie anywhere; None for other files."""
    parts = path.split("/")
    for start in range(len(parts)):
        inside = "/".join(parts[start:])
        if kind_of(inside):
            return inside
    return None


def _two_of_one_name(task: Task, names: Names, size: int) -> Merged:
    """Both sides added the file: two records with one id, which are never mixed."""
    pieces = hunks(task.ours.text, task.theirs.text)
    conflict = Conflict(trail_of(task.inside), task.ours.data, task.theirs.data)
    return Merged(written(pieces, task.versions.ours, names, size), (conflict,))


def _attempted(task: Task) -> Attempt:
    """The versions put together; what cites evidence of which there are two is in conflict too."""
    made = attempt(task, Apart())
    rivals = rival_evidence(made.conflicts)
    return attempt(task, Apart(evidence=rivals)) if rivals else made


def _clashes(made: Attempt) -> list[Clash]:
    """The rules that are broken whichever way the conflicts are settled."""
    task = made.task
    if made.both.source is not None or kind_of(task.inside) is None:
        return []
    sides = (task.versions.ours, task.versions.theirs)
    ours, theirs = (text for text, _ in made.settled())
    met = clashes(task.inside, task.versions.base, sides, ours)
    if not met or ours == theirs:
        return met
    other = {clash.about for clash in clashes(task.inside, task.versions.base, sides, theirs)}
    return [clash for clash in met if clash.about in other]


def _kept_apart(made: Attempt, met: Sequence[Clash]) -> Attempt | None:
    """The same with the items whole that would break a rule; None when it would still be broken.

    Then it is one side or the other, whole: every difference between the two is left to people.
    """
    items = frozenset(clash.finding.hit.id for clash in met)
    try:
        made = attempt(made.task, Apart(items, rival_evidence(made.conflicts)))
    except Unmergeable:
        return None
    return None if _clashes(made) else made
