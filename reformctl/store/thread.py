"""The thread of one record through the versions of files: what belongs to its story.

Imports nothing that takes time, as :mod:`reformctl.store.version`.
"""

from __future__ import annotations

from itertools import groupby

from reformctl.store.digest import digest
from reformctl.vocab.event import ChangeKind

TYPE_CHECKING = False  # to import this from typing takes longer than to follow a thread
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reformctl.ledger.edit import Change
    from reformctl.store.version import Touch, Version

    # The touches of one commit that are told together: of one file, or of all that list one kind,
    # as a record may have moved between them.
    Together = Sequence[Touch]


def line_of(touches: Iterable[Touch], wanted: Callable[[Version], bool]) -> set[Version]:
    """The versions that are wanted and those they came out of, under whatever name."""
    line = {touch.version for touch in touches if wanted(touch.version)}
    open_ends = list(line)
    while open_ends:
        for parent in open_ends.pop().parents:
            if parent not in line:
                line.add(parent)
                open_ends.append(parent)
    return line


def belongs(touch: Touch, line: set[Version]) -> bool:
    """Whether the touch is part of the line, or the one that took the record out of it."""
    return touch.version in line or any(side in line for side in touch.sides)


def is_its(change: Change, in_line: bool, item_id: str) -> bool:
    """Whether a change of a file belongs to the story of its record, or of the item in it.

    ``in_line`` says whether it was seen in a version of the record's line.
    """
    if change.field == "id":
        return True
    if not in_line:
        return False
    return not item_id or change.id.endswith(f"/{item_id}") or change.kind is ChangeKind.UNREADABLE


def together(touches: Iterable[Touch], home: Callable[[Version], str]) -> Iterator[Together]:
    """The touches of each commit, those of one home together."""
    for _, group in groupby(touches, key=_commit_of):
        found: dict[str, list[Touch]] = {}
        for touch in group:
            found.setdefault(home(touch.version), []).append(touch)
        yield from found.values()


def _commit_of(touch: Touch) -> str:
    return touch.version.commit


def path_of(version: Version) -> str:
    """The home of a version of a file that is one record."""
    return version.path


def key_of(group: Together) -> str:
    """What names the contents that are told together."""
    return digest(part for touch in group for part in _contents(touch))


def _contents(touch: Touch) -> Iterator[str]:
    for version in (*touch.sides, touch.version):
        yield version.content if version else ""
    if len(touch.sides) != 1:
        yield touch.base.content if touch.base else ""
        yield f"merge {len(touch.sides)}"
