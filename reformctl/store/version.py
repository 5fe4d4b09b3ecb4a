"""Versions of files: which came out of which, and the touches of commits that made them.

They are kept as plain tuples. Imports nothing that takes time, as stories that are known are told
without the whole program.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass

TYPE_CHECKING = False  # to import this from typing takes longer than to unpack a story
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    # What is kept of a version and of a touch.
    Packed = tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A file's content from one commit on; without a blob the file is not there."""

    number: int
    """Later versions have higher numbers than those they came out of."""
    commit: str
    path: str
    """The path in the repository."""
    start: int
    """Where in it the path inside the ledger's folder begins."""
    blob: str | None
    parents: tuple[Version, ...] = ()
    moved: bool = False
    """Whether the file is gone only because it has another name now."""

    @property
    def content(self) -> str:
        """What names the file and its content wherever the ledger lies."""
        return f"{self.path[self.start :]}\0{self.blob}"


@dataclass(frozen=True, slots=True)
class Touch:
    """A version made by a commit, what each parent had in its place, and what those came out of."""

    version: Version
    sides: tuple[Version | None, ...]
    base: Version | None


def packed_version(version: Version) -> Packed:
    """The version as it is kept."""
    parents = tuple(parent.number for parent in version.parents)
    return (
        version.number,
        version.commit,
        version.path,
        version.start,
        version.blob,
        parents,
        version.moved,
    )


def packed_touch(touch: Touch) -> Packed:
    """The touch as it is kept."""
    sides = tuple(side.number if side else 0 for side in touch.sides)
    return touch.version.number, sides, touch.base.number if touch.base else 0


def unpacked(
    versions: Iterable[Packed], touches: Iterable[Packed]
) -> tuple[dict[int, Version], list[Touch]]:
    """The versions by their numbers and the touches in their order, of kins that are complete."""
    found: dict[int, Version] = {}
    for number, commit, path, start, blob, parents, moved in sorted(versions):
        above = tuple([found[parent] for parent in parents])
        found[number] = Version(number, commit, path, start, blob, above, moved)
    return found, [
        Touch(found[number], tuple([found.get(side) for side in sides]), found.get(base))
        for number, sides, base in sorted(touches)
    ]
